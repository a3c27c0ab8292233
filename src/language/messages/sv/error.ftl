## the words that open a line

error-label = fel
error-hint-label = tips

## the folder

error-no-folder = Ingen datamapp hittades: varken `{ $dir }` eller mapparna ovanför har filen `sosku.yaml`.
error-no-folder-hint = Gå till datamappen, peka ut den med `-C` eller skapa en ny med `sosku init`.
error-could-not-read = Filen `{ $path }` kunde inte läsas.
error-could-not-write = Filen `{ $path }` kunde inte skrivas; ingenting ändrades.
error-could-not-write-hint = Kontrollera att du har skrivrätt till mappen och att det finns utrymme på disken.
error-locked = Ett annat sosku skriver till mappen just nu (process { $holder }).
error-locked-hint = Vänta en stund och försök på nytt. Ingenting skrevs.
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
error-no-worker = Det är inte känt vem som antecknar: adressen `{ $email }` hör inte till någon medarbetare i `sosku.yaml`.
error-no-worker-hint = Ställ in `SOSKU_WORKER` eller lägg till adressen hos medarbetaren.

## what was typed

error-invalid-date = `{ $value }` är ingen dag. Skriv till exempel 9.3.2026, 2026-03-09, 9.3., idag, igår, mån eller -3d.
error-invalid-period = `{ $value }` är ingen period. Skriv till exempel 2026-10, 2026-Q3, 2026, last-month eller 2026-01-01..2026-03-31.
error-missing-fact = Uppgift saknas: { $fact }. Ange den med `{ $flag }`.
error-unknown-code = Koden `{ $code }` är okänd ({ $field }).
error-unknown-code-hint = Se koderna med `sosku catalogue list`.

## git

error-git-missing = Programmet `git` hittas inte.
error-git-missing-hint = Installera git eller rätta `PATH`; `sosku doctor` berättar mera.
error-git-failed = Kommandot `git { $command }` misslyckades.
error-no-git-identity = Git vet inte vem du är, så ingen version kan sparas.
error-no-git-identity-hint = Ange namn och adress: `git config user.name` och `git config user.email`.
error-hook-refused = Gits kontroll `{ $hook }` avvisade versionen; filen återställdes.

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
