## headings and the page's own words

help-heading-usage = Användning
help-heading-commands = Kommandon
help-heading-arguments = Argument
help-heading-options = Flaggor
help-heading-global = Allmänna flaggor
help-heading-examples = Exempel
help-usage-options = flaggor
help-usage-command = kommando
help-possible-values = möjliga värden: { $values }
help-default-value = förval: { $value }

## the groups of the first page

help-group-start = Från inlett ärende till beslut
help-group-work = Arbetet med klienten
help-group-together = Grupper, kontakter och verksamhetsmodell
help-group-overview = Lägesbild och rapporter
help-group-records = Rättelse och granskning av anteckningar
help-group-folder = Mapp, kataloger och anvisningar
help-group-other = Övriga

## names of values in a usage line

help-value-case = ÄRENDE
help-value-date = DATUM
help-value-period = PERIOD
help-value-file = FIL
help-value-dir = MAPP
help-value-path = SÖKVÄG
help-value-worker = MEDARBETARE
help-value-actor = AKTÖR
help-value-entry = ANTECKNING
help-value-group = GRUPP
help-value-goal = MÅL
help-value-code = KOD
help-value-id = BETECKNING
help-value-name = NAMN
help-value-text = TEXT
help-value-words = ORD
help-value-lang = SPRÅK
help-value-format = FORMAT
help-value-when = NÄR
help-value-rev = VERSION
help-value-minutes = MINUTER
help-value-count = ANTAL
help-value-level = NIVÅ
help-value-topic = ÄMNE
help-value-shell = KOMMANDOTOLK
help-value-language = SPRÅK
help-value-number = TAL
help-value-yes-no = JA|NEJ
help-value-record = UPPGIFTER
help-value-key-number = NYCKEL=TAL
help-value-key-text = NYCKEL=TEXT
help-value-report = RAPPORT
help-value-list = LISTA
help-value-kind = TYP
help-value-support = STÖD

## options that commands share

help-arg-repo = Använd denna datamapp (annars `SOSKU_REPO` eller närmaste mapp uppåt som har `sosku.yaml`)
help-arg-lang = Tala detta språk
help-arg-format = Skriv ut i detta format
help-arg-plain = Skriv ut utan ramar, en uppgift per rad (för skärmläsare)
help-arg-color = Använd färger
help-arg-quiet = Visa bara fel och det som efterfrågas
help-arg-dry-run = Visa vad som skulle skrivas, skriv ingenting
help-arg-no-commit = Skriv till filen men spara ingen version
help-arg-no-cache = Läs alla filer på nytt utan cacheminnet
help-arg-help = Visa denna hjälp
help-arg-version = Visa programmets version
help-arg-case = Ärendets kod, en entydig del av den eller täcknamnet
help-arg-cases = Ärendenas koder, entydiga delar av dem eller täcknamn
help-arg-worker = Medarbetarens beteckning i filen `sosku.yaml`
help-arg-by = Den som gjort anteckningen, om inte du själv
help-arg-date = Dag, till exempel 9.3.2026, 9.3., idag eller -3d
help-arg-from = Läs anteckningen ur en YAML-fil (`-`: standard in)
help-arg-at = Se uppgifterna som de var i denna version eller denna dag
help-arg-period = Period, till exempel 2026-10, 2026-Q3, 2026 eller förra-månaden
help-arg-compare = Jämför med denna period
help-arg-skip-broken = Utelämna felaktiga filer och ange hur många de är
help-arg-all = Ta med alla ärenden
help-arg-minutes = Längd i minuter
help-arg-note = Fri anteckning; inga namn eller personbeteckningar
help-arg-place = Var ni träffades (kod, se `sosku catalogue list`)
help-arg-goals = De mål som anteckningen gäller
help-arg-group = Gruppens beteckning, det vill säga namnet på dess mapp
help-arg-entry = Anteckningens beteckning, till exempel G1 eller 2026-03-09-k7m
help-arg-id = Anteckningens beteckning, om du inte vill ha en ny slumpad
help-arg-alias = Täcknamn som ingen utanför enheten kan känna igen klienten på
help-arg-born = Födelsetid så långt den är känd: 1996, 1996-05 eller 1996-05-17
help-arg-gender = Kön, se `sosku catalogue list gender`
help-arg-municipality = Hemkommun
help-arg-language = Språk i kontakterna: fi, sv, en, ar…
help-arg-mother-tongue = Modersmål: fi, sv, so, uk…
help-arg-interpreter = Behövs tolk (utan värde: ja)
help-arg-interpreter-language = Språket som man tolkar till
help-arg-education = Utbildningsnivå, se `sosku catalogue list education`
help-arg-labour-status = Ställning på arbetsmarknaden, se `sosku catalogue list labour_status`
help-arg-labour-since = Sedan när ställningen varit denna: 2023, 2023-09…
help-arg-target-group = Målgrupp, se `sosku catalogue list target_group`
help-arg-special-support = Behov av särskilt stöd (3 § i socialvårdslagen): true, false eller unknown
help-arg-representative = Företrädare, till exempel trustee,scope=ekonomi
help-arg-cares-for = Vem klienten har omsorg om (44 § i socialvårdslagen): child eller other
help-arg-how = Hur ärendet inleddes, se `sosku catalogue list initiation_how`
help-arg-contacted-by = Vem som tog kontakt, se `sosku catalogue list contacted_by`
help-arg-source = Vem som märkte behovet av stöd, se `sosku catalogue list source`
help-arg-assessment-limit = Tidsfrist för bedömningen (36 § i socialvårdslagen), se `sosku catalogue list assessment_limit`
help-arg-consent-to-contact = Får klienten kontaktas (utan värde: ja)
help-arg-urgent = Behövs brådskande hjälp (utan värde: ja)
help-arg-urgent-assessed = Dag då behovet av brådskande hjälp bedömdes
help-arg-previous-case = Samma klients tidigare ärende
help-arg-reason = Varför ärendet inleddes, med egna ord; inga namn
help-arg-project = Deltagande i ett projekt, till exempel soku,joined=2026-02-10
help-arg-form = Vilket slags arbete, se `sosku catalogue list session_form` (förval: individual)
help-arg-service = Vilken service, se `sosku catalogue list service`
help-arg-channel = Hur kontakten skedde: in_person, phone, video eller message
help-arg-attendance = Blev det av: attended, no_show, cancelled_by_client eller cancelled_by_service
help-arg-with = Vilka andra som var med, se `sosku catalogue list actor`
help-arg-content = Vad som gjordes, se `sosku catalogue list content`; flera: komma emellan
help-arg-approach = Med vilket arbetssätt, se `sosku catalogue list approach`
help-arg-goal = Mål som främjades, till exempel G1,G2
help-arg-result-date = Dag då mottagningens resultat blev känt
help-arg-result = Mottagningens resultat, se `sosku catalogue list appointment_result`
help-arg-next = När nästa möte är, till exempel 16.3. eller mån

