## Problem i uppgifterna: meddelande, råd (-help) och råd när det rätta kan gissas (-guess)

diagnostic-label-error = fel
diagnostic-label-warning = varning
diagnostic-label-help = råd
diagnostic-count-none = Uppgifterna har inga fel och inga varningar.
diagnostic-count = { $errors } fel, { $warnings ->
        [one] { $warnings } varning
       *[other] { $warnings } varningar
    }.

diagnostic-office-missing = Mappen saknar filen `sosku.yaml`.
diagnostic-office-missing-help = Kontrollera att du är i rätt mapp. En ny datamapp skapas med `sosku init`.

diagnostic-file-unreadable = Filen kunde inte läsas.
diagnostic-file-unreadable-help = Kontrollera filens rättigheter och att disken är i ordning.

diagnostic-not-a-file = Det här borde vara en fil men är en mapp eller något annat.
diagnostic-not-a-file-help = Flytta bort den eller ge den ett annat namn.

diagnostic-link-leads-out = Länken leder ut ur datamappen eller ingenstans.
diagnostic-link-leads-out-help = Ersätt länken med en fil som ligger i själva mappen.

diagnostic-bad-file-name = Filnamnet duger inte som namn på ett ärendes fil.
diagnostic-bad-file-name-help = Ge filen ärendets kod och ändelsen `.yaml` som namn, till exempel `SK-4K7QX2.yaml`.

diagnostic-strange-file = Det här hör inte hemma i mappen och läses därför inte.
diagnostic-strange-file-help = Flytta det någon annanstans om det behövs.

diagnostic-case-file-name = Filens namn stämmer inte med koden `{ $code }` i filen.
diagnostic-case-file-name-help = Byt filnamnet till `{ $code }.yaml` eller rätta nyckeln `case`.

diagnostic-duplicate-case = Koden `{ $code }` finns redan i filen `{ $other }`.
diagnostic-duplicate-case-help = Slå ihop filerna, eller ge det nya ärendet en egen kod med `sosku intake`.

diagnostic-identity-code-in-name = Filnamnet innehåller en personbeteckning.
diagnostic-identity-code-in-name-help = Döp om filen efter ärendets kod. Namnet finns kvar i versionshistoriken; fråga dataskyddsombudet.

diagnostic-yaml-not-utf8 = Filen är inte kodad i UTF-8.
diagnostic-yaml-not-utf8-help = Spara filen i UTF-8 i en textredigerare.

diagnostic-yaml-control-character = Filen innehåller ett tecken som inte får finnas i text.
diagnostic-yaml-control-character-help = Ta bort tecknet; ofta har det följt med när text klistrats in.

diagnostic-yaml-too-large = Filen är större än gränsen och läses inte.
diagnostic-yaml-too-large-help = Kontrollera vad som har hamnat i filen. Gränsen är `limits.case_bytes` i `sosku.yaml`.

diagnostic-yaml-tab-indent = Raden är indragen med tabulator.
diagnostic-yaml-tab-indent-help = Ersätt tabulatorn med mellanslag: två för varje nivå.

diagnostic-yaml-anchor = Ankare (`&namn`) kan inte användas.
diagnostic-yaml-anchor-help = Skriv ut värdet. Om `&` hör till texten, sätt texten inom citattecken.

diagnostic-yaml-alias = Hänvisning till ett ankare (`*namn`) kan inte användas.
diagnostic-yaml-alias-help = Skriv ut värdet. Om `*` hör till texten, sätt texten inom citattecken.

diagnostic-yaml-tag = Typmärkning (`!namn`) kan inte användas.
diagnostic-yaml-tag-help = Ta bort märkningen. Om `!` hör till texten, sätt texten inom citattecken.

diagnostic-yaml-merge-key = Sammanslagningsnyckeln `<<` kan inte användas.
diagnostic-yaml-merge-key-help = Skriv ut nycklarna där de hör hemma.

diagnostic-yaml-directive = Raden börjar med ett YAML-direktiv (`%`).
diagnostic-yaml-directive-help = Ta bort raden.

diagnostic-yaml-second-document = Ett andra YAML-dokument börjar i filen.
diagnostic-yaml-second-document-help = Behåll ett ärende i filen; ta bort det andra `---`.

diagnostic-yaml-too-deep = Strukturen är nästlad för djupt.
diagnostic-yaml-too-deep-help = Kontrollera indragningen; ingen uppgift ligger så djupt.

diagnostic-yaml-syntax = Filen kan inte tolkas från det här stället.
diagnostic-yaml-syntax-help = Kontrollera indragning, kolon, parenteser och citattecken på den här raden och den före.

diagnostic-yaml-complex-key = En lista eller flera uppgifter står där en nyckel ska stå.
diagnostic-yaml-complex-key-help = En nyckel är ett ord följt av kolon.

diagnostic-empty-file = Filen är tom.
diagnostic-empty-file-help = Återställ innehållet ur versionshistoriken (`git log`) eller ta bort filen.

diagnostic-unknown-key = Nyckeln `{ $key }` är okänd här.
diagnostic-unknown-key-help = Kontrollera stavning och indragning. Egna nycklar börjar med `x_`.
diagnostic-unknown-key-guess = Menade du `{ $nearest }`? Egna nycklar börjar med `x_`.

diagnostic-missing-key = Nyckeln `{ $key }` saknas eller är tom.
diagnostic-missing-key-help = Lägg till `{ $key }` med sitt värde.

diagnostic-duplicate-key = Nyckeln `{ $key }` står två gånger på samma ställe.
diagnostic-duplicate-key-help = Ta bort den ena, eller slå ihop innehållet.

diagnostic-wrong-type = Här borde det stå { $wanted ->
        [list] en lista
        [mapping] uppgifter med nycklar
        [integer] ett heltal
        [number] ett tal
        [boolean] `true` eller `false`
        [date] ett datum
       *[text] en text
    }.
diagnostic-wrong-type-help = En lista skrivs inom hakparentes, till exempel `[anna]`. Ett tal har punkt före decimalerna och inga citattecken; en text av bara siffror har dem.

diagnostic-mixed-dated-list = Listan blandar bara värden och daterade värden.
diagnostic-mixed-dated-list-help = Skriv alla i formen `{"{"}value: …, from: datum{"}"}`, eller räkna upp bara värden.

diagnostic-more-problems = Filen har fler problem; bara de första visas ({ $count }).
diagnostic-more-problems-help = Rätta dessa först och kör kontrollen på nytt. Är det här säkert ett ärendes fil?

diagnostic-unreadable-value = Värdet kan inte läsas här.
diagnostic-unreadable-value-help = Jämför med beskrivningen av dataformatet; sätt text av bara siffror inom citattecken.

diagnostic-unknown-choice = `{ $code }` är inget av alternativen: { $choices }.
diagnostic-unknown-choice-help = Välj ett av alternativen.
diagnostic-unknown-choice-guess = Menade du `{ $nearest }`?

diagnostic-unknown-code = Koden `{ $code }` finns inte i listan `{ $list }`.
diagnostic-unknown-code-help = Se koderna med `sosku catalogue show { $list }`, eller lägg till en egen i mappen `catalogue/`.
diagnostic-unknown-code-guess = Menade du `{ $nearest }`? Alla koder: `sosku catalogue show { $list }`.

diagnostic-not-a-date = Det här är inget datum.
diagnostic-not-a-date-help = Skriv dagen i formen åååå-mm-dd, till exempel `2026-03-09`.

diagnostic-impossible-date = En sådan dag finns inte i kalendern.
diagnostic-impossible-date-help = Kontrollera månad och dag.

diagnostic-out-of-range = Talet ligger utanför { $least }–{ $most }.
diagnostic-out-of-range-help = Kontrollera talet och skalan.

diagnostic-unknown-format = Den här versionen av dataformatet är okänd; känd är { $known }.
diagnostic-unknown-format-help = Uppdatera sosku om filen gjorts med en nyare version; annars skriv `format: { $known }`.

diagnostic-bad-case-code = Det här är ingen ärendekod.
diagnostic-bad-case-code-help = Koden är `SK-` och sex tecken; bokstäverna I, L, O och U används inte.

