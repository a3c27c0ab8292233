## the pages of one case and the lists of many

# spans of time
show-days-ago = { $days ->
    [0] tänään
    [1] eilen
   *[other] { $days } päivää sitten
  }
show-days-ahead = { $days ->
    [1] huomenna
   *[other] { $days } päivän päästä
  }
show-days-late = { $days ->
    [one] { $days } päivän myöhässä
   *[other] { $days } päivää myöhässä
  }
show-years-ago = { $years } vuotta sitten
show-years-ahead = { $years } vuoden päästä
show-since = { $date } alkaen
show-until = { $date } asti

# who
show-age = { $years } v
show-age-range = { $from }–{ $to } v
show-language = asiointikieli { $language }
show-interpreter = tulkki: { $language }
show-interpreter-needed = tarvitsee tulkin
show-special-support-unknown = erityisen tuen tarve arvioimatta
show-opened = vireillä { $date }
show-previous-case = aiempi asia { $case }

# what is due
show-late = Myöhässä
show-ahead = Tulossa
show-unfinished = Kesken
show-due-enforcement = palvelu aloitettava
show-due-assessment-start = palvelutarpeen arviointi aloitettava
show-due-assessment-completion = palvelutarpeen arviointi saatava valmiiksi
show-due-employment-plan = monialainen työllistymissuunnitelma tehtävä
show-due-employment-plan-review = monialainen työllistymissuunnitelma tarkistettava
show-due-activation-plan-review = aktivointisuunnitelma tarkistettava
show-due-plan-review = suunnitelma arvioitava asiakkaan kanssa
show-due-decision-ending = päätös päättyy
show-due-not-met = asiakas tavattava, yhteys ollut poikki
show-due-follow-up = jälkiseuranta
show-due-retention = säilytysaika päättyy, asiakirjat hävitettävä
show-due-next-meeting = tapaaminen
show-due-appointment = käynti muualla
show-due-assessment-open = palvelutarpeen arviointi
show-due-conclusion-missing = kriteerit käyty läpi, johtopäätös kirjaamatta
show-due-plan-without-decision = suunnitelma odottaa päätöstä
show-due-group-absence = kolme kertaa peräkkäin poissa ryhmästä

# meetings and people
show-last-contact = Viimeksi
show-last-session = Kahden kesken
show-never-met = ei vielä tavattu
show-note = Kirjattu
show-missed = Jäi väliin
show-missed-in-a-row = { $times } kertaa peräkkäin
show-next-meeting = Seuraavaksi
show-not-agreed = ei sovittu
show-pause = Tauolla
show-closed = Päättynyt
show-reason = Syy
show-own-worker = Omatyöntekijä
show-not-named = ei nimetty
show-team = Muu tiimi
show-network = Verkosto
show-representative = Edustaja
show-consent-given = suostumus
show-consent-by = suostumus { $id }
show-consent-refused = ei suostumusta
show-consent-withdrawn = suostumus peruttu { $date }
show-consent-not-recorded = suostumusta ei kirjattu

# needs and goals
show-needs = Tuen tarpeet
show-not-assessed = ei arvioitu
show-strengths = Vahvuudet
show-client-wants = Oma tahto
show-goals = Tavoitteet
show-level = taso
show-level-now = nyt
show-level-at-start = alussa
show-not-rated = ei vielä arvioitu
show-target = tavoiteaika { $date }
show-goal-of-earlier-plan = aiemmasta suunnitelmasta

# plan and decision
show-plan-and-decision = Suunnitelma ja päätös
show-plan = Suunnitelma
show-with-client = tehty yhdessä
show-without-client = tehty ilman asiakasta
show-client-agrees = asiakas { $answer }
show-written-by = kirjasi { $person }
show-expected-end = kesto arviolta { $date } asti
show-why-without-client = Miksi ilman
show-disagreement = Eri mieltä
show-proposal = Asiakas ehdotti
show-supports = Tuki
show-decision = Päätös
show-nothing-in-force = ei enää voimassa

# what has happened
show-timeline = Tapahtumat
show-more-events = { $count ->
    [one] … ja yksi aiempi (kaikki: --all)
   *[other] … ja { $count } aiempaa (kaikki: --all)
  }
show-withdrawn = mitätöity: { $what }
show-event-initiated = asia tuli vireille
show-event-reopened = asia avattiin uudelleen
show-event-team-joined = tiimiin
show-event-team-left = tiimistä pois
show-event-network-joined = verkostoon
show-event-network-left = verkostosta pois
show-event-consent-given = suostumus annettu
show-event-consent-withdrawn = suostumus peruttu
show-event-project-joined = mukaan hankkeeseen
show-event-project-left = pois hankkeesta
show-event-pause-began = tauko alkoi
show-event-pause-ended = tauko päättyi
show-event-assessment-started = palvelutarpeen arviointi aloitettiin
show-event-assessment-completed = palvelutarpeen arviointi valmistui
show-event-assessment-not-made = palvelutarpeen arviointi jätettiin tekemättä
show-event-measured = mittaus
show-event-checked = kriteerit käytiin läpi
show-event-plan-made = suunnitelma tehtiin
show-event-goal-set = tavoite asetettiin
show-event-goal-ended = tavoite päättyi
show-event-decided = päätettiin
show-event-service-began = palvelu alkoi
show-event-enforced = päätös toimeenpantiin
show-event-missed = ei tavattu
show-event-group = ryhmä
show-event-appointment = käynti muualla
show-event-appointment-kept = käynti muualla toteutui
show-event-appointment-missed = käynti muualla jäi väliin
show-event-observed = havainto ryhmässä
show-event-reviewed = väliarviointi
show-event-closed = asia päätettiin
show-event-followed-up = jälkiseuranta tehtiin

# lists
show-column-case = asia
show-column-alias = nimi
show-column-phase = vaihe
show-column-opened = vireillä
show-column-own-worker = vastaa
show-column-municipality = kunta
show-column-last-contact = tavattu
show-column-next-due = seuraava
show-late-since = myöhässä { $date }
show-caseload-sum = { $count ->
    [one] { $count } asia, joista myöhässä { $late }
   *[other] { $count } asiaa, joista myöhässä { $late }
  }
show-column-date = päivä
show-column-minutes = min
show-column-session = tapaaminen
show-column-goals = tavoite
show-column-note = kirjaus
show-column-id = tunnus
show-session-sum = { $count ->
    [one] { $count } tapaaminen, joista toteutui { $attended }
   *[other] { $count } tapaamista, joista toteutui { $attended }
  }

# the client's own page
show-client-title = Tavoitteeni
show-client-date = Tilanne { $date }
show-client-own-words = Omin sanoin
show-client-level-far-below = selvästi jäljessä
show-client-level-below = vähän jäljessä
show-client-level-reached = tavoite
show-client-level-above = vähän yli
show-client-level-far-above = selvästi yli
show-client-not-rated = Tätä tavoitetta ei ole vielä arvioitu.
show-client-no-goals = Tavoitteita ei ole vielä sovittu.
show-letter-present = l
show-letter-absent = p
show-column-group = ryhmä
show-column-kind = laji
show-column-weekday = päivä
show-column-leaders = ohjaajat
show-column-members = jäseniä
show-column-free = vapaana
show-column-last-meeting = viimeksi
show-column-reason = miksi
show-groups-sum = Ryhmiä { $count }, jäseniä { $members }
show-group-open = avoin
show-group-closed = suljettu
show-group-ended = päättyi { $date }
show-group-attention = Ota puheeksi
show-group-leaders = Ohjaajat
show-group-themes = Teemat
show-group-methods = Menetelmät
show-group-goal = Yhteinen tavoite
show-group-places = Paikat
show-group-last = Viimeksi
show-group-heads = { $count } kävijää
show-group-review = Viimeisin arvio
show-group-progress = yhteinen tavoite
show-group-community = yhteisöllisyys
show-group-why-ended = Miksi päättyi
show-group-away = poissa { $count } kertaa peräkkäin
show-group-empty = Ryhmässä ei ole vielä jäseniä eikä kokoontumisia.
show-group-week = viikko
show-group-present = läsnä
show-group-heads-row = kävijöitä
show-group-sum = läsnä
show-group-grid = Läsnäolot
show-group-left = lähti { $date }
show-no-suggestions = Asian { $case } tavoitteisiin ja tarpeisiin ei nyt löytynyt sopivaa ryhmää.
show-suggest-planned = ryhmä on suunnitelmassa
show-suggest-service = suunnitelmassa: { $service }
show-suggest-goal = tavoite { $goal } ({ $theme })
show-suggest-need = tarve: { $domain } ({ $theme })
show-letter-excused = i
show-group-older = Vanhempia viikkoja { $count }: `sosku group show { $group } --period { $period }`
show-group-free = jäseniä { $members }, vapaana { $free }
show-group-over = jäseniä { $members }, { $over } yli paikkamäärän
show-group-members = jäseniä { $members }, paikkoja ei ole rajattu
show-model-title = Toimintamallin itsearviointi { $year }
show-model-date = Arvioitu
show-model-participants = arvioijat: { $people }
show-model-environment = Toimintaympäristö
show-model-resources = Resurssit
show-model-core = Ydinelementit
show-model-mechanisms = Vaikutusmekanismit
show-model-results = Tulokset
show-model-other = Muut ja omat kohdat
show-model-adaptations = Paikalliset mukautukset
show-model-grounds = perustelu: { $grounds }
show-model-results-words = Mitä vuosi toi
show-model-frictions = Mikä kitkasi
show-model-catalysts = Mikä vauhditti
show-model-checklist = Omat laatukriteerit
show-model-unrated = Vielä arvioimatta
show-model-better = parani, oli { $before }
show-model-worse = heikkeni, oli { $before }
show-model-same = ennallaan
show-column-where = missä
show-column-people = ihmisiä
show-column-topics = aiheet
show-column-workers = työntekijät
show-column-event = tilaisuus
show-column-place = paikka
show-column-clients = asiakkaita
show-column-professionals = ammattilaisia
show-column-peers = vertaisia
show-column-partners = kumppanit
show-column-instrument = mittari
show-column-answers = vastauksia
show-column-mean = keskiarvo
show-by-setting = Ympäristö
show-by-place = Paikka
show-by-channel = Yhteydenpito
show-by-topic = Aihe
show-by-kind = Laji
show-by-partner = Kumppani
show-encounter-part = { $what } { $count } ({ $people } ihmistä)
show-encounter-sum = { $period }: kohtaamisia { $count }, ihmisiä { $people }, aikaa { $time }, avattuja asioita { $opened }
show-event-sum = { $period }: tilaisuuksia { $count }, asiakkaita { $clients }, ammattilaisia { $professionals }, vertaisia { $peers }, aikaa { $time }
show-survey-sum = Kyselykertoja { $count }, vastauksia { $answers }
show-survey-few = liian vähän vastauksia
show-column-clients-short = asiak.
show-column-professionals-short = amm.
show-column-peers-short = vert.
show-due-agreed-task = sovittu valmistellulla vastaanotolla
show-due-appointment-result = valmistellun vastaanoton tulos
show-agreed-with = sovittu: { $actors }
show-appointment-result = tulos: { $result }
show-column-commit = muutos
show-column-worker = työntekijä
show-column-command = komento
show-taken-back = { $command } (peruttu)
show-no-commands = Komentoja ei ole vielä annettu.
show-group-full = täynnä
show-due-group-only = käy ryhmässä, mutta kahden kesken ei ole tavattu
show-today = Tänään
show-agenda = Mitä on tehtävä, { $date }
show-agenda-late = myöhässä { $count }
show-agenda-today = tänään { $count }
show-agenda-ahead = tulossa { $count }
show-agenda-open = kesken { $count }
show-agenda-nothing = ei mitään odottamassa
show-agenda-more = ja { $count } muuta
show-agenda-nobody = Ilman omatyöntekijää
show-agenda-calendar = sosku: määräajat ja tapaamiset
show-column-due = mitä
show-column-left = milloin
show-column-excerpt = kohta
show-where-assessment = arviointi
show-where-goal = tavoite
show-where-session = tapaaminen
show-where-observation = havainto
show-where-review = väliarviointi
