#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Shows that suspects_check.py can fail: spoils the sample extract in one way at a time and looks for the complaint; and
that it does not fail for nothing: two people who exchange identifiers change no figure.

usage: suspects_check_itself.py      (ends with 1 if a spoilt extract passed, or failed for another reason)
"""
import collections, sys

from spoiling import faults_of, judged, rows_of, spoils
from spoiling import change_all as change_all_of

REF, ID, TYPE, DATE, GENDER, AGE, HOME = range(7)


def repeat_suspects(data, type_, least=2):
    offences = collections.defaultdict(set)
    for row in data:
        if row[ID] and row[TYPE] == type_:
            offences[row[ID]].add(row[REF])
    return [id_ for id_, found in offences.items() if len(found) >= least]


def change_all(data, id_, column, value):
    change_all_of(data, id_, column, value, ID)


def crime_alone_of(data, id_, type_):
    """A row of the suspect's crime of that type, which has no other row."""
    often = collections.Counter(row[REF] for row in data)
    return next(row for row in data if row[ID] == id_ and row[TYPE] == type_ and often[row[REF]] == 1)


@spoils("Table 11, Rape, suspects: 87")
def a_record_is_lost(data):
    seen = collections.Counter(row[ID] for row in data)
    data.remove(next(row for row in data if row[TYPE] == "Rape" and seen[row[ID]] == 1))


@spoils("Table 11, Bicycle theft, repeat_suspects: 19")
def two_crimes_become_one(data):
    more = repeat_suspects(data, "Bicycle theft", 3)
    one = next(id_ for id_ in repeat_suspects(data, "Bicycle theft") if id_ not in more)
    first, second = [row for row in data if row[ID] == one and row[TYPE] == "Bicycle theft"][:2]
    second[REF], second[DATE] = first[REF], first[DATE]


@spoils("4.3, any, suspects of the year (all, suspects): 2995")
def two_people_become_one(data):
    one, other = [id_ for id_ in repeat_suspects(data, "Shoplifting", 20)][:2]
    change_all(data, other, ID, one)


@spoils("4.3, any, crimes with a suspect (all, offences): 6146")
def a_shared_crime_is_counted_twice(data):
    often = collections.Counter(row[REF] for row in data)
    next(row for row in data if row[ID] and often[row[REF]] > 1 and
         len({r[ID] for r in data if r[REF] == row[REF]}) > 1)[REF] = "35/99999/24"


@spoils("4.4, Shoplifting, offences (all, offences): 1183")
def a_crime_changes_its_type(data):
    top = max(repeat_suspects(data, "Shoplifting", 20), key=lambda id_: sum(row[ID] == id_ for row in data))
    crime_alone_of(data, top, "Shoplifting")[TYPE] = "Other theft"


@spoils("4.4, Shoplifting, men among the repeat suspects (2+, M): 114")
def a_man_becomes_a_woman(data):
    genders = {row[ID]: row[GENDER] for row in data}
    change_all(data, next(i for i in repeat_suspects(data, "Shoplifting") if genders[i] == "M"), GENDER, "F")


@spoils("4.7, Violence with injury, men aged 35 to 44 (all of them) (2+, M 35-44): 15")
def an_age_crosses_its_boundary(data):
    ages = {row[ID]: row[AGE] for row in data}
    one = next(i for i in repeat_suspects(data, "Violence with injury") if 35 <= int(ages[i]) <= 44)
    change_all(data, one, AGE, "45")


@spoils("4.6, Stalking and harassment, home district known (2+, home known): 55")
def an_unknown_home_becomes_known(data):
    homes = {row[ID]: row[HOME] for row in data}
    one = next(i for i in repeat_suspects(data, "Stalking and harassment") if homes[i] == "")
    change_all(data, one, HOME, "Cambridge City")


@spoils("from Peterborough: 1, expected 0")
def a_home_depends_on_the_meaning_of_the_county(data):
    homes = {row[ID]: row[HOME] for row in data}
    one = next(i for i in repeat_suspects(data, "Violence without injury") if homes[i] == "Fenland")
    change_all(data, one, HOME, "Peterborough")


@spoils("4.4, Shoplifting, age and gender known for every suspect")
def an_age_is_lost(data):
    change_all(data, repeat_suspects(data, "Shoplifting", 1)[-1], AGE, "")


@spoils("4.1, highest part of suspects with several offences of any type: Homicide")
def every_suspect_of_homicide_repeats(data):
    for one in {row[ID] for row in data if row[TYPE] == "Homicide"}:
        data.append(["35/99999/24", one, "Other theft", *next(row for row in data if row[ID] == one)[DATE:]])


@spoils("people who become one person when identifiers are read as numbers: 0")
def identifiers_lose_their_zeros(data):
    for row in data:
        row[ID] = row[ID].lstrip("0")


@spoils(": several values of age: ")
def a_person_has_two_ages(data):
    next(row for row in data if row[ID] == repeat_suspects(data, "Shoplifting", 20)[0])[AGE] = "99"


@spoils("records of a link that is there already: 39")
def a_double_record_is_tidied_away(data):
    data.remove(next(row for row in data if data.count(row) == 2))


@spoils("rows without a suspect: 119")
def an_unsolved_crime_finds_its_suspect(data):
    next(row for row in data if not row[ID])[ID] = "0000001"


@spoils("rows in the order of their dates and crimes: False")
def rows_are_in_another_order(data):
    data.reverse()


@spoils("is no date")
def a_date_is_written_the_british_way(data):
    data[0][DATE] = "01/01/2024"


@spoils("year: 2023")
def a_date_is_of_another_year(data):
    data[0][DATE] = "2023-12-31"


@spoils("line 2: not seven fields")
def a_field_is_missing(data):
    data[0].pop()


def exchange_identifiers(data):
    one, other = repeat_suspects(data, "Shoplifting", 20)[0], repeat_suspects(data, "Rape", 1)[0]
    for row in data:
        row[ID] = {one: other, other: one}.get(row[ID], row[ID])


def main():
    return faults_of(judged("suspects_check.py", *rows_of("suspects-2024.csv"), "suspects.csv"), exchange_identifiers)


if __name__ == "__main__":
    sys.exit(main())
