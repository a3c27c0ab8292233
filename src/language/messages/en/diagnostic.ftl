## Problems in the data: the message, what to do (-help), and the same where the right thing can be guessed (-guess)

diagnostic-label-error = error
diagnostic-label-warning = warning
diagnostic-label-help = help
diagnostic-count-none = The data has no errors and no warnings.
diagnostic-count = { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }.

diagnostic-office-missing = The folder has no file `sosku.yaml`.
diagnostic-office-missing-help = Check that this is the right folder. `sosku init` makes a new one.

diagnostic-file-unreadable = The file could not be read.
diagnostic-file-unreadable-help = Check the permissions of the file and that the disk is sound.

diagnostic-not-a-file = This should be a file but is a folder or something else.
diagnostic-not-a-file-help = Move it away or give it another name.

diagnostic-link-leads-out = The link leads out of the data folder, or nowhere.
diagnostic-link-leads-out-help = Put the file itself into the folder instead of the link.

diagnostic-bad-file-name = The name is not one that a case file may have.
diagnostic-bad-file-name-help = Name it after the case with the ending `.yaml`, for example `SK-4K7QX2.yaml`.

diagnostic-strange-file = This does not belong in this folder and is not read.
diagnostic-strange-file-help = Move it elsewhere if it is needed.

diagnostic-case-file-name = The file is not named after the case `{ $code }` in it.
diagnostic-case-file-name-help = Rename the file to `{ $code }.yaml`, or correct the key `case`.

diagnostic-duplicate-case = `{ $other }` already holds the case `{ $code }`.
diagnostic-duplicate-case-help = Join the two files, or open the new matter under a code of its own with `sosku intake`.

diagnostic-identity-code-in-name = The name of the file holds a personal identity code.
diagnostic-identity-code-in-name-help = Name the file after the case. The name stays in the version history; ask the data protection officer.

diagnostic-yaml-not-utf8 = The file is not UTF-8.
diagnostic-yaml-not-utf8-help = Save the file as UTF-8 in a text editor.

diagnostic-yaml-control-character = The file holds a character that text may not hold.
diagnostic-yaml-control-character-help = Delete it; such characters mostly come in by pasting from another program.

diagnostic-yaml-too-large = The file is larger than the limit and is not read.
diagnostic-yaml-too-large-help = See what has come into the file. The limit is `limits.case_bytes` in `sosku.yaml`.

diagnostic-yaml-tab-indent = The line is indented with a tab.
diagnostic-yaml-tab-indent-help = Replace the tab with spaces, two for each level.

diagnostic-yaml-anchor = An anchor (`&name`) cannot be used.
diagnostic-yaml-anchor-help = Write the value out. If the `&` is part of a text, put the text in quotes.

diagnostic-yaml-alias = A reference to an anchor (`*name`) cannot be used.
diagnostic-yaml-alias-help = Write the value out. If the `*` is part of a text, put the text in quotes.

diagnostic-yaml-tag = A tag (`!name`) cannot be used.
diagnostic-yaml-tag-help = Remove the tag. If the `!` is part of a text, put the text in quotes.

diagnostic-yaml-merge-key = The merge key `<<` cannot be used.
diagnostic-yaml-merge-key-help = Write the keys out where they belong.

diagnostic-yaml-directive = The line begins with a YAML directive (`%`).
diagnostic-yaml-directive-help = Remove the line.

diagnostic-yaml-second-document = A second YAML document begins in the file.
diagnostic-yaml-second-document-help = Keep one record in a file; remove the `---`.

diagnostic-yaml-too-deep = The structure is nested too deeply.
diagnostic-yaml-too-deep-help = Check the indentation; no record is that deep.

diagnostic-yaml-syntax = The file cannot be understood from here on.
diagnostic-yaml-syntax-help = Check indentation, colons, brackets and quotes on this line and the one before.

diagnostic-yaml-complex-key = A list or mapping stands where a key should be.
diagnostic-yaml-complex-key-help = A key is one word, followed by a colon.

