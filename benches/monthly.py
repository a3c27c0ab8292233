"""A straightforward program that computes most of `sosku report monthly` with PyYAML's C loader: what an office would
write for itself, and what sosku is measured against (docs/performance.md).

    python3 benches/monthly.py DIR 2026-10 [REPORT.json]

With the JSON of `sosku report monthly` it says how many of the numbers it computes are the same there.
"""

import calendar
import collections
import csv
import datetime
import glob
import json
import os
import sys

import yaml


def read(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, Loader=yaml.CSafeLoader)


def rows(pattern):
    for path in sorted(glob.glob(pattern)):
        with open(path, encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def standing(entries):
    return [entry for entry in entries or [] if not entry.get("withdrawn")]


def day(text):
    return text if isinstance(text, datetime.date) else datetime.date.fromisoformat(text)


def valid_on(value, when):
    """Of a value that may be a list of values, each with its first day: the one of that day."""
    if not isinstance(value, list):
        return value
    known = [one for one in value if one.get("from") is None or one["from"] <= when]
    return known[-1]["value"] if known else None


def is_open(case, when):
    closures = standing((case.get("earlier_closures") or []) + [c for c in [case.get("closure")] if c])
    for closure in closures:
        reopened = (closure.get("reopened") or {}).get("date")
        if closure["date"] <= when and (reopened is None or when < reopened):
            return False
    return case["initiation"]["date"] <= when


class Counts(collections.Counter):
    def add(self, indicator, amount=1, **by):
        self[indicator, ()] += amount
        for key, values in by.items():
            for value in values if isinstance(values, list) else [values]:
                if value is not None:
                    self[indicator, ((key, value),)] += amount


def dated(entries, key, first, last):
    return [one for one in standing(entries) if one.get(key) and first <= one[key] <= last]


def count_case(case, first, last, found):
    before = first - datetime.timedelta(days=1)
    municipality = valid_on(case["client"]["municipality"], last)
    for indicator, when in (("cases.open_start", before), ("cases.open_end", last)):
        if is_open(case, when):
            found.add(indicator, municipality=municipality)
    began = case["initiation"]
    if first <= began["date"] <= last:
        place = valid_on(case["client"]["municipality"], began["date"])
        found.add("cases.opened", source=began["source"], municipality=place, gender=case["client"]["gender"])
    closures = (case.get("earlier_closures") or []) + [c for c in [case.get("closure")] if c]
    for closure in dated(closures, "date", first, last):
        found.add("cases.closed", ground=closure["ground"], destination=closure["destination"])
    for _ in dated(case.get("assessments"), "completed", first, last):
        found.add("assessments.completed")
    for check in dated(case.get("checks"), "date", first, last):
        found.add("checks.recorded", verdict=check.get("verdict"), conclusion=check.get("conclusion"))
    for decision in dated(case.get("decisions"), "date", first, last):
        found.add("decisions", kind=decision["kind"])
    for plan in dated(case.get("plans"), "made", first, last):
        found.add("plans.made", kind=plan["kind"])
    for _ in dated(case.get("reviews"), "date", first, last):
        found.add("reviews.made")
    for plan in standing(case.get("plans")):
        for goal in standing(plan.get("goals")):
            if first <= goal.get("set", plan["made"]) <= last and not goal.get("continues"):
                found.add("goals.set", domain=goal.get("domain"), named_by=goal["named_by"])
    return count_sessions(case, first, last, found)


def count_sessions(case, first, last, found):
    """Whether there was a contact."""
    met = False
    for session in dated(case.get("sessions"), "date", first, last):
        found.add("all")
        if session["attendance"] != "attended":
            found.add("missed", attendance=session["attendance"])
            continue
        met = True
        found.add(
            "sessions",
            form=session["form"],
            service=session.get("service"),
            channel=session["channel"],
            place=session.get("place"),
            content=session.get("contents") or [],
            worker=session["workers"],
        )
        found.add("minutes", session["minutes"], form=session["form"], worker=session["workers"])
    return met


def report(folder, first, last):
    found = Counts()
    served = set()
    for path in glob.glob(os.path.join(folder, "cases", "*.yaml")):
        case = read(path)
        if count_case(case, first, last, found):
            served.add(case["case"])
    for group in sorted(glob.glob(os.path.join(folder, "groups", "*"))):
        name = os.path.basename(group)
        meetings = [row for row in rows(os.path.join(group, "meetings.csv")) if first <= day(row["date"]) <= last]
        if meetings:
            found.add("groups.meetings", len(meetings), group=name)
        for row in rows(os.path.join(group, "attendance.csv")):
            if first <= day(row["date"]) <= last and row["presence"] == "present":
                found.add("groups.attendances", group=name)
                served.add(row["case"])
    found["clients.served", ()] = len(served)
    for row in rows(os.path.join(folder, "encounters", "*.csv")):
        if first <= day(row["date"]) <= last:
            by = {key: row[key] or None for key in ("setting", "place", "channel")}
            found.add("encounters", **by)
            found.add("encounters.people", int(row["people"] or 0), **by)
    for row in rows(os.path.join(folder, "events", "*.csv")):
        if first <= day(row["date"]) <= last:
            found.add("events", kind=row["kind"])
    return finished(found)


def finished(found):
    """Hours from minutes, the share of missed sessions from their number."""
    total = found.pop(("all", ()), 0)
    numbers = {}
    for (indicator, by), value in found.items():
        if indicator == "minutes":
            numbers["sessions.hours", by] = int(value / 6 + 0.5) / 10
        elif indicator == "missed":
            numbers["sessions.missed", by] = value / total
        else:
            numbers[indicator, by] = value
    return numbers


def main():
    folder, month = sys.argv[1:3]
    year, number = map(int, month.split("-"))
    first = datetime.date(year, number, 1)
    last = datetime.date(year, number, calendar.monthrange(year, number)[1])
    numbers = report(folder, first, last)
    if len(sys.argv) < 4:
        for (indicator, by), value in sorted(numbers.items(), key=str):
            print(indicator, *(f"{key}={what}" for key, what in by), value, sep="\t")
        return
    with open(sys.argv[3], encoding="utf-8") as file:
        observations = json.load(file)["observations"]
    # Those of the month before carry their own period.
    told = {(o["indicator"], tuple(o["by"].items())): o["value"] for o in observations if "period" not in o}
    other = {key: (value, told.get(key)) for key, value in numbers.items() if told.get(key) != value}
    print(f"{len(numbers)} numbers of {len(told)}, {len(other)} other than sosku's")
    for key, (ours, theirs) in sorted(other.items(), key=str)[:20]:
        print(key, ours, theirs)


if __name__ == "__main__":
    main()