diagnostic-bad-language-code = Det här är ingen språkkod.
diagnostic-bad-language-code-help = Använd en ISO 639-kod, till exempel `fi`, `sv` eller `ar`.

diagnostic-empty-id = Beteckningen är tom.
diagnostic-empty-id-help = Ange en beteckning, till exempel `G1`, eller ta bort nyckeln.

diagnostic-catalogue-format = Katalogfilens `format` saknas eller är okänt.
diagnostic-catalogue-format-help = Skriv `format: 1` i början av filen.

diagnostic-catalogue-unknown-key = Nyckeln `{ $key }` är okänd i en katalogfil.
diagnostic-catalogue-unknown-key-help = Nycklarna är `format`, `lists`, `partners`, `criteria`, `instruments` och `statutes`. Egna nycklar börjar med `x_`.
diagnostic-catalogue-unknown-key-guess = Menade du `{ $nearest }`?

diagnostic-catalogue-shape = Ett värde i katalogfilen har inte den form som behövs.
diagnostic-catalogue-shape-help = Jämför med beskrivningen av dataformatet: en lista har `codes`, en kod har `code` och `label`.

diagnostic-catalogue-unknown-list = Listan `{ $list }` finns inte.
diagnostic-catalogue-unknown-list-help = Se listorna med `sosku catalogue list`.
diagnostic-catalogue-unknown-list-guess = Menade du `{ $nearest }`?

diagnostic-catalogue-closed-list = Listan `{ $list }` kan inte utökas.
diagnostic-catalogue-closed-list-help = Använd listans egna koder. Deras benämningar kan bytas.

diagnostic-catalogue-bad-code = Koden saknas eller har fel form.
diagnostic-catalogue-bad-code-help = En kod består av små bokstäver a–z, siffror och understreck, till exempel `own_home`.

diagnostic-catalogue-reserved-code = Koden `{ $code }` är reserverad.
diagnostic-catalogue-reserved-code-help = Ge samarbetsparten en annan kod.

diagnostic-catalogue-duplicate-code = Koden `{ $code }` är definierad två gånger.
diagnostic-catalogue-duplicate-code-help = Lämna en definition; se också mappens andra katalogfiler.

diagnostic-catalogue-missing-label = Koden `{ $code }` saknar benämning på alla språk.
diagnostic-catalogue-missing-label-help = Lägg till `label`, till exempel `label: stall`.

diagnostic-catalogue-instrument = Definitionen av mätaren är inte giltig.
diagnostic-catalogue-instrument-help = Kontrollera fälten: `code`, `name`, `explain`, `areas`, `min`, `max`, `direction`, `total`, `level`, `licence`, `source`.

diagnostic-criteria-shape = Den här punkten i kriterierna kan inte läsas.
diagnostic-criteria-shape-help = Jämför med docs/guides/own-criteria.md: en nyckel är felskriven, saknas eller har fel slags värde.

diagnostic-criteria-duplicate = Kriterierna `{ $code }` finns redan.
diagnostic-criteria-duplicate-help = Ge ändrade kriterier ett nytt versionsnummer eller en egen kod.

diagnostic-criteria-unknown-code = Listan `{ $list }` har inte koden `{ $code }`.
diagnostic-criteria-unknown-code-help = Se koderna med `sosku catalogue list { $list }`.
diagnostic-criteria-unknown-code-guess = Menade du `{ $nearest }`?

diagnostic-criteria-threshold = Gränsen { $value } är inte möjlig.
diagnostic-criteria-threshold-help = Möjliga värden: { $range }.

diagnostic-criteria-never-holds = Punkten `{ $id }` kan inte uppfyllas för någon.
diagnostic-criteria-never-holds-help = Sök villkor som utesluter varandra.

diagnostic-criteria-always-holds = Punkten `{ $id }` är alltid uppfylld.
diagnostic-criteria-always-holds-help = Ett villkor som alltid är sant skiljer ingen ut: ta bort eller avgränsa det.

diagnostic-duplicate-id = En annan anteckning har redan beteckningen `{ $id }`.
diagnostic-duplicate-id-help = Ge den här en ledig beteckning och rätta hänvisningarna till den.

diagnostic-reserved-worker-id = Medarbetarens beteckning `{ $id }` är reserverad för en annan deltagare.
diagnostic-reserved-worker-id-help = Ge medarbetaren en annan beteckning, till exempel förnamnet.

diagnostic-alias-is-command = Täcknamnet är också namnet på ett kommando.
diagnostic-alias-is-command-help = Välj ett täcknamn som inte är något av soskus kommandon.

diagnostic-duplicate-alias = Ärendet `{ $other }` har samma täcknamn.
diagnostic-duplicate-alias-help = Byt det ena täcknamnet.

diagnostic-unknown-worker = Medarbetaren `{ $id }` finns inte i `sosku.yaml`.
diagnostic-unknown-worker-help = Rätta beteckningen, eller lägg till medarbetaren i `sosku.yaml`.
diagnostic-unknown-worker-guess = Rätta beteckningen, eller lägg till medarbetaren i `sosku.yaml`. Menade du `{ $nearest }`?

diagnostic-unknown-participant = `{ $id }` är varken klienten, en medarbetare eller en aktör.
diagnostic-unknown-participant-help = En deltagare är `client`, en medarbetares beteckning eller en kod ur listan `actor`.
diagnostic-unknown-participant-guess = En deltagare är `client`, en medarbetares beteckning eller en kod ur listan `actor`. Menade du `{ $nearest }`?

diagnostic-unknown-goal = Målet `{ $id }` finns inte i någon plan i ärendet.
diagnostic-unknown-goal-help = Rätta beteckningen, eller lägg till målet i planen.
diagnostic-unknown-goal-guess = Rätta beteckningen, eller lägg till målet i planen. Menade du `{ $nearest }`?

diagnostic-unknown-plan = Planen `{ $id }` finns inte i ärendet.
diagnostic-unknown-plan-help = Rätta beteckningen.
diagnostic-unknown-plan-guess = Rätta beteckningen. Menade du `{ $nearest }`?

diagnostic-unknown-decision = Beslutet `{ $id }` finns inte i ärendet.
diagnostic-unknown-decision-help = Rätta beteckningen.
diagnostic-unknown-decision-guess = Rätta beteckningen. Menade du `{ $nearest }`?

diagnostic-unknown-assessment = Bedömningen `{ $id }` finns inte i ärendet.
diagnostic-unknown-assessment-help = Rätta beteckningen.
diagnostic-unknown-assessment-guess = Rätta beteckningen. Menade du `{ $nearest }`?

diagnostic-unknown-consent = Samtycket `{ $id }` finns inte i ärendet.
diagnostic-unknown-consent-help = Anteckna samtycket under `consents`, eller skriv `true` eller `false`.
diagnostic-unknown-consent-guess = Anteckna samtycket under `consents`, eller skriv `true` eller `false`. Menade du `{ $nearest }`?

diagnostic-unknown-group = Gruppen `{ $id }` finns inte i mappen `groups/`.
diagnostic-unknown-group-help = Rätta namnet, eller grunda gruppen med `sosku group new`.
diagnostic-unknown-group-guess = Rätta namnet, eller grunda gruppen med `sosku group new`. Menade du `{ $nearest }`?

diagnostic-unknown-project = Projektet `{ $id }` finns inte i `sosku.yaml`.
diagnostic-unknown-project-help = Rätta beteckningen, eller anteckna projektet i `sosku.yaml`.
diagnostic-unknown-project-guess = Rätta beteckningen, eller anteckna projektet i `sosku.yaml`. Menade du `{ $nearest }`?

diagnostic-unknown-case = Ärendet `{ $code }` finns inte i mappen `cases/`.
diagnostic-unknown-case-help = Rätta koden. Om det tidigare ärendet finns vid en annan enhet, lämna bort nyckeln.

diagnostic-refers-to-itself = `{ $id }` hänvisar till sig själv, direkt eller via andra.
diagnostic-refers-to-itself-help = Hänvisa alltid till något tidigare.

diagnostic-closed-before-opened = Ärendet är avslutat { $date }, före det inleddes eller öppnades på nytt ({ $opened }).
diagnostic-closed-before-opened-help = Rätta det ena datumet.

diagnostic-reopened-before-closed = Ärendet öppnades på nytt { $date }, före det avslutades { $closed }.
diagnostic-reopened-before-closed-help = Rätta det ena datumet.

diagnostic-ends-before-it-begins = `{ $last }` är före `{ $first }`.
diagnostic-ends-before-it-begins-help = Rätta det ena datumet.

diagnostic-goal-left-out = Målet `{ $goal }` saknas i uppföljningen.
diagnostic-goal-left-out-help = Lägg till dess nivå, eller `not_rated` med orsaken.

diagnostic-goal-not-rated = Målet `{ $goal }` har varken nivå eller orsak till att den saknas.
diagnostic-goal-not-rated-help = Lägg till `level`, eller `not_rated` med orsaken.

diagnostic-goal-rated-twice = Målet `{ $goal }` är bedömt två gånger.
diagnostic-goal-rated-twice-help = Lämna en bedömning.

diagnostic-goal-of-another-plan = Målet `{ $goal }` hör inte till planen `{ $plan }` som följs upp.
diagnostic-goal-of-another-plan-help = Rätta planen eller målet. Ett mål som fortsätter antecknas i den nya planen med `continues`.

diagnostic-unknown-instrument = Mätaren `{ $id }` finns inte.
diagnostic-unknown-instrument-help = Se mätarna med `sosku catalogue list instruments`, eller lägg till en egen i mappen `catalogue/`.
diagnostic-unknown-instrument-guess = Menade du `{ $nearest }`? Mätarna: `sosku catalogue list instruments`; en egen läggs till i mappen `catalogue/`.

diagnostic-group-instrument = Mätaren `{ $id }` mäter grupper, inte en enskild klient.
diagnostic-group-instrument-help = Anteckna svaren anonymt med `sosku survey add`.

diagnostic-unknown-area = Mätaren `{ $id }` har inget område `{ $area }`.
diagnostic-unknown-area-help = Se områdena med `sosku catalogue show { $id }`.
diagnostic-unknown-area-guess = Menade du `{ $nearest }`? Alla områden: `sosku catalogue show { $id }`.

diagnostic-impossible-measure = Mätaren `{ $id }` kan inte ge det här talet; skalan är { $least }–{ $most }.
diagnostic-impossible-measure-help = Kontrollera talet mot blanketten.

diagnostic-identity-code = Här står en personbeteckning.
diagnostic-identity-code-help = Ta bort den. Klienten känns här bara genom ärendets kod; fråga dataskyddsombudet vad som görs med versionshistoriken.

diagnostic-phone-number = Här tycks stå ett telefonnummer.
diagnostic-phone-number-help = Ta bort det; kontaktuppgifter hör hemma i klientdatasystemet.

diagnostic-email-address = Här tycks stå en e-postadress.
diagnostic-email-address-help = Ta bort den; kontaktuppgifter hör hemma i klientdatasystemet.

diagnostic-yaml-1-1-text = Vissa program läser den här texten som ett tal, ett datum eller sant eller falskt.
diagnostic-yaml-1-1-text-help = Sätt texten inom citattecken.

diagnostic-assessment-late = Bedömningen av servicebehovet är försenad; fristen gick ut { $limit }.
diagnostic-assessment-late-help = Inled eller anteckna bedömningen med `sosku assess`.

diagnostic-enforcement-overdue = Över tre månader har gått sedan ärendet inleddes och ingen service har beviljats; fristen gick ut { $limit }.
diagnostic-enforcement-overdue-help = Fatta beslut (`sosku decide`), eller anteckna varför service inte inleds.

diagnostic-delay-without-reason = Servicen inleddes senare än tre månader från att ärendet inleddes (fristen gick ut { $limit }) och beslutet `{ $id }` anger ingen orsak.
diagnostic-delay-without-reason-help = Anteckna orsaken i `delay_reason`.

diagnostic-review-overdue = Uppföljningen av planen `{ $id }` är försenad; den skulle göras senast { $due }.
diagnostic-review-overdue-help = Följ upp planen med klienten: `sosku review`.

diagnostic-own-worker-missing = Klienten saknar egen kontaktperson.
diagnostic-own-worker-missing-help = Utse en (`sosku team set`), eller anteckna `own_worker_needed: false` i bedömningen.

diagnostic-two-own-workers = Klienten har två egna kontaktpersoner samtidigt.
diagnostic-two-own-workers-help = Avsluta den tidigares uppdrag (`sosku team end`), eller anteckna den andra som arbetspar.

diagnostic-plan-without-client = Planen `{ $id }` är gjord utan klienten och ingen orsak är antecknad.
diagnostic-plan-without-client-help = Anteckna orsaken i `without_client_reason`, eller gör planen med klienten.

diagnostic-plan-items-open = Planen `{ $id }` saknar punkter enligt 39 §: { $items }.
diagnostic-plan-items-open-help = Komplettera dem, eller anteckna i `left_out` varför punkten inte behövs.

diagnostic-decision-before-plan = Beslutet `{ $id }` är fattat före planen.
diagnostic-decision-before-plan-help = Kontrollera dagarna. Ett brådskande behov antecknas i inledandet: `urgent`.

diagnostic-meeting-before-decision = Servicen har inletts före beslutet: { $count ->
        [one] { $count } möte
       *[other] { $count } möten
    }.
diagnostic-meeting-before-decision-help = Fatta beslut (`sosku decide`). Ett brådskande behov antecknas i inledandet: `urgent`.

diagnostic-special-support-decider = Klienten behöver särskilt stöd, men beslutet `{ $id }` är fattat av någon annan än en socialarbetare.
diagnostic-special-support-decider-help = Kontrollera vem som fattat beslutet; en socialarbetare i tjänsteförhållande beslutar om service för den som behöver särskilt stöd.

diagnostic-departure-without-reason = Beslutet `{ $id }` avviker från planen och ingen orsak är antecknad.
diagnostic-departure-without-reason-help = Anteckna orsaken i `departs_from_plan`, eller se över planen.

diagnostic-sharing-after-withdrawal = Klienten återkallade sitt samtycke { $date }, men uppgifter tycks fortfarande delas.
diagnostic-sharing-after-withdrawal-help = Avsluta samarbetet (`sosku network end`), eller anteckna ett nytt samtycke.

diagnostic-double-session = Mötet tycks vara antecknat två gånger: `{ $other }` är samma dag, lika långt och med samma medarbetare.
diagnostic-double-session-help = Om det är samma möte, makulera den ena anteckningen: `sosku amend`.

diagnostic-group-missing = Mappen för gruppen `{ $group }` saknar filen `group.yaml`.
diagnostic-group-missing-help = Skapa gruppen med `sosku group new`, eller flytta mappen.

diagnostic-group-folder-name = Nyckeln `group` är inte densamma som mappens namn `{ $group }`.
diagnostic-group-folder-name-help = Rätta nyckeln, eller byt namn på mappen.

diagnostic-csv-not-utf8 = Tabellen är inte i UTF-8.
diagnostic-csv-not-utf8-help = Spara den som ”CSV UTF-8” i kalkylprogrammet.

diagnostic-csv-control-character = Tabellen har ett tecken som inte kan stå i text.
diagnostic-csv-control-character-help = Ta bort det; sådana tecken kommer oftast med när man klistrar in från ett annat program.

diagnostic-csv-too-large = Tabellen, en cell eller en rad är större än någon anteckning, och tabellen läses inte.
diagnostic-csv-too-large-help = Se efter vad som kommit in i filen: en cell får ha 64 kilobyte, en rad 256 celler och en tabell 100 000 rader.

diagnostic-csv-quote = Ett citattecken förblir öppet eller slutar mitt i cellen.
diagnostic-csv-quote-help = Sätt hela cellen inom citattecken och skriv ett citattecken inne i den två gånger.

diagnostic-csv-cell-count = Raden har fler celler än rubrikraden ({ $count }).
diagnostic-csv-cell-count-help = Om texten har ett komma eller semikolon, sätt cellen inom citattecken.

diagnostic-missing-column = Kolumnen `{ $column }` saknas.
diagnostic-missing-column-help = Lägg till den på rubrikraden. Kolumnerna får stå i vilken ordning som helst.

