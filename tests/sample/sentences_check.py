#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Computes the printed figures from the sample extract of sentences and compares: Tables 1 and 2 (table-01.csv and
table-02.csv) and the figures of the text (stated-sentence-figures.csv). Knows the definitions, not how the extract was
made.

A person belongs to the cohort of the year of their first sentence from 2022 on. What they were sentenced for on that day
is one event; its offence is the first by offence date, then in the file. Every sentence on a later day, up to the
extract, is a further offence; who has one is a repeat offender. Equal rows are one. Percentages round half away from
zero.

usage: sentences_check.py [EXTRACT.csv]      (every difference is printed; ends with 1 if there is one)
"""
import collections, datetime, pathlib, re, sys

from figures import add_months, age_on, expect, percent, read, rounded, verdict, wrong

here = pathlib.Path(__file__).resolve().parent
columns = "person_id sentence_date offence_date offence_type gender ethnicity birth_date district exit_date".split()
snapshot = datetime.date(2025, 7, 17)
first_day = datetime.date(2022, 1, 1)
years = (2022, 2023, 2024)
types = ("Acquisitive", "Drugs", "Motoring", "Other (incl. Robbery)", "Sexual", "Violence")
ethnicities = ("White British", "White Other", "Asian or Asian British", "Black or Black British", "Mixed", "Other", "")


def date(text):
    return datetime.date.fromisoformat(text) if text else None


class Sentence:
    def __init__(self, row):
        self.day, self.committed, self.type = date(row["sentence_date"]), date(row["offence_date"]), row["offence_type"]


class Person:
    def __init__(self, rows):
        self.row = rows[0]
        self.born = date(self.row["birth_date"])
        sentences = [Sentence(row) for row in rows]
        self.earlier = [s for s in sentences if s.day < first_day]
        series = [s for s in sentences if first_day <= s.day <= snapshot]
        self.first_day = min((s.day for s in series), default=None)
        self.of_first_day = sorted((s for s in series if s.day == self.first_day),
                                   key=lambda s: s.committed or datetime.date.max)  # stable: then in the file
        self.index = self.of_first_day[0] if series else None
        self.is_later_in_file = bool(series) and self.index is not next(s for s in series if s.day == self.first_day)
        self.further = [s for s in series if s.day > self.first_day]
        self.cohort = self.first_day.year if series else None

    def offences(self, one_a_day=False):
        """The index offence and the further ones; with `one_a_day`, of a later day the first by offence date only."""
        if not self.index:
            return []
        if not one_a_day:
            return [self.index, *self.further]
        days = {}
        for s in sorted(self.further, key=lambda s: s.committed or datetime.date.max):
            days.setdefault(s.day, s)
        return [self.index, *days.values()]

    def latest_ages(self):
        """Ages at what may be called the latest offence: the latest sentence, its offence, the latest of all."""
        counted = [self.index, *self.further]
        last = max(s.day for s in counted)
        committed = [s.committed for s in counted if s.committed]
        days = [last, *(s.committed for s in counted if s.day == last and s.committed)]
        return [age_on(self.born, day) for day in days + ([max(committed)] if committed else [])]

    def later_only(self):
        """Further offences without those known to be committed before the first sentence: what the Ministry counts."""
        return [s for s in self.further if not (s.committed and s.committed < self.first_day)]


class Extract:
    def __init__(self, rows):
        self.rows = rows
        seen, by_person = set(), collections.defaultdict(list)
        for row in rows:
            if tuple(row.values()) not in seen:
                seen.add(tuple(row.values()))
                by_person[row["person_id"]].append(row)
        self.people = {id_: Person(found) for id_, found in by_person.items()}

    def group(self, cohort, name):
        people = [p for p in self.people.values() if cohort in ("no", str(p.cohort))]
        if name == "outside the cohorts":
            return [p for p in people if p.cohort not in years]
        return [p for p in people if name == "all" or (name == "repeat") == bool(p.further)]


def windows_of(people, months, further):
    """(people who could be followed for so long, those of them with a further sentence within it)"""
    followed = [p for p in people if add_months(p.first_day, months) <= snapshot]
    came = [p for p in followed if any(s.day <= add_months(p.first_day, months) for s in further(p))]
    return followed, came


def count(counted, people, one_a_day, age):
    """How many of `people`, or of their offences, answer to `counted`; `age` chooses one of the ages of a person."""
    fields = {"male": ("gender", "M"), "White British": ("ethnicity", "White British"), "unknown": ("ethnicity", "")}
    offences = [s.type for p in people for s in p.offences(one_a_day)]
    if counted == "people":
        return len(people)
    if counted in fields:
        field, value = fields[counted]
        return sum(p.row[field] == value for p in people)
    if counted == "offences":
        return len(offences)
    if counted == "further offences":
        return len(offences) - len(people)
    if counted in types:
        return offences.count(counted)
    if counted == "pseudo-reconvictions":
        return sum(len(p.further) - len(p.later_only()) for p in people)
    if counted == "repeat without pseudo-reconvictions":
        return sum(bool(p.later_only()) for p in people)
    if counted == "exits":
        return sum(p.row["exit_date"] != "" for p in people)
    if counted == "sentenced in 2021":
        return sum(bool(p.earlier) for p in people)
    if counted == "several sentences on the first day":
        return sum(len(p.of_first_day) > 1 for p in people)
    if match := re.fullmatch(r"aged (\d+)-(\d+)", counted):
        return sum(int(match[1]) <= age(p) <= int(match[2]) for p in people)
    if match := re.fullmatch(r"(followed|back) (\d+) months(, later offences)?", counted):
        followed, came = windows_of(people, int(match[2]), Person.later_only if match[3] else lambda p: p.further)
        return len(followed if match[1] == "followed" else came)
    raise SystemExit(f"stated-sentence-figures.csv counts “{counted}”, which this check does not know")


def check_fields(rows):
    """Every field of every row by itself."""
    if not rows or list(rows[0])[:9] != columns:
        wrong.append(f"the columns are not {', '.join(columns)}")
        return False
    for number, row in enumerate(rows, 2):
        where = f"line {number}"
        if None in row or None in row.values():
            wrong.append(f"{where}: not nine fields")
            return False
        for field in ("sentence_date", "offence_date", "birth_date", "exit_date"):
            if row[field] == "" and field in ("offence_date", "exit_date"):
                continue
            try:
                expect(f"{where}: {field} as YYYY-MM-DD", date(row[field]).isoformat(), row[field])
            except ValueError:
                wrong.append(f"{where}: {field} “{row[field]}” is no date")
        expect(f"{where}: person", bool(re.fullmatch(r"\d{5,7}", row["person_id"])), True)
        expect(f"{where}: gender", row["gender"] in ("M", "F"), True)
        expect(f"{where}: ethnicity", row["ethnicity"] in ethnicities, True)
        expect(f"{where}: offence type", row["offence_type"] in types, True)
        expect(f"{where}: district", row["district"], "Cambridge City")
    return not any("is no date" in line for line in wrong)


def check_shape(extract):
    """What is true of a sound extract, whatever its figures."""
    days = [row["sentence_date"] for row in extract.rows]
    expect("rows in the order of their sentences", days == sorted(days), True)
    expect("first sentence in April 2021 or later", days[0] >= "2021-04-01", True)
    expect("last sentence on the day of the extract or earlier", days[-1] <= snapshot.isoformat(), True)
    for field in ("gender", "ethnicity", "birth_date", "district", "exit_date"):
        values = collections.defaultdict(set)
        for row in extract.rows:
            values[row["person_id"]].add(row[field])
        for id_, found in values.items():
            if len(found) > 1:
                wrong.append(f"person {id_}: several values of {field}: {', '.join(sorted(found))}")
    for number, row in enumerate(extract.rows, 2):
        if row["offence_date"]:
            expect(f"line {number}: offence before the sentence", row["offence_date"] <= row["sentence_date"], True)
        expect(f"line {number}: an adult", age_on(date(row["birth_date"]), date(row["sentence_date"])) >= 18, True)
        if row["exit_date"]:
            end = row["sentence_date"] < row["exit_date"] <= snapshot.isoformat()
            expect(f"line {number}: end after the sentence and before the extract", end, True)
    expect("rows that are there already", len(extract.rows) - len({tuple(row.values()) for row in extract.rows}), 6)
    expect("identifiers that begin with a zero", any(id_.startswith("0") for id_ in extract.people), True)
    as_numbers = {id_.lstrip("0") for id_ in extract.people}
    lost = len(extract.people) - len(as_numbers)
    expect("people who become one person when identifiers are read as numbers", lost, 2)
    check_both_readings(extract)


def check_both_readings(extract):
    """What must not depend on how a definition is read, and what must be there for a definition to matter."""
    indexed = [p for p in extract.people.values() if p.cohort in years]
    of_one_date = sum(len(p.of_first_day) > len({s.committed for s in p.of_first_day}) for p in indexed)
    expect("people with two offences of one date on the first day", of_one_date, 3)
    later_in_file = sum(p.is_later_in_file for p in indexed)
    expect("people whose index offence is not the first of its day in the file", later_in_file, 8)
    months_or_days = {6: (182, 183, 184), 12: (365, 366), 24: (730, 731)}
    for id_, person in extract.people.items():
        if person.cohort not in years:
            continue
        same_day = [s.committed for s in person.of_first_day]
        expect(f"person {id_}: index offence known among several", len(same_day) > 1 and None in same_day, False)
        if len(set(same_day)) < len(same_day):
            expect(f"person {id_}: of two offences of one date, violence is first", person.index.type, "Violence")
        for s in person.further:
            day_of_sentence = s.committed == person.first_day
            expect(f"person {id_}: a further offence on the day of the first sentence", day_of_sentence, False)
        for around in months_or_days.values():
            times = {(s.day - person.first_day).days for s in person.further} | {(snapshot - person.first_day).days}
            expect(f"person {id_}: a window in months is not one in days", bool(times & set(around)), False)


def check_table(extract, cohort, file):
    for one_a_day in (False, True):
        groups = {"one_offence_only": "once", "multiple_offences": "repeat", "total_offences": "all"}
        for row in read(here / file):
            hidden_above = 0
            for column, name in groups.items():
                people = extract.group(str(cohort), name)
                what = f"{file}, {row['offence_type']}, {column}" + (", one offence a day" if one_a_day else "")
                part, whole = (count(of, people, one_a_day, None) for of in (row["offence_type"], "offences"))
                if not row[column].startswith("<"):
                    expect(what, percent(part, whole), row[column])
                elif name == "all":  # hidden since the column beside it is
                    expect(f"{what}, hidden for another's sake", hidden_above, 1)
                    expect(f"{what}, below {row[column][1:]}", 100 * part < int(row[column][1:-1]) * whole, True)
                else:
                    hidden_above += 1
                    expect(f"{what}, a small count", 1 <= part <= 4, True)
                    expect(f"{what}, below {row[column][1:]}", 100 * part < int(row[column][1:-1]) * whole, True)


def value_of(row, extract, one_a_day, age):
    people = extract.group(row["cohort"], row["group"])
    if not people:
        return "nobody"
    value = count(row["counted"], people, one_a_day, age)
    if row["share_of"] == "":
        return str(value)
    if row["share_of"] == "each":
        return "{}.{}".format(*divmod(rounded(10 * value, len(people)), 10))
    of, whose = row["share_of"], people
    if of in ("cohort", "group"):
        of, whose = "people", extract.group(row["cohort"], "all") if of == "cohort" else people
    whole = count(of, whose, one_a_day, age)
    return percent(value, whole)


def check_stated(extract):
    youngest, oldest = (lambda p: min(p.latest_ages())), (lambda p: max(p.latest_ages()))
    for row in read(here / "stated-sentence-figures.csv"):
        what = f"{row['section']}, {row['cohort']}, {row['said_of']} ({row['group']}, {row['counted']})"
        readings = {"": (False, oldest)}
        if row["section"] != "extract":  # what is printed comes out either way
            readings |= {", one offence a day": (True, oldest),
                         ", age at the earliest of the latest days": (False, youngest)}
        for reading, how in readings.items():
            expect(what + reading, value_of(row, extract, *how), row["printed"])
        if row["counted"] == "White British" and row["share_of"]:  # of those whose ethnicity is known as well
            people = extract.group(row["cohort"], row["group"])
            known = [p for p in people if p.row["ethnicity"]]
            part = percent(count("White British", known, False, None), len(known))
            expect(f"{what}, of those where it is known", part, row["printed"])


def check_sentences(extract):
    """What the text says without a number: who is most, more or fewer."""
    def by_age(people):
        return collections.Counter(max(p.latest_ages()) // 10 * 10 for p in people).most_common()

    def part(what, people):
        return count(what, people, False, None) / count("offences" if what in types else "people", people, False, None)

    numbers = []
    for year in years:
        everybody, repeat, once = (extract.group(str(year), name) for name in ("all", "repeat", "once"))
        if not repeat or not once:
            wrong.append(f"{year}: nobody")
            return
        numbers.append(sum(len(p.further) for p in repeat))
        offences = collections.Counter(s.type for p in everybody for s in p.offences()).most_common()
        expect(f"2.1, {year}, most frequent offence", offences[0][0], "Violence")
        expect(f"2.1, {year}, the second is less frequent", offences[1][1] < offences[0][1], True)
        expect(f"2.1.1, {year}, part of White British larger among repeat offenders",
               part("White British", repeat) > part("White British", everybody), True)
        expect(f"2.1.1, {year}, most repeat offenders and most people male",
               part("male", repeat) > 0.5 and part("male", everybody) > 0.5, True)
        expect(f"2.1.1, {year}, part of acquisitive offences larger with repeat offenders",
               part("Acquisitive", repeat) > part("Acquisitive", once), True)
        for who, people in (("people", everybody), ("repeat offenders", repeat)):
            young = sum(max(p.latest_ages()) < 40 for p in people)
            expect(f"2.1.1, {year}, most {who} below 40", 2 * young > len(people), True)
        ages = by_age(repeat)
        first, second = {2022: (20, 30), 2023: (30, 20), 2024: (30, None)}[year]
        expect(f"2.1.1, {year}, age group with most repeat offenders", ages[0][0], first)
        expect(f"2.1.1, {year}, it is alone", ages[1][1] < ages[0][1], True)
        if second:
            expect(f"2.1.1, {year}, the next age group", (ages[1][0], ages[2][1] < ages[1][1]), (second, True))
        if year == 2024:
            leader = collections.Counter(s.type for p in repeat for s in p.offences()).most_common(1)[0][0]
            expect("2.1.1.3, most frequent offence of repeat offenders", leader, "Acquisitive")
    expect("1.3.1, the later sentenced, the fewer further offences", numbers == sorted(numbers, reverse=True), True)


def main():
    sample = here.parents[1] / "resources/sample/sentences-2022-2024.csv"
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else sample
    rows = read(path)
    if check_fields(rows):  # else there is nothing to compute from
        extract = Extract(rows)
        check_shape(extract)
        check_table(extract, 2022, "table-01.csv")
        check_table(extract, 2023, "table-02.csv")
        check_stated(extract)
        check_sentences(extract)
    return verdict(path.name)


if __name__ == "__main__":
    sys.exit(main())
