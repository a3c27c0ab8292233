## the page of a check

check-set = { $title } ({ $name })
check-date = Arvioitu { $date }
check-rests-on = arvioinnit { $assessments }
check-rests-on-none = ei yhtään valmista arviointia
check-verdict = Tulos: { $verdict }
check-advice = Kriteeristö neuvoo, ammattilainen päättää: laissa ei ole rajaa.
check-quote-client = Asiakas: ”{ $text }”
check-quote-worker = Työntekijä: ”{ $text }”
check-also = Lisäksi:
check-changes = Tulos muuttuisi, jos tämä olisi toisin:
check-missing = Puuttuu:
check-notes = Ota huomioon:
check-next-record = Kirjaa johtopäätöksesi:
    { "  " }`sosku check { $case } --record --conclusion start --grounds "…"`

## facts

check-need = { $domain }: taso { $level }, { $label } ({ $assessment }, { $date })
check-need-since = { $domain }: taso { $level }, { $label }, alkaen { $since } ({ $assessment }, { $date })
check-need-open = { $domain }: tasoa ei ole arvioitu ({ $assessment }, { $date })
check-factor = { $factor } ({ $domain })
check-labour-status = työmarkkina-asema: { $status }
check-labour-status-since = työmarkkina-asema: { $status }, alkaen { $since }
check-target-groups = kohderyhmät: { $groups }
check-born = syntynyt { $date }
check-wants = asiakkaan oma tahto: { $label } ({ $assessment }, { $date })
check-readiness = työmarkkinavalmiudet: { $label } ({ $assessment }, { $date })
check-service = { $service }: { $outcome }
check-service-open = { $service }
check-initiated = asia vireillä { $date } alkaen
check-plan = suunnitelma { $id }: { $kind }, { $date }
check-decision = päätös { $id }: { $kind }, { $date }
check-no-record = ei kirjattu

## what is missing, as something to do

check-ask-needs = arvioi { $domain }
check-ask-since = selvitä, milloin tämä alkoi: { $domain }
check-ask-factors = selvitä, onko taustalla { $factor }
check-ask-target-groups = kirjaa kohderyhmät
check-ask-labour-status = kirjaa työmarkkina-asema
check-ask-labour-status-since = kirjaa, mistä alkaen työmarkkina-asema on ollut tämä
check-ask-born = tarkenna syntymäaika
check-ask-wants = kysy, haluaako asiakas osallistua
check-ask-readiness = arvioi, ovatko työmarkkinavalmiudet ajankohtaisia
check-ask-services = selvitä, mitä palveluista tiedetään
check-decides = { $ask } – siitä riippuu, onko tulos ”{ $no }” vai ”{ $yes }”
check-settles-yes = { $ask } – jos tarve tai asia on, tulos on ”{ $yes }”
check-settles-no = { $ask } – jos ei, tulos on ”{ $no }”

## many cases

check-column-case = asia
check-column-alias = nimi
check-column-verdict = tulos
check-column-criteria = kriteerit
check-column-ask = ensin kysyttävä

## what was recorded

check-recorded = Johtopäätös kirjattiin asiaan { $case } ({ $entry }): { $conclusion }.
check-recorded-next-start = Seuraavaksi suunnitelma: `sosku plan { $case }`
check-recorded-next-assess = Seuraavaksi arviointi jatkuu: `sosku assess { $case }`
check-recorded-next-decide = Seuraavaksi päätös: `sosku decide { $case }`

## replay

check-replay = Tarkistus { $check } ({ $set }, { $date }) uudelleen:
check-replay-same = Samat säännöt samoista tiedoista sanovat yhä samaa: { $verdict }.
check-replay-differs = Tulos ei ole enää sama.
check-replay-difference = { $what }: kirjattu ”{ $recorded }”, nyt ”{ $replayed }”
check-replay-whole = koko kriteeristö
check-replay-no-commit = Tarkistukseen ei ole kirjattu tietojen versiota, joten tiedot luettiin sellaisina kuin ne nyt ovat.
check-replay-since = Tiedot ovat sen jälkeen muuttuneet; nykyisistä tiedoista samalle päivälle:

## two sets side by side

check-diff = { $one } ja { $other }: { $cases ->
        [one] yksi asia
       *[other] { $cases } asiaa
    }. Tulos muuttuu: { $changed }.
check-diff-none = Yhdenkään asian tulos ei muutu.
check-diff-counts = { $before } → { $after }: { $count }
check-diff-moved = { $title }: { $before } → { $after }
check-diff-only-one = { $title }: { $before } (vain edellisessä)
check-diff-only-other = { $title }: { $after } (vain jälkimmäisessä)
check-legend = Kriteerit merkkien järjestyksessä:
