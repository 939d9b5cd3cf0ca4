#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the sample log of case work: case-log-2012.csv, 120 cases of antisocial behaviour referred from April 2011 to
March 2012 and held against the service levels of the Community Safety Plan 2011-14. Cases are invented, and nobody in
them is real. The same seed gives the same bytes.

usage: make_case_log.py [FOLDER]      (default: the folder of this program)
"""
import csv, datetime, pathlib, random, sys

chance = random.Random(2012)
CASES = 120
FIRST = datetime.date(2011, 4, 1)
LAST_KNOWN = datetime.date(2012, 4, 30)
DAY = datetime.timedelta(days=1)


def after(day, days):
    """So many days later, on a weekday; nothing where that is not known yet."""
    found = day + days * DAY
    while found.weekday() > 4:
        found += DAY
    return found if found <= LAST_KNOWN else None


def text(day):
    return day.isoformat() if day else ""


def case(number):
    referred = after(FIRST, chance.randrange(0, 360))
    accepted = after(referred, chance.choice([0, 0, 1]))
    assessed = after(referred, chance.choices([0, 1, 3], weights=[50, 40, 10])[0])
    told = after(accepted, chance.choices([0, 1, 4], weights=[60, 32, 8])[0])
    planned = after(accepted, chance.choices([7, 14, 24, 35], weights=[25, 35, 22, 18])[0])
    closed = after(accepted, chance.randrange(20, 90))
    contacts, day = [], accepted
    while True:
        day = day + chance.choices([5, 6, 7, 9], weights=[30, 30, 39, 1])[0] * DAY
        if day > (closed or LAST_KNOWN):
            break
        contacts.append(day)
    satisfied = "" if not closed else chance.choices(["yes", "no", ""], weights=[62, 13, 25])[0]
    incidents = sorted(referred - chance.randrange(0, 60) * DAY for _ in range(chance.choices([1, 2, 3, 4], weights=[40, 30, 18, 12])[0]))
    days = lambda all_of_them: ";".join(text(each) for each in all_of_them)
    return [f"ASB-{number:04}", text(referred), text(accepted), text(assessed), text(told), days(contacts), text(planned),
            text(closed), satisfied, days(incidents)]


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    with open(folder / "case-log-2012.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["case_ref", "referred", "accepted", "assessed", "told", "contacts", "planned", "closed", "satisfied",
                         "incidents"])
        for number in range(1, CASES + 1):
            writer.writerow(case(number))


main()