diagnostic-duplicate-column = Kolumnen `{ $column }` står två gånger på rubrikraden.
diagnostic-duplicate-column-help = Ta bort den ena, eller ge den ett annat namn.

diagnostic-unknown-column = Kolumnen `{ $column }` läses inte.
diagnostic-unknown-column-help = Ge den rätt namn, eller låt den stå för eget bruk.
diagnostic-unknown-column-guess = Menade du `{ $nearest }`?

diagnostic-foreign-date = Dagen läses så här: { $date }.
diagnostic-foreign-date-help = Skriv dagar som åååå-mm-dd, så att också andra program läser dem rätt.

diagnostic-never-on-roster = `{ $code }` har aldrig varit deltagare i gruppen.
diagnostic-never-on-roster-help = Ta med klienten i gruppen med `sosku group join`, eller rätta koden.

diagnostic-outside-roster = `{ $code }` var inte deltagare i gruppen { $date }.
diagnostic-outside-roster-help = Kontrollera dagarna i `roster.csv`.

diagnostic-headcount-in-closed-group = Ett antal besökare har antecknats i en sluten grupp.
diagnostic-headcount-in-closed-group-help = I en sluten grupp antecknas var och en i `attendance.csv`. Om gruppen är öppen, skriv `open: true`.

diagnostic-attendance-without-meeting = Gruppen har inte träffats { $date }.
diagnostic-attendance-without-meeting-help = Lägg till träffen i `meetings.csv`, eller rätta dagen.

diagnostic-double-row = Samma anteckning står två gånger i tabellen.
diagnostic-double-row-help = Om det är samma sak, ta bort den ena raden. Den andra träffen samma dag får nummer 2 i kolumnen `no`.

diagnostic-group-without-individual-work = `{ $code }` går i gruppen, men inget individuellt arbete har gjorts på två månader.
diagnostic-group-without-individual-work-help = Grupp och individuellt arbete hör alltid ihop. Avtala ett möte, eller anteckna de möten som hållits.

diagnostic-misfiled-row = Raden ({ $date }) står i en annan periods fil.
diagnostic-misfiled-row-help = Flytta raden till filen för dess månad eller år.

diagnostic-case-code-in-anonymous-file = Här står ett ärendes kod, fast anteckningen är anonym.
diagnostic-case-code-in-anonymous-file-help = Ta bort den. Om ett ärende inleddes, anteckna det med `sosku intake` och antalet i kolumnen `cases_opened`.
diagnostic-model-file-name = Självvärderingen gäller { $year }, men filens namn säger något annat.
diagnostic-model-file-name-help = Ge filen namn efter året: `model/{ $year }.yaml`.
diagnostic-rated-twice = `{ $code }` har värderats två gånger.
diagnostic-rated-twice-help = Behåll den värdering som ni kom överens om; nu gäller den senare.
diagnostic-name-in-anonymous-file = Här står en klients täcknamn eller en medarbetares namn, fast anteckningen är anonym.
diagnostic-name-in-anonymous-file-help = Skriv samma sak utan namn; medarbetare hör till kolumnen `workers`.
diagnostic-few-answers = Det finns färre än { $least } svar från samma dag, mätare och grupp.
diagnostic-few-answers-help = Lägg till de svar som fattas eller ta bort raderna: av så få ser man vem som svarade vad.
diagnostic-phase-of-another-kind = Fasen hör bara till samutveckling.
diagnostic-phase-of-another-kind-help = Ta bort fasen, eller byt typen till `co_development`.
diagnostic-merge-conflict = Två personer har ändrat samma uppgift på olika sätt: `{ $key }`.
diagnostic-merge-conflict-help = Låt rätt uppgift stå kvar och ta bort raden eller cellen vars namn börjar med `x_conflict`. Värdet `removed` eller `null`: den andra har tagit bort uppgiften.
diagnostic-merge-markers = I filen finns gits tecken för två versioner som inte har sammanfogats.
diagnostic-merge-markers-help = Välj vad som ska stå kvar mellan <<<<<<< och >>>>>>> och ta bort raderna med tecknen.
