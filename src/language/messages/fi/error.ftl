## the words that open a line

error-label = virhe
error-hint-label = vihje

## the folder

error-no-folder = Tietokansiota ei löytynyt: kansiossa `{ $dir }` tai sen yläkansioissa ei ole tiedostoa `sosku.yaml`.
error-no-folder-hint = Siirry tietokansioon, osoita se valinnalla `-C` tai perusta uusi komennolla `sosku init`.
error-could-not-read = Tiedostoa `{ $path }` ei voitu lukea.
error-could-not-write = Tiedostoa `{ $path }` ei voitu kirjoittaa; mitään ei muutettu.
error-could-not-write-hint = Tarkista, että sinulla on kirjoitusoikeus kansioon ja että levyllä on tilaa.
error-locked = Toinen sosku kirjoittaa kansioon parhaillaan (prosessi { $holder }).
error-locked-hint = Odota hetki ja yritä uudelleen. Mitään ei kirjoitettu.
error-edited-file-broken = Tiedostossa `{ $path }` on tallentamattomia muutoksia, joissa on virheitä.
error-edited-file-broken-hint = Katso `sosku validate { $path }`, korjaa tiedosto ja aja komento uudelleen.
error-data-has-errors = Tiedoissa on { $count ->
        [one] { $count } virhe
       *[other] { $count } virhettä
    }; mitään ei tulostettu.
error-data-has-errors-hint = Katso virheet komennolla `sosku validate` tai jätä vialliset pois valinnalla `--skip-broken`.

## cases, entries, people

error-no-such-case = Asiaa `{ $code }` ei ole.
error-no-such-case-hint = Katso asiat komennolla `sosku list`.
error-ambiguous-case = `{ $code }` voi tarkoittaa useaa asiaa: { $cases }.
error-ambiguous-case-hint = Kirjoita tunnuksesta enemmän.
error-no-such-entry = Asiassa { $case } ei ole kirjausta `{ $entry }`.
error-entry-exists = Kirjaus `{ $entry }` on jo olemassa ja sen sisältö on toinen.
error-entry-exists-hint = Anna uudelle kirjaukselle oma tunnus, tai täydennä vanhaa komennolla `sosku amend`.
error-nearest = Tarkoititko: { $nearest }?
error-no-worker = Ei tiedetä, kuka kirjaa: osoite `{ $email }` ei kuulu kenellekään tiedoston `sosku.yaml` työntekijälle.
error-no-worker-hint = Aseta `SOSKU_WORKER` tai lisää osoite työntekijän tietoihin.

## what was typed

error-invalid-date = `{ $value }` ei ole päivä. Kirjoita esimerkiksi 9.3.2026, 2026-03-09, 9.3., tänään, eilen, ma tai -3d.
error-invalid-period = `{ $value }` ei ole jakso. Kirjoita esimerkiksi 2026-10, 2026-Q3, 2026, last-month tai 2026-01-01..2026-03-31.
error-missing-fact = Puuttuu: { $fact }. Anna se valinnalla `{ $flag }`.
error-unknown-code = Koodia `{ $code }` ei tunneta ({ $field }).
error-unknown-code-hint = Katso koodit komennolla `sosku catalogue list`.

## git

error-git-missing = Ohjelmaa `git` ei löydy.
error-git-missing-hint = Asenna git tai korjaa `PATH`; `sosku doctor` kertoo lisää.
error-git-failed = Komento `git { $command }` epäonnistui.
error-no-git-identity = Git ei tiedä, kuka olet, joten versiota ei voi tehdä.
error-no-git-identity-hint = Aseta nimi ja osoite: `git config user.name` ja `git config user.email`.
error-hook-refused = Gitin tarkistus `{ $hook }` hylkäsi version; tiedosto palautettiin ennalleen.

## sosku itself

error-defect = Soskussa on vika: { $what }. Tietosi ovat koskemattomat.
error-defect-hint = Kerro viasta ylläpidolle: komento ja tämä rivi riittävät, älä liitä asiakastietoja.

## the command line (cli::usage)

error-usage = Komentoriviä ei voitu tulkita.
error-usage-unknown-flag = Valintaa `{ $name }` ei tunneta.
error-usage-unexpected-word = `{ $name }` on liikaa: tässä kohdassa ei odoteta enää mitään.
error-usage-unknown-command = Komentoa `{ $name }` ei ole.
error-usage-missing-command = Komento `{ $name }` tarvitsee alikomennon.
error-usage-missing = Puuttuu: { $names }
error-usage-no-equals = Kirjoita arvo yhtäsuuruusmerkin perään: `{ $name }`.
error-usage-empty-value = Valinta `{ $name }` tarvitsee arvon.
error-usage-invalid-value = Arvo `{ $value }` ei kelpaa kohtaan `{ $name }`.
error-usage-too-many-values = Arvo `{ $value }` on liikaa kohdassa `{ $name }`.
error-usage-too-few-values = `{ $name }` tarvitsee vähintään { $wanted } arvoa, nyt niitä on { $given }.
error-usage-wrong-number = `{ $name }` tarvitsee { $wanted ->
        [one] yhden arvon
       *[other] { $wanted } arvoa
    }, nyt niitä on { $given }.
error-usage-conflict = Näitä ei voi käyttää yhdessä: `{ $name }` ja `{ $others }`.
error-usage-conflict-other = Valintaa `{ $name }` ei voi käyttää muiden annettujen kanssa.
error-usage-repeated = Valinnan `{ $name }` voi antaa vain kerran.
error-usage-not-utf8 = Komentorivillä on merkkejä, jotka eivät ole UTF-8-tekstiä.
error-usage-not-shown = Tekstiä ei voitu tulostaa näytölle.
error-usage-whole-number = Anna kokonaisluku, esimerkiksi 90.
error-usage-number = Anna luku, esimerkiksi 0.75.
error-usage-range = Sallittu väli: { $range }.
error-usage-allowed-values = Mahdolliset arvot: { $values }
error-usage-allowed-commands = Mahdolliset komennot: { $names }
error-usage-did-you-mean = Tarkoititko: { $guess }?
error-usage-as-value = Jos se on arvo eikä valinta, kirjoita sen eteen kaksi viivaa: `-- { $name }`
error-usage-read-more = Lue lisää: { $command }
