## headings and the page's own words

help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-global = General options
help-heading-examples = Examples
help-usage-options = options
help-usage-command = command
help-possible-values = possible values: { $values }
help-default-value = default: { $value }

## the groups of the first page

help-group-start = From initiation to decision
help-group-work = Working with the client
help-group-together = Groups, encounters and the service model
help-group-overview = Overview and reports
help-group-records = Correcting and overseeing records
help-group-folder = Folder, catalogues and guidance
help-group-other = Other

## names of values in a usage line

help-value-case = CASE
help-value-date = DATE
help-value-period = PERIOD
help-value-file = FILE
help-value-dir = DIR
help-value-path = PATH
help-value-worker = WORKER
help-value-actor = ACTOR
help-value-entry = ENTRY
help-value-group = GROUP
help-value-goal = GOAL
help-value-code = CODE
help-value-id = ID
help-value-name = NAME
help-value-text = TEXT
help-value-words = WORDS
help-value-lang = LANG
help-value-format = FORMAT
help-value-when = WHEN
help-value-rev = REV
help-value-minutes = MINUTES
help-value-count = COUNT
help-value-level = LEVEL
help-value-topic = TOPIC
help-value-shell = SHELL
help-value-language = LANGUAGE
help-value-number = NUMBER
help-value-yes-no = YES|NO
help-value-record = FACTS
help-value-key-number = KEY=NUMBER
help-value-key-text = KEY=TEXT
help-value-report = REPORT
help-value-list = LIST
help-value-kind = KIND
help-value-support = SUPPORT

## options that commands share

help-arg-repo = Use this data folder (else `SOSKU_REPO`, else the nearest folder upwards that holds `sosku.yaml`)
help-arg-lang = Speak this language
help-arg-format = Print in this format
help-arg-plain = Print without boxes, one fact a line (for screen readers)
help-arg-color = Use colours
help-arg-quiet = Say nothing but errors and what was asked for
help-arg-dry-run = Show what would be written, write nothing
help-arg-no-commit = Write the file but make no commit
help-arg-no-cache = Read every file anew, without the cache
help-arg-help = Show this help
help-arg-version = Show the program's version
help-arg-case = The case's code, any unambiguous part of it, or its alias
help-arg-cases = The cases' codes, unambiguous parts of them, or aliases
help-arg-worker = The worker's id in `sosku.yaml`
help-arg-by = Who made the entry, if not yourself
help-arg-date = The day, for example 9.3.2026, 9.3., today or -3d
help-arg-from = Read the entry from a YAML file (`-`: standard input)
help-arg-at = Look at the data as it stood at this version or on this day
help-arg-period = The period, for example 2026-10, 2026-Q3, 2026 or last-month
help-arg-compare = Compare with this period
help-arg-skip-broken = Leave broken files out and tell how many
help-arg-all = Take every case
help-arg-minutes = Length in minutes
help-arg-note = A free note; no names, no personal identity codes
help-arg-place = Where it took place (a code, see `sosku catalogue list`)
help-arg-goals = The goals it serves
help-arg-group = The group's id, that is its folder's name
help-arg-entry = The entry's id, for example G1 or 2026-03-09-k7m
help-arg-id = Id of the entry, if you do not want a new random one
help-arg-alias = Working name that identifies nobody outside the office
help-arg-born = Date of birth as far as it is known: 1996, 1996-05 or 1996-05-17
help-arg-gender = Gender, see `sosku catalogue list gender`
help-arg-municipality = Municipality of residence
help-arg-language = Language of service: fi, sv, en, ar…
help-arg-mother-tongue = Mother tongue: fi, sv, so, uk…
help-arg-interpreter = Whether an interpreter is needed (without a value: yes)
help-arg-interpreter-language = Language to interpret into
help-arg-education = Level of education, see `sosku catalogue list education`
help-arg-labour-status = Standing in the labour market, see `sosku catalogue list labour_status`
help-arg-labour-since = Since when the standing has been this: 2023, 2023-09…
help-arg-target-group = Target group, see `sosku catalogue list target_group`
help-arg-special-support = Need of special support (SHL 3 §): true, false or unknown
help-arg-representative = Representative, such as trustee,scope=finances
help-arg-cares-for = Whom the client cares for (SHL 44 §): child or other
help-arg-how = How the matter came up, see `sosku catalogue list initiation_how`
help-arg-contacted-by = Who made contact, see `sosku catalogue list contacted_by`
help-arg-source = Who noticed the need of support, see `sosku catalogue list source`
help-arg-assessment-limit = Time limit of the assessment (SHL 36 §), see `sosku catalogue list assessment_limit`
help-arg-consent-to-contact = Whether the client may be contacted (without a value: yes)
help-arg-urgent = Whether help is needed urgently (without a value: yes)
help-arg-urgent-assessed = Day on which the urgency was assessed
help-arg-previous-case = An earlier case of the same client
help-arg-reason = Why the matter came up, in your own words; no names
help-arg-project = Taking part in a project, such as soku,joined=2026-02-10
help-arg-form = What kind of work, see `sosku catalogue list session_form` (default: individual)
help-arg-service = Which service, see `sosku catalogue list service`
help-arg-channel = How contact was made: in_person, phone, video or message
help-arg-attendance = Whether it came about: attended, no_show, cancelled_by_client or cancelled_by_service
help-arg-with = Who else took part, see `sosku catalogue list actor`
help-arg-content = What was done, see `sosku catalogue list content`; several: with commas
help-arg-approach = With which approach, see `sosku catalogue list approach`
help-arg-goal = Goals that were worked on, such as G1,G2
help-arg-result-date = Day on which the result of the appointment became known
help-arg-result = Result of the appointment, see `sosku catalogue list appointment_result`
help-arg-next = When you meet next, such as 16.3. or mon

