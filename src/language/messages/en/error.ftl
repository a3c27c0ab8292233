## the words that open a line

error-label = error

## the folder

error-no-folder = No data folder found: neither `{ $dir }` nor a folder above it holds `sosku.yaml`.
error-no-folder-hint = Go to the data folder, point at it with `-C`, or make one with `sosku init`.
error-could-not-read = `{ $path }` could not be read.
error-could-not-write = `{ $path }` could not be written; nothing was changed.
error-could-not-write-hint = See that you may write to the folder and that the disk has room.
error-edited-file-broken = `{ $path }` has uncommitted changes that hold errors.
error-edited-file-broken-hint = See `sosku validate { $path }`, correct the file and run the command again.
error-data-has-errors = The data has { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }; nothing was printed.
error-data-has-errors-hint = See them with `sosku validate`, or leave the broken ones out with `--skip-broken`.

## cases, entries, people

error-no-such-case = There is no case `{ $code }`.
error-no-such-case-hint = See the cases with `sosku list`.
error-ambiguous-case = `{ $code }` may mean several cases: { $cases }.
error-ambiguous-case-hint = Type more of the code.
error-no-such-entry = Case { $case } has no entry `{ $entry }`.
error-entry-exists = The entry `{ $entry }` exists already, with other content.
error-entry-exists-hint = Give the new entry an id of its own, or add to the old one with `sosku amend`.
error-nearest = Did you mean { $nearest }?
error-one-case = A conclusion is recorded, and a check replayed, for one case at a time.
error-criteria-faults = The office's criteria sets have errors, so nothing can be judged by them.
error-unknown-criteria = There is no set of criteria `{ $criteria }`.
error-no-grounds = A conclusion needs its grounds. Nothing was written.
error-no-grounds-hint = Write in your own words what the conclusion rests on: `--grounds "…"`.

## what was typed

error-invalid-date = `{ $value }` is not a day. Write for example 2026-03-09, 9.3.2026, 9.3., today, yesterday, mon or -3d.
error-invalid-period = `{ $value }` is not a period. Write for example 2026-10, 2026-Q3, 2026, last-month or 2026-01-01..2026-03-31.

## git

error-git-missing = The program `git` is not found.
error-git-missing-hint = Install git or correct `PATH`; `sosku doctor` tells more.
error-git-failed = `git { $command }` failed.
error-no-git-identity = Git does not know who you are, so it cannot commit.
error-no-git-identity-hint = Set your name and address: `git config user.name` and `git config user.email`.

## sosku itself

error-defect = There is a defect in sosku: { $what }. Your data is untouched.
error-defect-hint = Please report it: the command and this line are enough; attach no client data.

## the command line (cli::usage)

error-usage = The command line could not be understood.
error-usage-unknown-flag = There is no option `{ $name }`.
error-usage-unexpected-word = `{ $name }` is one word too many here.
error-usage-unknown-command = There is no command `{ $name }`.
error-usage-missing-command = `{ $name }` needs a subcommand.
error-usage-missing = Missing: { $names }
error-usage-no-equals = Write the value after an equals sign: `{ $name }`.
error-usage-empty-value = `{ $name }` needs a value.
error-usage-invalid-value = `{ $value }` is not a value for `{ $name }`.
error-usage-too-many-values = `{ $value }` is one value too many for `{ $name }`.
error-usage-too-few-values = `{ $name }` needs at least { $wanted } values and got { $given }.
error-usage-wrong-number = `{ $name }` needs { $wanted ->
        [one] one value
       *[other] { $wanted } values
    } and got { $given }.
error-usage-conflict = These cannot be used together: `{ $name }` and `{ $others }`.
error-usage-conflict-other = `{ $name }` cannot be used with the others given.
error-usage-repeated = `{ $name }` can be given only once.
error-usage-not-utf8 = The command line holds characters that are not UTF-8 text.
error-usage-not-shown = The text could not be printed.
error-usage-whole-number = Give a whole number, for example 90.
error-usage-number = Give a number, for example 0.75.
error-usage-range = Allowed range: { $range }.
error-usage-allowed-values = Possible values: { $values }
error-usage-allowed-commands = Possible commands: { $names }
error-usage-did-you-mean = Did you mean { $guess }?
error-usage-as-value = If it is a value and no option, put two dashes before it: `-- { $name }`
error-usage-read-more = Read more: { $command }
error-assess-contradiction = An assessment cannot be both completed (`--completed`) and not made (`--not-made`).
error-bad-date = `--{ $flag }`: `{ $value }` is not a date.
error-bad-date-hint = Write for example 9.3.2026, 2026-03-09, 9.3., today, yesterday, mon or -3d.
error-decide-made = Decision `{ $entry }` has been made, and its content is not changed.
error-decide-made-hint = Make a decision that changes it: `sosku decide { $case } --kind change --changes { $entry }`. Later on can be added: --enforced, --informed, --delay-reason, --appeal-date, --appeal-result.
error-decide-nothing-to-change = The change does not say which decision it changes, and no decision is in force.
error-decide-nothing-to-change-hint = Name it: `--changes D1`.
error-decide-which = Which decision does this belong to?
error-decide-which-hint = Name it: `--id { $entry }`.
error-goal-ended = Goal `{ $entry }` has ended already, on another day or for another reason.
error-goal-ended-hint = Correct the entry: `sosku edit { $case }`.
error-measure-area = { $name } has no area `{ $area }`.
error-measure-empty = The measurement { $name } has no numbers.
error-measure-empty-hint = Write for example `--value area=4`; commas divide several.
error-measure-group = { $name } is not used for a single client. { $reason }
error-measure-native = The score of { $name } is worked out from the goals of the plan, not recorded.
error-measure-native-hint = Rate the goals in a review: `sosku review`.
error-measure-no-summary = { $name } takes no summary, only numbers.
error-measure-no-total = { $name } has no total; record the numbers by area.
error-measure-range = { $name }, { $area }: the number must lie between { $least } and { $most }.
error-measure-step = { $name }, { $area }: the number is not on the scale from { $least } to { $most } in steps of { $step }.
error-measure-survey = Anonymous answers of a group: `sosku survey add --instrument { $instrument }`.
error-no-plan = Case { $case } has no plan in force.
error-no-plan-hint = Make one: `sosku plan { $case } --with-client`.
error-no-such-day = `--{ $flag }`: the calendar has no day `{ $value }`.
error-bad-now = `SOSKU_NOW`: `{ $value }` is not an RFC 3339 time, such as 2026-03-09T12:00:00+02:00.
error-bad-number = `--{ $flag }`: `{ $value }` is not a number.
error-bad-pair = `--{ $flag }`: `{ $value }` lacks a key or an equals sign.
error-bad-pair-hint = Write key=value; commas divide several facts, | divides the parts of a list.
error-bad-yes-no = `--{ $flag }`: `{ $value }` is neither yes nor no.
error-case-unreadable = The file of case { $case } has errors and cannot be used.
error-case-unreadable-hint = Mend these places in an editor or with `sosku edit { $case }`. Nothing was changed.
error-change = The change could not be made.
error-commit-refused = Git did not take the change. The files were put back as they were.
error-conflicted = The file { $file } holds two versions that must be merged first.
error-cut-short = An earlier command was cut short. Nothing was written.
error-document-syntax = File { $file }, line { $line }, column { $column }: this is not YAML that sosku reads.
error-document-unreadable = The file { $file } could not be read.
error-edit-refused = The file { $file } cannot be changed safely at { $place }. Nothing was written.
error-edit-refused-hint = Make the change by hand: `sosku edit { $case }`.
error-editor = The text editor could not be opened.
error-editor-hint = Name your editor in the variable `EDITOR`, for example EDITOR=nano.
error-entry-faults = The given facts have errors. Nothing was written.
error-format = The command { $command } does not know the format { $format }.
error-git-busy = Git is in the middle of a merge, rebase or revert. Nothing was written.
error-git-busy-hint = Finish it (`git status` tells how) and run the command again.
error-given-up = Given up. Nothing was written.
error-hint-allowed = Possible values: { $values }
error-hint-catalogue = See the codes: `sosku catalogue list { $list }`.
error-hint-draft = What you gave is kept. Go on by running the same command again, or by adding to it
    `--from { $path }`
