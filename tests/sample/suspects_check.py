#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Computes the printed figures from the sample extract of suspects and compares: Table 11 (table-11.csv) and the figures
of the text (stated-figures.csv). Knows the definitions, not how the extract was made.

A suspect of a type is a person with at least one offence of it; a repeat suspect has two different ones; a group's
offences are the different offences with at least one suspect of the group. Percentages round half away from zero; equal
values share a rank, which is one more than the number of greater values.

usage: suspects_check.py [EXTRACT.csv]      (every difference is printed; ends with 1 if there is one)
"""
import collections, datetime, fractions, pathlib, re, sys

from figures import expect, percent, read, verdict, wrong

here = pathlib.Path(__file__).resolve().parent
columns = "crime_ref suspect_id crime_type recorded_date gender age home_district".split()
city = "Cambridge City"
county = ("South Cambridgeshire", "Huntingdonshire", "East Cambridgeshire", "Fenland")
outside = ("Outside Cambridgeshire",)
by_meaning = "Peterborough"  # its own council: in the county or not, the printed figures must come out


def age_group(age):
    if age == "":
        return "age unknown"
    for youngest, name in ((55, "55 and over"), (45, "45-54"), (35, "35-44"), (25, "25-34"), (18, "18-24")):
        if int(age) >= youngest:
            return name
    return "under 18"


class Extract:
    def __init__(self, rows):
        self.rows = rows
        self.named = [row for row in rows if row["suspect_id"]]
        self.person = {row["suspect_id"]: row for row in self.named}

    def offences_by_suspect(self, crime_type):
        found = collections.defaultdict(set)
        for row in self.named:
            if crime_type in ("any", row["crime_type"]):
                found[row["suspect_id"]].add(row["crime_ref"])
        return found

    def count(self, counted, group, offences):
        """How many of `group` (identifiers) answer to `counted`; `offences` are those of each."""
        people = [self.person[id_] for id_ in group]
        if counted == "suspects":
            return len(people)
        if counted == "offences":
            return len(set().union(*(offences[id_] for id_ in group)))
        if counted == "most offences":
            return max(len(offences[id_]) for id_ in group)
        homes = {"home in the city": (city,), "home elsewhere in the county": county,
                 "home outside the county": outside, "home unknown": ("",)}
        if counted in homes:
            return sum(p["home_district"] in homes[counted] for p in people)
        if counted == "home known":
            return sum(p["home_district"] != "" for p in people)
        if counted == "gender unknown":
            return sum(p["gender"] == "" for p in people)
        if counted == "age and gender known":
            return sum(p["gender"] != "" and p["age"] != "" for p in people)
        if counted in ("M", "F"):
            return sum(p["gender"] == counted for p in people)
        if counted.startswith("M "):
            return sum(p["gender"] == "M" and age_group(p["age"]) == counted[2:] for p in people)
        if re.fullmatch(r"\d\d-\d\d", counted):
            return sum(age_group(p["age"]) == counted for p in people)
        raise SystemExit(f"stated-figures.csv counts “{counted}”, which this check does not know")


def check_fields(rows):
    """Every field of every row by itself."""
    if not rows or list(rows[0])[:7] != columns:
        wrong.append(f"the columns are not {', '.join(columns)}")
        return False
    for number, row in enumerate(rows, 2):
        where = f"line {number}"
        if None in row or None in row.values():
            wrong.append(f"{where}: not seven fields")
            continue
        try:
            expect(f"{where}: year", datetime.date.fromisoformat(row["recorded_date"]).year, 2024)
        except ValueError:
            wrong.append(f"{where}: “{row['recorded_date']}” is no date")
        expect(f"{where}: number of the crime", bool(re.fullmatch(r"35/\d{5}/24", row["crime_ref"])), True)
        expect(f"{where}: gender", row["gender"] in ("M", "F", ""), True)
        expect(f"{where}: age from 10 to 99, or empty", bool(re.fullmatch(r"[1-9]\d|", row["age"])), True)
        expect(f"{where}: home", row["home_district"] in (city, *county, *outside, by_meaning, ""), True)
        if not row["suspect_id"]:
            expect(f"{where}: nobody has no gender, age or home", row["gender"] + row["age"] + row["home_district"], "")
    return not any(" fields" in line or ": age from" in line for line in wrong)


def check_shape(extract):
    """What is true of a sound extract, whatever its figures."""
    order = [(row["recorded_date"], row["crime_ref"]) for row in extract.rows]
    expect("rows in the order of their dates and crimes", order == sorted(order), True)
    one_value("crime", "crime_ref", ("crime_type", "recorded_date"), extract.rows)
    one_value("suspect", "suspect_id", ("gender", "age", "home_district"), extract.named)

    suspects = collections.defaultdict(set)
    for row in extract.named:
        suspects[row["crime_ref"]].add(row["suspect_id"])
    expect("most suspects of one crime, at most 4", max(map(len, suspects.values())) <= 4, True)
    links = sum(map(len, suspects.values()))
    expect("records of a link that is there already", len(extract.named) - links, 40)
    nobody = {row["crime_ref"] for row in extract.rows if not row["suspect_id"]}
    expect("rows without a suspect", len(extract.rows) - len(extract.named), 120)
    expect("their crimes", len(nobody), 120)
    expect("their crimes that have a suspect elsewhere", len(nobody & set(suspects)), 0)
    expect("identifiers that begin with a zero", any(id_.startswith("0") for id_ in extract.person), True)
    as_numbers = {id_.lstrip("0") for id_ in extract.person}
    expect("people who become one person when identifiers are read as numbers", len(extract.person) - len(as_numbers), 4)


def one_value(what, key, fields, rows):
    for field in fields:
        values = collections.defaultdict(set)
        for row in rows:
            values[row[key]].add(row[field])
        for name, found in values.items():
            if len(found) > 1:
                wrong.append(f"{what} {name}: several values of {field}: {', '.join(sorted(found))}")


def check_table_11(extract):
    printed = read(here / "table-11.csv")
    types = {row["crime_type"] for row in extract.named}
    expect("types of crime", sorted(types), sorted(row["crime_type"] for row in printed))
    suspects, repeat = {}, {}
    for type_ in types:
        offences = extract.offences_by_suspect(type_)
        suspects[type_] = len(offences)
        repeat[type_] = sum(len(found) >= 2 for found in offences.values())
    part = {type_: fractions.Fraction(repeat[type_], suspects[type_]) for type_ in types}

    def rank(values, type_):
        return 1 + sum(value > values[type_] for value in values.values())

    for row in printed:
        type_ = row["crime_type"]
        if type_ not in types:
            continue
        found = (suspects[type_], rank(suspects, type_), repeat[type_], rank(repeat, type_),
                 percent(repeat[type_], suspects[type_]), rank(part, type_))
        for (column, value), ours in zip(list(row.items())[1:], found):
            expect(f"Table 11, {type_}, {column}", str(ours), value)


def check_leader(extract):
    """4.1: shoplifting has the highest part of suspects who repeat. Table 11 says so within the type; the sentence can also
    be read of offences of any type."""
    offences = extract.offences_by_suspect("any")
    part = {}
    for type_ in {row["crime_type"] for row in extract.named}:
        suspects = extract.offences_by_suspect(type_)
        part[type_] = fractions.Fraction(sum(len(offences[id_]) >= 2 for id_ in suspects), len(suspects))
    expect("4.1, highest part of suspects with several offences of any type", max(part, key=part.get), "Shoplifting")


def check_stated(extract):
    for row in read(here / "stated-figures.csv"):
        offences = extract.offences_by_suspect(row["crime_type"])
        least = 1 if row["group"] == "all" else int(row["group"].rstrip("+"))
        group = [id_ for id_, found in offences.items() if len(found) >= least]
        what = f"{row['section']}, {row['crime_type']}, {row['said_of']} ({row['group']}, {row['counted']})"
        if not group:
            wrong.append(f"{what}: nobody")
            continue
        value = extract.count(row["counted"], group, offences)
        if row["share_of"] == "everybody":
            value = percent(value, extract.count(row["counted"], list(offences), offences))
        elif row["share_of"] == "group":
            value = percent(value, len(group))
        elif row["share_of"]:
            value = percent(value, extract.count(row["share_of"], group, offences))
        expect(what, str(value), row["printed"])
        if row["counted"].startswith("home"):
            near = sum(extract.person[id_]["home_district"] == by_meaning for id_ in group)
            expect(f"{what}: from {by_meaning}", near, 0)


def main():
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[1] / "resources/sample/suspects-2024.csv"
    extract = Extract(read(path))
    if check_fields(extract.rows):  # else there is nothing to compute from
        check_shape(extract)
        check_table_11(extract)
        check_stated(extract)
        check_leader(extract)
    return verdict(path.name)


if __name__ == "__main__":
    sys.exit(main())
