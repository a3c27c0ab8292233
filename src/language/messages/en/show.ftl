## the pages of one case and the lists of many

# spans of time
show-days-ago = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
  }
show-days-ahead = { $days ->
    [1] tomorrow
   *[other] in { $days } days
  }
show-days-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
  }
show-years-ago = { $years } years ago
show-years-ahead = in { $years } years
show-since = from { $date }
show-until = until { $date }

# who
show-age = { $years } years
show-age-range = { $from }–{ $to } years
show-language = service language { $language }
show-interpreter = interpreter: { $language }
show-interpreter-needed = needs an interpreter
show-special-support-unknown = need of special support not assessed
show-opened = opened { $date }
show-previous-case = earlier case { $case }

# what is due
show-late = Late
show-ahead = Coming up
show-unfinished = Left open
show-due-enforcement = service to begin
show-due-assessment-start = assessment of needs to be started
show-due-assessment-completion = assessment of needs to be completed
show-due-employment-plan = multisectoral employment plan to be made
show-due-employment-plan-review = multisectoral employment plan to be reviewed
show-due-activation-plan-review = activation plan to be reviewed
show-due-plan-review = plan to be reviewed with the client
show-due-decision-ending = decision runs out
show-due-not-met = client to be met, there has been no contact
show-due-follow-up = follow-up
show-due-retention = retention ends, documents to be destroyed
show-due-next-meeting = meeting
show-due-appointment = appointment elsewhere
show-due-assessment-open = assessment of needs
show-due-conclusion-missing = criteria gone through, conclusion not recorded
show-due-plan-without-decision = plan waits for a decision
show-due-group-absence = absent from the group three times in a row

# meetings and people
show-last-contact = Last met
show-last-session = One to one
show-never-met = not met yet
show-note = Noted
show-missed = Missed
show-missed-in-a-row = { $times } times in a row
show-next-meeting = Next
show-not-agreed = not agreed
show-pause = Paused
show-closed = Closed
show-reason = Reason
show-own-worker = Own worker
show-not-named = not named
show-team = Rest of team
show-network = Network
show-representative = Represented by
show-consent-given = consent
show-consent-by = consent { $id }
show-consent-refused = no consent
show-consent-withdrawn = consent withdrawn { $date }
show-consent-not-recorded = consent not recorded

# needs and goals
show-needs = Needs of support
show-not-assessed = not assessed
show-strengths = Strengths
show-client-wants = Own will
show-goals = Goals
show-level = level
show-level-now = now
show-level-at-start = at the start
show-not-rated = not rated yet
show-target = by { $date }
show-goal-of-earlier-plan = of an earlier plan

# plan and decision
show-plan-and-decision = Plan and decision
show-plan = Plan
show-with-client = made together
show-without-client = made without the client
show-client-agrees = client { $answer }
show-written-by = written by { $person }
show-expected-end = expected to last until { $date }
show-why-without-client = Why without
show-disagreement = Disagrees
show-proposal = Client proposed
show-supports = Support
show-decision = Decision
show-nothing-in-force = no longer in force

# what has happened
show-timeline = What has happened
show-more-events = { $count ->
    [one] … and one earlier (all of them: --all)
   *[other] … and { $count } earlier (all of them: --all)
  }
show-withdrawn = withdrawn: { $what }
show-event-initiated = matter came up
show-event-reopened = matter opened again
show-event-team-joined = joined the team
show-event-team-left = left the team
show-event-network-joined = joined the network
show-event-network-left = left the network
show-event-consent-given = consent given
show-event-consent-withdrawn = consent withdrawn
show-event-project-joined = joined the project
show-event-project-left = left the project
show-event-pause-began = pause began
show-event-pause-ended = pause ended
show-event-assessment-started = assessment of needs started
show-event-assessment-completed = assessment of needs completed
show-event-assessment-not-made = no assessment of needs made
show-event-measured = measurement
show-event-checked = criteria gone through
show-event-plan-made = plan made
show-event-goal-set = goal set
show-event-goal-ended = goal ended
show-event-decided = decision
show-event-service-began = service began
show-event-enforced = decision enforced
show-event-missed = not met
show-event-group = group
show-event-appointment = appointment elsewhere
show-event-appointment-kept = appointment elsewhere kept
show-event-appointment-missed = appointment elsewhere missed
show-event-observed = observed in the group
show-event-reviewed = review
show-event-closed = case closed
show-event-followed-up = followed up

# lists
show-column-case = case
show-column-alias = alias
show-column-phase = phase
show-column-opened = opened
show-column-own-worker = worker
show-column-municipality = lives in
show-column-last-contact = met
show-column-next-due = next
show-late-since = late { $date }
show-caseload-sum = { $count ->
    [one] { $count } case, of which late { $late }
   *[other] { $count } cases, of which late { $late }
  }