diagnostic-empty-file = The file is empty.
diagnostic-empty-file-help = Bring its content back from the history (`git log`), or delete the file.

diagnostic-unknown-key = The key `{ $key }` is not known here.
diagnostic-unknown-key-help = Check its spelling and indentation. A key of your own begins with `x_`.
diagnostic-unknown-key-guess = Did you mean `{ $nearest }`? A key of your own begins with `x_`.

diagnostic-missing-key = The key `{ $key }` is missing or has no value.
diagnostic-missing-key-help = Add `{ $key }` with its value.

diagnostic-duplicate-key = The key `{ $key }` stands twice in the same place.
diagnostic-duplicate-key-help = Remove one of them, or join what they hold.

diagnostic-wrong-type = Here should be { $wanted ->
        [list] a list
        [mapping] a mapping of keys
        [integer] a whole number
        [number] a number
        [boolean] `true` or `false`
        [date] a date
       *[text] a text
    }.
diagnostic-wrong-type-help = A list stands in brackets, as in `[anna]`. A number has a point before its decimals and no quotes; a text of digits alone has quotes.

diagnostic-mixed-dated-list = The list mixes plain values and dated ones.
diagnostic-mixed-dated-list-help = Write each as `{"{"}value: …, from: date{"}"}`, or list plain values only.

diagnostic-more-problems = The file has more problems; only the first are shown ({ $count }).
diagnostic-more-problems-help = Correct these first and check again. Is this really a case file?

diagnostic-unreadable-value = The value cannot be read here.
diagnostic-unreadable-value-help = Compare with the description of the data format; put a text of digits alone in quotes.

diagnostic-unknown-choice = `{ $code }` is none of the choices: { $choices }.
diagnostic-unknown-choice-help = Choose one of them.
diagnostic-unknown-choice-guess = Did you mean `{ $nearest }`?

diagnostic-unknown-code = The list `{ $list }` has no code `{ $code }`.
diagnostic-unknown-code-help = See the codes with `sosku catalogue show { $list }`, or add your own under `catalogue/`.
diagnostic-unknown-code-guess = Did you mean `{ $nearest }`? All codes: `sosku catalogue show { $list }`.

diagnostic-not-a-date = This is not a date.
diagnostic-not-a-date-help = Write the day as year-month-day, for example `2026-03-09`.

diagnostic-impossible-date = The calendar has no such day.
diagnostic-impossible-date-help = Check the month and the day.

diagnostic-out-of-range = The number is outside { $least } to { $most }.
diagnostic-out-of-range-help = Check the number and the scale.

diagnostic-unknown-format = This version of the data format is not known; { $known } is.
diagnostic-unknown-format-help = Update sosku if a newer version made the file; otherwise write `format: { $known }`.

diagnostic-bad-case-code = This is not the code of a case.
diagnostic-bad-case-code-help = A code is `SK-` and six characters; the letters I, L, O and U are not used.

diagnostic-bad-language-code = This is not a language code.
diagnostic-bad-language-code-help = Use an ISO 639 code, for example `fi`, `sv` or `ar`.

diagnostic-empty-id = The id is empty.
diagnostic-empty-id-help = Give one, for example `G1`, or remove the key.

diagnostic-catalogue-format = The `format` of the catalogue file is missing or unknown.
diagnostic-catalogue-format-help = Write `format: 1` at the top of the file.

diagnostic-catalogue-unknown-key = The key `{ $key }` is not known in a catalogue file.
diagnostic-catalogue-unknown-key-help = The keys are `format`, `lists`, `partners`, `criteria`, `instruments` and `statutes`. A key of your own begins with `x_`.
diagnostic-catalogue-unknown-key-guess = Did you mean `{ $nearest }`?

diagnostic-catalogue-shape = A value of the catalogue file is not of the form wanted there.
diagnostic-catalogue-shape-help = Compare with the data format: a list has `codes`, a code has `code` and `label`.

diagnostic-catalogue-unknown-list = There is no list `{ $list }`.
diagnostic-catalogue-unknown-list-help = See the lists with `sosku catalogue list`.
diagnostic-catalogue-unknown-list-guess = Did you mean `{ $nearest }`?

diagnostic-catalogue-closed-list = No codes can be added to the list `{ $list }`.
diagnostic-catalogue-closed-list-help = Use the codes that it has. Their labels can be changed.

diagnostic-catalogue-bad-code = The code is missing or not of the right form.
diagnostic-catalogue-bad-code-help = A code is small letters a–z, digits and underscores, for example `own_home`.

diagnostic-catalogue-reserved-code = The code `{ $code }` is reserved.
diagnostic-catalogue-reserved-code-help = Give the partner another code.

diagnostic-catalogue-duplicate-code = The code `{ $code }` is defined twice.
diagnostic-catalogue-duplicate-code-help = Keep one definition; look in the other catalogue files too.

diagnostic-catalogue-missing-label = The code `{ $code }` has no label in any language.
diagnostic-catalogue-missing-label-help = Add a `label`, for example `label: stable`.

diagnostic-catalogue-instrument = The definition of the instrument is not sound.
diagnostic-catalogue-instrument-help = Check its fields: `code`, `name`, `explain`, `areas`, `min`, `max`, `direction`, `total`, `level`, `licence`, `source`.

diagnostic-criteria-shape = This part of the criteria set cannot be read.
diagnostic-criteria-shape-help = Compare it with docs/guides/own-criteria.md: a key is misspelt or missing, or its value is of the wrong kind.

diagnostic-criteria-duplicate = The criteria set `{ $code }` exists already.
diagnostic-criteria-duplicate-help = Give the changed set a new version number, or an id of its own.

diagnostic-criteria-unknown-code = The list `{ $list }` has no code `{ $code }`.
diagnostic-criteria-unknown-code-help = See the codes with `sosku catalogue list { $list }`.
diagnostic-criteria-unknown-code-guess = Did you mean `{ $nearest }`?

diagnostic-criteria-threshold = The threshold { $value } is impossible.
diagnostic-criteria-threshold-help = Possible values: { $range }.

diagnostic-criteria-never-holds = `{ $id }` can hold for nobody.
diagnostic-criteria-never-holds-help = Look for conditions that exclude each other.

diagnostic-criteria-always-holds = `{ $id }` always holds.
diagnostic-criteria-always-holds-help = A condition that is always true tells nobody apart: take it out or narrow it.

diagnostic-duplicate-id = The id `{ $id }` is already taken.
diagnostic-duplicate-id-help = Give this one a free id, and correct the references to it.

diagnostic-reserved-worker-id = The worker's id `{ $id }` is reserved for another participant.
diagnostic-reserved-worker-id-help = Give the worker another id, for example a first name.

diagnostic-alias-is-command = The alias is also the name of a command.
diagnostic-alias-is-command-help = Choose an alias that is no command of sosku.

diagnostic-duplicate-alias = The case `{ $other }` has the same alias.
diagnostic-duplicate-alias-help = Change one of the two.

diagnostic-unknown-worker = `sosku.yaml` has no worker `{ $id }`.
diagnostic-unknown-worker-help = Correct the id, or add the worker to `sosku.yaml`.
diagnostic-unknown-worker-guess = Correct the id, or add the worker to `sosku.yaml`. Did you mean `{ $nearest }`?

diagnostic-unknown-participant = `{ $id }` is neither the client nor a worker nor an actor.
diagnostic-unknown-participant-help = A participant is `client`, a worker's id, or a code of the list `actor`.
diagnostic-unknown-participant-guess = A participant is `client`, a worker's id, or a code of the list `actor`. Did you mean `{ $nearest }`?

diagnostic-unknown-goal = No plan of this case has a goal `{ $id }`.
diagnostic-unknown-goal-help = Correct the id, or add the goal to the plan.
diagnostic-unknown-goal-guess = Correct the id, or add the goal to the plan. Did you mean `{ $nearest }`?

diagnostic-unknown-plan = This case has no plan `{ $id }`.
diagnostic-unknown-plan-help = Correct the id.
diagnostic-unknown-plan-guess = Correct the id. Did you mean `{ $nearest }`?