## the program and its commands

help-sosku = Tools for social rehabilitation: cases, plans, sessions, reviews and reports as plain files
help-sosku-long = The page of one command: sosku COMMAND --help
help-init = Make a data folder
help-init--dir = The folder for the data (default: this folder)
help-init--example = Fill it with a fictitious office and its history
help-init--office = Name of the office (default: name of the folder)
help-init--worker = Your id in the entries (default: first name)
help-init--name = Your name as it is shown (default: first name from git)
help-init--role = Your role, see `sosku catalogue list worker_role`
help-init-examples = sosku init --example example
help-intake = Open a case: initiation
help-intake--continues = The client's earlier case that this new one follows
help-intake-examples =
    sosku intake --born 1996-05 --gender woman --municipality Kokkola --how contact --source employment_services --alias Fox
help-assess = Start, continue or complete the assessment of service needs
help-assess--id = The assessment to continue, for example A2 (default: the open one, else a new one)
help-assess--started = The day it began (default: today)
help-assess--completed = The day it was completed
help-assess--not-made = Why no assessment is made
help-assess--not-made-date = The day on which that was settled (default: today)
help-assess--participant = Who took part: client, workers, actors
help-assess--duration = How lasting the need is
help-assess--need = A need, for example everyday_life=3,since=2023,factors=crisis|addiction,client_view=…
help-assess--strength = A strength or resource of the client
help-assess--client-wants = Whether the client wants to take part
help-assess--client-view = The client's own view, in their words
help-assess--others-view = The view of others who took part
help-assess--conclusions = The professional's conclusions
help-assess--readiness = Whether work is topical now
help-assess--considered = Another service that was considered, for example planned_social_work=tried
help-assess--own-worker-needed = Whether an own worker is needed (`--own-worker-needed no`: not needed)
help-measure = Record a measurement
help-measure--id = The id of the entry, if you give it yourself
help-measure--instrument = The instrument, for example 3x10d, kykyviisari or whodas_12
help-measure--respondent = Who answered
help-measure--value = A number by area, for example health=4; WHODAS: total=20
help-measure--summary = A summary in your own words (Abilitator)
help-check = Check the criteria and record the professional's conclusion
help-check--cases = The cases' codes, unambiguous parts of them, or aliases
help-check--all = Every case, a row each
help-check--criteria = The criteria set, for example pirkanmaa-2022 or pirkanmaa-2022@1 (default: the office's)
help-check--record = Record the professional's conclusion
help-check--replay = Judge a recorded check once more
help-check--conclusion = The conclusion: start, do_not_start, assess_more or other_service
help-check--grounds = The grounds for the conclusion
help-check--id = The entry's id, if it must be a certain one
help-check--phase = Only cases in these phases
help-check--group = Only this group's participants
help-check--target-group = Only this target group
help-check--municipality = Only this municipality
help-check--opened = Only cases opened in this period
help-check--text = Only cases whose entries hold these words
help-check-examples = sosku check kettu
    sosku check kettu --record --conclusion start --grounds "Everyday life and functioning need support."
    sosku check --all --phase assessed
help-plan = Make or change the client plan
help-plan--id = The plan to add to, for example P1 (default: a new one)
help-plan--carry-on = A goal of an earlier plan that is carried on, for example G1
help-plan--kind = The kind of plan (default: client plan)
help-plan--made = The day on which it was made (default: today)
help-plan--replaces = The plan that it replaces (default: the one in force)
help-plan--with-client = Whether it was made with the client (the flag alone: yes; `--with-client no`: no)
help-plan--without-client-reason = Why it was made without the client
help-plan--client-agrees = Whether the client agrees
help-plan--client-disagreement = What the client disagrees with, in their words
help-plan--rehabilitation-as = What rehabilitation is here: a service, an approach, a goal
help-plan--expected-end = When the service is expected to end
help-plan--meeting-times = How many times to meet …
help-plan--meeting-per = … in which time, for example week
help-plan--helps = What in the life situation helps
help-plan--hinders = What in the life situation hinders
help-plan--situation = How life situation and surroundings affect functioning, in words
help-plan--client-proposal = The client's own proposal of how to carry out the services
help-plan--goal = A goal, for example 'I go shopping on my own,named_by=client,baseline=-1,target_date=1.6.'
help-plan--support = A support, for example individual_support,times=1,per=week,provider=own
help-plan--partner = A partner and what it answers for, for example 'debt_counselling=Debt arrangement'
help-plan--review-by = The day by which the plan is reviewed
help-plan--leave-out = An item that is not needed, and why: 'partners=…'
help-plan-goal = Add, change or end goals of the plan
help-plan-goal-add = Add a goal to the plan
help-plan-goal-add--id = The id of the entry, if you give it yourself
help-plan-goal-add--plan = The plan (default: the one in force)
help-plan-goal-add--statement = The goal in words, best the client's own
help-plan-goal-add--named-by = Who named the goal
help-plan-goal-add--set = The day on which it was set
help-plan-goal-add--domain = The domain of need that it concerns
help-plan-goal-add--weight = Its weight among the goals (default: 1)
help-plan-goal-add--baseline = The level at the start, −2 to 2
help-plan-goal-add--target-date = The day by which it should be reached
help-plan-goal-add--scale = What a level means, for example '0=Twice a week'
help-plan-goal-add--continues = The goal of an earlier plan that this one carries on
help-plan-goal-change = Change a goal
help-plan-goal-change--id = The id of the entry, if you give it yourself
help-plan-goal-change--statement = The goal in words, best the client's own
help-plan-goal-change--named-by = Who named the goal
help-plan-goal-change--set = The day on which it was set
help-plan-goal-change--domain = The domain of need that it concerns
help-plan-goal-change--weight = Its weight among the goals (default: 1)
help-plan-goal-change--baseline = The level at the start, −2 to 2
help-plan-goal-change--target-date = The day by which it should be reached
help-plan-goal-change--scale = What a level means, for example '0=Twice a week'
help-plan-goal-change--continues = The goal of an earlier plan that this one carries on
help-plan-goal-change--goal = The id of the goal, for example G1
help-plan-goal-end = End a goal: reached, given up or replaced
help-plan-goal-end--goal = The id of the goal, for example G1
help-plan-goal-end--reason = Why: reached, given_up, replaced
help-plan-support = Add or end supports of the plan
help-plan-support-add = Add a support or service to the plan
help-plan-support-add--plan = The plan (default: the one in force)
help-plan-support-add--service = The service or support
help-plan-support-add--content = What it consists of
help-plan-support-add--times = How many times …
help-plan-support-add--per = … in which time, for example week
help-plan-support-add--provider = Who provides it
help-plan-support-add--declined = The day on which the client declined it
help-plan-support-add--declined-reason = Why the client declined it
help-plan-support-end = End a support of the plan
help-plan-support-end--plan = The plan (default: the one in force)
help-plan-support-end--support = The support's service code or its number in the plan
help-plan-support-end--reason = Why it ended
help-decide = Record a decision: grant, refusal, change or end
help-decide--id = The decision to add later facts to, for example D1 (default: a new one)
help-decide--kind = What is decided: grant, refuse, change, end
help-decide--changes = The decision that it changes or continues (default: the one in force)
help-decide--service = The service decided on (default: social rehabilitation)
help-decide--start = The first day of the service (default: the day of the decision)
help-decide--end = The last day of the service
help-decide--content = The contents that are granted (SHL 17 § 1–5)
help-decide--goal = The goals that it states (default: the open ones of the plan)
help-decide--grounds = The grounds
help-decide--section = A section applied, for example 'SHL 17'
help-decide--departs-from-plan = Why it departs from the plan
help-decide--heard = The day on which the client was heard, or not_needed
help-decide--contact = The worker who gives further information (default: the own worker)
help-decide--enforced = The day on which the service began
help-decide--delay-reason = Why the service began later than in three months
help-decide--informed = The day on which the client was informed
help-decide--appeal-date = The day of a request for review or an appeal
help-decide--appeal-result = What came of it
help-decide--by = Who decided, if not you
help-session = Record and look at sessions
help-session-add = Record a session or other individual work
help-session-add-examples =
    sosku session add fox -m 60 --content home_guidance
    sosku session add fox -d yesterday -m 45 --channel phone -n "Agreed to go to the shop" --next 16.3.
    sosku session add fox --from meeting.yaml
help-session-list = List the sessions of a case
help-session-edit = Correct the record of a session
help-observe = Record what was noticed in a group, for the individual work
help-appointment = Arrange and follow appointments elsewhere
help-appointment-add = Record an appointment made elsewhere
help-appointment-kept = Record whether an appointment was kept
help-pause = Record a pause in the work
help-review = Review the plan together with the client
help-close = Close a case
help-reopen = Reopen a closed case (the same matter goes on)
help-follow-up = Record the follow-up: how the client is six months after closing
help-team = Name the own worker and others
help-team-set = Name a worker to a case
help-team-end = End a worker's part in a case
help-network = Record the network and consents
help-network-add = Add a partner to the network, with the consent to contact
help-network-end = End a partner's part or withdraw a consent
help-group = Run groups: rosters, meetings, attendance
help-group-new = Start a group
help-group-join = Take a client into a group
help-group-leave = Record that a client leaves a group
help-group-meet = Record a meeting of the group and who was there
help-group-review = Review the group's goal and its sense of community
help-group-list = List the groups
help-group-show = Show a group: roster, meetings, attendance
help-group-suggest = Suggest groups that suit a client
help-group-close = Close a group
help-encounter = Record anonymous encounters
help-encounter-add = Record an anonymous encounter, in outreach for example
help-encounter-list = List the anonymous encounters
help-event = Record open meetings, co-development and cooperation
help-event-add = Record an event or a cooperation meeting
help-event-list = List the events
help-survey = Record survey answers at group level
help-survey-add = Record anonymous answers to a survey
help-survey-list = List survey answers
help-model = Assess the service model, once a year
help-model-assess = Fill in the year's self-assessment
help-model-show = Show a self-assessment and the change since the last
help-list = List cases
help-list--phase = Only those in this phase, see `sosku catalogue list phase`
help-list--worker = Only those that this worker takes part in
help-list--group = Only those whose plan holds this group
help-list--target-group = Only clients of this target group, see `sosku catalogue list target_group`
help-list--municipality = Only residents of this municipality
help-list--opened = Only those opened in this period, such as 2026-10
help-list--text = Only those whose texts hold all these words
help-list-examples =
    sosku list --worker anna
    sosku list --opened 2026-10
help-show = Show one case: summary, timeline, goals
help-edit = Change facts of a case by options, or open it in your editor
help-save = Check and commit what was edited by hand
help-save--message = What was changed, without personal data
help-report = Make a report on a period
help-report-monthly = The month's work in numbers
help-report-outcomes = Goals reached and changes
help-report-model = How the core elements of the service model come true
help-report-project = The project's figures for its funder
help-report-criteria = How the criteria are met
help-report-caseload = Cases per worker
help-report-indicators = List the indicators and how each is counted
help-report-submit = Submit the report: mark it as sent and store it
help-report-diff = Compare a submitted report with the data of today
help-report-verify = Verify that a report matches the data it was made from
help-report--publish = Suppress small counts for publication
help-report--csv-dialect = Write CSV this way, for example excel-fi
help-report--name = Which report
help-report--worker = Only this worker's clients and work
help-report--municipality = Only residents of this municipality
help-report--target-group = Only clients of this target group, see `sosku catalogue list target_group`
help-report-examples =
    sosku report monthly
    sosku report monthly --period 2026-10 --compare 2025-10
    sosku report monthly --period 2026-10 --format csv > october.csv
    sosku report monthly --period 2026-10 --publish --format html > october.html
help-audit-verify = Verify the folder's integrity and its seals
help-audit-seal = Seal the folder as it is
help-audit-sample = Draw cases for a supervisor's review
help-audit-check = Record the result of a review
help-undo = Take back the last command by a new commit
help-undo--list = List what can be taken back
help-redo = Restore what was taken back
help-amend = Add a dated addendum to an entry, or withdraw the entry
help-validate = Show every problem in the data at once
help-validate--paths = Only these files or folders (default: all)
help-catalogue = Browse codes, criteria, instruments and statutes
help-catalogue-list = List codes and their labels
help-catalogue-list--list = Id of the list; without it all lists are shown
help-catalogue-show = Show one code, criteria set, instrument or statute
help-catalogue-show--code = A code or a list
help-catalogue-criteria = Look into criteria sets
help-catalogue-criteria-diff = Compare two criteria sets
help-catalogue-criteria-diff--one = The set, for example pirkanmaa-2022 or pirkanmaa-2022@1
help-catalogue-criteria-diff--other = The set to compare it with
help-catalogue-criteria-diff--skip-broken = Leave broken cases out
help-catalogue-criteria-list = List the sets of criteria
help-catalogue-criteria-show = Print a set as YAML, to start your own from
help-catalogue-criteria-show--set = The set, for example pirkanmaa-2022 or pirkanmaa-2022@1
help-schema = Print the JSON Schema of a file kind
help-schema--kind = Kind of file; without it all are printed
help-review--id = The entry's id, if not the next free one
help-observe--id = The entry's id, if not the next free one
help-appointment-add--id = The entry's id, if not the next free one
help-review--plan = The plan to review (default: the one in force)
help-review--participant = Who took part: client, a worker or an actor
help-review--goal = Where a goal stands: `G1=0` or `G1=0,note=…`
help-review--not-rated = Why a goal is not rated: `G2=reason`
help-review--support = Whether the support is enough, see `sosku catalogue list support_sufficient`
help-review--mechanism = How the work worked, 0–4: `trust=4`, see `sosku catalogue list mechanism`
help-review--experience = The client's experience, 0–4: `agency=3`, see `sosku catalogue list experience`
help-review--change = What changed, −1, 0 or 1: `coping=1`, see `sosku catalogue list change_area`
help-review--client-view = The client's own view, in their words
help-close--client-view = The client's own view, in their words
help-review--worker-view = The worker's view
help-review--other-consequence = Another consequence, expected or not
help-review--outcome = What follows from it, see `sosku catalogue list review_outcome`
help-review--next-review = The day of the next review (default: three months on)
help-review-examples = sosku review kettu --goal G1=1 --not-rated 'G2=ill for weeks' --outcome continue
help-close--ground = Why the case ends, see `sosku catalogue list closing_ground`
help-close--destination = What the client goes on to, see `sosku catalogue list destination`
help-close--labour-status = Standing in the labour market then, see `sosku catalogue list labour_status`
help-close--labour-since = Since when, a year or month will do
help-follow-up--labour-status = Standing in the labour market then, see `sosku catalogue list labour_status`
help-follow-up--labour-since = Since when, a year or month will do
help-close--goal = Where a goal stands at the end: `G1=1`
help-close--follow-up-due = When to ask how things are (default: six months on)
help-reopen--reason = Why the same matter goes on
help-follow-up--done = The day it was done (default: today)
help-observe--domain = The domain of need that it tells of, see `sosku catalogue list need_domain`
help-observe--text = What was noticed; no names
help-pause--start = The first day (default: today)
help-pause--end = The last day; alone it ends the pause that goes on
help-pause--ground = Why there is a pause, see `sosku catalogue list pause_ground`
help-amend--text = What is added to the entry
help-amend--withdraw = Withdraw an entry made by mistake, and why
help-team-set--role = The part, see `sosku catalogue list team_role`
help-team-set--start = The first day (default: today)
help-team-set--end = The last day, if it is known
help-team-set--main-need = The main need by which an own worker is named, see `sosku catalogue list need_domain`
help-team-set--unit = The unit that the worker belongs to
help-team-set--ended-because = Why the former own worker leaves, see `sosku catalogue list team_ended_because`
help-team-end--who = The worker's id or name
help-team-end--end = The last day (default: today)
help-team-end--because = Why the worker leaves, see `sosku catalogue list team_ended_because`
help-network-add--actor = The party, for example kela (`sosku catalogue list actor`)
help-network-end--actor = The party, for example kela (`sosku catalogue list actor`)
help-appointment-add--actor = The party, for example kela (`sosku catalogue list actor`)
help-network-add--role = Their part, in a word or as a code, see `sosku catalogue list network_role`
help-network-add--consent = Whether facts may be shared: yes, no, or a consent's id
help-network-add--consent-for = Record a new consent: what may be shared, and to what end
help-network-add--consent-given = The day on which it was given (default: today)
help-network-add--start = The first day (default: today)
help-network-add--end = The last day, if it is known
help-network-end--end = The last day, or the day of withdrawal (default: today)
help-network-end--withdraw-consent = The consent that the client withdrew: `K1`
help-appointment-add--kept = Whether it was kept
help-appointment-add--accompanied = Whether a worker went along
help-appointment-kept--accompanied = Whether a worker went along
help-appointment-kept--answer = Whether it was kept: yes or no
help-appointment-kept--kept = The same as an option
help-edit--since = From which day the new fact holds; the earlier one is kept
help-edit--representative = Who acts for the client: `guardian,scope=…,start=…`; ends: `guardian,end=…`
help-edit--date = The day on which the matter came up
help-edit--project = Project: `soku,joined=…,consent=yes` or `soku,left=…,result=…`
help-value-case-text = CASE=TEXT
help-arg-leader = Leader: a worker's id, or another as actor:CODE; several with commas
help-arg-capacity = How many places the group has
help-arg-common-goal = What the group wants together
help-arg-headcount = Heads in an open group, the clients present among them
help-arg-goal-progress = How near the common goal is: 0 not at all – 4 fully
help-arg-community = How much of a community the group is: 0 not at all – 4 fully
help-group-new--name = The name of the group that people see
help-group-new--group = Id of the group, the name of its folder; made from the name otherwise
help-group-new--kind = Kind of group, see `sosku catalogue list group_kind`
help-group-new--open = Open group: anyone may come; people other than clients are only counted
help-group-new--channel = How it meets, see `sosku catalogue list group_channel`
help-group-new--theme = Themes, see `sosku catalogue list group_theme`; several with commas
help-group-new--method = Methods, see `sosku catalogue list method`; several with commas
help-group-new--weekday = Day of the week, see `sosku catalogue list weekday`
help-group-new--start = First day of the group, today by default
help-group-new--end = Last day of the group, if it is known
help-group-join--case = Code or alias of a case; several one after another or with commas
help-group-join--date = First day in the group, today by default
help-group-join--goal = The client's goal that the group serves: G1
help-group-leave--case = Code or alias of a case; several one after another or with commas
help-group-leave--date = Last day in the group, today by default
help-group-leave--note = Why they left; added to the member's row
help-group-meet--edit = Correct a recorded meeting; changes only what is given
help-group-meet--no = Which meeting of the day; only from the second on
help-group-meet--present = Those present, with commas; the others are then absent
help-group-meet--excused = Those who had said that they would not come, with commas
help-group-meet--absent = Those absent without a word; where nobody is named present, the others are
help-group-meet--minutes = Length of the meeting in minutes
help-group-meet--theme = Theme of the meeting, see `sosku catalogue list group_theme`
help-group-meet--place = Where it met; the group's own place by default
help-group-meet--reason = Why somebody stayed away: kettu=flu
help-group-meet--observe = Something noticed, for the client's reassessment: kettu=Spoke for the first time
help-group-list--all = Groups that have ended as well
help-group-show--period = Only the weeks of this period: 2026-10, 2026-Q3, last-month
help-group-close--date = The group's last day, today by default
help-group-close--ground = Why the group ends
help-sync = Receive others' changes, merge them with yours, check, send
help-sync--give-up = Give up a merge that stopped and put the files back
help-doctor = Find what is wrong with the set-up, and say how to mend it
help-doctor--mend = Mend at once what can be mended
help-merge = Merge three versions of a file; git calls this by itself
help-merge--base = The version that both began with
help-merge--ours = Our version; the result takes its place
help-merge--theirs = The other side's version
help-merge--path = Where the file belongs, for example cases/SK-4K7QX2.yaml
help-undo--commit = The command to undo: the beginning of its name in `--list` (default: your last)
help-value-commit = COMMIT
help-group-new--provider = Who provides it, see `sosku catalogue list provider`
help-value-year = YEAR
help-arg-year = The year that is assessed (default: this year)
help-model-show--year = The year to show (default: the latest)
help-arg-element = Element of the model and rating 0–4, such as `staff=2,text=Two posts vacant`; see `sosku catalogue list model_element`
help-arg-adaptation = Local adaptation with its grounds, such as `A minibus two days a week,grounds=Distances are long`
help-arg-results = What the year brought, in words
help-arg-friction = What got in the way, such as `weak_management_support,text=…`; see `sosku catalogue list model_friction`
help-arg-catalyst = What helped, such as `closer_cooperation,text=…`; see `sosku catalogue list model_catalyst`
help-arg-criterion = A quality criterion of the office and rating 0–4, such as `own_volition=3`; see `sosku catalogue list quality_criterion`
help-model-assess--participant = Who took part in assessing: a worker, an actor or client
help-report--group = Only this group's participants, with its meetings and surveys
help-arg-setting = Setting: meeting_place, outreach, street, online or other, see `sosku catalogue list setting`
help-encounter-add--place = The place in your own words
help-arg-people = How many people were met
help-arg-topic = What was talked about, in your own words; give it again for more
help-encounter-add--worker = Who was there: a worker, or `actor:CODE`
help-event-add--worker = Who was there: a worker, or `actor:CODE`
help-arg-cases-opened = How many cases were opened from it
help-encounter-add--note = Anything else by which nobody can be recognised
help-event-add--note = Anything else by which nobody can be recognised
help-event-add--kind = Kind of event, see `sosku catalogue list event_kind`
help-event-add--phase = Phase of co-development: plan, carry_out or evaluate
help-event-add--theme = The subject in your own words
help-event-add--place = The place in your own words
help-event-add--clients = How many clients
help-event-add--professionals = How many professionals
help-event-add--peers = How many peers and experts by experience
help-event-add--partner = Who held it with the office, see `sosku catalogue list actor`
help-survey-add--instrument = Instrument, such as esis; see `sosku catalogue list instruments`
help-survey-add--value = The answers, with blanks between them: `--value "47.5 60 52.5"`
help-encounter-add-examples = 
    sosku encounter add --setting street --people 6 --topic rent --topic "food aid"
    sosku encounter add -d yesterday --setting online --channel message --people 5 -m 60
    sosku encounter add --from encounter.yaml
help-event-add-examples = 
    sosku event add --kind themed_meeting --theme "help with debts" --clients 12 --professionals 3
    sosku event add --kind co_development --phase plan --clients 4 --peers 2 --partner expert_by_experience
help-survey-add-examples = 
    sosku survey add --instrument esis --group arkiryhma --value "47.5 55 40 62.5 50"
help-model-assess-examples = 
    sosku model assess --element staff=2 --element "premises=3,text=New rooms in the centre"
    sosku model assess --adaptation "A minibus two days a week,grounds=Distances are long"
    sosku model assess --from self-assessment.yaml
help-arg-mapped = What was mapped at the prepared appointment; no clinical notes. See `sosku catalogue list appointment_mapped`
help-arg-agreed = With whom what was agreed and by when, such as `kela,what=Application for rehabilitation,by=15.4.`; no clinical notes
help-arg-result-note = What came of the appointment, in your own words; no clinical notes
help-plan-support-end--declined = The client did not want the support: recorded as declined
help-audit = See a case's history as events and check the folder's integrity
help-audit-log = Who did what, when, and from what to what
help-audit-log--field = Only events of this fact, for example goals, G1 or client.municipality
help-audit-log--kind = Only events of this kind
help-audit-log--worker = Only what this worker did
help-audit-log--period = Only what was done in this period
help-audit-diff = Show which facts differ between two versions
help-audit-diff--from = The earlier version or day
help-audit-diff--to = The later version or day; without it the file as it is now
help-audit-blame = Show for each fact since when it stands and by whom
help-audit-sample--seed = A number with which the draw is the same again
help-audit-sample--count = How many cases to draw
help-audit-seal--period = The month to seal, for example 2026-10
help-audit-check--sent-back = Send the case back to its worker
help-audit-check--return = Send the case back to its worker
help-report--what = The report to submit or compare (`submit`, `diff`), or the file (`verify`)
help-report--replace = Submit a corrected report in place of the earlier one
help-value-what = REPORT_OR_FILE
help-due = Show what is late, what is due and what is left open
help-due-long = Statutory limits with their section, reviews of plans, meetings agreed, clients not met, what was left open, follow-ups, and documents to be destroyed. With `--format ics` it is a calendar that holds codes of cases only.
help-due-examples =
    sosku due
    sosku due --worker anna --within 30d
    sosku due --format ics > sosku.ics
help-due--worker = Only this worker's
help-due--within = How far ahead to look: 14d, 2w, 2026-12-31
help-value-span = SPAN
help-explain = Explain a problem that `sosku validate` found
help-explain--id = The id in brackets, for example unknown-key
help-explain-examples =
    sosku explain unknown-key
help-completions = Print the completion script of a shell
help-completions--shell = For which shell
help-completions-long = With Tab the shell then completes commands and flags, and what the folder knows: cases, groups, workers, goals and codes.
help-completions-examples =
    echo 'source <(sosku completions bash)' >> ~/.bashrc
    echo 'source <(sosku completions zsh)' >> ~/.zshrc
    sosku completions fish > ~/.config/fish/completions/sosku.fish
help-man = Make the manual pages for man
help-man--dir = The folder that all pages are written to; without it the first is printed
help-man-examples =
    sosku man ~/.local/share/man/man1
help-help = Show a guide, or the page of a command
help-help--topic = The topic of a guide, or a command; without it all of them
help-help-examples =
    sosku help own-criteria
    sosku help session add
help-session-add--like = Take over the facts of an earlier session: last, or its id; not its date, note and next meeting
help-arg-template = A template of the office, from `templates/`
help-import--table = The table as CSV (UTF-8)
help-import--mapping = YAML file that says which column is which fact
help-import--skip-broken = Leave out the rows that cannot be read
help-import--with-alike = Bring in also what the folder seems to have already
help-export = Print the entries of all cases as a table for statistics
help-export-long = Codes, days and numbers only: no aliases, no notes, no words of goals. It is personal data all the same. Withdrawn entries are left out.
help-export--table = The table; without it the tables are listed
help-export--csv-dialect = CSV dialect: excel-fi has semicolons and decimal commas
help-import = Bring the rows of an office's spreadsheet in as cases, sessions or goals
help-import-long = The mapping file says which column is which fact, what the words mean and what is the same in every row. The rows become new cases or, where it says `into: sessions` or `into: goals`, sessions or goals of the cases that there are. Names and identity codes are not let in. Try it first with `--dry-run`. The output tells which row got which code; that is kept nowhere.