## the program and its commands

help-sosku = Arbetsredskap för social rehabilitering: ärenden, planer, möten, uppföljning och rapporter som vanliga filer
help-sosku-long = Hjälp för ett kommando: sosku KOMMANDO --help
help-init = Skapa en datamapp
help-init--dir = Mappen där uppgifterna läggs (förval: denna mapp)
help-init--example = Fyll mappen med en påhittad enhets uppgifter och historik
help-init--office = Enhetens namn (förval: mappens namn)
help-init--worker = Din beteckning i anteckningarna (förval: förnamnet)
help-init--name = Ditt namn så som det visas (förval: förnamnet ur git)
help-init--role = Din uppgift, se `sosku catalogue list worker_role`
help-init-examples = sosku init --example exempel
help-intake = Öppna ett ärende: ärendet inleds
help-intake--continues = Klientens tidigare ärende som detta nya följer på
help-intake-examples =
    sosku intake --born 1996-05 --gender kvinna --municipality Karleby --how kontakt --source employment_services --alias Räv
help-assess = Inled, fortsätt eller slutför bedömningen av servicebehovet
help-assess--id = Bedömningen som fortsätts, till exempel A2 (förval: den öppna, annars en ny)
help-assess--started = Dagen då bedömningen inleddes (förval: i dag)
help-assess--completed = Dagen då bedömningen blev klar
help-assess--not-made = Orsaken till att ingen bedömning görs
help-assess--not-made-date = Dagen då det avgjordes (förval: i dag)
help-assess--participant = Vem som deltog: client, medarbetare, aktörer
help-assess--duration = Hur länge stödbehovet varar
help-assess--need = Stödbehov, till exempel everyday_life=3,since=2023,factors=crisis|addiction,client_view=…
help-assess--strength = Klientens styrka eller resurs
help-assess--client-wants = Om klienten vill delta
help-assess--client-view = Klientens egen syn, i klientens ord
help-assess--others-view = Andra deltagares syn
help-assess--conclusions = Den yrkesutbildades slutsatser
help-assess--readiness = Om arbete är aktuellt nu
help-assess--considered = Annan övervägd service, till exempel planned_social_work=tried
help-assess--own-worker-needed = Om en egen kontaktperson behövs (`--own-worker-needed nej`: behövs inte)
help-measure = Anteckna resultatet av en mätning
help-measure--id = Anteckningens beteckning, om du ger den själv
help-measure--instrument = Mätaren, till exempel 3x10d, kykyviisari eller whodas_12
help-measure--respondent = Vem som svarade
help-measure--value = Tal per område, till exempel health=4; WHODAS: total=20
help-measure--summary = Egen sammanfattning (Kykyviisari)
help-check = Pröva kriterierna och anteckna den yrkesutbildades slutsats
help-check--cases = Ärendenas koder, entydiga delar av dem eller täcknamn
help-check--all = Alla ärenden, en rad för varje
help-check--criteria = Kriterierna, till exempel pirkanmaa-2022 eller pirkanmaa-2022@1 (förval: enhetens)
help-check--record = Anteckna den yrkesutbildades slutsats
help-check--replay = Bedöm en antecknad prövning på nytt
help-check--conclusion = Slutsats: start, do_not_start, assess_more eller other_service
help-check--grounds = Grunderna för slutsatsen
help-check--id = Anteckningens beteckning, om den måste vara en viss
help-check--phase = Bara ärenden i dessa skeden
help-check--group = Bara deltagare i denna grupp
help-check--target-group = Bara denna målgrupp
help-check--municipality = Bara denna kommun
help-check--opened = Bara ärenden som inletts under perioden
help-check--text = Bara ärenden vars anteckningar innehåller dessa ord
help-check-examples = sosku check kettu
    sosku check kettu --record --conclusion start --grounds "Vardagen och funktionsförmågan behöver stöd."
    sosku check --all --phase assessed
help-plan = Gör upp eller ändra en klientplan
help-plan--id = Planen som kompletteras, till exempel P1 (förval: en ny)
help-plan--carry-on = Mål i en tidigare plan som fortsätter, till exempel G1
help-plan--kind = Typ av plan (förval: klientplan)
help-plan--made = Dagen då planen gjordes (förval: i dag)
help-plan--replaces = Planen som denna ersätter (förval: den som är i kraft)
help-plan--with-client = Om planen gjordes med klienten (enbart flaggan: ja; `--with-client nej`: nej)
help-plan--without-client-reason = Varför planen gjordes utan klienten
help-plan--client-agrees = Om klienten är av samma åsikt
help-plan--client-disagreement = Vad klienten inte håller med om, i klientens ord
help-plan--rehabilitation-as = Vad rehabiliteringen är här: service, arbetssätt, mål
help-plan--expected-end = När klientrelationen väntas upphöra
help-plan--meeting-times = Hur många gånger man träffas …
help-plan--meeting-per = … på vilken tid, till exempel week
help-plan--helps = Vad i livssituationen som hjälper
help-plan--hinders = Vad i livssituationen som hindrar
help-plan--situation = Hur livssituation och miljö påverkar funktionsförmågan, i ord
help-plan--client-proposal = Klientens eget förslag till hur servicen ordnas
help-plan--goal = Mål, till exempel 'Jag går själv till butiken,named_by=client,baseline=-1,target_date=1.6.'
help-plan--support = Stöd, till exempel individual_support,times=1,per=week,provider=own
help-plan--partner = Samarbetspart och dess ansvar, till exempel 'debt_counselling=Skuldsanering'
help-plan--review-by = Dagen då planen senast följs upp
help-plan--leave-out = En punkt som inte behövs och varför: 'partners=…'
help-plan-goal = Lägg till, ändra eller avsluta planens mål
help-plan-goal-add = Lägg till ett mål i planen
help-plan-goal-add--id = Anteckningens beteckning, om du ger den själv
help-plan-goal-add--plan = Planen (förval: den som är i kraft)
help-plan-goal-add--statement = Målet i ord, helst klientens egna
help-plan-goal-add--named-by = Vem som satte ord på målet
help-plan-goal-add--set = Dagen då målet ställdes upp
help-plan-goal-add--domain = Det område av stödbehov som målet gäller
help-plan-goal-add--weight = Vikt bland målen (förval: 1)
help-plan-goal-add--baseline = Utgångsnivå −2…2
help-plan-goal-add--target-date = Dagen då målet borde vara uppnått
help-plan-goal-add--scale = Vad en nivå betyder, till exempel '0=Två gånger i veckan'
help-plan-goal-add--continues = Målet i en tidigare plan som detta fortsätter
help-plan-goal-change = Ändra ett mål
help-plan-goal-change--id = Anteckningens beteckning, om du ger den själv
help-plan-goal-change--statement = Målet i ord, helst klientens egna
help-plan-goal-change--named-by = Vem som satte ord på målet
help-plan-goal-change--set = Dagen då målet ställdes upp
help-plan-goal-change--domain = Det område av stödbehov som målet gäller
help-plan-goal-change--weight = Vikt bland målen (förval: 1)
help-plan-goal-change--baseline = Utgångsnivå −2…2
help-plan-goal-change--target-date = Dagen då målet borde vara uppnått
help-plan-goal-change--scale = Vad en nivå betyder, till exempel '0=Två gånger i veckan'
help-plan-goal-change--continues = Målet i en tidigare plan som detta fortsätter
help-plan-goal-change--goal = Målets beteckning, till exempel G1
help-plan-goal-end = Avsluta ett mål: uppnått, uppgivet eller ersatt
help-plan-goal-end--goal = Målets beteckning, till exempel G1
help-plan-goal-end--reason = Varför: reached, given_up, replaced
help-plan-support = Lägg till eller avsluta stöd i planen
help-plan-support-add = Lägg till stöd eller service i planen
help-plan-support-add--plan = Planen (förval: den som är i kraft)
help-plan-support-add--service = Service eller stöd
help-plan-support-add--content = Vad stödet innehåller
help-plan-support-add--times = Hur många gånger …
help-plan-support-add--per = … på vilken tid, till exempel week
help-plan-support-add--provider = Vem som ger stödet
help-plan-support-add--declined = Dagen då klienten avböjde stödet
help-plan-support-add--declined-reason = Varför klienten avböjde
help-plan-support-end = Avsluta ett stöd som ingår i planen
help-plan-support-end--plan = Planen (förval: den som är i kraft)
help-plan-support-end--support = Stödets servicekod eller ordningsnummer i planen
help-plan-support-end--reason = Varför stödet upphörde
help-decide = Anteckna ett beslut: bifall, avslag, ändring eller upphörande
help-decide--id = Beslutet som kompletteras, till exempel D1 (förval: ett nytt)
help-decide--kind = Bifall, avslag, ändring eller upphörande: grant, refuse, change, end
help-decide--changes = Beslutet som ändras eller förlängs (förval: det som är i kraft)
help-decide--service = Servicen som beslutet gäller (förval: social rehabilitering)
help-decide--start = Servicens första dag (förval: dagen för beslutet)
help-decide--end = Servicens sista dag
help-decide--content = Beviljat innehåll (17 § 1–5 punkten i socialvårdslagen)
help-decide--goal = Mål som beslutet anger (förval: planens öppna)
help-decide--grounds = Motivering
help-decide--section = Tillämpad bestämmelse, till exempel 'SHL 17'
help-decide--departs-from-plan = Varför beslutet avviker från planen
help-decide--heard = Dagen då klienten hördes, eller not_needed
help-decide--contact = Medarbetaren som ger mera information (förval: den egna kontaktpersonen)
help-decide--enforced = Dagen då servicen började
help-decide--delay-reason = Varför servicen började efter mer än tre månader
help-decide--informed = Dagen då klienten fick del av beslutet
help-decide--appeal-date = Dagen för begäran om omprövning eller besvär
help-decide--appeal-result = Vad det ledde till
help-decide--by = Beslutsfattaren, om inte du själv
help-session = Anteckna och visa möten
help-session-add = Anteckna ett möte eller annat individuellt arbete
help-session-add-examples = 
    sosku session add räv -m 60 --content home_guidance
    sosku session add räv -d igår -m 45 --channel phone -n "Vi avtalade ett butiksbesök" --next 16.3.
    sosku session add räv --from besok.yaml
help-session-list = Lista mötena i ett ärende
help-session-edit = Rätta anteckningen om ett möte
help-observe = Anteckna en iakttagelse i gruppen för det individuella arbetet
help-appointment = Boka och följ upp besök på annat håll
help-appointment-add = Anteckna ett avtalat besök på annat håll
help-appointment-kept = Anteckna om besöket blev av
help-pause = Anteckna en paus i arbetet
help-review = Följ upp planen tillsammans med klienten
help-close = Avsluta ett ärende
help-reopen = Öppna ett avslutat ärende på nytt (samma ärende fortsätter)
help-follow-up = Anteckna efteruppföljningen ett halvår senare
help-team = Utse egen kontaktperson och andra medarbetare
help-team-set = Utse en medarbetare i ärendet
help-team-end = Avsluta en medarbetares uppdrag i ärendet
help-network = Anteckna nätverk och samtycken
help-network-add = Lägg till en aktör i nätverket och samtycket till kontakt
help-network-end = Avsluta en aktörs medverkan eller anteckna återkallat samtycke
help-group = Led grupper: deltagare, träffar, närvaro
help-group-new = Starta en grupp
help-group-join = Ta med en klient i gruppen
help-group-leave = Anteckna att en klient lämnar gruppen
help-group-meet = Anteckna en gruppträff och närvaron
help-group-review = Utvärdera gruppens mål och gemenskap
help-group-list = Lista grupperna
help-group-show = Visa en grupp: deltagare, träffar, närvaro
help-group-suggest = Föreslå lämpliga grupper för en klient
help-group-close = Avsluta en grupp
help-encounter = Anteckna anonyma kontakter
help-encounter-add = Anteckna en anonym kontakt, till exempel i uppsökande arbete
help-encounter-list = Lista de anonyma kontakterna
help-event = Anteckna evenemang, samutveckling och samarbete
help-event-add = Anteckna ett evenemang eller ett samarbetsmöte
help-event-list = Lista evenemangen
help-survey = Anteckna enkätsvar på gruppnivå
help-survey-add = Anteckna anonyma svar på en enkät
help-survey-list = Lista enkätsvaren
help-model = Utvärdera verksamhetsmodellen årligen
help-model-assess = Fyll i årets självvärdering
help-model-show = Visa självvärderingen och förändringen sedan den förra
help-list = Lista ärendena
help-list--phase = Bara de som är i detta skede, se `sosku catalogue list phase`
help-list--worker = Bara de där denna medarbetare är med
help-list--group = Bara de vars plan denna grupp hör till
help-list--target-group = Bara klienter i denna målgrupp, se `sosku catalogue list target_group`
help-list--municipality = Bara invånare i denna kommun
help-list--opened = Bara de som inleddes under denna period, till exempel 2026-10
help-list--text = Bara de vars texter har alla dessa ord
help-list-examples =
    sosku list --worker anna
    sosku list --opened 2026-10 --phase in_assessment
