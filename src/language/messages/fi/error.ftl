## the words that open a line

error-label = virhe

## the folder

error-no-folder = Tietokansiota ei löytynyt: kansiossa `{ $dir }` tai sen yläkansioissa ei ole tiedostoa `sosku.yaml`.
error-no-folder-hint = Siirry tietokansioon, osoita se valinnalla `-C` tai perusta uusi komennolla `sosku init`.
error-could-not-read = Tiedostoa `{ $path }` ei voitu lukea.
error-could-not-write = Tiedostoa `{ $path }` ei voitu kirjoittaa; mitään ei muutettu.
error-could-not-write-hint = Tarkista, että sinulla on kirjoitusoikeus kansioon ja että levyllä on tilaa.
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
error-one-case = Johtopäätös kirjataan ja tarkistus toistetaan yhdelle asialle kerrallaan.
error-criteria-faults = Toimiston kriteeristöissä on virheitä, joten niillä ei voi arvioida.
error-unknown-criteria = Kriteeristöä `{ $criteria }` ei ole.
error-no-grounds = Johtopäätös tarvitsee perustelut. Mitään ei kirjoitettu.
error-no-grounds-hint = Kirjoita omin sanoin, mihin johtopäätös perustuu: `--grounds "…"`.

## what was typed

error-invalid-date = `{ $value }` ei ole päivä. Kirjoita esimerkiksi 9.3.2026, 2026-03-09, 9.3., tänään, eilen, ma tai -3d.
error-invalid-period = `{ $value }` ei ole jakso. Kirjoita esimerkiksi 2026-10, 2026-Q3, 2026, last-month tai 2026-01-01..2026-03-31.

## git

error-git-missing = Ohjelmaa `git` ei löydy.
error-git-missing-hint = Asenna git tai korjaa `PATH`; `sosku doctor` kertoo lisää.
error-git-failed = Komento `git { $command }` epäonnistui.
error-no-git-identity = Git ei tiedä, kuka olet, joten versiota ei voi tehdä.
error-no-git-identity-hint = Aseta nimi ja osoite: `git config user.name` ja `git config user.email`.

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
error-assess-contradiction = Arviointi ei voi olla sekä valmis (`--completed`) että tekemättä jätetty (`--not-made`).
error-bad-date = `--{ $flag }`: `{ $value }` ei ole päivä.
error-bad-date-hint = Kirjoita esimerkiksi 9.3.2026, 2026-03-09, 9.3., tänään, eilen, ma tai -3d.
error-decide-made = Päätös `{ $entry }` on jo tehty, eikä sen sisältöä muuteta.
error-decide-made-hint = Tee muutospäätös: `sosku decide { $case } --kind change --changes { $entry }`. Jälkikäteen voi lisätä: --enforced, --informed, --delay-reason, --appeal-date, --appeal-result.
error-decide-nothing-to-change = Muutospäätöksestä puuttuu, mitä päätöstä se muuttaa, eikä voimassa olevaa päätöstä ole.
error-decide-nothing-to-change-hint = Nimeä se: `--changes D1`.
error-decide-which = Mihin päätökseen tämä kuuluu?
error-decide-which-hint = Nimeä se: `--id { $entry }`.
error-goal-ended = Tavoite `{ $entry }` on jo päätetty, toisena päivänä tai toisesta syystä.
error-goal-ended-hint = Korjaa kirjausta: `sosku edit { $case }`.
error-measure-area = Mittarissa { $name } ei ole aluetta `{ $area }`.
error-measure-empty = Mittauksesta { $name } puuttuvat luvut.
error-measure-empty-hint = Kirjoita esimerkiksi `--value alue=4`; usean voi erottaa pilkulla.
error-measure-group = { $name } ei ole yksittäisen asiakkaan mittari. { $reason }
error-measure-native = Mittarin { $name } luku lasketaan suunnitelman tavoitteista, eikä sitä kirjata.
error-measure-native-hint = Kirjaa tavoitteiden tasot arvioinnissa: `sosku review`.
error-measure-no-summary = Mittariin { $name } ei kirjata yhteenvetoa, vain luvut.
error-measure-no-total = Mittarilla { $name } ei ole yhteispistemäärää; kirjaa luvut alueittain.
error-measure-range = { $name }, { $area }: luvun pitää olla { $least }–{ $most }.
error-measure-step = { $name }, { $area }: luku ei osu asteikolle { $least }–{ $most }, jonka väli on { $step }.
error-measure-survey = Ryhmän nimettömät vastaukset: `sosku survey add --instrument { $instrument }`.
error-no-plan = Asialla { $case } ei ole voimassa olevaa suunnitelmaa.
error-no-plan-hint = Tee suunnitelma: `sosku plan { $case } --with-client`.
error-no-such-day = `--{ $flag }`: päivää `{ $value }` ei ole kalenterissa.
error-bad-now = `SOSKU_NOW`: `{ $value }` ei ole aika muodossa RFC 3339, esimerkiksi 2026-03-09T12:00:00+02:00.
error-bad-number = `--{ $flag }`: `{ $value }` ei ole luku.
error-bad-pair = `--{ $flag }`: arvosta `{ $value }` puuttuu avain tai yhtäsuuruusmerkki.
error-bad-pair-hint = Kirjoita avain=arvo; useita tietoja erotetaan pilkulla, luettelon osat merkillä |.
error-bad-yes-no = `--{ $flag }`: `{ $value }` ei ole kyllä eikä ei.
error-case-unreadable = Asian { $case } tiedostossa on virheitä, joten sitä ei voi käyttää.
error-case-unreadable-hint = Korjaa kohdat tekstieditorissa tai komennolla `sosku edit { $case }`. Mitään ei muutettu.
error-change = Muutosta ei voitu tehdä.
error-commit-refused = Git ei ottanut muutosta vastaan. Tiedostot palautettiin ennalleen.
error-conflicted = Tiedostossa { $file } on kaksi versiota, jotka pitää ensin sovittaa yhteen.
error-cut-short = Aiempi komento jäi kesken. Mitään ei kirjoitettu.
error-document-syntax = Tiedoston { $file } rivi { $line }, merkki { $column }: tämä ei ole YAML-muotoa, jota sosku lukee.
error-document-unreadable = Tiedostoa { $file } ei voitu lukea.
error-edit-refused = Tiedostoa { $file } ei voi muuttaa turvallisesti kohdassa { $place }. Mitään ei kirjoitettu.
error-edit-refused-hint = Tee muutos käsin: `sosku edit { $case }`.
error-editor = Tekstieditoria ei saatu auki.
error-editor-hint = Kerro editorisi muuttujalla `EDITOR`, esimerkiksi EDITOR=nano.
error-entry-faults = Annetuissa tiedoissa on virheitä. Mitään ei kirjoitettu.
error-format = Komento { $command } ei osaa muotoa { $format }.
error-git-busy = Gitissä on kesken yhdistäminen, siirto tai peruminen. Mitään ei kirjoitettu.
error-git-busy-hint = Vie se loppuun (`git status` kertoo miten) ja aja komento uudelleen.
error-given-up = Keskeytetty. Mitään ei kirjoitettu.
error-hint-allowed = Mahdolliset arvot: { $values }
error-hint-catalogue = Katso koodit: `sosku catalogue list { $list }`.
error-hint-draft = Annetut tiedot ovat tallessa. Jatka niistä ajamalla sama komento uudelleen tai lisäämällä siihen
    `--from { $path }`
error-hint-none-defined = Yhtään ei ole vielä määritelty.
error-index-locked = Toinen git-ohjelma käyttää kansiota, tai se jäi kesken. Mitään ei kirjoitettu.
error-index-locked-hint = Odota hetki. Jos mikään git ei ole käynnissä, poista tiedosto `.git/index.lock`.
error-init-exists = Kansiossa { $dir } on jo tietokansio.
error-init-exists-hint = Valitse toinen kansio tai aloita komennolla `sosku list`.
error-lock-io = Kansion lukitus ei onnistu.
error-lock-link = `.sosku` tai `.sosku/lock` on linkki; poista se.
error-locked = Toinen sosku kirjoittaa kansioon ({ $holder }). Odotettiin { $seconds } s; mitään ei kirjoitettu.
error-locked-hint = Yritä hetken päästä uudelleen.
error-missing-facts = Puuttuu: { $flags }
error-missing-facts-hint = Anna tiedot valinnoilla tai YAML-tiedostona: `--from TIEDOSTO`.
error-no-command = Mitä tehdään? Komento puuttuu.
error-no-command-hint = Komennot näet komennolla `sosku --help`; kansion asiat komennolla `sosku list`.
error-no-randomness = Uutta tunnusta ei saatu arvottua.
error-no-repository = Kansio ei ole gitin hallinnassa, joten versiota ei voi tehdä. Mitään ei kirjoitettu.
error-no-repository-hint = Aja kansiossa `git init`, tai kirjoita ilman versiota: `--no-commit`.
error-no-such-list = Luetteloa tai koodia `{ $list }` ei ole.
error-no-such-list-hint = Luettelot näet komennolla `sosku catalogue list`.
error-no-such-support = Suunnitelmasta { $plan } ei löydy yhtä tukea nimellä `{ $support }`.
error-nothing-given = Kerro, mitä muutetaan.
error-nothing-given-hint = Valinnat näet: `sosku { $command } --help`.
error-office-unreadable = Tiedostossa sosku.yaml on virheitä, joten kansiota ei voi käyttää.
error-old-git = Git on liian vanha; tarvitaan vähintään 2.26.
error-output = Tulostetta ei saatu kirjoitettua kokonaan.
error-plan-disagreement = Asiakkaan eriävä mielipide puuttuu: kirjaa se hänen omin sanoin, `--client-disagreement "…"`.
error-plan-exists = Suunnitelmassa `{ $entry }` on jo toisin kuin nyt annettiin.
error-plan-exists-hint = Puuttuvia tietoja voi lisätä. Tee muuttuneesta tilanteesta uusi suunnitelma, muuta tavoitteita komennolla `sosku plan goal change { $case }` tai korjaa kirjausta: `sosku edit { $case }`.
error-plan-without-client = Suunnitelma tehdään yhdessä asiakkaan kanssa. Jos se ei ole mahdollista, kerro miksi: `--without-client-reason "…"`.
error-read = Tiedostoa ei voitu lukea. Mitään ei kirjoitettu.
error-recover = Aiempi komento jäi kesken, eikä kansiota saatu palautettua ennalleen.
error-save-refused = Muutoksissa on virheitä, joten niitä ei tallennettu.
error-stale = Tiedosto { $file } muuttui kesken komennon. Mitään ei kirjoitettu.
error-stale-hint = Aja komento uudelleen.
error-support-ended = Suunnitelman { $plan } tuki { $support } on jo päätetty, toisena päivänä tai toisesta syystä.
error-next-before = Seuraava tapaaminen ({ $next }) ei voi olla ennen tätä ({ $date }).
error-session-ahead = Tapaaminen { $date } on vasta edessä, joten sitä ei voi kirjata toteutuneeksi.
error-session-ahead-hint = Sovi se edellisen tapaamisen valinnalla `--next`, tai tarkista päivä (`--date`).
error-system-not-found = Sitä ei ole.
error-system-permission = Käyttöoikeus puuttuu.
error-system-is-a-folder = Se on kansio, ei tiedosto.
error-system-full = Levy on täynnä.
error-system-read-only = Levyä voi vain lukea.
error-system-not-text = Se ei ole UTF-8-tekstiä.
error-text-is-flag = Teksti puuttuu: `{ $value }` on valinta. Jos se on tekstiä, kirjoita `=` väliin: `--note={ $value }`.
error-unknown-code = `--{ $flag }`: koodia `{ $value }` ei ole.
error-unknown-id = `--{ $flag }`: tunnusta `{ $value }` ei ole.
error-unknown-worker = Toimistossa ei ole työntekijää `{ $worker }`.
error-would-be-invalid = Tiedostoon { $file } tulisi virhe. Mitään ei kirjoitettu.
error-write = Tiedostoa ei voitu kirjoittaa. Kaikki on ennallaan.
error-write-hint = Tarkista, että sinulla on kirjoitusoikeus kansioon ja että levyllä on tilaa.
error-day-ahead = `--{ $flag }`: { $date } on vasta edessä päin, eikä sitä voi kirjata tapahtuneeksi.
error-goals-left-out = Arviosta puuttuu tavoitteita (suluissa viimeisin taso): { $goals }
error-goals-left-out-hint = Arvioi jokainen: `--goal { $goal }=0`, tai kerro miksi ei: `--not-rated '{ $goal }=syy'`
error-closed-already = Asia { $case } on jo päätetty { $date }.
error-closed-already-hint = Jos sama asia jatkuu, avaa se: `sosku reopen { $case }`. Uusi asia: `sosku intake --continues { $case }`
error-close-before-opening = Asia { $case } on avattu { $date }; sitä ei voi päättää ennen sitä.
error-not-closed = Asiaa { $case } ei ole päätetty.
error-reopen-before-closing = Asia { $case } on päätetty { $date }; sitä ei voi avata ennen sitä.
error-follow-up-before-closing = Asia { $case } on päätetty { $date }; seuranta tehdään vasta sen jälkeen.
error-followed-up-already = Asian { $case } seuranta on jo kirjattu { $date }, eri tiedoin.
error-followed-up-already-hint = Lisää täydennys: `sosku amend { $case } closure`, tai korjaa: `sosku edit { $case }`
error-pause-going-on = Asiassa { $case } on jo tauko, joka alkoi { $date } ja jatkuu.
error-pause-going-on-hint = Päätä se ensin: `sosku pause { $case } --end today`
error-no-pause = Asiassa { $case } ei ole taukoa, joka voisi päättyä.
error-no-pause-hint = Kirjaa tauko alkuineen: `sosku pause { $case } --start 1.7. --end 31.7.`
error-amend-both = Anna joko täydennys (`--text`) tai peruste (`--withdraw`), ei molempia.
error-withdrawn-already = Asian { $case } kirjaus `{ $entry }` on jo peruttu.
error-in-team-already = Työntekijällä `{ $worker }` on jo tämä tehtävä asiassa { $case }.
error-nobody-leaves = `--ended-because`: tässä kenenkään tehtävä ei pääty.
error-not-in-team = Työntekijällä `{ $worker }` ei ole jatkuvaa tehtävää asiassa { $case }.
error-in-network-already = Taho `{ $actor }` on jo asian { $case } verkostossa samassa tehtävässä.
error-in-network-already-hint = Jos suostumus muuttui, päätä vanha ensin: `sosku network end { $case } { $actor }`
error-not-in-network = Taho `{ $actor }` ei ole asian { $case } verkostossa.
error-consent-twice = Anna joko `--consent` tai `--consent-for`, ei molempia.
error-since-alone = `--since` tarvitsee tiedon, joka muuttuu ajassa.
error-since-alone-hint = Sellaisia ovat `--municipality`, `--labour-status`, `--target-group` ja `--special-support`.
error-merge-files = Tiedostoa { $file } ei voitu yhdistää: gitin antamia tiedostoja ei saatu auki.
error-merge-conflict = Tiedostossa { $file } on kaksi eri tietoa samasta asiasta. Kohtia: { $count }
error-merge-conflict-hint = Molemmat ovat tallessa: toisen tieto on rivillä, joka alkaa `x_conflict`. `sosku validate` näyttää paikat.
error-merge-by-lines = Tiedostoa { $file } ei osattu yhdistää tietoina, joten se yhdistettiin riveinä. Tarkista se.
error-merge-by-lines-hint = Jos tiedostossa on merkkejä <<<<<<< ja >>>>>>>, valitse niiden väliltä, mikä jää, ja poista merkit.
error-merge-unsound = Tiedosto { $file } yhdistettiin, mutta tiedot eivät enää sovi yhteen. Virheitä: { $count }
error-merge-unsound-hint = `sosku validate` näyttää virheet.
error-sync-nothing-to-give-up = Kesken ei ole yhdistämistä, jonka voisi perua.
error-sync-no-branch = Kansiossa katsellaan vanhaa versiota, joten mitään ei voi lähettää eikä hakea.
error-sync-no-branch-hint = Palaa nykyiseen: `git switch main` (tai toimistosi haara).
error-sync-no-remote = Kansiolla ei ole yhteistä paikkaa, jonne lähettää ja josta hakea.
error-sync-no-remote-hint = Kysy osoite IT-tuelta ja anna se kerran: `git remote add origin OSOITE`.
error-sync-many-remotes = Yhteisiä paikkoja on useita, eikä haara { $branch } kuulu mihinkään niistä.
error-sync-many-remotes-hint = Valitse kerran: `git push --set-upstream PAIKKA { $branch }`.
error-sync-still-conflicts = Yhdistäminen on vielä kesken: näissä kohdissa on korjattavaa.
error-sync-still-conflicts-hint = Korjaa ne ja aja `sosku sync` uudelleen. Takaisin alkuun pääset komennolla `sosku sync --give-up`.
error-sync-data-errors = Tiedoissa on virheitä, joten mitään ei lähetetty. Haetut muutokset ovat jo tässä kansiossa.
error-sync-data-errors-hint = Korjaa ne ja aja `sosku sync` uudelleen.
error-sync-raced = Joku muu lähetti muutoksia juuri samaan aikaan. Omat muutoksesi ovat tallessa tässä kansiossa.
error-sync-raced-hint = Aja `sosku sync` hetken päästä uudelleen.
error-sync-offline = Yhteiseen paikkaan ei saatu yhteyttä. Mitään ei haettu eikä lähetetty; työsi on tallessa tässä kansiossa.
error-sync-offline-hint = Tarkista verkko ja kirjautuminen ja aja `sosku sync` uudelleen. Kirjaamista voi jatkaa ilman yhteyttä.
error-sync-conflict = Samaa tietoa on muutettu kahdessa paikassa: { $files }. Mitään ei kadonnut eikä lähetetty.
error-sync-conflict-hint = 1. `sosku validate` näyttää kohdat. 2. Avaa tiedosto, jätä oikea tieto ja poista rivi, joka alkaa `x_conflict`. 3. `sosku sync`. Peruminen: `sosku sync --give-up`.
error-sync-merge-refused = Git ei aloittanut yhdistämistä. Mikään tiedosto ei muuttunut.
error-sync-merge-refused-hint = Jos git nimeää tiedostoja, jotka eivät kuulu soskuun, siirrä ne muualle ja aja `sosku sync` uudelleen.
error-sync-not-sent = Omia muutoksia ei saatu lähetettyä. Ne ovat tallessa tässä kansiossa.
error-sync-not-sent-hint = Tarkista yhteys ja oikeutesi ja aja `sosku sync` uudelleen.
error-too-old-to-edit = Kirjaus { $entry } on yli { $days } päivää vanha, joten sitä ei enää muuteta.
error-too-old-to-edit-hint = Lisää täydennys: `sosku amend { $case } { $entry }`. Korjausajan pituus on sosku.yaml-tiedostossa: `limits: correction_days`.
error-undo-who = En tiedä, kuka olet, joten en tiedä, kenen viimeisin komento perutaan.
error-undo-who-hint = Kerro se muuttujalla `SOSKU_WORKER` tai nimeä komento: `sosku undo --list` luettelee ne.
error-nothing-to-undo = Sinulla ei ole komentoa, jonka voisi perua.
error-nothing-to-undo-hint = Toisen työntekijän komennon voi perua nimeltä: `sosku undo --list`.
error-nothing-to-redo = Et ole perunut mitään, minkä voisi palauttaa.
error-no-such-command = Komentoa `{ $commit }` ei ole.
error-no-such-command-hint = Anna vähintään neljä ensimmäistä merkkiä tunnuksesta, jonka `sosku undo --list` näyttää.
error-undone-already = Komento `{ $command }` on jo peruttu.
error-undone-already-hint = Viimeksi perutun saa takaisin komennolla `sosku redo`.
error-undo-decision = Päätöstä ei peruta: `{ $command }`.
error-undo-decision-hint = Tee uusi päätös, lisää täydennys tai mitätöi virheellinen kirjaus: `sosku amend --help`.
error-undo-too-old = Komennosta `{ $command }` ({ $worker }, { $date }) on yli { $days } päivää, joten sitä ei enää peruta.
error-undo-too-old-hint = Lisää kirjaukseen täydennys tai mitätöi se: `sosku amend --help`.
error-undo-never = Komentoa `{ $command }` ({ $worker }, { $date }) ei voi perua.
error-undo-never-hint = Luovutetut raportit, valvonnan kirjaukset ja ohjelman omat tiedostot jäävät voimaan.
error-undo-changed-since = Komentoa `{ $command }` ({ $worker }, { $date }) ei voi perua: samaa kohtaa on muutettu sen jälkeen, tai muut kirjaukset viittaavat siihen (tiedosto { $file }).
error-undo-changed-since-hint = Peru ensin myöhemmät komennot (`sosku undo --list`) tai korjaa komennolla `sosku amend`. Mitään ei muutettu.
error-undo-rested-on = Komentoa `{ $command }` ({ $worker }, { $date }) ei voi perua: myöhemmät kirjaukset nojaavat siihen.
error-undo-rested-on-hint = Peru ensin ne (`sosku undo --list`). Mitään ei muutettu.
error-at-unknown = `--at`: versiota tai päivää `{ $value }` ei ole.
error-at-unknown-hint = Anna päivä (30.6.2026, eilen) tai version tunnus. Versiot näet komennolla `git log --oneline`.
error-at-too-early = `--at { $value }`: kansion historia alkaa vasta tuon päivän jälkeen.
error-at-no-folder = Versiossa `{ $value }` ei vielä ole tiedostoa sosku.yaml, joten siitä ei voi lukea mitään.
error-at-reads-only = Menneestä versiosta voi vain lukea. Mitään ei kirjoitettu.
error-at-reads-only-hint = Jätä `--at` pois, jos haluat kirjata.
error-at-no-repository = Kansio ei ole gitin hallinnassa, joten siitä ei ole aiempia versioita.