diagnostic-unknown-decision = This case has no decision `{ $id }`.
diagnostic-unknown-decision-help = Correct the id.
diagnostic-unknown-decision-guess = Correct the id. Did you mean `{ $nearest }`?

diagnostic-unknown-assessment = This case has no assessment `{ $id }`.
diagnostic-unknown-assessment-help = Correct the id.
diagnostic-unknown-assessment-guess = Correct the id. Did you mean `{ $nearest }`?

diagnostic-unknown-consent = This case has no consent `{ $id }`.
diagnostic-unknown-consent-help = Record it under `consents`, or write `true` or `false`.
diagnostic-unknown-consent-guess = Record it under `consents`, or write `true` or `false`. Did you mean `{ $nearest }`?

diagnostic-unknown-group = There is no group `{ $id }` under `groups/`.
diagnostic-unknown-group-help = Correct the name, or make the group with `sosku group new`.
diagnostic-unknown-group-guess = Correct the name, or make the group with `sosku group new`. Did you mean `{ $nearest }`?

diagnostic-unknown-project = `sosku.yaml` has no project `{ $id }`.
diagnostic-unknown-project-help = Correct the id, or record the project in `sosku.yaml`.
diagnostic-unknown-project-guess = Correct the id, or record the project in `sosku.yaml`. Did you mean `{ $nearest }`?

diagnostic-unknown-case = There is no case `{ $code }` under `cases/`.
diagnostic-unknown-case-help = Correct the code. If the earlier case is another office's, leave the key out.

diagnostic-refers-to-itself = `{ $id }` refers to itself, directly or by way of others.
diagnostic-refers-to-itself-help = Always refer to an earlier one.

diagnostic-closed-before-opened = The case was closed on { $date }, before it was opened ({ $opened }).
diagnostic-closed-before-opened-help = Correct one of the two days.

diagnostic-reopened-before-closed = The case was opened again on { $date }, before it was closed on { $closed }.
diagnostic-reopened-before-closed-help = Correct one of the two days.

diagnostic-ends-before-it-begins = `{ $last }` comes before `{ $first }`.
diagnostic-ends-before-it-begins-help = Correct one of the two days.

diagnostic-goal-left-out = The review leaves out the goal `{ $goal }`.
diagnostic-goal-left-out-help = Add its level, or `not_rated` with the reason.

diagnostic-goal-not-rated = The goal `{ $goal }` has neither a level nor a reason why it has none.
diagnostic-goal-not-rated-help = Add `level`, or `not_rated` with the reason.

diagnostic-goal-rated-twice = The goal `{ $goal }` is rated twice.
diagnostic-goal-rated-twice-help = Keep one rating.

diagnostic-goal-of-another-plan = The goal `{ $goal }` is not one of the reviewed plan `{ $plan }`.
diagnostic-goal-of-another-plan-help = Correct the plan or the goal. A goal that goes on stands in the new plan with `continues`.

diagnostic-unknown-instrument = There is no instrument `{ $id }`.
diagnostic-unknown-instrument-help = See the instruments with `sosku catalogue list instruments`, or add your own under `catalogue/`.
diagnostic-unknown-instrument-guess = Did you mean `{ $nearest }`? The instruments: `sosku catalogue list instruments`; add your own under `catalogue/`.

diagnostic-group-instrument = The instrument `{ $id }` measures groups, not a single client.
diagnostic-group-instrument-help = Record the answers without names with `sosku survey add`.

diagnostic-unknown-area = The instrument `{ $id }` has no area `{ $area }`.
diagnostic-unknown-area-help = See its areas with `sosku catalogue show { $id }`.
diagnostic-unknown-area-guess = Did you mean `{ $nearest }`? All areas: `sosku catalogue show { $id }`.

diagnostic-impossible-measure = The instrument `{ $id }` cannot give this number; its scale is { $least } to { $most }.
diagnostic-impossible-measure-help = Check the number on the form.

