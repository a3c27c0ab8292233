## the pages of one case and the lists of many

# spans of time
show-days-ago = { $days ->
    [0] i dag
    [1] i går
   *[other] för { $days } dagar sedan
  }
show-days-ahead = { $days ->
    [1] i morgon
   *[other] om { $days } dagar
  }
show-days-late = { $days ->
    [one] { $days } dag försenad
   *[other] { $days } dagar försenad
  }
show-years-ago = för { $years } år sedan
show-years-ahead = om { $years } år
show-since = från { $date }
show-until = till { $date }

# who
show-age = { $years } år
show-age-range = { $from }–{ $to } år
show-language = servicespråk { $language }
show-interpreter = tolk: { $language }
show-interpreter-needed = behöver tolk
show-special-support-unknown = behovet av särskilt stöd inte bedömt
show-opened = inlett { $date }
show-previous-case = tidigare ärende { $case }

# what is due
show-late = Försenat
show-ahead = På kommande
show-unfinished = Oavslutat
show-due-enforcement = servicen ska inledas
show-due-assessment-start = bedömningen av servicebehovet ska inledas
show-due-assessment-completion = bedömningen av servicebehovet ska bli klar
show-due-employment-plan = sektorsövergripande sysselsättningsplan ska göras
show-due-employment-plan-review = sektorsövergripande sysselsättningsplan ska ses över
show-due-activation-plan-review = aktiveringsplanen ska ses över
show-due-plan-review = planen ska följas upp med klienten
show-due-decision-ending = beslutet löper ut
show-due-not-met = klienten bör träffas, kontakten har varit bruten
show-due-follow-up = efteruppföljning
show-due-retention = förvaringstiden går ut, handlingarna ska förstöras
show-due-next-meeting = möte
show-due-appointment = besök på annat håll
show-due-assessment-open = bedömning av servicebehovet
show-due-conclusion-missing = kriterierna genomgångna, slutsats saknas
show-due-plan-without-decision = planen väntar på beslut
show-due-group-absence = tre gånger i rad frånvarande från gruppen

# meetings and people
show-last-contact = Senast
show-last-session = Enskilt
show-never-met = ännu inget möte
show-note = Antecknat
show-missed = Blev inte av
show-missed-in-a-row = { $times } gånger i rad
show-next-meeting = Nästa gång
show-not-agreed = inte avtalat
show-pause = Paus
show-closed = Avslutat
show-reason = Orsak
show-own-worker = Egen kontaktperson
show-not-named = inte utsedd
show-team = Övriga i teamet
show-network = Nätverk
show-representative = Företrädare
show-consent-given = samtycke
show-consent-by = samtycke { $id }
show-consent-refused = inget samtycke
show-consent-withdrawn = samtycket återkallat { $date }
show-consent-not-recorded = samtycke inte antecknat

# needs and goals
show-needs = Stödbehov
show-not-assessed = inte bedömt
show-strengths = Styrkor
show-client-wants = Egen vilja
show-goals = Mål
show-level = nivå
show-level-now = nu
show-level-at-start = i början
show-not-rated = ännu inte bedömt
show-target = måldatum { $date }
show-goal-of-earlier-plan = från en tidigare plan

# plan and decision
show-plan-and-decision = Plan och beslut
show-plan = Plan
show-with-client = gjord tillsammans
show-without-client = gjord utan klienten
show-client-agrees = klienten { $answer }
show-written-by = antecknad av { $person }
show-expected-end = väntas pågå till { $date }
show-why-without-client = Varför utan
show-disagreement = Av annan åsikt
show-proposal = Klienten föreslog
show-supports = Stöd
show-decision = Beslut
show-nothing-in-force = gäller inte längre

# what has happened
show-timeline = Händelser
show-more-events = { $count ->
    [one] … och en tidigare (alla: --all)
   *[other] … och { $count } tidigare (alla: --all)
  }
show-withdrawn = makulerad: { $what }
show-event-initiated = ärendet inleddes
show-event-reopened = ärendet öppnades på nytt
show-event-team-joined = med i teamet
show-event-team-left = inte längre i teamet
show-event-network-joined = med i nätverket
show-event-network-left = inte längre i nätverket
show-event-consent-given = samtycke gavs
show-event-consent-withdrawn = samtycke återkallades
show-event-project-joined = med i projektet
show-event-project-left = lämnade projektet
show-event-pause-began = paus började
show-event-pause-ended = paus slutade
show-event-assessment-started = bedömningen av servicebehovet inleddes
show-event-assessment-completed = bedömningen av servicebehovet blev klar
show-event-assessment-not-made = bedömningen av servicebehovet gjordes inte
show-event-measured = mätning
show-event-checked = kriterierna gicks igenom
show-event-plan-made = plan gjordes
show-event-goal-set = mål sattes
show-event-goal-ended = mål avslutades
show-event-decided = beslut
show-event-service-began = servicen började
show-event-enforced = beslutet verkställdes
show-event-missed = inget möte
show-event-group = grupp
show-event-appointment = besök på annat håll
show-event-appointment-kept = besök på annat håll blev av
show-event-appointment-missed = besök på annat håll blev inte av
show-event-observed = iakttagelse i gruppen
show-event-reviewed = uppföljning
show-event-closed = ärendet avslutades
show-event-followed-up = efteruppföljning gjordes

# lists
show-column-case = ärende
show-column-alias = namn
show-column-phase = fas
show-column-opened = inlett
show-column-own-worker = ansvar
show-column-municipality = kommun
show-column-last-contact = träffad
show-column-next-due = härnäst
show-late-since = försenat { $date }
show-caseload-sum = { $count ->
    [one] { $count } ärende, varav försenade { $late }
   *[other] { $count } ärenden, varav försenade { $late }
  }
show-column-date = dag
show-column-minutes = min
show-column-session = möte
show-column-goals = mål
show-column-note = anteckning
show-column-id = id
show-session-sum = { $count ->
    [one] { $count } möte, varav genomförda { $attended }
   *[other] { $count } möten, varav genomförda { $attended }
  }

# the client's own page
show-client-title = Mina mål
show-client-date = Läget { $date }
show-client-own-words = Med egna ord
show-client-level-far-below = långt från målet
show-client-level-below = nästan vid målet
show-client-level-reached = målet
show-client-level-above = lite över målet
show-client-level-far-above = långt över målet
show-client-not-rated = Det här målet har inte bedömts än.
show-client-no-goals = Inga mål har avtalats än.
show-letter-present = n
show-letter-absent = f
show-column-group = grupp
show-column-kind = typ
show-column-weekday = dag
show-column-leaders = ledare
show-column-members = medlemmar
show-column-free = lediga
show-column-last-meeting = senast
show-column-reason = varför
show-groups-sum = Grupper { $count }, medlemmar { $members }
show-group-open = öppen
show-group-closed = sluten
show-group-ended = upphörde { $date }
show-group-attention = Att ta upp
show-group-leaders = Ledare
show-group-themes = Teman
show-group-methods = Metoder
show-group-goal = Gemensamt mål
show-group-places = Platser
show-group-last = Senast
show-group-heads = { $count } besökare
show-group-review = Senaste bedömning
show-group-progress = gemensamt mål
show-group-community = gemenskap
show-group-why-ended = Varför den upphörde
show-group-away = frånvarande { $count } gånger i rad
show-group-empty = Gruppen har ännu varken medlemmar eller träffar.
show-group-week = vecka
show-group-present = närvarande
show-group-heads-row = besökare
show-group-sum = när.
show-group-grid = Närvaro
show-group-left = lämnade { $date }
show-no-suggestions = Ingen grupp passar just nu målen och behoven i ärendet { $case }.
show-suggest-planned = gruppen finns i planen
show-suggest-service = i planen: { $service }
show-suggest-goal = mål { $goal } ({ $theme })
show-suggest-need = behov: { $domain } ({ $theme })
show-letter-excused = m
show-group-older = Äldre veckor { $count }: `sosku group show { $group } --period { $period }`
show-group-free = medlemmar { $members }, lediga { $free }
show-group-over = medlemmar { $members }, { $over } över platserna
show-group-members = medlemmar { $members }, antalet platser är inte begränsat
show-model-title = Självvärdering av verksamhetsmodellen { $year }
show-model-date = Värderad
show-model-participants = värderat av: { $people }
show-model-environment = Verksamhetsmiljö
show-model-resources = Resurser
show-model-core = Kärnelement
show-model-mechanisms = Verkningsmekanismer
show-model-results = Resultat
show-model-other = Övriga och egna punkter
show-model-adaptations = Lokala anpassningar
show-model-grounds = motivering: { $grounds }
show-model-results-words = Vad året gav
show-model-frictions = Vad som gnisslade
show-model-catalysts = Vad som drev på
show-model-checklist = Egna kvalitetskriterier
show-model-unrated = Ännu inte värderade
show-model-better = bättre, var { $before }
show-model-worse = sämre, var { $before }
show-model-same = oförändrat
show-column-where = var
show-column-people = människor
show-column-topics = ämnen
show-column-workers = medarbetare
show-column-event = evenemang
show-column-place = plats
show-column-clients = klienter
show-column-professionals = yrkespersoner
show-column-peers = kamrater
show-column-partners = samarbetsparter
show-column-instrument = mätare
show-column-answers = svar
show-column-mean = medeltal
show-by-setting = Miljö
show-by-place = Plats
show-by-channel = Kontaktsätt
show-by-topic = Ämne
show-by-kind = Typ
show-by-partner = Samarbetspart
show-encounter-part = { $what } { $count } ({ $people } människor)
show-encounter-sum = { $period }: kontakter { $count }, människor { $people }, tid { $time }, öppnade ärenden { $opened }
show-event-sum = { $period }: evenemang { $count }, klienter { $clients }, yrkespersoner { $professionals }, kamrater { $peers }, tid { $time }
show-survey-sum = Enkätomgångar { $count }, svar { $answers }
show-survey-few = för få svar
show-column-clients-short = klient.
show-column-professionals-short = yrk.
show-column-peers-short = kamr.
show-due-agreed-task = avtalat på en förberedd mottagning
show-due-appointment-result = resultat av en förberedd mottagning
show-agreed-with = avtalat med: { $actors }
show-appointment-result = resultat: { $result }
show-column-commit = ändring
show-column-worker = medarbetare
show-column-command = kommando
show-taken-back = { $command } (ångrat)
show-no-commands = Inga kommandon har getts ännu.
show-group-full = full
show-due-group-only = går i grupp, men ingen har träffat klienten enskilt
show-today = I dag
show-agenda = Att göra, { $date }
show-agenda-late = försenat { $count }
show-agenda-today = i dag { $count }
show-agenda-ahead = på kommande { $count }
show-agenda-open = oavslutat { $count }
show-agenda-nothing = ingenting väntar
show-agenda-more = och { $count } till
show-agenda-nobody = Utan egen kontaktperson
show-agenda-calendar = sosku: tidsfrister och möten
show-column-due = vad
show-column-left = när
show-column-excerpt = ställe
show-where-assessment = bedömning
show-where-goal = mål
show-where-session = möte
show-where-observation = iakttagelse
show-where-review = uppföljning