show-column-date = day
show-column-minutes = min
show-column-session = session
show-column-goals = goal
show-column-note = note
show-column-id = id
show-session-sum = { $count ->
    [one] { $count } session, of which attended { $attended }
   *[other] { $count } sessions, of which attended { $attended }
  }

# the client's own page
show-client-title = My goals
show-client-date = As of { $date }
show-client-own-words = In my own words
show-client-level-far-below = well short of it
show-client-level-below = a little short of it
show-client-level-reached = the goal
show-client-level-above = a little beyond it
show-client-level-far-above = well beyond it
show-client-not-rated = This goal has not been rated yet.
show-client-no-goals = No goals have been agreed on yet.
show-letter-present = p
show-letter-absent = a
show-column-group = group
show-column-kind = kind
show-column-weekday = day
show-column-leaders = leaders
show-column-members = members
show-column-free = free
show-column-last-meeting = last met
show-column-reason = why
show-groups-sum = Groups { $count }, members { $members }
show-group-open = open
show-group-closed = closed
show-group-ended = ended { $date }
show-group-attention = Needs a word
show-group-leaders = Leaders
show-group-themes = Themes
show-group-methods = Methods
show-group-goal = Common goal
show-group-places = Places
show-group-last = Last met
show-group-heads = { $count } heads
show-group-review = Last review
show-group-progress = common goal
show-group-community = community
show-group-why-ended = Why it ended
show-group-away = absent { $count } times in a row
show-group-empty = The group has neither members nor meetings yet.
show-group-week = week
show-group-present = present
show-group-heads-row = heads
show-group-sum = came
show-group-grid = Attendance
show-group-left = left { $date }
show-no-suggestions = No group fits the goals and needs of { $case } at present.
show-suggest-planned = the plan names this group
show-suggest-service = in the plan: { $service }
show-suggest-goal = goal { $goal } ({ $theme })
show-suggest-need = need: { $domain } ({ $theme })
show-letter-excused = e
show-group-older = Older weeks { $count }: `sosku group show { $group } --period { $period }`
show-group-free = members { $members }, free { $free }
show-group-over = members { $members }, { $over } over the number of places
show-group-members = members { $members }, no fixed number of places
show-model-title = Self-assessment of the service model { $year }
show-model-date = Assessed
show-model-participants = assessed by: { $people }
show-model-environment = Environment
show-model-resources = Resources
show-model-core = Core elements
show-model-mechanisms = Mechanisms
show-model-results = Results
show-model-other = Other and own elements
show-model-adaptations = Local adaptations
show-model-grounds = grounds: { $grounds }
show-model-results-words = What the year brought
show-model-frictions = What got in the way
show-model-catalysts = What helped
show-model-checklist = Own quality criteria
show-model-unrated = Not rated yet
show-model-better = better, was { $before }
show-model-worse = worse, was { $before }
show-model-same = unchanged
show-column-where = where
show-column-people = people
show-column-topics = topics
show-column-workers = workers
show-column-event = event
show-column-place = place
show-column-clients = clients
show-column-professionals = professionals
show-column-peers = peers
show-column-partners = partners
show-column-instrument = instrument
show-column-answers = answers
show-column-mean = mean
show-by-setting = Setting
show-by-place = Place
show-by-channel = Channel
show-by-topic = Topic
show-by-kind = Kind
show-by-partner = Partner
show-encounter-part = { $what } { $count } ({ $people } people)
show-encounter-sum = { $period }: encounters { $count }, people { $people }, time { $time }, cases opened { $opened }
show-event-sum = { $period }: events { $count }, clients { $clients }, professionals { $professionals }, peers { $peers }, time { $time }
show-survey-sum = Rounds { $count }, answers { $answers }
show-survey-few = too few answers
show-column-clients-short = clients
show-column-professionals-short = prof.
show-column-peers-short = peers
show-due-agreed-task = agreed at a prepared appointment
show-due-appointment-result = result of a prepared appointment
show-agreed-with = agreed with: { $actors }
show-appointment-result = result: { $result }
show-column-commit = change
show-column-worker = worker
show-column-command = command
show-taken-back = { $command } (undone)
show-no-commands = No commands have been given yet.
show-group-full = full
show-due-group-only = comes to a group, but nobody has met them in person
show-today = Today
show-agenda = What is due, { $date }
show-agenda-late = { $count } late
show-agenda-today = { $count } today
show-agenda-ahead = { $count } ahead
show-agenda-open = { $count } left open
show-agenda-nothing = nothing is waiting
show-agenda-more = and { $count } more
show-agenda-nobody = Without an own worker
show-agenda-calendar = sosku: limits and meetings
show-column-due = what
show-column-left = when
show-column-excerpt = passage
show-where-assessment = assessment
show-where-goal = goal
show-where-session = session
show-where-observation = observation
show-where-review = review