diagnostic-identity-code = Here is a personal identity code.
diagnostic-identity-code-help = Remove it. Clients are known here by the case code only; ask the data protection officer what to do about the version history.

diagnostic-phone-number = Here seems to be a phone number.
diagnostic-phone-number-help = Remove it; contact details belong in the client information system.

diagnostic-email-address = Here seems to be an e-mail address.
diagnostic-email-address-help = Remove it; contact details belong in the client information system.

diagnostic-yaml-1-1-text = Some programs read this text as a number, a date or true or false.
diagnostic-yaml-1-1-text-help = Put the text in quotes.

diagnostic-assessment-late = The assessment of need is late; its limit was { $limit }.
diagnostic-assessment-late-help = Begin or record it with `sosku assess`.

diagnostic-enforcement-overdue = More than three months have passed since initiation and no service is granted; the limit was { $limit }.
diagnostic-enforcement-overdue-help = Decide (`sosku decide`), or record why no service begins.

diagnostic-delay-without-reason = The service began after the three months from initiation (limit { $limit }), and the decision `{ $id }` gives no reason.
diagnostic-delay-without-reason-help = Record the reason in `delay_reason`.

diagnostic-review-overdue = The review of the plan `{ $id }` is overdue; it was due on { $due }.
diagnostic-review-overdue-help = Review the plan with the client: `sosku review`.

diagnostic-own-worker-missing = The client has no own worker.
diagnostic-own-worker-missing-help = Name one (`sosku team set`), or record `own_worker_needed: false` in the assessment.

diagnostic-two-own-workers = The client has two own workers at once.
diagnostic-two-own-workers-help = End the earlier one's part (`sosku team end`), or record the other as a co-worker.

diagnostic-plan-without-client = The plan `{ $id }` was made without the client, and no reason is given.
diagnostic-plan-without-client-help = Record the reason in `without_client_reason`, or make the plan with the client.

diagnostic-plan-items-open = The plan `{ $id }` leaves items of section 39 open: { $items }.
diagnostic-plan-items-open-help = Fill them, or record in `left_out` why an item is not needed.

diagnostic-decision-before-plan = The decision `{ $id }` was made before the plan.
diagnostic-decision-before-plan-help = Check the days. An urgent need is recorded in the initiation: `urgent`.

diagnostic-meeting-before-decision = The service began before the decision: { $count ->
        [one] { $count } meeting
       *[other] { $count } meetings
    }.
diagnostic-meeting-before-decision-help = Decide (`sosku decide`). An urgent need is recorded in the initiation: `urgent`.

diagnostic-special-support-decider = The client needs special support, but someone other than a social worker made the decision `{ $id }`.
diagnostic-special-support-decider-help = Check who decided; for clients in need of special support a social worker in public office decides.

diagnostic-departure-without-reason = The decision `{ $id }` departs from the plan, and no reason is given.
diagnostic-departure-without-reason-help = Record the reason in `departs_from_plan`, or look at the plan again.

diagnostic-sharing-after-withdrawal = The client withdrew the consent on { $date }, but sharing seems to go on.
diagnostic-sharing-after-withdrawal-help = End the cooperation (`sosku network end`), or record a new consent.

diagnostic-double-session = The session seems to be recorded twice: `{ $other }` is of the same day, length and workers.
diagnostic-double-session-help = If it is the same session, withdraw one of the two: `sosku amend`.

diagnostic-group-missing = The folder of the group `{ $group }` has no `group.yaml`.
diagnostic-group-missing-help = Make the group with `sosku group new`, or move the folder away.

diagnostic-group-folder-name = The key `group` is not the name of the folder, `{ $group }`.
diagnostic-group-folder-name-help = Correct the key, or rename the folder.

diagnostic-csv-not-utf8 = The table is not UTF-8.
diagnostic-csv-not-utf8-help = Save it from the spreadsheet as “CSV UTF-8”.

diagnostic-csv-control-character = The table holds a character that text may not hold.
diagnostic-csv-control-character-help = Delete it; such characters mostly come in by pasting from another program.

