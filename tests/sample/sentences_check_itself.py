#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Shows that sentences_check.py can fail: spoils the sample extract in one way at a time and looks for the complaint;
and that it does not fail for nothing: two people who exchange identifiers change no figure.

usage: sentences_check_itself.py      (ends with 1 if a spoilt extract passed, or failed for another reason)
"""
import sys

from spoiling import faults_of, judged, rows_of, spoils
from spoiling import change_all as change_all_of

ID, DAY, COMMITTED, TYPE, GENDER, ETHNICITY, BORN, DISTRICT, END = range(9)


def people(data, year, most_rows=99, least_rows=1):
    """The rows of each person first sentenced in the year, by identifier."""
    found = {}
    for row in data:
        found.setdefault(row[ID], []).append(row)
    return {id_: own for id_, own in found.items()
            if own[0][DAY].startswith(year) and least_rows <= len(own) <= most_rows}


def sentenced_once(data, year, **fields):
    columns = {"type": TYPE, "born": BORN, "ethnicity": ETHNICITY, "gender": GENDER}
    return next(own[0] for own in people(data, year, 1).values()
                if all(own[0][columns[name]] == value for name, value in fields.items()))


def came_again(data, year):
    """[first, further]: people of two rows on two days."""
    return [own for own in people(data, year, 2, 2).values() if own[0][DAY] != own[1][DAY]]


def several_on_first_day(data, year):
    return [own for own in people(data, year, 2, 2).values()
            if own[0][DAY] == own[1][DAY] and own[0] != own[1]]


def in_order(data):
    data.sort(key=lambda row: (row[DAY], row[ID]))


def change_all(data, id_, column, value):
    change_all_of(data, id_, column, value, ID)


@spoils("2.1.1.1, 2022, offenders in total (all, people): 175")
def a_record_is_lost(data):
    data.remove(sentenced_once(data, "2022"))


@spoils("2.1.1.2, 2023, repeat offenders (repeat, people): 46")
def a_further_sentence_is_lost(data):
    data.remove(came_again(data, "2023")[0][1])


@spoils("extract, 2024, further offences (repeat, further offences): 25")
def a_further_sentence_moves_to_the_first_day(data):
    first, further = came_again(data, "2024")[0]
    further[DAY] = first[DAY]
    further[COMMITTED] = first[COMMITTED] = ""
    in_order(data)


@spoils("2.1.1.1, 2022, offenders in total (all, people): 175")
def two_people_become_one(data):
    one, other = list(people(data, "2022", 1).values())[:2]
    change_all(data, other[0][ID], ID, one[0][ID])


@spoils("2.1.1.1, 2022, offenders in total (all, people): 177")
def the_first_sentence_of_2021_moves_into_the_series(data):
    change_all(data, next(iter(people(data, "2021", 1))), DAY, "2022-01-04")
    in_order(data)


@spoils("2.1.1.2, 2023, offenders in total (all, people): 168")
def a_first_sentence_moves_into_the_next_year(data):
    sentenced_once(data, "2023")[DAY] = "2024-01-02"
    in_order(data)


@spoils("table-01.csv, Sexual, multiple_offences, a small count")
def a_hidden_count_is_none(data):
    again = [row for own in people(data, "2022", 99, 2).values() if len({r[DAY] for r in own}) > 1 for row in own]
    for row in again:
        if row[TYPE] == "Sexual":
            row[TYPE] = "Violence"


@spoils("table-02.csv, Sexual, multiple_offences, a small count")
def a_hidden_count_is_large(data):
    for _, further in came_again(data, "2023")[:5]:
        further[TYPE] = "Sexual"


@spoils("table-01.csv, Motoring, one_offence_only: 6%, expected 7%")
def an_offence_changes_its_type(data):
    sentenced_once(data, "2022", type="Motoring")[TYPE] = "Violence"


@spoils("table-02.csv, ")
def the_later_of_two_offences_is_taken_for_the_first(data):
    for own in several_on_first_day(data, "2023"):
        own[0][COMMITTED], own[1][COMMITTED] = own[1][COMMITTED], own[0][COMMITTED]


@spoils("people whose index offence is not the first of its day in the file: 0")
def offences_of_the_first_day_are_sorted_by_offence_date(data):
    data.sort(key=lambda row: (row[DAY], row[ID], row[COMMITTED]))


@spoils("2.1.1.3, 2024, violent offences (all, Violence): 29%, expected 28%")
def two_offences_become_violent(data):
    for _ in range(2):
        sentenced_once(data, "2024", type="Drugs")[TYPE] = "Violence"


@spoils("2.1.1.1, 2022, male repeat offenders (repeat, male)")
def a_man_becomes_a_woman(data):
    change_all(data, next(own[0][ID] for own in came_again(data, "2022") if own[0][GENDER] == "M"), GENDER, "F")


@spoils("2.1.1.2, 2023, White British in the total cohort (all, White British)")
def an_ethnicity_becomes_another(data):
    for _ in range(2):
        sentenced_once(data, "2023", ethnicity="White British")[ETHNICITY] = "White Other"


@spoils("2.1.1.1, 2022, White British repeat offenders (repeat, White British), of those where it is known")
def ethnicities_of_repeat_offenders_are_forgotten(data):
    others = [own[0][ID] for own in came_again(data, "2022") if own[0][ETHNICITY] != "White British"]
    for id_ in others[:2]:
        change_all(data, id_, ETHNICITY, "")


@spoils("2.1.1.1, 2022, repeat offenders aged 20 to 29 at the latest offence (repeat, aged 20-29)")
def somebody_is_ten_years_older(data):
    one = next(own for own in came_again(data, "2022") if 1994 <= int(own[0][BORN][:4]) <= 2000)
    change_all(data, one[0][ID], BORN, str(int(one[0][BORN][:4]) - 10) + one[0][BORN][4:])


@spoils("age at the earliest of the latest days: ")
def an_age_depends_on_which_day_is_the_latest(data):
    one = next(own for own in came_again(data, "2022")
               if own[1][COMMITTED] > own[0][DAY] and 31 <= int(own[1][DAY][:4]) - int(own[0][BORN][:4]) <= 38)
    change_all(data, one[0][ID], BORN, str(int(one[1][DAY][:4]) - 30) + one[1][DAY][4:])  # 30 that day


@spoils("2.1.1, 2024, part of White British larger among repeat offenders: False")
def everybody_who_came_once_is_white_british(data):
    for own in people(data, "2024", 1).values():
        own[0][ETHNICITY] = "White British"


@spoils("a window in months is not one in days: True")
def somebody_comes_again_after_a_year_to_the_day(data):
    first, further = came_again(data, "2022")[0]
    first[DAY], further[DAY] = "2022-03-01", "2023-03-01"
    first[COMMITTED] = further[COMMITTED] = ""
    in_order(data)


@spoils("extract, 2023, came again (all, back 12 months): ")
def somebody_comes_again_later(data):
    first, further = next(own for own in came_again(data, "2023") if own[1][DAY].startswith("2023"))
    further[DAY] = "2025-07-17"
    in_order(data)


@spoils("extract, 2022, repeat offenders without those sentences")
def an_offence_before_the_first_sentence_is_dated_after_it(data):
    further = next(own[1] for own in came_again(data, "2022") if "" < own[1][COMMITTED] < own[0][DAY])
    further[COMMITTED] = further[DAY]


@spoils("extract, 2022, ends among those who came once (once, exits): 3")
def an_end_is_lost(data):
    change_all(data, next(id_ for id_, own in people(data, "2022").items() if own[0][END]), END, "")


@spoils("end after the sentence and before the extract: False")
def somebody_is_sentenced_after_their_end(data):
    next(row for row in data if row[END])[END] = "2021-12-31"


@spoils("last sentence on the day of the extract or earlier: False")
def a_sentence_is_later_than_the_extract(data):
    data[-1][DAY] = "2025-07-18"


@spoils("people who become one person when identifiers are read as numbers: 0")
def identifiers_lose_their_zeros(data):
    for row in data:
        row[ID] = row[ID].lstrip("0")


@spoils(": several values of birth_date: ")
def a_person_has_two_birth_dates(data):
    came_again(data, "2022")[0][0][BORN] = "1980-01-01"


@spoils("rows that are there already: 5")
def a_double_record_is_tidied_away(data):
    data.remove(next(row for row in data if data.count(row) == 2))


@spoils("offence before the sentence: False")
def an_offence_follows_its_sentence(data):
    data[0][COMMITTED] = "2025-01-01"


@spoils("rows in the order of their sentences: False")
def rows_are_in_another_order(data):
    data.reverse()


@spoils("is no date")
def a_date_is_written_the_british_way(data):
    data[0][DAY] = "21/04/2021"


@spoils("district: Fenland, expected Cambridge City")
def somebody_lives_elsewhere(data):
    data[0][DISTRICT] = "Fenland"


@spoils("line 2: not nine fields")
def a_field_is_missing(data):
    data[0].pop()


def exchange_identifiers(data):
    one, other = came_again(data, "2022")[0][0][ID], sentenced_once(data, "2024")[ID]
    for row in data:
        row[ID] = {one: other, other: one}.get(row[ID], row[ID])


def main():
    return faults_of(judged("sentences_check.py", *rows_of("sentences-2022-2024.csv"), "sentences.csv"), exchange_identifiers)


if __name__ == "__main__":
    sys.exit(main())
