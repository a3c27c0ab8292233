## the words that open a line

error-label = fel

## the folder

error-no-folder = Ingen datamapp hittades: varken `{ $dir }` eller mapparna ovanför har filen `sosku.yaml`.
error-no-folder-hint = Gå till datamappen, peka ut den med `-C` eller skapa en ny med `sosku init`.
error-could-not-read = Filen `{ $path }` kunde inte läsas.
error-could-not-write = Filen `{ $path }` kunde inte skrivas; ingenting ändrades.
error-could-not-write-hint = Kontrollera att du har skrivrätt till mappen och att det finns utrymme på disken.
error-edited-file-broken = Filen `{ $path }` har osparade ändringar som innehåller fel.
error-edited-file-broken-hint = Se `sosku validate { $path }`, rätta filen och kör kommandot på nytt.
error-data-has-errors = Uppgifterna har { $count } fel; ingenting skrevs ut.
error-data-has-errors-hint = Se felen med `sosku validate` eller utelämna de felaktiga med `--skip-broken`.

## cases, entries, people

error-no-such-case = Ärendet `{ $code }` finns inte.
error-no-such-case-hint = Se ärendena med `sosku list`.
error-ambiguous-case = `{ $code }` kan avse flera ärenden: { $cases }.
error-ambiguous-case-hint = Skriv mera av koden.
error-no-such-entry = I ärendet { $case } finns ingen anteckning `{ $entry }`.
error-entry-exists = Anteckningen `{ $entry }` finns redan och har ett annat innehåll.
error-entry-exists-hint = Ge den nya anteckningen ett eget id, eller komplettera den gamla med `sosku amend`.
error-nearest = Menade du: { $nearest }?
error-one-case = En slutsats antecknas och en prövning upprepas för ett ärende i taget.
error-criteria-faults = Det finns fel i kontorets kriterier, så de kan inte användas.
error-unknown-criteria = Kriterierna `{ $criteria }` finns inte.
error-no-grounds = En slutsats behöver grunder. Inget skrevs.
error-no-grounds-hint = Skriv med egna ord vad slutsatsen bygger på: `--grounds "…"`.

## what was typed

error-invalid-date = `{ $value }` är ingen dag. Skriv till exempel 9.3.2026, 2026-03-09, 9.3., idag, igår, mån eller -3d.
error-invalid-period = `{ $value }` är ingen period. Skriv till exempel 2026-10, 2026-Q3, 2026, last-month eller 2026-01-01..2026-03-31.

## git

error-git-missing = Programmet `git` hittas inte.
error-git-missing-hint = Installera git eller rätta `PATH`; `sosku doctor` berättar mera.
error-git-failed = Kommandot `git { $command }` misslyckades.
error-no-git-identity = Git vet inte vem du är, så ingen version kan sparas.
error-no-git-identity-hint = Ange namn och adress: `git config user.name` och `git config user.email`.

## sosku itself

error-defect = Det finns ett fel i sosku: { $what }. Dina uppgifter är orörda.
error-defect-hint = Rapportera felet: kommandot och denna rad räcker, bifoga inga klientuppgifter.

## the command line (cli::usage)

error-usage = Kommandoraden kunde inte tolkas.
error-usage-unknown-flag = Flaggan `{ $name }` är okänd.
error-usage-unexpected-word = `{ $name }` är överflödigt: här väntas ingenting mer.
error-usage-unknown-command = Kommandot `{ $name }` finns inte.
error-usage-missing-command = Kommandot `{ $name }` behöver ett underkommando.
error-usage-missing = Saknas: { $names }
error-usage-no-equals = Skriv värdet efter ett likhetstecken: `{ $name }`.
error-usage-empty-value = Flaggan `{ $name }` behöver ett värde.
error-usage-invalid-value = Värdet `{ $value }` duger inte för `{ $name }`.
error-usage-too-many-values = Värdet `{ $value }` är överflödigt för `{ $name }`.
error-usage-too-few-values = `{ $name }` behöver minst { $wanted } värden, nu är de { $given }.
error-usage-wrong-number = `{ $name }` behöver { $wanted ->
        [one] ett värde
       *[other] { $wanted } värden
    }, nu är de { $given }.
error-usage-conflict = Dessa kan inte användas tillsammans: `{ $name }` och `{ $others }`.
error-usage-conflict-other = Flaggan `{ $name }` kan inte användas med de övriga.
error-usage-repeated = Flaggan `{ $name }` kan anges bara en gång.
error-usage-not-utf8 = Kommandoraden har tecken som inte är UTF-8-text.
error-usage-not-shown = Texten kunde inte skrivas ut.
error-usage-whole-number = Ange ett heltal, till exempel 90.
error-usage-number = Ange ett tal, till exempel 0.75.
error-usage-range = Tillåtet intervall: { $range }.
error-usage-allowed-values = Möjliga värden: { $values }
error-usage-allowed-commands = Möjliga kommandon: { $names }
error-usage-did-you-mean = Menade du: { $guess }?
error-usage-as-value = Om det är ett värde och ingen flagga, skriv två streck framför: `-- { $name }`
error-usage-read-more = Läs mer: { $command }
error-assess-contradiction = En bedömning kan inte vara både slutförd (`--completed`) och ogjord (`--not-made`).
error-bad-date = `--{ $flag }`: `{ $value }` är inte ett datum.
error-bad-date-hint = Skriv till exempel 9.3.2026, 2026-03-09, 9.3., i dag, i går, mån eller -3d.
error-decide-made = Beslutet `{ $entry }` är redan fattat och dess innehåll ändras inte.
error-decide-made-hint = Fatta ett ändringsbeslut: `sosku decide { $case } --kind change --changes { $entry }`. I efterhand kan läggas till: --enforced, --informed, --delay-reason, --appeal-date, --appeal-result.
error-decide-nothing-to-change = Ändringsbeslutet säger inte vilket beslut det ändrar, och inget beslut är i kraft.
error-decide-nothing-to-change-hint = Ange det: `--changes D1`.
error-decide-which = Vilket beslut hör detta till?
error-decide-which-hint = Ange det: `--id { $entry }`.
error-goal-ended = Målet `{ $entry }` är redan avslutat, på en annan dag eller av ett annat skäl.
error-goal-ended-hint = Rätta anteckningen: `sosku edit { $case }`.
error-measure-area = Mätaren { $name } har inget område `{ $area }`.
error-measure-empty = Mätningen { $name } saknar tal.
error-measure-empty-hint = Skriv till exempel `--value område=4`; flera kan avgränsas med komma.
error-measure-group = Mätaren { $name } används inte för en enskild klient. { $reason }
error-measure-native = Talet för { $name } räknas ut av planens mål och antecknas inte.
error-measure-native-hint = Anteckna målens nivåer i utvärderingen: `sosku review`.
error-measure-no-summary = För { $name } antecknas ingen sammanfattning, bara tal.
error-measure-no-total = { $name } har ingen totalpoäng; anteckna talen områdesvis.
error-measure-range = { $name }, { $area }: talet ska vara { $least }–{ $most }.
error-measure-step = { $name }, { $area }: talet finns inte på skalan { $least }–{ $most } med steget { $step }.
error-measure-survey = Anonyma svar av en grupp: `sosku survey add --instrument { $instrument }`.
error-no-plan = Ärendet { $case } har ingen plan i kraft.
error-no-plan-hint = Gör en plan: `sosku plan { $case } --with-client`.
error-no-such-day = `--{ $flag }`: dagen `{ $value }` finns inte i kalendern.
error-bad-now = `SOSKU_NOW`: `{ $value }` är inte en tid enligt RFC 3339, till exempel 2026-03-09T12:00:00+02:00.
error-bad-number = `--{ $flag }`: `{ $value }` är inte ett tal.
error-bad-pair = `--{ $flag }`: i `{ $value }` saknas en nyckel eller ett likhetstecken.
error-bad-pair-hint = Skriv nyckel=värde; flera uppgifter skiljs åt med komma, delarna i en lista med |.
error-bad-yes-no = `--{ $flag }`: `{ $value }` är varken ja eller nej.
error-case-unreadable = Filen för ärendet { $case } har fel och kan inte användas.
error-case-unreadable-hint = Rätta ställena i en textredigerare eller med `sosku edit { $case }`. Ingenting ändrades.
error-change = Ändringen kunde inte göras.
error-commit-refused = Git tog inte emot ändringen. Filerna återställdes.
error-conflicted = Filen { $file } innehåller två versioner som först måste sammanfogas.
error-cut-short = Ett tidigare kommando avbröts. Ingenting skrevs.
error-document-syntax = Filen { $file }, rad { $line }, tecken { $column }: detta är inte YAML som sosku kan läsa.
error-document-unreadable = Filen { $file } kunde inte läsas.
error-edit-refused = Filen { $file } kan inte ändras tryggt vid { $place }. Ingenting skrevs.
error-edit-refused-hint = Gör ändringen för hand: `sosku edit { $case }`.
error-editor = Textredigeraren kunde inte öppnas.
error-editor-hint = Ange din redigerare i variabeln `EDITOR`, till exempel EDITOR=nano.
error-entry-faults = De givna uppgifterna har fel. Ingenting skrevs.
error-format = Kommandot { $command } kan inte formatet { $format }.
error-git-busy = I git pågår en sammanfogning, flytt eller återställning. Ingenting skrevs.
error-git-busy-hint = Slutför den (`git status` visar hur) och kör kommandot på nytt.
error-given-up = Avbrutet. Ingenting skrevs.
error-hint-allowed = Möjliga värden: { $values }
error-hint-catalogue = Se koderna: `sosku catalogue list { $list }`.
error-hint-draft = Uppgifterna finns kvar. Fortsätt genom att köra samma kommando på nytt eller genom att lägga till
    `--from { $path }`
error-hint-none-defined = Ingen har definierats ännu.
error-index-locked = Ett annat git-program använder mappen, eller så avbröts det. Ingenting skrevs.
error-index-locked-hint = Vänta en stund. Om inget git körs, ta bort filen `.git/index.lock`.
error-init-exists = I mappen { $dir } finns redan en datamapp.
error-init-exists-hint = Välj en annan mapp eller börja med `sosku list`.
error-lock-io = Mappen kan inte låsas.
error-lock-link = `.sosku` eller `.sosku/lock` är en länk; ta bort den.
error-locked = Ett annat sosku skriver i mappen ({ $holder }). Väntade { $seconds } s; ingenting skrevs.
error-locked-hint = Försök på nytt om en stund.
error-missing-facts = Saknas: { $flags }
error-missing-facts-hint = Ge uppgifterna med flaggor eller som en YAML-fil: `--from FIL`.
error-no-command = Vad ska göras? Kommandot saknas.
error-no-command-hint = Kommandona visas med `sosku --help`, mappens ärenden med `sosku list`.
error-no-randomness = En ny kod kunde inte lottas fram.
error-no-repository = Mappen hanteras inte av git, så ingen version kan göras. Ingenting skrevs.
error-no-repository-hint = Kör `git init` i mappen, eller skriv utan version: `--no-commit`.
error-no-such-list = Listan eller koden `{ $list }` finns inte.
error-no-such-list-hint = Listorna visas med `sosku catalogue list`.
error-no-such-support = I planen { $plan } finns inte exakt ett stöd `{ $support }`.
error-nothing-given = Ange vad som ska ändras.
error-nothing-given-hint = Flaggorna visas med `sosku { $command } --help`.
error-office-unreadable = Filen sosku.yaml har fel, så mappen kan inte användas.
error-old-git = Git är för gammalt; minst 2.26 behövs.
error-output = Utskriften kunde inte skrivas helt.
error-plan-disagreement = Klientens avvikande åsikt saknas: anteckna den med klientens egna ord, `--client-disagreement "…"`.
error-plan-exists = Planen `{ $entry }` säger redan annat än det som gavs nu.
error-plan-exists-hint = Det som saknas kan läggas till. Gör en ny plan för en ändrad situation, ändra målen med `sosku plan goal change { $case }` eller rätta anteckningen: `sosku edit { $case }`.
error-plan-without-client = Planen görs tillsammans med klienten. Om det inte är möjligt, ange varför: `--without-client-reason "…"`.
error-read = En fil kunde inte läsas. Ingenting skrevs.
error-recover = Ett tidigare kommando avbröts och mappen kunde inte återställas.
error-save-refused = Ändringarna har fel och sparades inte.
error-stale = Filen { $file } ändrades medan kommandot kördes. Ingenting skrevs.
error-stale-hint = Kör kommandot på nytt.
error-support-ended = Planens { $plan } stöd { $support } är redan avslutat, på en annan dag eller av ett annat skäl.
error-next-before = Nästa möte ({ $next }) kan inte vara före detta ({ $date }).
error-session-ahead = Mötet { $date } ligger ännu framför er, så det kan inte antecknas som genomfört.
error-session-ahead-hint = Avtala det med `--next` på föregående möte, eller kontrollera dagen (`--date`).
error-system-not-found = Den finns inte.
error-system-permission = Rättigheten saknas.
error-system-is-a-folder = Det är en mapp, inte en fil.
error-system-full = Disken är full.
error-system-read-only = Disken kan bara läsas.
error-system-not-text = Det är inte text i UTF-8.
error-text-is-flag = Texten saknas: `{ $value }` är ett val. Är det text, skriv `=` emellan: `--note={ $value }`.
error-unknown-code = `--{ $flag }`: koden `{ $value }` finns inte.
error-unknown-id = `--{ $flag }`: beteckningen `{ $value }` finns inte.
error-unknown-worker = På enheten finns ingen medarbetare `{ $worker }`.
error-would-be-invalid = Filen { $file } skulle få ett fel. Ingenting skrevs.
error-write = En fil kunde inte skrivas. Allt är som förut.
error-write-hint = Kontrollera att du får skriva i mappen och att det finns plats på disken.
error-day-ahead = `--{ $flag }`: { $date } ligger i framtiden och kan inte antecknas som något som har hänt.
error-goals-left-out = I uppföljningen saknas mål (senaste nivå inom parentes): { $goals }
error-goals-left-out-hint = Bedöm vart och ett: `--goal { $goal }=0`, eller ange varför inte: `--not-rated '{ $goal }=orsak'`
error-closed-already = Ärendet { $case } är redan avslutat { $date }.
error-closed-already-hint = Om samma ärende fortsätter, öppna det: `sosku reopen { $case }`. Ett nytt ärende: `sosku intake --continues { $case }`
error-close-before-opening = Ärendet { $case } öppnades { $date } och kan inte avslutas före det.
error-not-closed = Ärendet { $case } är inte avslutat.
error-reopen-before-closing = Ärendet { $case } avslutades { $date } och kan inte öppnas före det.
error-follow-up-before-closing = Ärendet { $case } avslutades { $date }; uppföljningen görs först efter det.
error-followed-up-already = Uppföljningen av { $case } är redan antecknad { $date }, med andra uppgifter.
error-followed-up-already-hint = Lägg till en komplettering: `sosku amend { $case } closure`, eller rätta: `sosku edit { $case }`
error-pause-going-on = I ärendet { $case } pågår redan en paus sedan { $date }.
error-pause-going-on-hint = Avsluta den först: `sosku pause { $case } --end today`
error-no-pause = I ärendet { $case } finns ingen paus som kan ta slut.
error-no-pause-hint = Anteckna pausen med dess början: `sosku pause { $case } --start 1.7. --end 31.7.`
error-amend-both = Ange antingen en komplettering (`--text`) eller ett skäl (`--withdraw`), inte båda.
error-withdrawn-already = Anteckningen `{ $entry }` i ärendet { $case } är redan återtagen.
error-in-team-already = Arbetaren `{ $worker }` har redan den uppgiften i ärendet { $case }.
error-nobody-leaves = `--ended-because`: här upphör ingens uppgift.
error-not-in-team = Arbetaren `{ $worker }` har ingen pågående uppgift i ärendet { $case }.
error-in-network-already = Parten `{ $actor }` finns redan i nätverket för { $case } i samma roll.
error-in-network-already-hint = Om samtycket ändrades, avsluta först det gamla: `sosku network end { $case } { $actor }`
error-not-in-network = Parten `{ $actor }` finns inte i nätverket för { $case }.
error-consent-twice = Ange antingen `--consent` eller `--consent-for`, inte båda.
error-since-alone = `--since` behöver en uppgift som ändras med tiden.
error-since-alone-hint = Sådana är `--municipality`, `--labour-status`, `--target-group` och `--special-support`.
error-merge-files = Filen { $file } kunde inte sammanfogas: filerna från git gick inte att öppna.
error-merge-conflict = I filen { $file } står två olika uppgifter om samma sak. Ställen: { $count }
error-merge-conflict-hint = Båda finns kvar: den andras uppgift står på en rad som börjar med `x_conflict`. `sosku validate` visar ställena.
error-merge-by-lines = Filen { $file } kunde inte sammanfogas som uppgifter, så raderna sammanfogades. Kontrollera den.
error-merge-by-lines-hint = Om filen har tecknen <<<<<<< och >>>>>>>, välj vad som blir kvar mellan dem och ta bort tecknen.
error-merge-unsound = Filen { $file } sammanfogades, men uppgifterna går inte längre ihop. Fel: { $count }
error-merge-unsound-hint = Felen visas med `sosku validate`.
error-sync-nothing-to-give-up = Ingen sammanfogning pågår som kunde ångras.
error-sync-no-branch = I mappen visas en gammal version, så inget kan skickas eller hämtas.
error-sync-no-branch-hint = Återgå till den nuvarande: `git switch main` (eller enhetens gren).
error-sync-no-remote = Mappen har ingen gemensam plats att skicka till och hämta från.
error-sync-no-remote-hint = Fråga IT-stödet efter adressen och ange den en gång: `git remote add origin ADRESS`.
error-sync-many-remotes = Det finns flera gemensamma platser, och grenen { $branch } hör inte till någon av dem.
error-sync-many-remotes-hint = Välj en gång: `git push --set-upstream PLATS { $branch }`.
error-sync-still-conflicts = Sammanfogningen är inte klar: dessa ställen ska rättas.
error-sync-still-conflicts-hint = Rätta dem och kör `sosku sync` på nytt. Tillbaka till början kommer du med `sosku sync --give-up`.
error-sync-data-errors = Uppgifterna har fel, så inget skickades. Det som hämtades finns redan i denna mapp.
error-sync-data-errors-hint = Rätta dem och kör `sosku sync` på nytt.
error-sync-raced = Någon annan skickade ändringar just då. Dina egna ändringar finns sparade i denna mapp.
error-sync-raced-hint = Kör `sosku sync` på nytt om en stund.
error-sync-offline = Den gemensamma platsen gick inte att nå. Inget hämtades eller skickades; ditt arbete finns sparat i denna mapp.
error-sync-offline-hint = Kontrollera nätet och inloggningen och kör `sosku sync` på nytt. Du kan fortsätta anteckna utan förbindelse.
error-sync-conflict = Samma uppgift har ändrats på två håll: { $files }. Inget gick förlorat och inget skickades.
error-sync-conflict-hint = 1. `sosku validate` visar ställena. 2. Öppna filen, behåll rätt uppgift och ta bort raden som börjar med `x_conflict`. 3. `sosku sync`. Ångra: `sosku sync --give-up`.
error-sync-merge-refused = Git påbörjade inte sammanfogningen. Ingen fil ändrades.
error-sync-merge-refused-hint = Om git nämner filer som inte hör till sosku, flytta dem och kör `sosku sync` på nytt.
error-sync-not-sent = Dina ändringar kunde inte skickas. De finns sparade i denna mapp.
error-sync-not-sent-hint = Kontrollera förbindelsen och dina rättigheter och kör `sosku sync` på nytt.
error-too-old-to-edit = Anteckningen { $entry } är över { $days } dagar gammal och ändras inte längre.
error-too-old-to-edit-hint = Lägg till ett tillägg: `sosku amend { $case } { $entry }`. Rättelsetiden står i sosku.yaml: `limits: correction_days`.
error-undo-who = Det är oklart vem du är, och därmed vems senaste kommando som ska ångras.
error-undo-who-hint = Ange det i variabeln `SOSKU_WORKER` eller nämn kommandot: `sosku undo --list` visar dem.
error-nothing-to-undo = Du har inget kommando som kan ångras.
error-nothing-to-undo-hint = En annan medarbetares kommando kan ångras om det nämns: `sosku undo --list`.
error-nothing-to-redo = Du har inte ångrat något som kunde göras om.
error-no-such-command = Kommandot `{ $commit }` finns inte.
error-no-such-command-hint = Ange minst de fyra första tecknen av beteckningen i `sosku undo --list`.
error-undone-already = Kommandot `{ $command }` är redan ångrat.
error-undone-already-hint = Det senast ångrade görs om med `sosku redo`.
error-undo-decision = Ett beslut ångras inte: `{ $command }`.
error-undo-decision-hint = Fatta ett nytt beslut, lägg till ett tillägg eller återta en felaktig anteckning: `sosku amend --help`.
error-undo-too-old = Kommandot `{ $command }` ({ $worker }, { $date }) är över { $days } dagar gammalt och ångras inte längre.
error-undo-too-old-hint = Lägg till ett tillägg till anteckningen eller återta den: `sosku amend --help`.
error-undo-never = Kommandot `{ $command }` ({ $worker }, { $date }) kan inte ångras.
error-undo-never-hint = Inlämnade rapporter, tillsynens anteckningar och programmets egna filer står kvar.
error-undo-changed-since = Kommandot `{ $command }` ({ $worker }, { $date }) kan inte ångras: samma ställe har ändrats efteråt eller andra anteckningar hänvisar till det (filen { $file }).
error-undo-changed-since-hint = Ångra först de senare kommandona (`sosku undo --list`) eller rätta med `sosku amend`. Ingenting ändrades.
error-undo-rested-on = Kommandot `{ $command }` ({ $worker }, { $date }) kan inte ångras: senare anteckningar bygger på det.
error-undo-rested-on-hint = Ångra först dem (`sosku undo --list`). Ingenting ändrades.
error-at-unknown = `--at`: versionen eller dagen `{ $value }` finns inte.
error-at-unknown-hint = Ange en dag (30.6.2026, i går) eller en version. Versionerna visas med `git log --oneline`.
error-at-too-early = `--at { $value }`: mappens historia börjar först efter den dagen.
error-at-no-folder = I versionen `{ $value }` finns ännu ingen fil sosku.yaml, så den går inte att läsa.
error-at-reads-only = En tidigare version kan bara läsas. Ingenting skrevs.
error-at-reads-only-hint = Lämna bort `--at` om du vill anteckna något.
error-at-no-repository = Mappen hanteras inte av git, så det finns inga tidigare versioner av den.