error-hint-none-defined = None has been defined yet.
error-index-locked = Another git is at work in the folder, or was cut short. Nothing was written.
error-index-locked-hint = Wait a moment. If no git is running, remove the file `.git/index.lock`.
error-init-exists = The folder { $dir } already holds a data folder.
error-init-exists-hint = Choose another folder, or begin with `sosku list`.
error-lock-io = The folder cannot be locked.
error-lock-link = `.sosku` or `.sosku/lock` is a link; remove it.
error-locked = Another sosku is writing in the folder ({ $holder }). Waited { $seconds } s; nothing was written.
error-locked-hint = Try again in a moment.
error-missing-facts = Missing: { $flags }
error-missing-facts-hint = Give the facts by flags or as a YAML document: `--from FILE`.
error-no-command = What shall be done? The command is missing.
error-no-command-hint = `sosku --help` shows the commands, `sosku list` the cases of the folder.
error-no-randomness = A new random code could not be drawn.
error-no-repository = The folder is not under git, so no version can be made. Nothing was written.
error-no-repository-hint = Run `git init` in the folder, or write without a version: `--no-commit`.
error-no-such-list = There is no list or code `{ $list }`.
error-no-such-list-hint = `sosku catalogue list` shows the lists.
error-no-such-support = Plan { $plan } has not just one support `{ $support }`.
error-nothing-given = Say what is to be changed.
error-nothing-given-hint = `sosku { $command } --help` shows the flags.
error-office-unreadable = The file sosku.yaml has errors, so the folder cannot be used.
error-old-git = Git is too old; 2.26 or newer is needed.
error-output = The output could not be written in full.
error-plan-disagreement = What the client disagrees with is missing: record it in the client's words, `--client-disagreement "…"`.
error-plan-exists = Plan `{ $entry }` already says otherwise than what was given.
error-plan-exists-hint = What is missing can be added. Make a new plan when things have changed, change goals with `sosku plan goal change { $case }`, or correct the entry: `sosku edit { $case }`.
error-plan-without-client = A plan is made together with the client. If that is not possible, say why: `--without-client-reason "…"`.
error-read = A file could not be read. Nothing was written.
error-recover = An earlier command was cut short, and the folder could not be put right.
error-save-refused = The changes have errors and were not saved.
error-stale = The file { $file } changed while the command was at work. Nothing was written.
error-stale-hint = Run the command again.
error-support-ended = Support { $support } of plan { $plan } has ended already, on another day or for another reason.
error-next-before = The next meeting ({ $next }) cannot be before this one ({ $date }).
error-session-ahead = The meeting of { $date } still lies ahead, so it cannot be recorded as attended.
error-session-ahead-hint = Arrange it with `--next` of the meeting before, or check the day (`--date`).
error-system-not-found = It is not there.
error-system-permission = You have no permission.
error-system-is-a-folder = It is a folder, not a file.
error-system-full = The disk is full.
error-system-read-only = The disk can only be read.
error-system-not-text = It is no text in UTF-8.
error-text-is-flag = The text is missing: `{ $value }` is an option. If it is text, write `=` between: `--note={ $value }`.
error-unknown-code = `--{ $flag }`: there is no code `{ $value }`.
error-unknown-id = `--{ $flag }`: there is no `{ $value }`.
error-unknown-worker = The office has no worker `{ $worker }`.
error-would-be-invalid = The file { $file } would get an error. Nothing was written.
error-write = A file could not be written. Everything is as it was.
error-write-hint = See that you may write in the folder and that the disk has room.
error-day-ahead = `--{ $flag }`: { $date } lies ahead and cannot be recorded as something that has happened.
error-goals-left-out = The review leaves out goals (last level in brackets): { $goals }
error-goals-left-out-hint = Rate each one: `--goal { $goal }=0`, or say why not: `--not-rated '{ $goal }=reason'`
error-closed-already = Case { $case } is closed already, since { $date }.
error-closed-already-hint = If the same matter goes on, open it: `sosku reopen { $case }`. A new matter: `sosku intake --continues { $case }`
error-close-before-opening = Case { $case } was opened on { $date } and cannot be closed before that.
error-not-closed = Case { $case } is not closed.
error-reopen-before-closing = Case { $case } was closed on { $date } and cannot be reopened before that.
error-follow-up-before-closing = Case { $case } was closed on { $date }; the follow-up comes only after that.
error-followed-up-already = The follow-up of { $case } is recorded already, on { $date }, with other facts.
error-followed-up-already-hint = Add to it: `sosku amend { $case } closure`, or correct it: `sosku edit { $case }`
error-pause-going-on = Case { $case } is paused already, since { $date }.
error-pause-going-on-hint = End it first: `sosku pause { $case } --end today`
error-no-pause = Case { $case } has no pause that could end.
error-no-pause-hint = Record the pause with its start: `sosku pause { $case } --start 1.7. --end 31.7.`
error-amend-both = Give either an addition (`--text`) or a reason (`--withdraw`), not both.
error-withdrawn-already = The entry `{ $entry }` of { $case } is withdrawn already.
error-in-team-already = The worker `{ $worker }` has that place in { $case } already.
error-nobody-leaves = `--ended-because`: nobody's place ends here.
error-not-in-team = The worker `{ $worker }` has no place in { $case } that could end.
error-in-network-already = The actor `{ $actor }` is in the network of { $case } already, in the same part.
error-in-network-already-hint = If the consent has changed, end the old one first: `sosku network end { $case } { $actor }`
error-not-in-network = The actor `{ $actor }` is not in the network of { $case }.
error-consent-twice = Give either `--consent` or `--consent-for`, not both.
error-since-alone = `--since` needs a fact that changes over time.
error-since-alone-hint = Such are `--municipality`, `--labour-status`, `--target-group` and `--special-support`.
error-merge-files = The file { $file } could not be merged: git's own files could not be opened.
error-merge-conflict = In the file { $file } two people say different things of one fact. Places: { $count }
error-merge-conflict-hint = Both are kept: what the other says stands on a line that begins with `x_conflict`. `sosku validate` shows where.
error-merge-by-lines = The file { $file } could not be merged fact by fact; its lines were merged. Look it through.
error-merge-by-lines-hint = If the file holds the marks <<<<<<< and >>>>>>>, choose what stays between them and delete the marks.
error-merge-unsound = The file { $file } was merged, but its facts no longer agree. Errors: { $count }
error-merge-unsound-hint = `sosku validate` shows the errors.
error-sync-nothing-to-give-up = No merge is under way that could be given up.
error-sync-no-branch = An old version is checked out, so nothing can be sent or received.
error-sync-no-branch-hint = Go back to the present: `git switch main` (or your office's branch).
error-sync-no-remote = The folder has no shared place to send to and receive from.
error-sync-no-remote-hint = Ask IT support for its address and give it once: `git remote add origin ADDRESS`.
error-sync-many-remotes = There are several shared places, and the branch { $branch } belongs to none of them.
error-sync-many-remotes-hint = Choose once: `git push --set-upstream PLACE { $branch }`.
error-sync-still-conflicts = The merge is not finished yet: these places need mending.
error-sync-still-conflicts-hint = Mend them and run `sosku sync` again. `sosku sync --give-up` takes you back to the start.
error-sync-data-errors = The data has errors, so nothing was sent. What was received is already in this folder.
error-sync-data-errors-hint = Mend them and run `sosku sync` again.
error-sync-raced = Somebody else sent changes at the same moment. Your own are safe in this folder.
error-sync-raced-hint = Run `sosku sync` again in a moment.
error-sync-offline = The shared place could not be reached. Nothing was received or sent; your work is safe in this folder.
error-sync-offline-hint = Check the network and your login and run `sosku sync` again. You can go on recording without a connection.
error-sync-conflict = The same fact was changed in two places: { $files }. Nothing was lost and nothing was sent.
error-sync-conflict-hint = 1. `sosku validate` shows the places. 2. Open the file, keep the right value and delete the line that begins with `x_conflict`. 3. `sosku sync`. To give up: `sosku sync --give-up`.
error-sync-merge-refused = Git did not begin the merge. No file has changed.
error-sync-merge-refused-hint = If git names files that are not sosku's, move them away and run `sosku sync` again.
error-sync-not-sent = Your changes could not be sent. They are safe in this folder.
error-sync-not-sent-hint = Check the connection and your permissions and run `sosku sync` again.
error-too-old-to-edit = Entry { $entry } is more than { $days } days old and is no longer edited.
error-too-old-to-edit-hint = Add an addendum: `sosku amend { $case } { $entry }`. How long corrections are allowed stands in sosku.yaml: `limits: correction_days`.
error-undo-who = It is not known who you are, and so not whose last command is meant.
error-undo-who-hint = Say so in the variable `SOSKU_WORKER`, or name the command: `sosku undo --list` shows them.
error-nothing-to-undo = You have no command that could be undone.
error-nothing-to-undo-hint = Another worker's command can be undone by name: `sosku undo --list`.
error-nothing-to-redo = You have undone nothing that could be redone.
error-no-such-command = There is no command `{ $commit }`.
error-no-such-command-hint = Give at least the first four characters of the name that `sosku undo --list` shows.
error-undone-already = The command `{ $command }` is undone already.
error-undone-already-hint = `sosku redo` puts back what was undone last.
error-undo-decision = A decision is not undone: `{ $command }`.
error-undo-decision-hint = Make a new decision, add an addendum, or withdraw the faulty entry: `sosku amend --help`.
error-undo-too-old = The command `{ $command }` ({ $worker }, { $date }) is more than { $days } days old and is no longer undone.
error-undo-too-old-hint = Add an addendum to the entry, or withdraw it: `sosku amend --help`.
error-undo-never = The command `{ $command }` ({ $worker }, { $date }) cannot be undone.
error-undo-never-hint = Submitted reports, records of supervision and the program's own files stand.
error-undo-changed-since = The command `{ $command }` ({ $worker }, { $date }) cannot be undone: the same place was changed later, or other records name it (file { $file }).
error-undo-changed-since-hint = Undo the later commands first (`sosku undo --list`), or correct with `sosku amend`. Nothing was changed.
error-undo-rested-on = The command `{ $command }` ({ $worker }, { $date }) cannot be undone: later entries rest on it.
error-undo-rested-on-hint = Undo those first (`sosku undo --list`). Nothing was changed.
error-at-unknown = `--at`: there is no version or day `{ $value }`.
error-at-unknown-hint = Give a day (30.6.2026, yesterday) or a version. `git log --oneline` shows the versions.
error-at-too-early = `--at { $value }`: the folder's history begins only after that day.
error-at-no-folder = Version `{ $value }` does not yet hold a file sosku.yaml, so there is nothing to read in it.
error-at-reads-only = An earlier version can only be read. Nothing was written.
error-at-reads-only-hint = Leave out `--at` to record something.
error-at-no-repository = The folder is not under git, so there are no earlier versions of it.