help-show = Visa ett ärende: sammandrag, tidslinje, mål
help-edit = Ändra uppgifter med flaggor eller öppna ärendet i textredigeraren
help-save = Kontrollera och spara ändringar som gjorts för hand
help-save--message = Vad som ändrades, utan personuppgifter
help-report = Gör en rapport över en period
help-report-monthly = Månadens verksamhet i siffror
help-report-outcomes = Uppnådda mål och förändringar
help-report-model = Hur verksamhetsmodellens kärnelement förverkligas
help-report-project = Projektets uppföljningstal till finansiären
help-report-criteria = Hur kriterierna uppfylls
help-report-caseload = Ärenden per medarbetare
help-report-indicators = Lista nyckeltalen och hur de räknas
help-report-submit = Lämna in rapporten: märk den som inlämnad och spara den
help-report-diff = Jämför en inlämnad rapport med nuläget
help-report-verify = Kontrollera att rapporten stämmer med uppgifterna den gjordes av
help-report--publish = Dölj små tal inför publicering
help-report--csv-dialect = Skriv CSV så här, till exempel excel-fi
help-report--name = Vilken rapport
help-report--worker = Bara denna medarbetares klienter och arbete
help-report--municipality = Bara invånare i denna kommun
help-report--target-group = Bara klienter i denna målgrupp, se `sosku catalogue list target_group`
help-report-examples =
    sosku report monthly
    sosku report monthly --period 2026-10 --compare 2025-10
    sosku report monthly --period oktober --format csv > oktober.csv
    sosku report monthly --period 2026-10 --publish --format html > oktober.html
