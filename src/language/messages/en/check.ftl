## the page of a check

check-set = { $title } ({ $name })
check-date = Judged for { $date }
check-rests-on = assessments { $assessments }
check-rests-on-none = no completed assessment
check-verdict = Verdict: { $verdict }
check-advice = The criteria advise, the professional decides: the law sets no threshold.
check-quote-client = Client: “{ $text }”
check-quote-worker = Worker: “{ $text }”
check-also = Besides:
check-changes = The verdict would change if this were different:
check-missing = Missing:
check-notes = Consider:
check-next-record = Record your conclusion:
    { "  " }`sosku check { $case } --record --conclusion start --grounds "…"`

## facts

check-need = { $domain }: level { $level }, { $label } ({ $assessment }, { $date })
check-need-since = { $domain }: level { $level }, { $label }, since { $since } ({ $assessment }, { $date })
check-need-open = { $domain }: the level has not been assessed ({ $assessment }, { $date })
check-factor = { $factor } ({ $domain })
check-labour-status = labour status: { $status }
check-labour-status-since = labour status: { $status }, since { $since }
check-target-groups = target groups: { $groups }
check-born = born { $date }
check-wants = the client's own wish: { $label } ({ $assessment }, { $date })
check-readiness = labour-market readiness: { $label } ({ $assessment }, { $date })
check-service = { $service }: { $outcome }
check-service-open = { $service }
check-initiated = open since { $date }
check-plan = plan { $id }: { $kind }, { $date }
check-decision = decision { $id }: { $kind }, { $date }
check-no-record = not recorded

## what is missing, as something to do

check-ask-needs = assess { $domain }
check-ask-since = find out when this began: { $domain }
check-ask-factors = find out whether this lies behind it: { $factor }
check-ask-target-groups = record the target groups
check-ask-labour-status = record the labour status
check-ask-labour-status-since = record since when the labour status has been this
check-ask-born = make the date of birth more exact
check-ask-wants = ask whether the client wants to take part
check-ask-readiness = assess whether work is topical now
check-ask-services = find out what is known of the services
check-decides = { $ask }: it decides between “{ $no }” and “{ $yes }”
check-settles-yes = { $ask }: if it is so, the verdict is “{ $yes }”
check-settles-no = { $ask }: if it is not, the verdict is “{ $no }”

## many cases

check-column-case = case
check-column-alias = name
check-column-verdict = verdict
check-column-criteria = criteria
check-column-ask = ask first

## what was recorded

check-recorded = The conclusion was recorded in { $case } ({ $entry }): { $conclusion }.
check-recorded-next-start = Next: the plan, `sosku plan { $case }`
check-recorded-next-assess = Next: the assessment goes on, `sosku assess { $case }`
check-recorded-next-decide = Next: the decision, `sosku decide { $case }`

## replay

check-replay = Check { $check } ({ $set }, { $date }) once more:
check-replay-same = The same rules on the same facts still say the same: { $verdict }.
check-replay-differs = The outcome is no longer the same.
check-replay-difference = { $what }: recorded “{ $recorded }”, now “{ $replayed }”
check-replay-whole = the whole set
check-replay-no-commit = The check names no version of the data, so the facts were read as they are now.
check-replay-since = The facts have changed since; the present facts for the same day:

## two sets side by side

check-diff = { $one } and { $other }: { $cases ->
        [one] one case
       *[other] { $cases } cases
    }. The verdict changes in: { $changed }.
check-diff-none = The verdict changes in no case.
check-diff-counts = { $before } → { $after }: { $count }
check-diff-moved = { $title }: { $before } → { $after }
check-diff-only-one = { $title }: { $before } (only in the first)
check-diff-only-other = { $title }: { $after } (only in the second)
check-legend = The criteria in the order of the marks:
