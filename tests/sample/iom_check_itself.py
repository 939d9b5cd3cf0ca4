#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Shows that iom_check.py can fail: spoils a copy of the sample register or of its offences in one way at a time and
looks for the complaint; and that it does not fail for nothing: two people who exchange identifiers change no figure.

usage: iom_check_itself.py      (ends with 1 if a spoilt extract passed, or failed for another reason)
"""
import pathlib, sys

from spoiling import faults_of, rows_of, spoils, told_by, write

REGISTER, OFFENCES = "iom-register.csv", "iom-offences.csv"
ID, JOINED, LEFT, BORN, DISTRICT, FIRST = range(6)
DAY = 1
CITY = "Cambridge City"


class Data:
    def __init__(self):
        self.headers, self.files = {}, {}
        for name in (REGISTER, OFFENCES):
            self.headers[name], self.files[name] = rows_of(name)
        self.register, self.offences = self.files.values()

    def write(self, folder):
        for name, rows in self.files.items():
            write(pathlib.Path(folder) / name, self.headers[name], rows)

    def once(self, wanted):
        """The first row that is wanted of somebody with one row only."""
        ids = [row[ID] for row in self.register]
        return next(row for row in self.register if ids.count(row[ID]) == 1 and wanted(row))

    def city(self, wanted=lambda row: True):
        return self.once(lambda row: row[DISTRICT] == CITY and wanted(row))


def is_middle(row):
    return "2021-12" < row[JOINED] and row[LEFT] and row[LEFT] < "2024-06"


@spoils("registered in July 2025 and residing in Cambridge (current city): 17")
def somebody_left_in_june(data):
    data.city(lambda row: row[JOINED] > "2025-02" and not row[LEFT])[LEFT] = "2025-06-30"


@spoils("(historic city): 22")
def somebody_moves_to_fenland(data):
    data.city(is_middle)[DISTRICT] = "Fenland"


@spoils("(historic city): 13%")
def the_register_is_shorter(data):
    gone = {row[ID] for row in data.register if row[DISTRICT] == "Huntingdonshire"}
    data.files[REGISTER] = data.register = [row for row in data.register if row[ID] not in gone]


@spoils("aged 30 to 39 at the first offence recorded (aged 30-39): 39%")
def somebody_is_ten_years_younger(data):
    def is_of_thirties(row):
        return is_middle(row) and 31 <= int(row[FIRST][:4]) - int(row[BORN][:4]) <= 39
    row = data.city(is_of_thirties)
    row[BORN] = f"{int(row[BORN][:4]) + 10}{row[BORN][4:]}".replace("-02-29", "-02-28")


@spoils("leaves on the first day of the historic cohort: 0")
def somebody_leaves_a_day_early(data):
    data.once(lambda row: row[LEFT] == "2021-10-01" and row[DISTRICT] == CITY)[LEFT] = "2021-09-29"


@spoils("joins the day after: 0")
def somebody_joins_on_new_years_eve(data):
    data.city(lambda row: row[JOINED] == "2025-01-01")[JOINED] = "2025-01-02"


@spoils("before: offences (before offences): 213")
def an_offence_before_is_lost(data):
    row = data.city(is_middle)
    year_before = f"{int(row[JOINED][:4]) - 1}{row[JOINED][4:]}"
    data.offences.remove(next(o for o in data.offences if o[ID] == row[ID] and year_before < o[DAY] < row[JOINED]))


@spoils("during: offences (during offences): 295")
def an_offence_on_the_day_of_leaving_is_added(data):
    row = data.city(is_middle)
    data.offences.append([row[ID], row[LEFT]])


@spoils("after: person-days (after days): 10497")
def somebody_leaves_a_day_earlier(data):
    row = data.city(is_middle)
    year, month, day = row[LEFT].split("-")
    assert day != "01"
    row[LEFT] = f"{year}-{month}-{int(day) - 1:02}"


@spoils("offences of people who are not on the register (strangers): 6")
def an_offence_of_a_stranger_is_added(data):
    data.offences.append(["999999", "2022-05-05"])


@spoils("a spell from")
def somebody_leaves_before_joining(data):
    row = data.city(is_middle)
    row[LEFT] = "2018-05-05"


@spoils("ends before the next: False")
def two_spells_overlap(data):
    row = data.once(is_middle)
    data.register.append([*row[:JOINED], "2023-01-01" if row[LEFT] > "2023-01-01" else row[JOINED], "", *row[BORN:]])


@spoils("one day of birth and one first offence: 2")
def two_rows_differ_in_the_day_of_birth(data):
    ids = [row[ID] for row in data.register]
    next(row for row in data.register if ids.count(row[ID]) == 2)[BORN] = "1980-05-05"


@spoils("in this order, as an adult: False")
def a_first_offence_comes_after_joining(data):
    row = data.city(is_middle)
    row[FIRST] = row[LEFT]


@spoils("in this order, as an adult: False")
def a_child_is_on_the_register(data):
    row = data.once(is_middle)
    row[BORN], row[FIRST] = "2010-01-01", "2019-01-01"


@spoils("district: False")
def a_district_is_misspelt(data):
    data.once(lambda row: row[DISTRICT] == "Fenland")[DISTRICT] = "fenland"


@spoils("rows that are there already: 4")
def a_row_is_entered_twice(data):
    row = data.city(is_middle)
    data.register.append(list(row))


@spoils("people who become one person when identifiers are read as numbers: 0")
def identifiers_lose_their_zeros(data):
    for row in data.register + data.offences:
        row[ID] = row[ID].lstrip("0").zfill(5)


@spoils("offences from 2018 to the extract: False")
def an_offence_comes_after_the_extract(data):
    data.offences.append([data.city()[ID], "2025-07-18"])


@spoils("rows in the order of joining: False")
def rows_are_in_another_order(data):
    data.register.reverse()


@spoils("“01/02/2021” is no date")
def a_date_is_written_the_british_way(data):
    data.register[0][JOINED] = "01/02/2021"


@spoils("iom-offences.csv, line 2: not 2 fields")
def a_field_is_missing(data):
    data.offences[0].pop()


def exchange_identifiers(data):
    ids = [data.city(is_middle)[ID], data.once(lambda row: row[DISTRICT] == "Peterborough")[ID]]
    for row in data.register + data.offences:
        row[ID] = dict(zip(ids, reversed(ids))).get(row[ID], row[ID])


IN_ORDER = ("rows_are_in_another_order", "a_date_is_written_the_british_way", "a_field_is_missing")


def judgement(folder, change):
    data = Data()
    change(data)
    if change.__name__ not in IN_ORDER:  # a changed day is not to be found by its place
        data.register.sort(key=lambda row: row[JOINED])
        data.offences.sort(key=lambda row: row[DAY])
    data.write(folder)
    return told_by("iom_check.py", folder)


def main():
    return faults_of(judgement, exchange_identifiers)


if __name__ == "__main__":
    sys.exit(main())
