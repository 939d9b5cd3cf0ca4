#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Computes the printed figures of stated-iom-figures.csv from the sample register and offences of Integrated Offender
Management, and compares. Knows the definitions, not how the extracts were made.

The current cohort is registered on 17 July 2025, the historic one on a day from 1 October 2021 to 31 December 2024;
the days of joining and of leaving belong to the time on the scheme. A person belongs to the district of the spell that
counts, the last to begin. Every day of a person is looked at by itself: before are the twelve months up to the first
joining, during the days of any spell, after all others up to the extract. Percentages round half away from zero.

usage: iom_check.py [FOLDER]      (every difference is printed; ends with 1 if there is one)
"""
import collections, datetime, pathlib, re, sys

from figures import add_months, age_on, expect, percent, read, verdict, wrong

here = pathlib.Path(__file__).resolve().parent
REGISTER, OFFENCES = "iom-register.csv", "iom-offences.csv"
snapshot = datetime.date(2025, 7, 17)
begin, end = datetime.date(2021, 10, 1), datetime.date(2024, 12, 31)
city = "Cambridge City"
districts = (city, "East Cambridgeshire", "Fenland", "Huntingdonshire", "Peterborough", "South Cambridgeshire")
day = datetime.timedelta(1)


def date(text):
    return datetime.date.fromisoformat(text) if text else None


class Spell:
    def __init__(self, row):
        self.joined, self.left = date(row["joined_date"]), date(row["left_date"])
        self.last, self.district = self.left or snapshot, row["district"]


class Person:
    def __init__(self, rows, offences):
        self.rows, self.offences = rows, offences
        self.spells = sorted((Spell(row) for row in rows), key=lambda spell: spell.joined)
        self.born, self.first = date(rows[0]["birth_date"]), date(rows[0]["first_offence_date"])

    def registered(self, first, last):
        """Where the person lived who was registered on one of these days; nothing for others."""
        return next((s.district for s in reversed(self.spells) if s.joined <= last and s.last >= first), None)

    def time_of(self, on):
        joined = self.spells[0].joined
        if on > snapshot or on < add_months(joined, -12):
            return "earlier"
        if on < joined:
            return "before"
        return "during" if any(s.joined <= on <= s.last for s in self.spells) else "after"

    def days(self):
        first = add_months(self.spells[0].joined, -12)
        return collections.Counter(self.time_of(first + n * day) for n in range((snapshot - first).days + 1))


class Extract:
    def __init__(self, register, offences):
        self.register, self.offence_rows = register, offences
        by_person, offended = collections.defaultdict(list), collections.defaultdict(list)
        for row in register:
            if row not in by_person[row["person_id"]]:
                by_person[row["person_id"]].append(row)
        for row in offences:
            offended[row["person_id"]].append(date(row["offence_date"]))
        self.people = {id_: Person(rows, offended[id_]) for id_, rows in by_person.items()}
        self.historic = [p for p in self.people.values() if p.registered(begin, end)]
        self.of_city = [p for p in self.historic if p.registered(begin, end) == city]
        self.current = [p for p in self.people.values() if p.registered(snapshot, snapshot)]
        self.days = [person.days() for person in self.of_city]
        self.times = collections.Counter(p.time_of(on) for p in self.of_city for on in p.offences)

    def count(self, counted):
        in_city = [p for p in self.current if p.registered(snapshot, snapshot) == city]
        simple = {"current": len(self.current), "current city": len(in_city), "historic": len(self.historic),
                  "historic city": len(self.of_city), "both city": sum(p in self.of_city for p in in_city),
                  "strangers": sum(row["person_id"] not in self.people for row in self.offence_rows)}
        if counted in simple:
            return simple[counted]
        if match := re.fullmatch(r"aged (\d+)-(\d+)", counted):
            return sum(int(match[1]) <= age_on(p.born, p.first) <= int(match[2]) for p in self.of_city)
        time, what = counted.split()
        if what == "people":
            return sum(days[time] > 0 for days in self.days)
        return sum(days[time] for days in self.days) if what == "days" else self.times[time]


def check_fields(register, offences):
    """Every field of every row by itself."""
    forms = {REGISTER: (register, ["person_id", "joined_date", "left_date", "birth_date", "district",
                                   "first_offence_date"]), OFFENCES: (offences, ["person_id", "offence_date"])}
    for name, (rows, columns) in forms.items():
        if not rows or list(rows[0])[:len(columns)] != columns:
            wrong.append(f"{name}: the columns are not {', '.join(columns)}")
            return False
        for number, row in enumerate(rows, 2):
            if None in row or None in row.values():
                wrong.append(f"{name}, line {number}: not {len(columns)} fields")
                return False
            expect(f"{name}, line {number}: person", bool(re.fullmatch(r"\d{5,6}", row["person_id"])), True)
            for field in columns:
                if not field.endswith("_date") or field == "left_date" and row[field] == "":
                    continue
                try:
                    expect(f"{name}, line {number}: {field} as YYYY-MM-DD", date(row[field]).isoformat(), row[field])
                except (ValueError, AttributeError):
                    wrong.append(f"{name}, line {number}: {field} “{row[field]}” is no date")
    return not any("is no date" in line for line in wrong)


def check_shape(extract):
    """What is true of sound extracts, whatever their figures."""
    joined = [row["joined_date"] for row in extract.register]
    expect("rows in the order of joining", joined == sorted(joined), True)
    days = [row["offence_date"] for row in extract.offence_rows]
    expect("offences in the order of their days", days == sorted(days), True)
    expect("offences from 2018 to the extract", "2018-01-01" <= days[0] and days[-1] <= snapshot.isoformat(), True)
    expect("rows that are there already", len(extract.register) - len({tuple(r.values()) for r in extract.register}), 3)
    numbers = {id_.lstrip("0") for id_ in extract.people}
    lost = len(extract.people) - len(numbers)
    expect("people who become one person when identifiers are read as numbers", lost, 2)
    for id_, person in extract.people.items():
        expect(f"person {id_}: one day of birth and one first offence",
               len({(row["birth_date"], row["first_offence_date"]) for row in person.rows}), 1)
        expect(f"person {id_}: born, first offence and joining in this order, as an adult",
               person.born < person.first < person.spells[0].joined and age_on(person.born, person.spells[0].joined) >= 18,
               True)
        for spell, later in zip(person.spells, person.spells[1:] + [None]):
            sound = spell.joined <= spell.last <= snapshot and (later is None or spell.last <= later.joined)
            expect(f"person {id_}: a spell from {spell.joined} that ends before the next", sound, True)
            expect(f"person {id_}: district", spell.district in districts, True)
    check_edges(extract)


def check_edges(extract):
    """What must be there for a definition to matter, and what must not depend on how one is read."""
    july = [p for p in extract.people.values() if p.registered(datetime.date(2025, 7, 1), snapshot) == city]
    expect("current in all of July as on its 17th day", len(july), extract.count("current city"))
    spells = [(s, p) for p in extract.people.values() for s in p.spells if s.district == city]
    for what, edge in {"leaves on the first day of the historic cohort": lambda s: s.left == begin,
                       "leaves the day before": lambda s: s.left == begin - day,
                       "joins on its last day": lambda s: s.joined == end,
                       "joins the day after": lambda s: s.joined == end + day,
                       "leaves on the day of the extract": lambda s: s.left == snapshot,
                       "joins on 29 February": lambda s: (s.joined.month, s.joined.day) == (2, 29)}.items():
        expect(f"people who {what}", sum(edge(s) for s, _ in spells), 1)
    again = sum(len(p.spells) > 1 for p in extract.of_city)
    expect("people of the city who came twice", again, 2)
    moved = sum(len({s.district for s in p.spells}) > 1 for p in extract.people.values())
    expect("people who moved between two spells", moved, 2)
    several = collections.Counter(tuple(row.values()) for row in extract.offence_rows)
    expect("people with two offences on one day", max(several.values()) > 1, True)


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[1] / "resources/sample"
    register, offences = read(folder / REGISTER), read(folder / OFFENCES)
    if check_fields(register, offences):  # else there is nothing to compute from
        extract = Extract(register, offences)
        check_shape(extract)
        for row in read(here / "stated-iom-figures.csv"):
            value = extract.count(row["counted"])
            of = row["share_of"]
            found = (percent(value, extract.count(of)) if extract.count(of) else "nobody") if of else str(value)
            expect(f"{row['section']}, {row['said_of']} ({row['counted']})", found, row["printed"])
    return verdict("the register and its offences")


if __name__ == "__main__":
    sys.exit(main())
