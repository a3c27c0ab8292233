## the words that open a line

error-label = error
error-hint-label = hint

## the folder

error-no-folder = No data folder found: neither `{ $dir }` nor a folder above it holds `sosku.yaml`.
error-no-folder-hint = Go to the data folder, point at it with `-C`, or make one with `sosku init`.
error-could-not-read = `{ $path }` could not be read.
error-could-not-write = `{ $path }` could not be written; nothing was changed.
error-could-not-write-hint = See that you may write to the folder and that the disk has room.
error-locked = Another sosku is writing to the folder (process { $holder }).
error-locked-hint = Wait a moment and try again. Nothing was written.
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
error-no-worker = It is not known who is recording: `{ $email }` belongs to no worker in `sosku.yaml`.
error-no-worker-hint = Set `SOSKU_WORKER`, or add the address to the worker.

## what was typed

error-invalid-date = `{ $value }` is not a day. Write for example 2026-03-09, 9.3.2026, 9.3., today, yesterday, mon or -3d.
error-invalid-period = `{ $value }` is not a period. Write for example 2026-10, 2026-Q3, 2026, last-month or 2026-01-01..2026-03-31.
error-missing-fact = Missing: { $fact }. Give it with `{ $flag }`.
error-unknown-code = The code `{ $code }` is not known ({ $field }).
error-unknown-code-hint = See the codes with `sosku catalogue list`.

## git

error-git-missing = The program `git` is not found.
error-git-missing-hint = Install git or correct `PATH`; `sosku doctor` tells more.
error-git-failed = `git { $command }` failed.
error-no-git-identity = Git does not know who you are, so it cannot commit.
error-no-git-identity-hint = Set your name and address: `git config user.name` and `git config user.email`.
error-hook-refused = The git hook `{ $hook }` refused the commit; the file was put back as it was.

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
