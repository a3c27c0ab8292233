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
show-last-session = In private
show-never-met = not yet
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
show-event-enforced = decision took effect
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
show-column-commit = change
show-column-worker = worker
show-column-command = command
show-taken-back = { $command } (undone)
show-no-commands = No commands have been given yet.