help-audit-verify = Kontrollera mappens integritet och sigill
help-audit-seal = Försegla mappens nuläge
help-audit-sample = Plocka ut ärenden för chefens granskning
help-audit-check = Anteckna granskningens resultat
help-undo = Ångra det senaste kommandot med en ny version
help-undo--list = Lista vad som kan ångras
help-redo = Gör om det som ångrats
help-amend = Komplettera en anteckning med dagens datum, eller makulera den
help-validate = Visa alla fel i uppgifterna på en gång
help-validate--paths = Bara dessa filer eller mappar (förval: alla)
help-catalogue = Bläddra bland koder, kriterier, mätare och författningar
help-catalogue-list = Lista koder och deras namn
help-catalogue-list--list = Listans beteckning; utan den visas alla listor
help-catalogue-show = Visa en kod, kriterier, en mätare eller en författning
help-catalogue-show--code = Kod eller lista
help-catalogue-criteria = Granska kriterier
help-catalogue-criteria-diff = Jämför kriterier med varandra
help-catalogue-criteria-diff--one = Kriterierna, till exempel pirkanmaa-2022 eller pirkanmaa-2022@1
help-catalogue-criteria-diff--other = Kriterierna att jämföra med
help-catalogue-criteria-diff--skip-broken = Utelämna felaktiga ärenden
help-catalogue-criteria-list = Lista kriterierna
help-catalogue-criteria-show = Skriv ut kriterierna som YAML, som underlag för egna
help-catalogue-criteria-show--set = Kriterierna, till exempel pirkanmaa-2022 eller pirkanmaa-2022@1
help-schema = Skriv ut JSON-schemat för en filtyp
help-schema--kind = Typ av fil; utan den skrivs alla ut
help-review--id = Anteckningens beteckning, om du inte vill ha nästa lediga
help-observe--id = Anteckningens beteckning, om du inte vill ha nästa lediga
help-appointment-add--id = Anteckningens beteckning, om du inte vill ha nästa lediga
help-review--plan = Planen som följs upp (förval: den gällande)
help-review--participant = Vilka som deltog: client, en medarbetare eller en aktör
help-review--goal = Målets nivå: `G1=0` eller `G1=0,note=…`
help-review--not-rated = Varför målet inte bedöms: `G2=orsak`
help-review--support = Räcker stödet till, se `sosku catalogue list support_sufficient`
help-review--mechanism = Hur arbetet fungerade, 0–4: `trust=4`, se `sosku catalogue list mechanism`
help-review--experience = Klientens upplevelse, 0–4: `agency=3`, se `sosku catalogue list experience`
help-review--change = Vad som ändrades, −1, 0 eller 1: `coping=1`, se `sosku catalogue list change_area`
help-review--client-view = Klientens egen syn, med egna ord
help-close--client-view = Klientens egen syn, med egna ord
help-review--worker-view = Medarbetarens syn
help-review--other-consequence = En annan följd, väntad eller oväntad
help-review--outcome = Vad som följer, se `sosku catalogue list review_outcome`
help-review--next-review = Dagen för nästa uppföljning (förval: om tre månader)
help-review-examples = sosku review kettu --goal G1=1 --not-rated 'G2=på grund av sjukdom' --outcome continue
help-close--ground = Varför ärendet avslutas, se `sosku catalogue list closing_ground`
help-close--destination = Vart klienten går vidare, se `sosku catalogue list destination`
help-close--labour-status = Ställning på arbetsmarknaden då, se `sosku catalogue list labour_status`
help-close--labour-since = Sedan när, också år eller månad
help-follow-up--labour-status = Ställning på arbetsmarknaden då, se `sosku catalogue list labour_status`
help-follow-up--labour-since = Sedan när, också år eller månad
help-close--goal = Målets slutliga nivå: `G1=1`
help-close--follow-up-due = När man frågar hur det går (förval: om ett halvt år)
help-reopen--reason = Varför samma ärende fortsätter
help-follow-up--done = Dagen för efteruppföljningen (förval: i dag)
help-observe--domain = Det livsområde som iakttagelsen gäller, se `sosku catalogue list need_domain`
help-observe--text = Vad som märktes; inga namn
help-pause--start = Första dagen (förval: i dag)
help-pause--end = Sista dagen; ensam avslutar den en pågående paus
help-pause--ground = Varför pausen hålls, se `sosku catalogue list pause_ground`
help-amend--text = Vad som läggs till i anteckningen
help-amend--withdraw = Makulera en felaktig anteckning, och ange varför
help-team-set--role = Uppgiften, se `sosku catalogue list team_role`
help-team-set--start = Första dagen (förval: i dag)
help-team-set--end = Sista dagen, om den är känd
help-team-set--main-need = Behovet som den egna kontaktpersonen utses efter, se `sosku catalogue list need_domain`
help-team-set--unit = Enheten som medarbetaren hör till
help-team-set--ended-because = Varför den tidigare kontaktpersonen byts, se `sosku catalogue list team_ended_because`
help-team-end--who = Medarbetarens beteckning eller namn
help-team-end--end = Sista dagen (förval: i dag)
help-team-end--because = Varför medarbetaren lämnar ärendet, se `sosku catalogue list team_ended_because`
help-network-add--actor = Aktören, till exempel kela (`sosku catalogue list actor`)
help-network-end--actor = Aktören, till exempel kela (`sosku catalogue list actor`)
help-appointment-add--actor = Aktören, till exempel kela (`sosku catalogue list actor`)
help-network-add--role = Rollen i ord eller som kod, se `sosku catalogue list network_role`
help-network-add--consent = Får uppgifter delas: yes, no eller samtyckets beteckning
help-network-add--consent-for = Anteckna ett nytt samtycke: vad som får delas och varför
help-network-add--consent-given = Dagen då samtycket gavs (förval: i dag)
help-network-add--start = Första dagen (förval: i dag)
help-network-add--end = Sista dagen, om den är känd
help-network-end--end = Sista dagen eller dagen då samtycket återkallades (förval: i dag)
help-network-end--withdraw-consent = Samtycket som klienten återkallade: `K1`
help-appointment-add--kept = Blev besöket av
help-appointment-add--accompanied = Om en medarbetare följde med
help-appointment-kept--accompanied = Om en medarbetare följde med
help-appointment-kept--answer = Blev besöket av: yes eller no
help-appointment-kept--kept = Detsamma som flagga
help-edit--since = Från vilken dag den nya uppgiften gäller; den tidigare sparas
help-edit--representative = Företrädare: `guardian,scope=…,start=…`; upphör: `guardian,end=…`
help-edit--date = Dagen då ärendet inleddes
help-edit--project = Projekt: `soku,joined=…,consent=yes` eller `soku,left=…,result=…`
help-value-case-text = ÄRENDE=TEXT
help-arg-leader = Ledare: medarbetarens beteckning eller annan som actor:KOD; flera med komma
help-arg-capacity = Hur många platser gruppen har
help-arg-common-goal = Vad gruppen vill nå tillsammans
help-arg-headcount = Antal besökare i en öppen grupp, de närvarande klienterna medräknade
help-arg-goal-progress = Hur nära det gemensamma målet är: 0 inte alls – 4 helt
help-arg-community = Hur stark gemenskapen är: 0 inte alls – 4 helt
help-group-new--name = Gruppens namn, som människor ser det
help-group-new--group = Gruppens beteckning, alltså mappens namn; annars bildas den av namnet
help-group-new--kind = Typ av grupp, se `sosku catalogue list group_kind`
help-group-new--open = Öppen grupp: vem som helst får komma, andra än klienter räknas bara
help-group-new--channel = Hur gruppen träffas, se `sosku catalogue list group_channel`
help-group-new--theme = Teman, se `sosku catalogue list group_theme`; flera med komma
help-group-new--method = Metoder, se `sosku catalogue list method`; flera med komma
help-group-new--weekday = Veckodag, se `sosku catalogue list weekday`
help-group-new--start = Gruppens första dag, i dag om inget annat sägs
help-group-new--end = Gruppens sista dag, om den är känd
help-group-join--case = Ärendets kod eller täcknamn; flera efter varandra eller med komma
help-group-join--date = Första dagen i gruppen, i dag om inget annat sägs
help-group-join--goal = Klientens mål som gruppen tjänar: G1
help-group-leave--case = Ärendets kod eller täcknamn; flera efter varandra eller med komma
help-group-leave--date = Sista dagen i gruppen, i dag om inget annat sägs
help-group-leave--note = Varför klienten lämnade; läggs till på medlemmens rad
help-group-meet--edit = Rätta en antecknad träff; ändrar bara det som anges
help-group-meet--no = Vilken träff samma dag; bara från den andra
help-group-meet--present = De närvarande, åtskilda med komma; de andra är då frånvarande
help-group-meet--excused = De som anmält frånvaro, åtskilda med komma
help-group-meet--absent = De som var frånvarande utan att meddela; om inga närvarande anges är de andra närvarande
help-group-meet--minutes = Träffens längd i minuter
help-group-meet--theme = Träffens tema, se `sosku catalogue list group_theme`
help-group-meet--place = Var gruppen träffades; annars gruppens egen plats
help-group-meet--reason = Varför någon var frånvarande: kettu=influensa
help-group-meet--observe = Iakttagelse till klientens ärende för ny bedömning: kettu=Talade för första gången
help-group-list--all = Också grupper som upphört
help-group-show--period = Bara veckorna i denna period: 2026-10, 2026-Q3, förra-månaden
help-group-close--date = Gruppens sista dag, i dag om inget annat sägs
help-group-close--ground = Varför gruppen upphör
help-sync = Hämta andras ändringar, sammanfoga, kontrollera och skicka
help-sync--give-up = Ångra en sammanfogning som stannade och återställ filerna
help-doctor = Undersök vad som är fel i git-inställningar och mapp och ge råd
help-doctor--mend = Åtgärda genast det som går
help-merge = Sammanfoga tre versioner av en fil; git anropar detta självt
help-merge--base = Versionen som båda utgick från
help-merge--ours = Den egna versionen; resultatet ersätter den
help-merge--theirs = Den andras version
help-merge--path = Filens plats i mappen, till exempel cases/SK-4K7QX2.yaml
help-undo--commit = Kommandot som ångras: början av dess beteckning i `--list` (förval: ditt senaste)
help-value-commit = ÄNDRING
help-group-new--provider = Vem som ordnar, se `sosku catalogue list provider`
help-value-year = ÅR
help-arg-year = Året som värderingen gäller (förval: i år)
help-model-show--year = Året som visas (förval: det senaste)
help-arg-element = Del av modellen och grad 0–4, t.ex. `staff=2,text=Två platser lediga`; se `sosku catalogue list model_element`
help-arg-adaptation = Lokal anpassning med motivering, t.ex. `Minibuss två dagar,grounds=Avstånden är långa`
help-arg-results = Vad året gav, i ord
help-arg-friction = Vad som gnisslade, t.ex. `weak_management_support,text=…`; se `sosku catalogue list model_friction`
help-arg-catalyst = Vad som drev på, t.ex. `closer_cooperation,text=…`; se `sosku catalogue list model_catalyst`
help-arg-criterion = Enhetens kvalitetskriterium och grad 0–4, t.ex. `own_volition=3`; se `sosku catalogue list quality_criterion`
help-model-assess--participant = Vem som deltog i värderingen: medarbetare, aktör eller client
help-report--group = Bara deltagarna i den här gruppen, med gruppens träffar och enkäter
help-arg-setting = Miljö: meeting_place, outreach, street, online eller annan, se `sosku catalogue list setting`
help-encounter-add--place = Plats med egna ord
help-arg-people = Hur många människor ni träffade
help-arg-topic = Vad man talade om, med egna ord; flera genom att ge flaggan igen
help-encounter-add--worker = Vem som var på plats: medarbetare eller `actor:KOD`
help-event-add--worker = Vem som var på plats: medarbetare eller `actor:KOD`
help-arg-cases-opened = Hur många ärenden som öppnades utifrån kontakten
help-encounter-add--note = Annat som inte röjer någon
help-event-add--note = Annat som inte röjer någon
help-event-add--kind = Typ av evenemang, se `sosku catalogue list event_kind`
help-event-add--phase = Fas i samutvecklingen: plan, carry_out eller evaluate
help-event-add--theme = Ämne med egna ord
help-event-add--place = Plats med egna ord
help-event-add--clients = Hur många klienter
help-event-add--professionals = Hur många yrkespersoner
help-event-add--peers = Hur många kamrater och erfarenhetsexperter
help-event-add--partner = Aktör som var med och ordnade, se `sosku catalogue list actor`
help-survey-add--instrument = Mätare, t.ex. esis; se `sosku catalogue list instruments`
help-survey-add--value = Svaren, med mellanslag emellan: `--value "47,5 60 52,5"`
help-encounter-add-examples = 
    sosku encounter add --setting street --people 6 --topic hyra --topic mathjälp
    sosku encounter add -d igår --setting online --channel message --people 5 -m 60
    sosku encounter add --from mote.yaml
help-event-add-examples = 
    sosku event add --kind themed_meeting --theme "hjälp med skulder" --clients 12 --professionals 3
    sosku event add --kind co_development --phase plan --clients 4 --peers 2 --partner expert_by_experience
help-survey-add-examples = 
    sosku survey add --instrument esis --group arkiryhma --value "47,5 55 40 62,5 50"
help-model-assess-examples = 
    sosku model assess --element staff=2 --element "premises=3,text=Nya lokaler i centrum"
    sosku model assess --adaptation "Minibuss två dagar,grounds=Avstånden är långa"
    sosku model assess --from sjalvvardering.yaml
help-arg-mapped = Vad som kartlades på den förberedda mottagningen; inga journaluppgifter. Se `sosku catalogue list appointment_mapped`
help-arg-agreed = Med vem man avtalade vad och till när, t.ex. `kela,what=Rehabiliteringsansökan,by=15.4.`; inga journaluppgifter
help-arg-result-note = Vad mottagningen ledde till, med egna ord; inga journaluppgifter
help-plan-support-end--declined = Klienten ville inte ha stödet: antecknas som ett nej
help-audit = Se ärendets historik som händelser och granska mappens integritet
help-audit-log = Vem gjorde vad, när, och från vad till vad
help-audit-log--field = Endast händelser för denna uppgift, till exempel goals, G1 eller client.municipality
help-audit-log--kind = Endast sådana händelser
help-audit-log--worker = Endast det som denna medarbetare gjort
help-audit-log--period = Endast det som gjorts under denna period
help-audit-diff = Visa vilka uppgifter som skiljer två versioner åt
help-audit-diff--from = Den tidigare versionen eller dagen
help-audit-diff--to = Den senare versionen eller dagen; utan den filen som den är nu
help-audit-blame = Visa för varje uppgift sedan när den gällt och av vem
help-audit-sample--seed = Ett tal med vilket lottningen blir densamma på nytt
help-audit-sample--count = Hur många ärenden som lottas
help-audit-seal--period = Månaden som förseglas, till exempel 2026-10
help-audit-check--sent-back = Återsänd ärendet till medarbetaren
help-audit-check--return = Återsänd ärendet till medarbetaren
help-report--what = Rapporten som lämnas in eller jämförs (`submit`, `diff`), eller filen (`verify`)
help-report--replace = Lämna in en rättad rapport i den tidigares ställe
help-value-what = RAPPORT_ELLER_FIL
help-due = Visa vad som är försenat, på kommande och oavslutat
help-due-long = Lagstadgade tidsfrister med paragraf, planer som ska följas upp, avtalade möten, klienter som inte träffats, det som inte slutförts, efteruppföljningar och handlingar som ska förstöras. I formatet `ics` blir det en kalender med bara ärendenas koder.
help-due-examples =
    sosku due
    sosku due --worker anna --within 30d
    sosku due --format ics > sosku.ics
help-due--worker = Bara den här medarbetarens ärenden
help-due--within = Hur långt framåt: 14d, 2v, 31.12.
help-value-span = TID
help-explain = Förklara ett problem som `sosku validate` hittade
help-explain--id = Problemets beteckning inom hakparentes, till exempel unknown-key
help-explain-examples =
    sosku explain unknown-key
help-completions = Skriv ut kommandotolkens komplettering
help-completions--shell = För vilken kommandotolk
help-completions-long = Kommandotolken kompletterar med tabulatorn kommandon och flaggor samt det som finns i mappen: ärenden, grupper, medarbetare, mål och koder.
help-completions-examples =
    echo 'source <(sosku completions bash)' >> ~/.bashrc
    echo 'source <(sosku completions zsh)' >> ~/.zshrc
    sosku completions fish > ~/.config/fish/completions/sosku.fish
help-man = Gör manualsidor för kommandot man
help-man--dir = Mappen dit alla sidor skrivs; utan den skrivs den första ut
help-man-examples =
    sosku man ~/.local/share/man/man1
help-help = Visa en guide eller hjälpen för ett kommando
help-help--topic = Guidens ämne eller ett kommando; utan det alla
help-help-examples =
    sosku help own-criteria
    sosku help session add
help-session-add--like = Ta över uppgifterna från ett tidigare möte: last eller mötets beteckning; inte dag, anteckning och nästa tid
help-arg-template = Enhetens egen mall i mappen `templates/`
help-import--table = Tabellen som CSV (UTF-8)
help-import--mapping = YAML-fil som anger vilken kolumn som är vilken uppgift
help-import--skip-broken = Utelämna rader som inte kan läsas
help-import--with-alike = Ta med också det som mappen redan tycks ha
help-export = Skriv ut ärendenas anteckningar som tabell för statistik
help-export-long = Bara koder, dagar och tal: inga täcknamn, inga anteckningar, inga målformuleringar. Uppgifterna är ändå personuppgifter. Makulerade anteckningar lämnas bort.
help-export--table = Tabellen; utan den räknas tabellerna upp
help-export--csv-dialect = CSV-dialekt: excel-fi ger semikolon och decimalkomma
help-import = Hämta in raderna i enhetens tabell som ärenden, möten eller mål
help-import-long = Mappningsfilen anger vilken kolumn som är vilken uppgift, vad orden betyder och vad som är lika på varje rad. Av raderna blir nya ärenden eller, när det står `into: sessions` eller `into: goals`, möten eller mål i de ärenden som finns. Namn och personbeteckningar tas inte emot. Prova först med `--dry-run`. Utskriften visar vilken rad som fick vilken kod; det sparas ingenstans.