diagnostic-csv-too-large = The table, a cell or a row is larger than any record, and the table is not read.
diagnostic-csv-too-large-help = See what has come into the file: a cell may have 64 kilobytes, a row 256 cells, a table 100,000 rows.

diagnostic-csv-quote = A quote stays open, or closes in the middle of the cell.
diagnostic-csv-quote-help = Put the whole cell in quotes and write a quote inside it twice.

diagnostic-csv-cell-count = The row has more cells than the header ({ $count }).
diagnostic-csv-cell-count-help = If the text holds a comma or semicolon, put the cell in quotes.

diagnostic-missing-column = The column `{ $column }` is missing.
diagnostic-missing-column-help = Add it to the header. Columns may stand in any order.

diagnostic-duplicate-column = The column `{ $column }` stands twice in the header.
diagnostic-duplicate-column-help = Remove one, or give it another name.

diagnostic-unknown-column = The column `{ $column }` is not read.
diagnostic-unknown-column-help = Give it its right name, or keep it for your own use.
diagnostic-unknown-column-guess = Did you mean `{ $nearest }`?

diagnostic-foreign-date = The day is read as { $date }.
diagnostic-foreign-date-help = Write days as yyyy-mm-dd, so that other programs read them correctly too.

diagnostic-never-on-roster = `{ $code }` has never been on the roster of the group.
diagnostic-never-on-roster-help = Let them join with `sosku group join`, or correct the code.

diagnostic-outside-roster = `{ $code }` was not on the roster on { $date }.
diagnostic-outside-roster-help = Check the days of joining and leaving in `roster.csv`.

diagnostic-headcount-in-closed-group = Heads are counted in a closed group.
diagnostic-headcount-in-closed-group-help = In a closed group everybody stands in `attendance.csv`. If the group is open, write `open: true`.

diagnostic-attendance-without-meeting = The group did not meet on { $date }.
diagnostic-attendance-without-meeting-help = Add the meeting to `meetings.csv`, or correct the day.

diagnostic-double-row = The same record stands twice in the table.
diagnostic-double-row-help = If it is the same thing, remove one row. A second meeting on one day has 2 in the column `no`.

diagnostic-group-without-individual-work = `{ $code }` comes to the group, but there has been no individual work for two months.
diagnostic-group-without-individual-work-help = A group always goes with individual work. Agree on a meeting, or record those that were held.

diagnostic-misfiled-row = The row ({ $date }) stands in the file of another time.
diagnostic-misfiled-row-help = Move the row to the file of its month or year.

diagnostic-case-code-in-anonymous-file = Here is the code of a case, although the record is anonymous.
diagnostic-case-code-in-anonymous-file-help = Remove it. If a case was opened, record it with `sosku intake` and count it in the column `cases_opened`.
diagnostic-model-file-name = The self-assessment is of { $year }, but the file's name says otherwise.
diagnostic-model-file-name-help = Name the file after the year: `model/{ $year }.yaml`.
diagnostic-rated-twice = `{ $code }` is rated twice.
diagnostic-rated-twice-help = Keep the rating that was agreed on; the last one counts for now.
diagnostic-name-in-anonymous-file = Here is a client's alias or a worker's name, although the record is anonymous.
diagnostic-name-in-anonymous-file-help = Say the same without the name; workers belong in the column `workers`.
diagnostic-few-answers = There are fewer than { $least } answers of this day, instrument and group.
diagnostic-few-answers-help = Add the missing answers or remove the rows: with so few it shows who answered what.
diagnostic-phase-of-another-kind = A phase belongs to co-development only.
diagnostic-phase-of-another-kind-help = Remove the phase, or make the kind `co_development`.
diagnostic-merge-conflict = Two people have changed the same fact, each differently: `{ $key }`.
diagnostic-merge-conflict-help = Leave the right value in its place and delete the line or cell whose name begins with `x_conflict`. The value `removed` or `null`: the other side has taken the fact away.
diagnostic-merge-markers = The file holds git's marks of two versions that were not merged.
diagnostic-merge-markers-help = Choose what stays between <<<<<<< and >>>>>>>, and delete the lines of the marks.
