## Tietojen ongelmat: viesti, ohje (-help) ja ohje, kun oikea arvo on arvattavissa (-guess)

diagnostic-label-error = virhe
diagnostic-label-warning = varoitus
diagnostic-label-help = ohje
diagnostic-count-none = Tiedoissa ei ole virheitä eikä varoituksia.
diagnostic-count = { $errors ->
        [one] { $errors } virhe
       *[other] { $errors } virhettä
    }, { $warnings ->
        [one] { $warnings } varoitus
       *[other] { $warnings } varoitusta
    }.

diagnostic-office-missing = Kansiossa ei ole tiedostoa `sosku.yaml`.
diagnostic-office-missing-help = Tarkista, että olet oikeassa kansiossa. Uuden tietokansion perustaa `sosku init`.

diagnostic-file-unreadable = Tiedostoa ei voitu lukea.
diagnostic-file-unreadable-help = Tarkista tiedoston oikeudet ja että levy on kunnossa.

diagnostic-not-a-file = Tämän pitäisi olla tiedosto, mutta se on kansio tai muu kohde.
diagnostic-not-a-file-help = Siirrä se pois tai anna sille toinen nimi.

diagnostic-link-leads-out = Linkki johtaa tietokansion ulkopuolelle tai ei minnekään.
diagnostic-link-leads-out-help = Korvaa linkki tiedostolla, joka on kansiossa itsessään.

diagnostic-bad-file-name = Tiedoston nimi ei kelpaa asian tiedoston nimeksi.
diagnostic-bad-file-name-help = Anna nimeksi asian tunnus ja pääte `.yaml`, esimerkiksi `SK-4K7QX2.yaml`.

diagnostic-strange-file = Tämä ei kuulu tähän kansioon, joten sitä ei lueta.
diagnostic-strange-file-help = Siirrä se muualle, jos sitä tarvitaan.

diagnostic-case-file-name = Tiedoston nimi ei ole sama kuin siinä oleva tunnus `{ $code }`.
diagnostic-case-file-name-help = Anna tiedoston nimeksi `{ $code }.yaml` tai korjaa avain `case`.

diagnostic-duplicate-case = Tunnus `{ $code }` on jo tiedostolla `{ $other }`.
diagnostic-duplicate-case-help = Yhdistä tiedostot, tai anna uudelle asialle oma tunnus komennolla `sosku intake`.

diagnostic-identity-code-in-name = Tiedoston nimessä on henkilötunnus.
diagnostic-identity-code-in-name-help = Nimeä tiedosto asian tunnuksella. Huomaa, että nimi jää versiohistoriaan; kysy tietosuojavastaavalta.

diagnostic-yaml-not-utf8 = Tiedosto ei ole UTF-8-muodossa.
diagnostic-yaml-not-utf8-help = Tallenna tiedosto tekstieditorissa UTF-8-koodauksella.

diagnostic-yaml-control-character = Tiedostossa on merkki, jota tekstissä ei saa olla.
diagnostic-yaml-control-character-help = Poista merkki; se on tullut usein liittämällä muusta ohjelmasta.

diagnostic-yaml-too-large = Tiedosto on suurempi kuin asetettu raja, eikä sitä lueta.
diagnostic-yaml-too-large-help = Tarkista, mitä tiedostoon on joutunut. Raja on `limits.case_bytes` tiedostossa `sosku.yaml`.

diagnostic-yaml-tab-indent = Rivi on sisennetty sarkaimella.
diagnostic-yaml-tab-indent-help = Korvaa sarkain välilyönneillä: kaksi jokaista tasoa kohti.

diagnostic-yaml-anchor = Ankkuria (`&nimi`) ei voi käyttää.
diagnostic-yaml-anchor-help = Kirjoita arvo auki. Jos `&` kuuluu tekstiin, pane teksti lainausmerkkeihin.

diagnostic-yaml-alias = Viittausta ankkuriin (`*nimi`) ei voi käyttää.
diagnostic-yaml-alias-help = Kirjoita arvo auki. Jos `*` kuuluu tekstiin, pane teksti lainausmerkkeihin.

