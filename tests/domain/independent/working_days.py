#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Counts days for every meeting date of 2015 to 2030, by definition and not by stepping, and without the program.

    python3 tests/domain/independent/working_days.py > tests/domain/independent/working_days.csv

For each date: how many calendar days away the answer is for
  five clear working days before     the latest working day with at least five working days strictly between
  five clear calendar days before    the latest working day with at least five days strictly between
  two working days before            the latest working day from which two working days are taken, that day included
  ten working days after             the earliest such day after the meeting

The bank holidays of 2012 to 2028 are the government's published list; those of other years are made here from the
wording of the law, and that making is checked against the list for every year without a proclaimed day.
"""
import csv
import os
import sys
from datetime import date, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
PUBLISHED = os.path.join(HERE, "..", "data", "bank_holidays_england_wales.csv")
ONE_DAY = timedelta(days=1)
SPECIAL_YEARS = {2012, 2020, 2022, 2023}


def easter(year):
    """The Sunday after the ecclesiastical full moon (Knuth, The Art of Computer Programming, volume 1, 1.3.2-14)."""
    golden = year % 19 + 1
    century = year // 100 + 1
    skipped_leap_days = 3 * century // 4 - 12
    moon_correction = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - skipped_leap_days - 10
    epact = (11 * golden + 20 + moon_correction - skipped_leap_days) % 30
    if (epact == 25 and golden > 11) or epact == 24:
        epact += 1
    full_moon = 44 - epact
    if full_moon < 21:
        full_moon += 30
    march_day = full_moon + 7 - (sunday + full_moon) % 7
    return date(year, 3, 1) + timedelta(days=march_day - 1)


def mondays(year, month):
    day = date(year, month, 1)
    found = []
    while day.month == month:
        if day.weekday() == 0:
            found.append(day)
        day += ONE_DAY
    return found


def by_law(year):
    sunday = easter(year)
    days = {sunday - 2 * ONE_DAY, sunday + ONE_DAY, mondays(year, 5)[0], mondays(year, 5)[-1], mondays(year, 8)[-1]}
    fixed = [date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)]
    days |= {day for day in fixed if day.weekday() < 5}
    for day in fixed:  # a substitute for each that is on a weekend: the next weekday that is not taken
        if day.weekday() >= 5:
            other = day
            while other.weekday() >= 5 or other in days:
                other += ONE_DAY
            days.add(other)
    return days


def holidays():
    published = {}
    with open(PUBLISHED, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            day = date.fromisoformat(row["date"])
            published.setdefault(day.year, set()).add(day)
    assert sorted(published) == list(range(2012, 2029))
    for year, days in published.items():
        assert year in SPECIAL_YEARS or days == by_law(year), year
    everything = set()
    for year in range(2010, 2035):
        everything |= published.get(year) or by_law(year)
    return everything


HOLIDAYS = holidays()


def works(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def working_days(first, last):
    """Working days from `first` to `last`, both included."""
    return sum(works(first + n * ONE_DAY) for n in range((last - first).days + 1))


def latest(meeting, fits):
    return next(n for n in range(1, 60) if works(meeting - n * ONE_DAY) and fits(meeting - n * ONE_DAY))


def offsets(meeting):
    before = meeting - ONE_DAY
    return (latest(meeting, lambda day: working_days(day + ONE_DAY, before) >= 5),
            latest(meeting, lambda day: (meeting - day).days - 1 >= 5),
            latest(meeting, lambda day: working_days(day, before) >= 2),
            next(n for n in range(1, 60) if working_days(meeting + ONE_DAY, meeting + n * ONE_DAY) >= 10))


def main():
    print("meeting,clear_working_5_before,clear_calendar_5_before,working_2_before,working_10_after")
    day = date(2015, 1, 1)
    while day <= date(2030, 12, 31):
        print(day.isoformat(), *offsets(day), sep=",")
        day += ONE_DAY


if __name__ == "__main__":
    sys.exit(main())
