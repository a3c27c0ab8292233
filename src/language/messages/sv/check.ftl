## the page of a check

check-set = { $title } ({ $name })
check-date = Bedömt { $date }
check-rests-on = bedömningar { $assessments }
check-rests-on-none = ingen färdig bedömning
check-verdict = Utfall: { $verdict }
check-advice = Kriterierna ger råd, den yrkesutbildade avgör: lagen anger ingen gräns.
check-quote-client = Klienten: ”{ $text }”
check-quote-worker = Medarbetaren: ”{ $text }”
check-also = Dessutom:
check-changes = Utfallet vore ett annat om detta vore annorlunda:
check-missing = Saknas:
check-notes = Att beakta:
check-next-record = Anteckna din slutsats:
    { "  " }`sosku check { $case } --record --conclusion start --grounds "…"`

## facts

check-need = { $domain }: nivå { $level }, { $label } ({ $assessment }, { $date })
check-need-since = { $domain }: nivå { $level }, { $label }, sedan { $since } ({ $assessment }, { $date })
check-need-open = { $domain }: nivån är inte bedömd ({ $assessment }, { $date })
check-factor = { $factor } ({ $domain })
check-labour-status = ställning på arbetsmarknaden: { $status }
check-labour-status-since = ställning på arbetsmarknaden: { $status }, sedan { $since }
check-target-groups = målgrupper: { $groups }
check-born = född { $date }
check-wants = klientens egen vilja: { $label } ({ $assessment }, { $date })
check-readiness = arbetsmarknadsfärdigheter: { $label } ({ $assessment }, { $date })
check-service = { $service }: { $outcome }
check-service-open = { $service }
check-initiated = ärendet anhängigt sedan { $date }
check-plan = plan { $id }: { $kind }, { $date }
check-decision = beslut { $id }: { $kind }, { $date }
check-no-record = inte antecknat

## what is missing, as something to do

check-ask-needs = bedöm { $domain }
check-ask-since = ta reda på när detta började: { $domain }
check-ask-factors = ta reda på om detta ligger bakom: { $factor }
check-ask-target-groups = anteckna målgrupperna
check-ask-labour-status = anteckna ställningen på arbetsmarknaden
check-ask-labour-status-since = anteckna sedan när ställningen på arbetsmarknaden har varit denna
check-ask-born = precisera födelsetiden
check-ask-wants = fråga om klienten vill delta
check-ask-readiness = bedöm om arbetsmarknadsfärdigheterna är aktuella
check-ask-services = ta reda på vad som är känt om servicen
check-decides = { $ask } – avgör om utfallet är ”{ $no }” eller ”{ $yes }”
check-settles-yes = { $ask } – om så är fallet är utfallet ”{ $yes }”
check-settles-no = { $ask } – om inte är utfallet ”{ $no }”

## many cases

check-column-case = ärende
check-column-alias = namn
check-column-verdict = utfall
check-column-criteria = kriterier
check-column-ask = fråga först

## what was recorded

check-recorded = Slutsatsen antecknades i ärendet { $case } ({ $entry }): { $conclusion }.
check-recorded-next-start = Härnäst planen: `sosku plan { $case }`
check-recorded-next-assess = Härnäst fortsätter bedömningen: `sosku assess { $case }`
check-recorded-next-decide = Härnäst beslutet: `sosku decide { $case }`

## replay

check-replay = Prövningen { $check } ({ $set }, { $date }) på nytt:
check-replay-same = Samma regler säger fortfarande detsamma om samma uppgifter: { $verdict }.
check-replay-differs = Utfallet är inte längre detsamma.
check-replay-difference = { $what }: antecknat ”{ $recorded }”, nu ”{ $replayed }”
check-replay-whole = alla kriterier tillsammans
check-replay-no-commit = Prövningen nämner ingen version av uppgifterna, så de lästes som de nu är.
check-replay-since = Uppgifterna har ändrats efter det; med de nuvarande uppgifterna för samma dag:

## two sets side by side

check-diff = { $one } och { $other }: { $cases ->
        [one] ett ärende
       *[other] { $cases } ärenden
    }. Utfallet ändras: { $changed }.
check-diff-none = Utfallet ändras inte i något ärende.
check-diff-counts = { $before } → { $after }: { $count }
check-diff-moved = { $title }: { $before } → { $after }
check-diff-only-one = { $title }: { $before } (bara i den förra)
check-diff-only-other = { $title }: { $after } (bara i den senare)
check-legend = Kriterierna i märkenas ordning:
