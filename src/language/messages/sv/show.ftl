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
show-unfinished = Öppet
show-due-enforcement = servicen ska inledas
show-due-assessment-start = bedömningen av servicebehovet ska inledas
show-due-assessment-completion = bedömningen av servicebehovet ska bli klar
show-due-employment-plan = sektorsövergripande sysselsättningsplan ska göras
show-due-employment-plan-review = sektorsövergripande sysselsättningsplan ska ses över
show-due-activation-plan-review = aktiveringsplanen ska ses över
show-due-plan-review = planen ska följas upp med klienten
show-due-decision-ending = beslutet upphör
show-due-not-met = klienten ska träffas, kontakten har varit bruten
show-due-follow-up = efteruppföljning
show-due-retention = förvaringstiden går ut, handlingarna ska förstöras
show-due-next-meeting = möte
show-due-appointment = tid på annat håll
show-due-assessment-open = bedömning av servicebehovet
show-due-conclusion-missing = kriterierna genomgångna, slutsats saknas
show-due-plan-without-decision = planen väntar på beslut
show-due-group-absence = tre gånger i rad borta från gruppen

# meetings and people
show-last-contact = Senast
show-last-session = På tu man hand
show-never-met = ännu inget möte
show-note = Antecknat
show-missed = Blev inte av
show-missed-in-a-row = { $times } gånger i rad
show-next-meeting = Nästa gång
show-not-agreed = inte avtalat
show-pause = Paus
show-closed = Stängt
show-reason = Orsak
show-own-worker = Egen kontaktperson
show-not-named = inte utsedd
show-team = Övriga i teamet
show-network = Nätverk
show-representative = Företrädare
show-consent-given = samtycke
show-consent-by = samtycke { $id }
show-consent-refused = inget samtycke
show-consent-withdrawn = samtycket återtaget { $date }
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
show-event-consent-withdrawn = samtycke återtogs
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
show-event-enforced = beslutet trädde i kraft
show-event-missed = inget möte
show-event-group = grupp
show-event-appointment = tid på annat håll
show-event-appointment-kept = tid på annat håll blev av
show-event-appointment-missed = tid på annat håll blev inte av
show-event-observed = iakttagelse i gruppen
show-event-reviewed = uppföljning
show-event-closed = ärendet stängdes
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
    [one] { $count } ärende, av dem försenade { $late }
   *[other] { $count } ärenden, av dem försenade { $late }
  }
show-column-date = dag
show-column-minutes = min
show-column-session = möte
show-column-goals = mål
show-column-note = anteckning
show-column-id = id
show-session-sum = { $count ->
    [one] { $count } möte, av dem blev av { $attended }
   *[other] { $count } möten, av dem blev av { $attended }
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
show-column-commit = ändring
show-column-worker = medarbetare
show-column-command = kommando
show-taken-back = { $command } (ångrat)
show-no-commands = Inga kommandon har getts ännu.