diagnostic-yaml-tag = Tyyppimerkintää (`!nimi`) ei voi käyttää.
diagnostic-yaml-tag-help = Poista merkintä. Jos `!` kuuluu tekstiin, pane teksti lainausmerkkeihin.

diagnostic-yaml-merge-key = Yhdistämisavainta `<<` ei voi käyttää.
diagnostic-yaml-merge-key-help = Kirjoita avaimet auki siihen, mihin ne kuuluvat.

diagnostic-yaml-directive = Rivi alkaa YAML-ohjeella (`%`).
diagnostic-yaml-directive-help = Poista rivi.

diagnostic-yaml-second-document = Tiedostossa alkaa toinen YAML-dokumentti.
diagnostic-yaml-second-document-help = Jätä tiedostoon yksi asia; poista ylimääräinen `---`.

diagnostic-yaml-too-deep = Tietoja on sisäkkäin liikaa.
diagnostic-yaml-too-deep-help = Tarkista sisennys; mikään tieto ei ole näin syvällä.

diagnostic-yaml-syntax = Tiedostoa ei voi tulkita tästä kohdasta alkaen.
diagnostic-yaml-syntax-help = Tarkista sisennys, kaksoispisteet, sulut ja lainausmerkit tällä rivillä ja sitä edeltävällä.

diagnostic-yaml-complex-key = Avaimen paikalla on luettelo tai useita tietoja.
diagnostic-yaml-complex-key-help = Avain on yksi sana ja sen perässä kaksoispiste.

diagnostic-empty-file = Tiedosto on tyhjä.
diagnostic-empty-file-help = Palauta sisältö versiohistoriasta (`git log`) tai poista tiedosto.

diagnostic-unknown-key = Avainta `{ $key }` ei tunneta tässä.
diagnostic-unknown-key-help = Tarkista kirjoitusasu ja sisennys. Oman avaimen nimi alkaa `x_`.
diagnostic-unknown-key-guess = Tarkoititko `{ $nearest }`? Oman avaimen nimi alkaa `x_`.

diagnostic-missing-key = Avain `{ $key }` puuttuu tai on tyhjä.
diagnostic-missing-key-help = Lisää `{ $key }` ja sen arvo.

diagnostic-duplicate-key = Avain `{ $key }` on samassa kohdassa kahdesti.
diagnostic-duplicate-key-help = Poista toinen, tai yhdistä niiden sisältö.

diagnostic-wrong-type = Tässä pitäisi olla { $wanted ->
        [list] luettelo
        [mapping] tiedot avaimittain
        [integer] kokonaisluku
        [number] luku
        [boolean] `true` tai `false`
        [date] päivämäärä
       *[text] teksti
    }.
diagnostic-wrong-type-help = Luettelo kirjoitetaan hakasulkeisiin, esimerkiksi `[anna]`. Luvussa on piste desimaalien edessä, eikä sitä panna lainausmerkkeihin; pelkistä numeroista koostuva teksti pannaan.

diagnostic-mixed-dated-list = Luettelossa on sekaisin pelkkiä arvoja ja päivättyjä arvoja.
diagnostic-mixed-dated-list-help = Kirjoita jokainen muodossa `{"{"}value: …, from: päivä{"}"}`, tai luettele vain arvot.

diagnostic-more-problems = Tiedostossa on vielä muitakin ongelmia; vain ensimmäiset näytetään ({ $count }).
diagnostic-more-problems-help = Korjaa nämä ensin ja aja tarkistus uudelleen. Onko tämä varmasti asian tiedosto?

diagnostic-unreadable-value = Arvoa ei voi lukea tässä.
diagnostic-unreadable-value-help = Vertaa tietomuodon kuvaukseen; pane pelkistä numeroista koostuva teksti lainausmerkkeihin.

diagnostic-unknown-choice = `{ $code }` ei ole mikään vaihtoehdoista: { $choices }.
diagnostic-unknown-choice-help = Valitse jokin vaihtoehdoista.
diagnostic-unknown-choice-guess = Tarkoititko `{ $nearest }`?

diagnostic-unknown-code = Koodia `{ $code }` ei ole luettelossa `{ $list }`.
diagnostic-unknown-code-help = Katso koodit komennolla `sosku catalogue show { $list }`, tai lisää oma koodi kansioon `catalogue/`.
diagnostic-unknown-code-guess = Tarkoititko `{ $nearest }`? Kaikki koodit: `sosku catalogue show { $list }`.

diagnostic-not-a-date = Tämä ei ole päivämäärä.
diagnostic-not-a-date-help = Kirjoita päivä muodossa vvvv-kk-pp, esimerkiksi `2026-03-09`.

diagnostic-impossible-date = Tällaista päivää ei ole kalenterissa.
diagnostic-impossible-date-help = Tarkista kuukausi ja päivä.

diagnostic-out-of-range = Luku ei ole sallitulla välillä { $least }–{ $most }.
diagnostic-out-of-range-help = Tarkista luku ja asteikko.

diagnostic-unknown-format = Tätä tietomuodon versiota ei tunneta; tunnettu on { $known }.
diagnostic-unknown-format-help = Päivitä sosku, jos tiedosto on uudemman version tekemä; muuten kirjoita `format: { $known }`.

diagnostic-bad-case-code = Tämä ei ole asian tunnus.
diagnostic-bad-case-code-help = Tunnus on `SK-` ja kuusi merkkiä; kirjaimia I, L, O ja U ei käytetä.

diagnostic-bad-language-code = Tämä ei ole kielikoodi.
diagnostic-bad-language-code-help = Käytä ISO 639 -koodia, esimerkiksi `fi`, `sv` tai `ar`.

diagnostic-empty-id = Tunnus on tyhjä.
diagnostic-empty-id-help = Anna tunnus, esimerkiksi `G1`, tai poista avain.

diagnostic-catalogue-format = Luettelotiedoston `format` puuttuu tai on tuntematon.
diagnostic-catalogue-format-help = Kirjoita tiedoston alkuun `format: 1`.

diagnostic-catalogue-unknown-key = Avainta `{ $key }` ei tunneta luettelotiedostossa.
diagnostic-catalogue-unknown-key-help = Avaimet ovat `format`, `lists`, `partners`, `criteria`, `instruments` ja `statutes`. Oman avaimen nimi alkaa `x_`.
diagnostic-catalogue-unknown-key-guess = Tarkoititko `{ $nearest }`?

diagnostic-catalogue-shape = Luettelotiedoston arvo ei ole sitä muotoa, jota siinä tarvitaan.
diagnostic-catalogue-shape-help = Vertaa kohtaa tietomuodon kuvaukseen: luettelossa on `codes`, koodilla `code` ja `label`.

diagnostic-catalogue-unknown-list = Luetteloa `{ $list }` ei ole.
diagnostic-catalogue-unknown-list-help = Katso luettelot komennolla `sosku catalogue list`.
diagnostic-catalogue-unknown-list-guess = Tarkoititko `{ $nearest }`?

diagnostic-catalogue-closed-list = Luetteloon `{ $list }` ei voi lisätä koodeja.
diagnostic-catalogue-closed-list-help = Käytä luettelon omia koodeja. Niiden nimet voi vaihtaa.

diagnostic-catalogue-bad-code = Koodi puuttuu, tai sen muoto on väärä.
diagnostic-catalogue-bad-code-help = Koodissa on pieniä kirjaimia a–z, numeroita ja alaviivoja, esimerkiksi `own_home`.

diagnostic-catalogue-reserved-code = Koodi `{ $code }` on varattu.
diagnostic-catalogue-reserved-code-help = Anna kumppanille toinen koodi.

diagnostic-catalogue-duplicate-code = Koodi `{ $code }` on määritelty kahdesti.
diagnostic-catalogue-duplicate-code-help = Jätä yksi määritelmä; katso myös kansion muut luettelotiedostot.

diagnostic-catalogue-missing-label = Koodilla `{ $code }` ei ole nimeä millään kielellä.
diagnostic-catalogue-missing-label-help = Lisää `label`, esimerkiksi `label: ratsutalli`.

diagnostic-catalogue-instrument = Mittarin määrittely ei ole kelvollinen.
diagnostic-catalogue-instrument-help = Tarkista kentät: `code`, `name`, `explain`, `areas`, `min`, `max`, `direction`, `total`, `level`, `licence`, `source`.

diagnostic-criteria-shape = Tätä kohtaa kriteeristöstä ei voi lukea.
diagnostic-criteria-shape-help = Vertaa ohjeeseen docs/guides/own-criteria.md: avain on väärin kirjoitettu, puuttuu tai sen arvo on väärää lajia.

diagnostic-criteria-duplicate = Kriteeristö `{ $code }` on jo olemassa.
diagnostic-criteria-duplicate-help = Anna muutetulle kriteeristölle uusi versionumero tai oma tunnus.

diagnostic-criteria-unknown-code = Luettelossa `{ $list }` ei ole koodia `{ $code }`.
diagnostic-criteria-unknown-code-help = Katso koodit komennolla `sosku catalogue list { $list }`.
diagnostic-criteria-unknown-code-guess = Tarkoititko `{ $nearest }`?

diagnostic-criteria-threshold = Raja { $value } on mahdoton.
diagnostic-criteria-threshold-help = Mahdolliset arvot: { $range }.

diagnostic-criteria-never-holds = Kohta `{ $id }` ei voi täyttyä kenenkään kohdalla.
diagnostic-criteria-never-holds-help = Etsi ehdot, jotka sulkevat toisensa pois.

diagnostic-criteria-always-holds = Kohta `{ $id }` täyttyy aina.
diagnostic-criteria-always-holds-help = Ehto, joka on aina tosi, ei erota ketään: poista se tai rajaa sitä.

diagnostic-duplicate-id = Tunnus `{ $id }` on jo toisella kirjauksella.
diagnostic-duplicate-id-help = Anna tälle vapaa tunnus ja korjaa siihen tehdyt viittaukset.

diagnostic-reserved-worker-id = Työntekijän tunnus `{ $id }` on varattu muulle osallistujalle.
diagnostic-reserved-worker-id-help = Anna työntekijälle toinen tunnus, esimerkiksi etunimi.

diagnostic-alias-is-command = Peitenimi on myös komennon nimi.
diagnostic-alias-is-command-help = Valitse peitenimi, joka ei ole mikään soskun komento.

diagnostic-duplicate-alias = Sama peitenimi on asialla `{ $other }`.
diagnostic-duplicate-alias-help = Vaihda toinen peitenimistä.

diagnostic-unknown-worker = Työntekijää `{ $id }` ei ole tiedostossa `sosku.yaml`.
diagnostic-unknown-worker-help = Korjaa tunnus, tai lisää työntekijä tiedostoon `sosku.yaml`.
diagnostic-unknown-worker-guess = Korjaa tunnus, tai lisää työntekijä tiedostoon `sosku.yaml`. Tarkoititko `{ $nearest }`?

diagnostic-unknown-participant = `{ $id }` ei ole asiakas, työntekijä eikä yhteistyötaho.
diagnostic-unknown-participant-help = Osallistuja on `client`, työntekijän tunnus tai luettelon `actor` koodi.
diagnostic-unknown-participant-guess = Osallistuja on `client`, työntekijän tunnus tai luettelon `actor` koodi. Tarkoititko `{ $nearest }`?

diagnostic-unknown-goal = Tavoitetta `{ $id }` ei ole missään tämän asian suunnitelmassa.
diagnostic-unknown-goal-help = Korjaa tunnus, tai lisää tavoite suunnitelmaan.
diagnostic-unknown-goal-guess = Korjaa tunnus, tai lisää tavoite suunnitelmaan. Tarkoititko `{ $nearest }`?

diagnostic-unknown-plan = Suunnitelmaa `{ $id }` ei ole tässä asiassa.
diagnostic-unknown-plan-help = Korjaa tunnus.
diagnostic-unknown-plan-guess = Korjaa tunnus. Tarkoititko `{ $nearest }`?

diagnostic-unknown-decision = Päätöstä `{ $id }` ei ole tässä asiassa.
diagnostic-unknown-decision-help = Korjaa tunnus.
diagnostic-unknown-decision-guess = Korjaa tunnus. Tarkoititko `{ $nearest }`?

diagnostic-unknown-assessment = Arviointia `{ $id }` ei ole tässä asiassa.
diagnostic-unknown-assessment-help = Korjaa tunnus.
diagnostic-unknown-assessment-guess = Korjaa tunnus. Tarkoititko `{ $nearest }`?

diagnostic-unknown-consent = Suostumusta `{ $id }` ei ole tässä asiassa.
diagnostic-unknown-consent-help = Kirjaa suostumus kohtaan `consents`, tai kirjoita `true` tai `false`.
diagnostic-unknown-consent-guess = Kirjaa suostumus kohtaan `consents`, tai kirjoita `true` tai `false`. Tarkoititko `{ $nearest }`?

diagnostic-unknown-group = Ryhmää `{ $id }` ei ole kansiossa `groups/`.
diagnostic-unknown-group-help = Korjaa nimi, tai perusta ryhmä komennolla `sosku group new`.
diagnostic-unknown-group-guess = Korjaa nimi, tai perusta ryhmä komennolla `sosku group new`. Tarkoititko `{ $nearest }`?

diagnostic-unknown-project = Hanketta `{ $id }` ei ole tiedostossa `sosku.yaml`.
diagnostic-unknown-project-help = Korjaa tunnus, tai kirjaa hanke tiedostoon `sosku.yaml`.
diagnostic-unknown-project-guess = Korjaa tunnus, tai kirjaa hanke tiedostoon `sosku.yaml`. Tarkoititko `{ $nearest }`?

diagnostic-unknown-case = Asiaa `{ $code }` ei ole kansiossa `cases/`.
diagnostic-unknown-case-help = Korjaa tunnus. Jos aiempi asia on toisessa toimistossa, jätä avain pois.

diagnostic-refers-to-itself = `{ $id }` viittaa itseensä, suoraan tai muiden kautta.
diagnostic-refers-to-itself-help = Viittaa aina aiempaan.

diagnostic-closed-before-opened = Asia on päätetty { $date }, ennen kuin se tuli vireille tai avattiin uudelleen ({ $opened }).
diagnostic-closed-before-opened-help = Korjaa toinen päivistä.

diagnostic-reopened-before-closed = Asia on avattu uudelleen { $date }, ennen kuin se päätettiin { $closed }.
diagnostic-reopened-before-closed-help = Korjaa toinen päivistä.

diagnostic-ends-before-it-begins = `{ $last }` on ennen kuin `{ $first }`.
diagnostic-ends-before-it-begins-help = Korjaa toinen päivistä.

diagnostic-goal-left-out = Väliarvioinnista puuttuu tavoite `{ $goal }`.
diagnostic-goal-left-out-help = Lisää sen taso, tai `not_rated` ja syy.

diagnostic-goal-not-rated = Tavoitteella `{ $goal }` ei ole tasoa eikä syytä sen puuttumiseen.
diagnostic-goal-not-rated-help = Lisää `level`, tai `not_rated` ja syy.

diagnostic-goal-rated-twice = Tavoite `{ $goal }` on arvioitu kahdesti.
diagnostic-goal-rated-twice-help = Jätä yksi arvio.

diagnostic-goal-of-another-plan = Tavoite `{ $goal }` ei kuulu arvioitavaan suunnitelmaan `{ $plan }`.
diagnostic-goal-of-another-plan-help = Korjaa suunnitelma tai tavoite. Jatkuva tavoite kirjataan uuteen suunnitelmaan avaimella `continues`.

diagnostic-unknown-instrument = Mittaria `{ $id }` ei ole.
diagnostic-unknown-instrument-help = Katso mittarit komennolla `sosku catalogue list instruments`, tai lisää oma kansioon `catalogue/`.
diagnostic-unknown-instrument-guess = Tarkoititko `{ $nearest }`? Mittarit: `sosku catalogue list instruments`; oman voi lisätä kansioon `catalogue/`.

diagnostic-group-instrument = Mittari `{ $id }` on ryhmätason mittari, eikä sillä mitata yksittäistä asiakasta.
diagnostic-group-instrument-help = Kirjaa vastaukset nimettöminä komennolla `sosku survey add`.

diagnostic-unknown-area = Mittarissa `{ $id }` ei ole aluetta `{ $area }`.
diagnostic-unknown-area-help = Katso alueet komennolla `sosku catalogue show { $id }`.
diagnostic-unknown-area-guess = Tarkoititko `{ $nearest }`? Kaikki alueet: `sosku catalogue show { $id }`.

diagnostic-impossible-measure = Mittari `{ $id }` ei voi antaa tällaista lukua; asteikko on { $least }–{ $most }.
diagnostic-impossible-measure-help = Tarkista luku lomakkeesta.

diagnostic-identity-code = Tässä on henkilötunnus.
diagnostic-identity-code-help = Poista se. Asiakas tunnetaan täällä vain asian tunnuksella; kysy tietosuojavastaavalta, mitä versiohistorialle tehdään.

diagnostic-phone-number = Tässä näyttää olevan puhelinnumero.
diagnostic-phone-number-help = Poista se; yhteystiedot kuuluvat asiakastietojärjestelmään.

diagnostic-email-address = Tässä näyttää olevan sähköpostiosoite.
diagnostic-email-address-help = Poista se; yhteystiedot kuuluvat asiakastietojärjestelmään.

diagnostic-yaml-1-1-text = Jotkin ohjelmat lukevat tämän tekstin luvuksi, päivämääräksi tai totuusarvoksi.
diagnostic-yaml-1-1-text-help = Pane teksti lainausmerkkeihin.

diagnostic-assessment-late = Palvelutarpeen arviointi on myöhässä; määräpäivä oli { $limit }.
diagnostic-assessment-late-help = Aloita tai kirjaa arviointi komennolla `sosku assess`.

diagnostic-enforcement-overdue = Vireilletulosta on yli kolme kuukautta, eikä palvelua ole myönnetty; määräpäivä oli { $limit }.
diagnostic-enforcement-overdue-help = Tee päätös (`sosku decide`), tai kirjaa, miksi palvelua ei aloiteta.

diagnostic-delay-without-reason = Palvelu alkoi myöhemmin kuin kolmen kuukauden kuluessa vireilletulosta (määräpäivä { $limit }), eikä päätöksessä `{ $id }` ole syytä.
diagnostic-delay-without-reason-help = Kirjaa syy avaimeen `delay_reason`.

diagnostic-review-overdue = Suunnitelman `{ $id }` väliarviointi on myöhässä; se oli määrä tehdä viimeistään { $due }.
diagnostic-review-overdue-help = Arvioi suunnitelma asiakkaan kanssa: `sosku review`.

diagnostic-own-worker-missing = Asiakkaalla ei ole omatyöntekijää.
diagnostic-own-worker-missing-help = Nimeä omatyöntekijä (`sosku team set`), tai kirjaa arviointiin `own_worker_needed: false`.

diagnostic-two-own-workers = Asiakkaalla on kaksi omatyöntekijää yhtä aikaa.
diagnostic-two-own-workers-help = Päätä aiemman tehtävä (`sosku team end`), tai kirjaa toinen työpariksi.

diagnostic-plan-without-client = Suunnitelma `{ $id }` on tehty ilman asiakasta, eikä syytä ole kirjattu.
diagnostic-plan-without-client-help = Kirjaa syy avaimeen `without_client_reason`, tai tee suunnitelma asiakkaan kanssa.

diagnostic-plan-items-open = Suunnitelmasta `{ $id }` puuttuu 39 §:n kohtia: { $items }.
diagnostic-plan-items-open-help = Täydennä ne, tai kirjaa avaimeen `left_out`, miksi kohtaa ei tarvita.

diagnostic-decision-before-plan = Päätös `{ $id }` on tehty ennen suunnitelmaa.
diagnostic-decision-before-plan-help = Tarkista päivät. Kiireellinen avun tarve kirjataan vireilletuloon: `urgent`.

diagnostic-meeting-before-decision = Palvelu on alkanut ennen päätöstä: { $count ->
        [one] { $count } tapaaminen
       *[other] { $count } tapaamista
    }.
diagnostic-meeting-before-decision-help = Tee päätös (`sosku decide`). Kiireellinen avun tarve kirjataan vireilletuloon: `urgent`.

diagnostic-special-support-decider = Asiakas tarvitsee erityistä tukea, mutta päätöksen `{ $id }` on tehnyt muu kuin sosiaalityöntekijä.
diagnostic-special-support-decider-help = Tarkista päätöksen tekijä; virkasuhteinen sosiaalityöntekijä päättää erityistä tukea tarvitsevan palveluista.

diagnostic-departure-without-reason = Päätös `{ $id }` poikkeaa suunnitelmasta, eikä syytä ole kirjattu.
diagnostic-departure-without-reason-help = Kirjaa syy avaimeen `departs_from_plan`, tai tarkista suunnitelma.

diagnostic-sharing-after-withdrawal = Asiakas on perunut suostumuksensa { $date }, mutta tietojen jakaminen näyttää jatkuvan.
diagnostic-sharing-after-withdrawal-help = Päätä yhteistyö (`sosku network end`), tai kirjaa uusi suostumus.

diagnostic-double-session = Tapaaminen näyttää olevan kirjattu kahdesti: `{ $other }` on samana päivänä, yhtä pitkä ja samojen työntekijöiden.
diagnostic-double-session-help = Jos se on sama tapaaminen, mitätöi toinen kirjaus: `sosku amend`.

diagnostic-group-missing = Ryhmän `{ $group }` kansiossa ei ole tiedostoa `group.yaml`.
diagnostic-group-missing-help = Tee ryhmä komennolla `sosku group new`, tai siirrä kansio muualle.

diagnostic-group-folder-name = Avain `group` ei ole sama kuin kansion nimi `{ $group }`.
diagnostic-group-folder-name-help = Korjaa avain, tai nimeä kansio uudelleen.

diagnostic-csv-not-utf8 = Taulukko ei ole UTF-8-muodossa.
diagnostic-csv-not-utf8-help = Tallenna se taulukkolaskennasta muodossa ”CSV UTF-8”.

diagnostic-csv-control-character = Taulukossa on merkki, jota tekstissä ei voi olla.
diagnostic-csv-control-character-help = Poista se; tällaiset merkit tulevat yleensä toisesta ohjelmasta liitettäessä.

diagnostic-csv-too-large = Taulukko, solu tai rivi on suurempi kuin mikään kirjaus, eikä taulukkoa lueta.
diagnostic-csv-too-large-help = Katso, mitä tiedostoon on tullut: solussa saa olla 64 kilotavua, rivillä 256 solua ja taulukossa 100 000 riviä.

diagnostic-csv-quote = Lainausmerkki jää auki tai sulkeutuu kesken solun.
diagnostic-csv-quote-help = Pane koko solu lainausmerkkeihin ja kirjoita sen sisällä oleva lainausmerkki kahdesti.

diagnostic-csv-cell-count = Rivillä on enemmän soluja kuin otsikkorivillä ({ $count }).
diagnostic-csv-cell-count-help = Jos tekstissä on pilkku tai puolipiste, pane solu lainausmerkkeihin.

diagnostic-missing-column = Sarake `{ $column }` puuttuu.
diagnostic-missing-column-help = Lisää se otsikkoriville. Sarakkeet saavat olla missä järjestyksessä tahansa.

diagnostic-duplicate-column = Sarake `{ $column }` on otsikkorivillä kahdesti.
diagnostic-duplicate-column-help = Poista toinen, tai anna sille muu nimi.

diagnostic-unknown-column = Saraketta `{ $column }` ei lueta.
diagnostic-unknown-column-help = Anna sille oikea nimi, tai jätä se omaan käyttöön.
diagnostic-unknown-column-guess = Tarkoititko `{ $nearest }`?

diagnostic-foreign-date = Päivä luetaan näin: { $date }.
diagnostic-foreign-date-help = Kirjoita päivät muodossa vvvv-kk-pp, jotta muutkin ohjelmat lukevat ne oikein.

diagnostic-never-on-roster = `{ $code }` ei ole koskaan ollut ryhmän osallistuja.
diagnostic-never-on-roster-help = Liitä hänet ryhmään komennolla `sosku group join`, tai korjaa tunnus.

diagnostic-outside-roster = `{ $code }` ei ollut ryhmän osallistuja { $date }.
diagnostic-outside-roster-help = Tarkista liittymis- ja lähtöpäivä tiedostosta `roster.csv`.

diagnostic-headcount-in-closed-group = Suljetussa ryhmässä on kirjattu kävijämäärä.
diagnostic-headcount-in-closed-group-help = Suljetussa ryhmässä jokainen kirjataan tiedostoon `attendance.csv`. Jos ryhmä on avoin, kirjaa `open: true`.

diagnostic-attendance-without-meeting = Ryhmä ei ole kokoontunut { $date }.
diagnostic-attendance-without-meeting-help = Lisää kokoontuminen tiedostoon `meetings.csv`, tai korjaa päivä.

diagnostic-double-row = Sama kirjaus on taulukossa kahdesti.
diagnostic-double-row-help = Jos se on sama asia, poista toinen rivi. Saman päivän toinen kokoontuminen saa sarakkeeseen `no` numeron 2.

diagnostic-group-without-individual-work = `{ $code }` käy ryhmässä, mutta yksilötyötä ei ole ollut kahteen kuukauteen.
diagnostic-group-without-individual-work-help = Ryhmä kuuluu aina yhteen yksilötyön kanssa. Sovi tapaaminen, tai kirjaa pidetyt tapaamiset.

diagnostic-misfiled-row = Rivi ({ $date }) on toisen kauden tiedostossa.
diagnostic-misfiled-row-help = Siirrä rivi oman kuukautensa tai vuotensa tiedostoon.

diagnostic-case-code-in-anonymous-file = Tässä on asian tunnus, vaikka kirjaus on nimetön.
diagnostic-case-code-in-anonymous-file-help = Poista se. Jos ihmisen asia tuli vireille, kirjaa se komennolla `sosku intake` ja lisää luku sarakkeeseen `cases_opened`.
diagnostic-model-file-name = Itsearviointi on vuodelta { $year }, mutta tiedoston nimi sanoo muuta.
diagnostic-model-file-name-help = Nimeä tiedosto vuoden mukaan: `model/{ $year }.yaml`.
diagnostic-rated-twice = `{ $code }` on arvioitu kahdesti.
diagnostic-rated-twice-help = Jätä arvio, josta sovittiin; viimeinen on nyt voimassa.
diagnostic-name-in-anonymous-file = Tässä on asiakkaan peitenimi tai työntekijän nimi, vaikka kirjaus on nimetön.
diagnostic-name-in-anonymous-file-help = Kerro sama ilman nimeä; työntekijät kuuluvat sarakkeeseen `workers`.
diagnostic-few-answers = Saman päivän, mittarin ja ryhmän vastauksia on alle { $least }.
diagnostic-few-answers-help = Lisää puuttuvat vastaukset tai poista rivit: näin harvoista näkee, kuka vastasi mitä.
diagnostic-phase-of-another-kind = Vaihe kuuluu vain yhteiskehittämiseen.
diagnostic-phase-of-another-kind-help = Poista vaihe, tai vaihda lajiksi `co_development`.
diagnostic-merge-conflict = Kaksi ihmistä on muuttanut samaa tietoa eri tavoin: `{ $key }`.
diagnostic-merge-conflict-help = Jätä oikea tieto paikalleen ja poista rivi tai solu, jonka nimi alkaa `x_conflict`. Arvo `removed` tai `null`: toinen on poistanut tiedon.
diagnostic-merge-markers = Tiedostossa on gitin merkkejä kahdesta versiosta, joita ei ole sovitettu yhteen.
diagnostic-merge-markers-help = Valitse merkkien <<<<<<< ja >>>>>>> väliltä, mikä jää, ja poista merkkirivit.
