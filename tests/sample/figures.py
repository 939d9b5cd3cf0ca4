# SPDX-License-Identifier: MIT
"""What the checks of the sample extracts have in common: reading, rounding, and telling what differs."""
import calendar, csv, datetime

wrong = []


def expect(what, found, printed):
    if found != printed:
        wrong.append(f"{what}: {found}, expected {printed}")


def verdict(name):
    """Prints every difference; the exit code."""
    for line in wrong:
        print(line)
    print(f"{len(wrong)} differences" if wrong else f"{name}: as printed")
    return 1 if wrong else 0


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rounded(part, whole):
    """Half away from zero."""
    return (2 * part + whole) // (2 * whole)


def percent(part, whole):
    return f"{rounded(100 * part, whole)}%"


def add_months(day, months):
    """A day that a month does not have is its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def age_on(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
