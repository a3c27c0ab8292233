## headings and the page's own words

help-heading-usage = Käyttö
help-heading-commands = Komennot
help-heading-arguments = Kohteet
help-heading-options = Valinnat
help-heading-global = Yleiset valinnat
help-heading-examples = Esimerkkejä
help-usage-options = valinnat
help-usage-command = komento
help-possible-values = mahdolliset arvot: { $values }
help-default-value = oletus: { $value }

## the groups of the first page

help-group-start = Vireilletulosta päätökseen
help-group-work = Työskentely asiakkaan kanssa
help-group-together = Ryhmät, kohtaamiset ja toimintamalli
help-group-overview = Tilannekuva ja raportit
help-group-records = Kirjausten korjaaminen ja valvonta
help-group-folder = Kansio, luettelot ja ohjeet
help-group-other = Muut

## names of values in a usage line

help-value-case = ASIA
help-value-date = PÄIVÄ
help-value-period = KAUSI
help-value-file = TIEDOSTO
help-value-dir = KANSIO
help-value-path = POLKU
help-value-worker = TYÖNTEKIJÄ
help-value-actor = TAHO
help-value-entry = KIRJAUS
help-value-group = RYHMÄ
help-value-goal = TAVOITE
help-value-code = KOODI
help-value-id = TUNNUS
help-value-name = NIMI
help-value-text = TEKSTI
help-value-words = SANAT
help-value-lang = KIELI
help-value-format = MUOTO
help-value-when = MILLOIN
help-value-rev = VERSIO
help-value-minutes = MINUUTIT
help-value-count = MÄÄRÄ
help-value-level = TASO
help-value-topic = AIHE
help-value-shell = KOMENTOTULKKI
help-value-language = KIELI
help-value-number = LUKU
help-value-yes-no = KYLLÄ|EI
help-value-record = TIEDOT
help-value-key-number = AVAIN=LUKU
help-value-key-text = AVAIN=TEKSTI
help-value-report = RAPORTTI
help-value-list = LUETTELO
help-value-kind = LAJI
help-value-support = TUKI

## options that commands share

help-arg-repo = Käytä tätä tietokansiota (muuten `SOSKU_REPO` tai lähin ylempi kansio, jossa on `sosku.yaml`)
help-arg-lang = Puhu tätä kieltä
help-arg-format = Tulosta tässä muodossa
help-arg-plain = Tulosta ilman kehyksiä, yksi tieto riville (ruudunlukijalle)
help-arg-color = Käytä värejä
help-arg-quiet = Kerro vain virheet ja pyydetty tieto
help-arg-dry-run = Näytä mitä kirjoitettaisiin, älä kirjoita mitään
help-arg-no-commit = Kirjoita tiedostoon, mutta älä tee versiota
help-arg-no-cache = Lue kaikki tiedostot uudelleen välimuistista välittämättä
help-arg-help = Näytä tämä ohje
help-arg-version = Näytä ohjelman versio
help-arg-case = Asian tunnus, sen yksiselitteinen osa tai peitenimi
help-arg-cases = Asioiden tunnukset, niiden yksiselitteiset osat tai peitenimet
help-arg-worker = Työntekijän tunnus tiedostosta `sosku.yaml`
help-arg-by = Kirjauksen tekijä, jos muu kuin sinä
help-arg-date = Päivä, esimerkiksi 9.3.2026, 9.3., tänään tai -3d
help-arg-from = Lue kirjaus YAML-tiedostosta (`-`: vakiosyötteestä)
help-arg-at = Katso tietoja sellaisina kuin ne olivat tässä versiossa tai tänä päivänä
help-arg-period = Kausi, esimerkiksi 2026-10, 2026-Q3, 2026 tai viime-kuu
help-arg-compare = Vertaa tähän kauteen
help-arg-skip-broken = Jätä virheelliset tiedostot pois ja kerro montako jäi pois
help-arg-all = Käsittele kaikki asiat
help-arg-minutes = Kesto minuutteina
help-arg-note = Vapaa muistiinpano; ei nimiä eikä henkilötunnuksia
help-arg-place = Missä tavattiin (koodi, ks. `sosku catalogue list`)
help-arg-goals = Tavoitteet, joihin kirjaus liittyy
help-arg-group = Ryhmän tunnus, eli sen kansion nimi
help-arg-entry = Kirjauksen tunnus, esimerkiksi G1 tai 2026-03-09-k7m
help-arg-id = Kirjauksen tunnus, jos et halua uutta arvottua
help-arg-alias = Peitenimi, josta asiakasta ei tunnista toimiston ulkopuolella
help-arg-born = Syntymäaika sen verran kuin tiedetään: 1996, 1996-05 tai 1996-05-17
help-arg-gender = Sukupuoli, ks. `sosku catalogue list gender`
help-arg-municipality = Kotikunta
help-arg-language = Asioinnin kieli: fi, sv, en, ar…
help-arg-mother-tongue = Äidinkieli: fi, sv, so, uk…
help-arg-interpreter = Tarvitaanko tulkkia (ilman arvoa: kyllä)
help-arg-interpreter-language = Kieli, jolle tulkataan
help-arg-education = Koulutustaso, ks. `sosku catalogue list education`
help-arg-labour-status = Asema työmarkkinoilla, ks. `sosku catalogue list labour_status`
help-arg-labour-since = Mistä alkaen asema on ollut tämä: 2023, 2023-09…
help-arg-target-group = Kohderyhmä, ks. `sosku catalogue list target_group`
help-arg-special-support = Erityisen tuen tarve (SHL 3 §): true, false tai unknown
help-arg-representative = Edustaja, esimerkiksi trustee,scope=raha-asiat
help-arg-cares-for = Kenestä asiakas pitää huolta (SHL 44 §): child tai other
help-arg-how = Miten asia tuli vireille, ks. `sosku catalogue list initiation_how`
help-arg-contacted-by = Kuka otti yhteyttä, ks. `sosku catalogue list contacted_by`
help-arg-source = Kuka huomasi tuen tarpeen, ks. `sosku catalogue list source`
help-arg-assessment-limit = Arvioinnin määräaika (SHL 36 §), ks. `sosku catalogue list assessment_limit`
help-arg-consent-to-contact = Saako asiakkaaseen ottaa yhteyttä (ilman arvoa: kyllä)
help-arg-urgent = Tarvitaanko kiireellistä apua (ilman arvoa: kyllä)
help-arg-urgent-assessed = Päivä, jona kiireellisyys arvioitiin
help-arg-previous-case = Saman asiakkaan aiempi asia
help-arg-reason = Miksi asia tuli vireille, omin sanoin; ei nimiä
help-arg-project = Hankkeen osallistuja, esimerkiksi soku,joined=2026-02-10
help-arg-form = Millaista työtä, ks. `sosku catalogue list session_form` (oletus: individual)
help-arg-service = Mikä palvelu, ks. `sosku catalogue list service`
help-arg-channel = Miten oltiin yhteydessä: in_person, phone, video tai message
help-arg-attendance = Toteutuiko: attended, no_show, cancelled_by_client tai cancelled_by_service
help-arg-with = Ketkä muut olivat mukana, ks. `sosku catalogue list actor`
help-arg-content = Mitä tehtiin, ks. `sosku catalogue list content`; monta: pilkku väliin
help-arg-approach = Millä työotteella, ks. `sosku catalogue list approach`
help-arg-goal = Tavoitteet, joita edistettiin, esimerkiksi G1,G2
help-arg-result-date = Päivä, jona vastaanoton tulos selvisi
help-arg-result = Vastaanoton tulos, ks. `sosku catalogue list appointment_result`
help-arg-next = Milloin tavataan seuraavan kerran, esimerkiksi 16.3. tai ma

## the program and its commands

help-sosku = Sosiaalisen kuntoutuksen työvälineet: asiat, suunnitelmat, tapaamiset, arvioinnit ja raportit tavallisina tiedostoina
help-sosku-long = Komennon oma ohje: sosku KOMENTO --help
help-init = Perusta tietokansio
help-init--dir = Kansio, johon tiedot tulevat (oletus: tämä kansio)
help-init--example = Täytä kansio keksityn esimerkkitoimiston tiedoilla ja historialla
help-init--office = Toimiston nimi (oletus: kansion nimi)
help-init--worker = Oma tunnuksesi kirjauksissa (oletus: etunimi)
help-init--name = Nimesi, sellaisena kuin se näytetään (oletus: etunimi gitistä)
help-init--role = Tehtäväsi, ks. `sosku catalogue list worker_role`
help-init-examples = sosku init --example esimerkki
help-intake = Avaa asia: vireilletulo
help-intake--continues = Asiakkaan aiempi asia, jota tämä uusi asia seuraa
help-intake-examples =
    sosku intake --born 1996-05 --gender nainen --municipality Kokkola --how yhteydenotto --source työllisyyspalvelut --alias Kettu
help-assess = Aloita, jatka tai saata valmiiksi palvelutarpeen arviointi
help-assess--id = Arviointi, jota jatketaan, esimerkiksi A2 (oletus: avoin, muuten uusi)
help-assess--started = Päivä, jona arviointi alkoi (oletus: tänään)
help-assess--completed = Päivä, jona arviointi valmistui
help-assess--not-made = Syy siihen, ettei arviointia tehdä
help-assess--not-made-date = Päivä, jona arviointi päätettiin jättää tekemättä (oletus: tänään)
help-assess--participant = Ketkä osallistuivat: client, työntekijät, tahot
help-assess--duration = Tuen tarpeen kesto
help-assess--need = Tuen tarve, esimerkiksi everyday_life=3,since=2023,factors=crisis|addiction,client_view=…
help-assess--strength = Asiakkaan vahvuus tai voimavara
help-assess--client-wants = Haluaako asiakas osallistua
help-assess--client-view = Asiakkaan oma näkemys, hänen sanoin
help-assess--others-view = Muiden osallistuneiden näkemys
help-assess--conclusions = Ammattilaisen johtopäätökset
help-assess--readiness = Onko työ nyt ajankohtaista
help-assess--considered = Muu harkittu palvelu, esimerkiksi planned_social_work=tried
help-assess--own-worker-needed = Tarvitaanko omatyöntekijä (`--own-worker-needed ei`: ei tarvita)
help-measure = Kirjaa mittarin tulos
help-measure--id = Kirjauksen tunnus, jos annat sen itse
help-measure--instrument = Mittari, esimerkiksi 3x10d, kykyviisari tai whodas_12
help-measure--respondent = Kuka vastasi
help-measure--value = Luku alueittain, esimerkiksi health=4; WHODAS: total=20
help-measure--summary = Oma yhteenveto (Kykyviisari)
help-check = Tarkista kriteerit ja kirjaa ammattilaisen johtopäätös
help-check--cases = Asioiden tunnukset, niiden yksiselitteiset osat tai peitenimet
help-check--all = Kaikki asiat, rivi kustakin
help-check--criteria = Kriteeristö, esimerkiksi pirkanmaa-2022 tai pirkanmaa-2022@1 (oletus: toimiston oma)
help-check--record = Kirjaa ammattilaisen johtopäätös
help-check--replay = Arvioi kirjattu tarkistus uudelleen
help-check--conclusion = Johtopäätös: start, do_not_start, assess_more tai other_service
help-check--grounds = Johtopäätöksen perustelut
help-check--id = Kirjauksen tunnus, jos sen on oltava tietty
help-check--phase = Vain näissä vaiheissa olevat asiat
help-check--group = Vain tämän ryhmän osallistujat
help-check--target-group = Vain tämä kohderyhmä
help-check--municipality = Vain tämä kunta
help-check--opened = Vain tällä kaudella avatut
help-check--text = Vain asiat, joiden kirjauksissa on nämä sanat
help-check-examples = sosku check kettu
    sosku check kettu --record --conclusion start --grounds "Arki ja toimintakyky tarvitsevat tukea."
    sosku check --all --phase assessed
help-plan = Tee asiakassuunnitelma tai muuta sitä
help-plan--id = Suunnitelma, jota täydennetään, esimerkiksi P1 (oletus: uusi)
help-plan--carry-on = Aiemman suunnitelman tavoite, jota jatketaan, esimerkiksi G1
help-plan--kind = Suunnitelman laji (oletus: asiakassuunnitelma)
help-plan--made = Päivä, jona suunnitelma tehtiin (oletus: tänään)
help-plan--replaces = Suunnitelma, jonka tämä korvaa (oletus: voimassa oleva)
help-plan--with-client = Tehtiinkö suunnitelma asiakkaan kanssa (pelkkä valinta: kyllä; `--with-client ei`: ei)
help-plan--without-client-reason = Miksi suunnitelma tehtiin ilman asiakasta
help-plan--client-agrees = Onko asiakas samaa mieltä
help-plan--client-disagreement = Mistä asiakas on eri mieltä, hänen sanoin
help-plan--rehabilitation-as = Mitä kuntoutus tässä on: palvelu, työote, tavoite
help-plan--expected-end = Milloin asiakkuuden arvioidaan päättyvän
help-plan--meeting-times = Kuinka monta kertaa tavataan …
help-plan--meeting-per = … missä ajassa, esimerkiksi week
help-plan--helps = Mikä elämäntilanteessa auttaa
help-plan--hinders = Mikä elämäntilanteessa haittaa
help-plan--situation = Elämäntilanteen ja ympäristön vaikutus toimintakykyyn, sanoin
help-plan--client-proposal = Asiakkaan oma ehdotus palvelujen toteuttamisesta
help-plan--goal = Tavoite, esimerkiksi 'Käyn kaupassa itse,named_by=client,baseline=-1,target_date=1.6.'
help-plan--support = Tuki, esimerkiksi individual_support,times=1,per=week,provider=own
help-plan--partner = Yhteistyötaho ja sen vastuu, esimerkiksi 'debt_counselling=Velkajärjestely'
help-plan--review-by = Päivä, johon mennessä suunnitelma arvioidaan
help-plan--leave-out = Suunnitelman kohta, jota ei tarvita, ja syy: 'partners=…'
help-plan-goal = Lisää, muuta tai päätä suunnitelman tavoitteita
help-plan-goal-add = Lisää tavoite suunnitelmaan
help-plan-goal-add--id = Kirjauksen tunnus, jos annat sen itse
help-plan-goal-add--plan = Suunnitelma (oletus: voimassa oleva)
help-plan-goal-add--statement = Tavoite sanoina, mieluiten asiakkaan omin
help-plan-goal-add--named-by = Kuka tavoitteen nimesi
help-plan-goal-add--set = Päivä, jona tavoite asetettiin
help-plan-goal-add--domain = Tuen tarpeen alue, jota tavoite koskee
help-plan-goal-add--weight = Painoarvo tavoitteiden joukossa (oletus: 1)
help-plan-goal-add--baseline = Lähtötaso −2…2
help-plan-goal-add--target-date = Päivä, johon mennessä tavoite pitäisi saavuttaa
help-plan-goal-add--scale = Mitä taso tarkoittaa, esimerkiksi '0=Kaksi kertaa viikossa'
help-plan-goal-add--continues = Aiemman suunnitelman tavoite, jota tämä jatkaa
help-plan-goal-change = Muuta tavoitetta
help-plan-goal-change--id = Kirjauksen tunnus, jos annat sen itse
help-plan-goal-change--statement = Tavoite sanoina, mieluiten asiakkaan omin
help-plan-goal-change--named-by = Kuka tavoitteen nimesi
help-plan-goal-change--set = Päivä, jona tavoite asetettiin
help-plan-goal-change--domain = Tuen tarpeen alue, jota tavoite koskee
help-plan-goal-change--weight = Painoarvo tavoitteiden joukossa (oletus: 1)
help-plan-goal-change--baseline = Lähtötaso −2…2
help-plan-goal-change--target-date = Päivä, johon mennessä tavoite pitäisi saavuttaa
help-plan-goal-change--scale = Mitä taso tarkoittaa, esimerkiksi '0=Kaksi kertaa viikossa'
help-plan-goal-change--continues = Aiemman suunnitelman tavoite, jota tämä jatkaa
help-plan-goal-change--goal = Tavoitteen tunnus, esimerkiksi G1
help-plan-goal-end = Päätä tavoite: saavutettu, luovuttu tai korvattu
help-plan-goal-end--goal = Tavoitteen tunnus, esimerkiksi G1
help-plan-goal-end--reason = Miksi: reached, given_up, replaced
help-plan-support = Lisää tai päätä suunnitelman tukimuotoja
help-plan-support-add = Lisää tuki tai palvelu suunnitelmaan
help-plan-support-add--plan = Suunnitelma (oletus: voimassa oleva)
help-plan-support-add--service = Palvelu tai tuki
help-plan-support-add--content = Mitä tuki sisältää
help-plan-support-add--times = Kuinka monta kertaa …
help-plan-support-add--per = … missä ajassa, esimerkiksi week
help-plan-support-add--provider = Kuka tuen antaa
help-plan-support-add--declined = Päivä, jona asiakas kieltäytyi tuesta
help-plan-support-add--declined-reason = Miksi asiakas kieltäytyi
help-plan-support-end = Päätä suunnitelmaan kuuluva tuki
help-plan-support-end--plan = Suunnitelma (oletus: voimassa oleva)
help-plan-support-end--support = Tuen palvelukoodi tai järjestysnumero suunnitelmassa
help-plan-support-end--reason = Miksi tuki päättyi
help-decide = Kirjaa päätös: myönteinen, kielteinen, muutos tai päättyminen
help-decide--id = Päätös, johon lisätään myöhempi tieto, esimerkiksi D1 (oletus: uusi)
help-decide--kind = Myönteinen, kielteinen, muutos vai päättyminen: grant, refuse, change, end
help-decide--changes = Päätös, jota tämä muuttaa tai jatkaa (oletus: voimassa oleva)
help-decide--service = Palvelu, josta päätetään (oletus: sosiaalinen kuntoutus)
help-decide--start = Palvelun ensimmäinen päivä (oletus: päätöspäivä)
help-decide--end = Palvelun viimeinen päivä
help-decide--content = Myönnetty sisältö (SHL 17 § 1–5)
help-decide--goal = Päätökseen kirjattavat tavoitteet (oletus: suunnitelman avoimet)
help-decide--grounds = Perustelut
help-decide--section = Sovellettu säännös, esimerkiksi 'SHL 17'
help-decide--departs-from-plan = Miksi päätös poikkeaa suunnitelmasta
help-decide--heard = Päivä, jona asiakasta kuultiin, tai not_needed
help-decide--contact = Työntekijä, joka antaa lisätietoja (oletus: omatyöntekijä)
help-decide--enforced = Päivä, jona palvelu alkoi
help-decide--delay-reason = Miksi palvelu alkoi vasta yli kolmen kuukauden kuluttua
help-decide--informed = Päivä, jona asiakas sai päätöksen tiedoksi
help-decide--appeal-date = Päivä, jona vaadittiin oikaisua tai valitettiin
help-decide--appeal-result = Mitä siitä seurasi
help-decide--by = Päätöksen tekijä, jos muu kuin sinä
help-session = Kirjaa ja katso tapaamisia
help-session-add = Kirjaa tapaaminen tai muu yksilötyö
help-session-add-examples =
    sosku session add kettu -m 60 --content home_guidance
    sosku session add kettu -d eilen -m 45 --channel phone -n "Sovittiin kauppareissu" --next 16.3.
    sosku session add kettu --from tapaaminen.yaml
help-session-list = Luettele asian tapaamiset
help-session-edit = Korjaa tapaamisen kirjausta
help-observe = Kirjaa ryhmässä tehty havainto yksilötyön tueksi
help-appointment = Sovi ja seuraa käyntejä muualla
help-appointment-add = Kirjaa sovittu käynti muualla
help-appointment-kept = Kirjaa, toteutuiko käynti
help-pause = Kirjaa työskentelyn tauko
help-review = Arvioi suunnitelman toteutuminen yhdessä asiakkaan kanssa
help-close = Päätä asia
help-reopen = Avaa päätetty asia uudelleen (sama asia jatkuu)
help-follow-up = Kirjaa jälkiseuranta puolen vuoden kuluttua päättymisestä
help-team = Nimeä omatyöntekijä ja muut työntekijät
help-team-set = Nimeä työntekijä asiaan
help-team-end = Päätä työntekijän osuus asiassa
help-network = Kirjaa verkosto ja suostumukset
help-network-add = Lisää verkostoon taho ja suostumus yhteydenpitoon
help-network-end = Päätä tahon osuus verkostossa tai kirjaa suostumus perutuksi
help-group = Ohjaa ryhmiä: osallistujat, kokoontumiset, läsnäolot
help-group-new = Perusta ryhmä
help-group-join = Liitä asiakas ryhmään
help-group-leave = Kirjaa asiakkaan lähtö ryhmästä
help-group-meet = Kirjaa ryhmän kokoontuminen ja läsnäolot
help-group-review = Arvioi ryhmän tavoitetta ja yhteisöllisyyttä
help-group-list = Luettele ryhmät
help-group-show = Näytä ryhmä: osallistujat, kokoontumiset, läsnäolot
help-group-suggest = Ehdota asiakkaalle sopivia ryhmiä
help-group-close = Päätä ryhmä
help-encounter = Kirjaa nimettömiä kohtaamisia
help-encounter-add = Kirjaa nimetön kohtaaminen, esimerkiksi etsivässä työssä
help-encounter-list = Luettele nimettömät kohtaamiset
help-event = Kirjaa tilaisuuksia, yhteiskehittämistä ja yhteistyötä
help-event-add = Kirjaa tilaisuus tai yhteistyötapaaminen
help-event-list = Luettele tilaisuudet
help-survey = Kirjaa ryhmätason kyselyvastauksia
help-survey-add = Kirjaa nimettömät vastaukset kyselyyn
help-survey-list = Luettele kyselyvastaukset
help-model = Arvioi toimintamallin toteutumista vuosittain
help-model-assess = Täytä vuoden itsearviointi
help-model-show = Näytä itsearviointi ja muutos edellisestä
help-list = Luettele asiat
help-list--phase = Vain tässä vaiheessa olevat, ks. `sosku catalogue list phase`
help-list--worker = Vain ne, joissa tämä työntekijä on mukana
help-list--group = Vain ne, joiden suunnitelmaan tämä ryhmä kuuluu
help-list--target-group = Vain tämän kohderyhmän asiakkaat, ks. `sosku catalogue list target_group`
help-list--municipality = Vain tämän kunnan asukkaat
help-list--opened = Vain tällä kaudella vireille tulleet, esimerkiksi 2026-10
help-list--text = Vain ne, joiden teksteissä on kaikki nämä sanat
help-list-examples =
    sosku list --worker anna
    sosku list --opened 2026-10 --phase arvioitavana
help-show = Näytä yksi asia: yhteenveto, aikajana, tavoitteet
help-edit = Muuta asian tietoja valinnoilla tai avaa asia tekstieditoriin
help-save = Tarkista ja tallenna käsin tehdyt muutokset
help-save--message = Mitä muutettiin, ilman henkilötietoja
help-report = Tee raportti kaudelta
help-report-monthly = Kuukauden toiminta lukuina
help-report-outcomes = Tavoitteiden saavuttaminen ja muutokset
help-report-model = Toimintamallin ydinelementtien toteutuminen
help-report-project = Hankkeen seurantaluvut rahoittajalle
help-report-criteria = Kriteerien täyttyminen
help-report-caseload = Työntekijöiden asiamäärät
help-report-indicators = Luettele tunnusluvut ja niiden laskentatapa
help-report-submit = Luovuta raportti: merkitse se lähetetyksi ja tallenna
help-report-diff = Vertaa luovutettua raporttia nykyisiin tietoihin
help-report-verify = Tarkista, että raportti vastaa tietoja, joista se tehtiin
help-report--publish = Peitä pienet luvut julkaisua varten
help-report--csv-dialect = Kirjoita CSV näin, esimerkiksi excel-fi
help-report--name = Mikä raportti
help-report--worker = Vain tämän työntekijän asiakkaat ja työ
help-report--municipality = Vain tämän kunnan asukkaat
help-report--target-group = Vain tämän kohderyhmän asiakkaat, ks. `sosku catalogue list target_group`
help-report-examples =
    sosku report monthly
    sosku report monthly --period 2026-10 --compare 2025-10
    sosku report monthly --period lokakuu --format csv > lokakuu.csv
    sosku report monthly --period 2026-10 --publish --format html > lokakuu.html
help-audit-verify = Tarkista kansion eheys ja sinetit
help-audit-seal = Sinetöi kansion tila
help-audit-sample = Poimi asioita esihenkilön tarkastettavaksi
help-audit-check = Kirjaa tarkastuksen tulos
help-undo = Peru viimeisin komento uudella versiolla
help-undo--list = Luettele, mitä voi perua
help-redo = Palauta peruttu
help-amend = Lisää kirjaukseen päivätty täydennys tai mitätöi kirjaus
help-validate = Näytä tietojen kaikki virheet yhdellä kertaa
help-validate--paths = Vain nämä tiedostot tai kansiot (oletus: kaikki)
help-catalogue = Selaa koodeja, kriteerejä, mittareita ja säädöksiä
help-catalogue-list = Luettele koodit ja niiden nimet
help-catalogue-list--list = Luettelon tunnus; ilman sitä näytetään kaikki luettelot
help-catalogue-show = Näytä yksi koodi, kriteeristö, mittari tai säädös
help-catalogue-show--code = Koodi tai luettelo
help-catalogue-criteria = Tutki kriteeristöjä
help-catalogue-criteria-diff = Vertaa kahta kriteeristöä
help-catalogue-criteria-diff--one = Kriteeristö, esimerkiksi pirkanmaa-2022 tai pirkanmaa-2022@1
help-catalogue-criteria-diff--other = Kriteeristö, johon verrataan
help-catalogue-criteria-diff--skip-broken = Jätä virheelliset asiat pois
help-catalogue-criteria-list = Luettele kriteeristöt
help-catalogue-criteria-show = Tulosta kriteeristö YAML-muodossa, oman pohjaksi
help-catalogue-criteria-show--set = Kriteeristö, esimerkiksi pirkanmaa-2022 tai pirkanmaa-2022@1
help-schema = Tulosta tiedostolajin JSON-skeema
help-schema--kind = Tiedostolaji; ilman sitä tulostetaan kaikki
help-review--id = Kirjauksen tunnus, jos et halua seuraavaa vapaata
help-observe--id = Kirjauksen tunnus, jos et halua seuraavaa vapaata
help-appointment-add--id = Kirjauksen tunnus, jos et halua seuraavaa vapaata
help-review--plan = Arvioitava suunnitelma (oletus: voimassa oleva)
help-review--participant = Ketkä olivat mukana: client, työntekijä tai taho
help-review--goal = Tavoitteen taso: `G1=0` tai `G1=0,note=…`
help-review--not-rated = Miksi tavoitetta ei arvioida: `G2=syy`
help-review--support = Riittääkö tuki, ks. `sosku catalogue list support_sufficient`
help-review--mechanism = Miten työ toimi, 0–4: `trust=4`, ks. `sosku catalogue list mechanism`
help-review--experience = Asiakkaan kokemus, 0–4: `agency=3`, ks. `sosku catalogue list experience`
help-review--change = Mikä muuttui, −1, 0 tai 1: `coping=1`, ks. `sosku catalogue list change_area`
help-review--client-view = Asiakkaan oma näkemys, hänen sanoin
help-close--client-view = Asiakkaan oma näkemys, hänen sanoin
help-review--worker-view = Työntekijän näkemys
help-review--other-consequence = Muu seuraus, odotettu tai odottamaton
help-review--outcome = Mitä väliarvioinnista seuraa, ks. `sosku catalogue list review_outcome`
help-review--next-review = Seuraavan väliarvioinnin päivä (oletus: kolmen kuukauden kuluttua)
help-review-examples = sosku review kettu --goal G1=1 --not-rated 'G2=sairauden takia' --outcome continue
help-close--ground = Miksi asia päättyy, ks. `sosku catalogue list closing_ground`
help-close--destination = Mihin asiakas siirtyy, ks. `sosku catalogue list destination`
help-close--labour-status = Työmarkkina-asema silloin, ks. `sosku catalogue list labour_status`
help-close--labour-since = Mistä alkaen, myös vuosi tai kuukausi
help-follow-up--labour-status = Työmarkkina-asema silloin, ks. `sosku catalogue list labour_status`
help-follow-up--labour-since = Mistä alkaen, myös vuosi tai kuukausi
help-close--goal = Tavoitteen lopullinen taso: `G1=1`
help-close--follow-up-due = Milloin kysytään kuulumisia (oletus: puolen vuoden kuluttua)
help-reopen--reason = Miksi sama asia jatkuu
help-follow-up--done = Jälkiseurannan päivä (oletus: tänään)
help-observe--domain = Elämänalue, josta havainto kertoo, ks. `sosku catalogue list need_domain`
help-observe--text = Mitä havaittiin; ei nimiä
help-pause--start = Ensimmäinen päivä (oletus: tänään)
help-pause--end = Viimeinen päivä; yksinään päättää jatkuvan tauon
help-pause--ground = Miksi tauko pidetään, ks. `sosku catalogue list pause_ground`
help-amend--text = Mitä kirjaukseen lisätään
help-amend--withdraw = Mitätöi virheellinen kirjaus, ja kerro miksi
help-team-set--role = Tehtävä, ks. `sosku catalogue list team_role`
help-team-set--start = Ensimmäinen päivä (oletus: tänään)
help-team-set--end = Viimeinen päivä, jos se on tiedossa
help-team-set--main-need = Tarve, jonka mukaan omatyöntekijä nimetään, ks. `sosku catalogue list need_domain`
help-team-set--unit = Yksikkö, johon työntekijä kuuluu
help-team-set--ended-because = Miksi aiempi omatyöntekijä vaihtuu, ks. `sosku catalogue list team_ended_because`
help-team-end--who = Työntekijän tunnus tai nimi
help-team-end--end = Viimeinen päivä (oletus: tänään)
help-team-end--because = Miksi työntekijä lähtee asiasta, ks. `sosku catalogue list team_ended_because`
help-network-add--actor = Taho, esimerkiksi kela (`sosku catalogue list actor`)
help-network-end--actor = Taho, esimerkiksi kela (`sosku catalogue list actor`)
help-appointment-add--actor = Taho, esimerkiksi kela (`sosku catalogue list actor`)
help-network-add--role = Tehtävä sanoin tai koodina, ks. `sosku catalogue list network_role`
help-network-add--consent = Saako tietoja jakaa: yes, no tai suostumuksen tunnus
help-network-add--consent-for = Kirjaa uusi suostumus: mitä saa jakaa ja mihin
help-network-add--consent-given = Päivä, jona suostumus annettiin (oletus: tänään)
help-network-add--start = Ensimmäinen päivä (oletus: tänään)
help-network-add--end = Viimeinen päivä, jos se on tiedossa
help-network-end--end = Viimeinen päivä tai perumisen päivä (oletus: tänään)
help-network-end--withdraw-consent = Suostumus, jonka asiakas perui: `K1`
help-appointment-add--kept = Toteutuiko käynti
help-appointment-add--accompanied = Oliko työntekijä mukana
help-appointment-kept--accompanied = Oliko työntekijä mukana
help-appointment-kept--answer = Toteutuiko käynti: yes tai no
help-appointment-kept--kept = Sama valintana
help-edit--since = Mistä päivästä uusi tieto on voimassa; aiempi jää talteen
help-edit--representative = Edustaja: `guardian,scope=…,start=…`; päättyy: `guardian,end=…`
help-edit--date = Vireilletulon päivä
help-edit--project = Hanke: `soku,joined=…,consent=yes` tai `soku,left=…,result=…`
help-value-case-text = ASIA=TEKSTI
help-arg-leader = Ohjaaja: työntekijän tunnus tai muu muodossa actor:KOODI; useita pilkulla
help-arg-capacity = Montako paikkaa ryhmässä on
help-arg-common-goal = Mitä ryhmä tavoittelee yhdessä
help-arg-headcount = Avoimen ryhmän kävijämäärä, läsnä olleet asiakkaat mukaan lukien
help-arg-goal-progress = Kuinka lähellä yhteinen tavoite on: 0 ei lainkaan – 4 täysin
help-arg-community = Kuinka yhteisöllinen ryhmä on: 0 ei lainkaan – 4 täysin
help-group-new--name = Ryhmän nimi, jonka ihmiset näkevät
help-group-new--group = Ryhmän tunnus eli kansion nimi; muuten se tehdään nimestä
help-group-new--kind = Ryhmän laji, ks. `sosku catalogue list group_kind`
help-group-new--open = Avoin ryhmä: kuka tahansa voi tulla, muut kuin asiakkaat vain lasketaan
help-group-new--channel = Miten kokoonnutaan, ks. `sosku catalogue list group_channel`
help-group-new--theme = Teemat, ks. `sosku catalogue list group_theme`; useita pilkulla
help-group-new--method = Menetelmät, ks. `sosku catalogue list method`; useita pilkulla
help-group-new--weekday = Viikonpäivä, ks. `sosku catalogue list weekday`
help-group-new--start = Ryhmän ensimmäinen päivä, oletuksena tänään
help-group-new--end = Ryhmän viimeinen päivä, jos se tiedetään
help-group-join--case = Asian tunnus tai nimi; useita peräkkäin tai pilkulla
help-group-join--date = Ensimmäinen päivä ryhmässä, oletuksena tänään
help-group-join--goal = Asiakkaan tavoite, jota ryhmä palvelee: G1
help-group-leave--case = Asian tunnus tai nimi; useita peräkkäin tai pilkulla
help-group-leave--date = Viimeinen päivä ryhmässä, oletuksena tänään
help-group-leave--note = Miksi lähti; lisätään jäsenen riville
help-group-meet--edit = Korjaa jo kirjattua kokoontumista; muuttaa vain sitä, mitä annat
help-group-meet--no = Monesko saman päivän kokoontuminen; vain toisesta alkaen
help-group-meet--present = Läsnä olleet, pilkuilla erotettuina; muut ovat silloin poissa
help-group-meet--excused = Poissaolostaan ilmoittaneet, pilkuilla erotettuina
help-group-meet--absent = Ilmoittamatta poissa olleet, pilkuilla; jos läsnäolijoita ei anneta, muut ovat läsnä
help-group-meet--minutes = Kokoontumisen kesto minuutteina
help-group-meet--theme = Kokoontumisen teema, ks. `sosku catalogue list group_theme`
help-group-meet--place = Missä kokoonnuttiin; oletuksena ryhmän oma paikka
help-group-meet--reason = Miksi joku oli poissa: kettu=flunssa
help-group-meet--observe = Havainto asiakkaan asiaan uudelleenarviota varten: kettu=Puhui ensi kertaa
help-group-list--all = Myös päättyneet ryhmät
help-group-show--period = Vain tämän kauden viikot: 2026-10, 2026-Q3, viime-kuu
help-group-close--date = Ryhmän viimeinen päivä, oletuksena tänään
help-group-close--ground = Miksi ryhmä päättyy
help-sync = Hae muiden muutokset, yhdistä ne omiin, tarkista ja lähetä
help-sync--give-up = Peru yhdistäminen, joka jäi kesken, ja palauta tiedostot
help-doctor = Tutki, mikä git-asetuksissa tai kansiossa on vialla
help-doctor--mend = Korjaa saman tien se, minkä voi
help-merge = Yhdistä kolme versiota tiedostosta; git kutsuu tätä itse
help-merge--base = Versio, josta molemmat lähtivät
help-merge--ours = Oma versio; tulos kirjoitetaan sen tilalle
help-merge--theirs = Toisen versio
help-merge--path = Tiedoston paikka kansiossa, esimerkiksi cases/SK-4K7QX2.yaml
help-undo--commit = Peruttava komento: sen tunnuksen alku luettelosta `--list` (oletus: oma viimeisin)
help-value-commit = MUUTOS
help-group-new--provider = Kuka järjestää, ks. `sosku catalogue list provider`
help-value-year = VUOSI
help-arg-year = Vuosi, jota arviointi koskee (oletus: tämä vuosi)
help-model-show--year = Vuosi, joka näytetään (oletus: viimeisin)
help-arg-element = Mallin osa ja aste 0–4, esim. `staff=2,text=Kaksi paikkaa auki`; ks. `sosku catalogue list model_element`
help-arg-adaptation = Paikallinen mukautus perusteluineen, esim. `Minibussi kahtena päivänä,grounds=Matkat ovat pitkiä`
help-arg-results = Mitä vuosi toi, sanoin
help-arg-friction = Mikä kitkasi, esim. `weak_management_support,text=…`; ks. `sosku catalogue list model_friction`
help-arg-catalyst = Mikä vauhditti, esim. `closer_cooperation,text=…`; ks. `sosku catalogue list model_catalyst`
help-arg-criterion = Toimiston laatukriteeri ja aste 0–4, esim. `own_volition=3`; ks. `sosku catalogue list quality_criterion`
help-model-assess--participant = Kuka oli arvioimassa: työntekijä, taho tai client
help-report--group = Vain tämän ryhmän osallistujat; ryhmän tapaamiset ja kyselyt mukaan
help-arg-setting = Ympäristö: meeting_place, outreach, street, online tai muu, ks. `sosku catalogue list setting`
help-encounter-add--place = Paikka omin sanoin
help-arg-people = Montako ihmistä kohdattiin
help-arg-topic = Mistä puhuttiin, omin sanoin; useita antamalla valinta uudelleen
help-encounter-add--worker = Kuka oli paikalla: työntekijä tai `actor:KOODI`
help-event-add--worker = Kuka oli paikalla: työntekijä tai `actor:KOODI`
help-arg-cases-opened = Montako asiaa kohtaamisesta avattiin
help-encounter-add--note = Muuta, josta ketään ei tunnista
help-event-add--note = Muuta, josta ketään ei tunnista
help-event-add--kind = Tilaisuuden laji, ks. `sosku catalogue list event_kind`
help-event-add--phase = Yhteiskehittämisen vaihe: plan, carry_out tai evaluate
help-event-add--theme = Aihe omin sanoin
help-event-add--place = Paikka omin sanoin
help-event-add--clients = Montako asiakasta
help-event-add--professionals = Montako ammattilaista
help-event-add--peers = Montako vertaista ja kokemusasiantuntijaa
help-event-add--partner = Järjestämässä mukana ollut taho, ks. `sosku catalogue list actor`
help-survey-add--instrument = Mittari, esim. esis; ks. `sosku catalogue list instruments`
help-survey-add--value = Vastaukset, välilyönti välissä: `--value "47,5 60 52,5"`
help-encounter-add-examples = 
    sosku encounter add --setting street --people 6 --topic vuokra --topic ruoka-apu
    sosku encounter add -d eilen --setting online --channel message --people 5 -m 60
    sosku encounter add --from kohtaaminen.yaml
help-event-add-examples = 
    sosku event add --kind themed_meeting --theme "mistä apua velkoihin?" --clients 12 --professionals 3
    sosku event add --kind co_development --phase plan --clients 4 --peers 2 --partner expert_by_experience
help-survey-add-examples = 
    sosku survey add --instrument esis --group arkiryhma --value "47,5 55 40 62,5 50"
help-model-assess-examples = 
    sosku model assess --element staff=2 --element "premises=3,text=Uudet tilat keskustassa"
    sosku model assess --adaptation "Minibussi kahtena päivänä,grounds=Matkat ovat pitkiä"
    sosku model assess --from itsearviointi.yaml
help-arg-mapped = Mitä valmistellulla vastaanotolla kartoitettiin; ei sairaskertomusta. Ks. `sosku catalogue list appointment_mapped`
help-arg-agreed = Kenen kanssa sovittiin mitä ja mihin mennessä, esim. `kela,what=Kuntoutushakemus,by=15.4.`; ei sairaskertomusta
help-arg-result-note = Mitä vastaanotosta seurasi, omin sanoin; ei sairaskertomusta
help-plan-support-end--declined = Asiakas ei halunnut tukea: kirjataan kieltäytymisenä
help-audit = Katso asian historiaa tapahtumina ja tarkista kansion eheys
help-audit-log = Kuka teki, milloin, mitä ja mistä mihin
help-audit-log--field = Vain tämän tiedon tapahtumat, esimerkiksi goals, G1 tai client.municipality
help-audit-log--kind = Vain tällaiset tapahtumat
help-audit-log--worker = Vain tämän työntekijän tekemät
help-audit-log--period = Vain tällä kaudella tehdyt
help-audit-diff = Näytä, mitkä tiedot eroavat kahdessa versiossa
help-audit-diff--from = Varhaisempi versio tai päivä
help-audit-diff--to = Myöhempi versio tai päivä; ilman tätä nykyinen tiedosto
help-audit-blame = Näytä jokaisesta tiedosta, mistä lähtien se on ollut voimassa ja keneltä
help-audit-sample--seed = Luku, jolla arvonta toistuu samana
help-audit-sample--count = Montako asiaa arvotaan
help-audit-seal--period = Sinetöitävä kuukausi, esimerkiksi 2026-10
help-audit-check--sent-back = Palauta asia työntekijälle
help-audit-check--return = Palauta asia työntekijälle
help-report--what = Luovutettava tai verrattava raportti (`submit`, `diff`) tai tiedosto (`verify`)
help-report--replace = Luovuta korjattu raportti aiemman tilalle
help-value-what = RAPPORTTI_TAI_TIEDOSTO
help-due = Näytä mikä on myöhässä, mitä on tulossa ja mikä on kesken
help-due-long = Lakisääteiset määräajat ja niiden pykälät, suunnitelmien tarkistukset, sovitut tapaamiset, asiakkaat joita ei ole tavattu, kesken jääneet asiat, jälkiseurannat ja hävitettävät asiakirjat. Muodossa `ics` tulos on kalenteri, jossa on vain asioiden tunnukset.
help-due-examples =
    sosku due
    sosku due --worker anna --within 30d
    sosku due --format ics > sosku.ics
help-due--worker = Vain tämän työntekijän asiat
help-due--within = Kuinka pitkälle eteenpäin katsotaan: 14d, 2vk, 31.12.
help-value-span = AIKA
help-explain = Selitä ongelma, jonka `sosku validate` löysi
help-explain--id = Ongelman tunnus hakasulkeista, esimerkiksi unknown-key
help-explain-examples =
    sosku explain unknown-key
help-completions = Tulosta komentotulkin täydennys
help-completions--shell = Mihin komentotulkkiin
help-completions-long = Komentotulkki täydentää sarkaimella komennot ja valinnat sekä kansion omat tiedot: asiat, ryhmät, työntekijät, tavoitteet ja koodit.
help-completions-examples =
    echo 'source <(sosku completions bash)' >> ~/.bashrc
    echo 'source <(sosku completions zsh)' >> ~/.zshrc
    sosku completions fish > ~/.config/fish/completions/sosku.fish
help-man = Tee ohjesivut man-komennolle
help-man--dir = Kansio, johon kaikki sivut tehdään; ilman sitä tulostetaan ensimmäinen
help-man-examples =
    sosku man ~/.local/share/man/man1
help-help = Näytä opas tai komennon ohje
help-help--topic = Oppaan aihe tai komento; ilman sitä kaikki
help-help-examples =
    sosku help own-criteria
    sosku help session add
help-session-add--like = Ota tiedot edellisestä tapaamisesta: last tai kirjauksen tunnus; päivä, muistiinpano ja seuraava aika jäävät pois
help-arg-template = Toimiston oma pohja kansiosta `templates/`
help-import--table = Taulukko CSV-muodossa (UTF-8)
help-import--mapping = YAML-tiedosto, joka kertoo, mikä sarake on mikä tieto
help-import--skip-broken = Jätä pois rivit, joita ei voi lukea
help-import--with-alike = Tuo myös ne, jotka kansiossa näyttävät jo olevan
help-export = Tulosta asioiden kirjaukset taulukkona tilastointia varten
help-export-long = Vain koodeja, päiviä ja lukuja: ei peitenimiä, ei muistiinpanoja, ei tavoitteiden sanoja. Tiedot ovat silti henkilötietoja. Mitätöidyt kirjaukset jäävät pois.
help-export--table = Taulukko; ilman tätä luetellaan taulukot
help-export--csv-dialect = CSV-tapa: excel-fi on puolipisteet ja desimaalipilkut
help-import = Tuo toimiston taulukon rivit asioiksi, tapaamisiksi tai tavoitteiksi
help-import-long = Määritystiedosto kertoo, mikä sarake on mikä tieto, mitä sanat tarkoittavat ja mikä on joka rivillä samaa. Riveistä tulee uusia asioita tai, kun siinä lukee `into: sessions` tai `into: goals`, olemassa olevien asioiden tapaamisia tai tavoitteita. Nimiä ja henkilötunnuksia ei oteta. Kokeile ensin valinnalla `--dry-run`. Tuloste kertoo, mikä rivi sai minkä tunnuksen; sitä ei säilytetä missään.
