#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Shows that youth_check.py can fail: spoils a copy of the sample extracts in one way at a time and looks for the
complaint; and that it does not fail for nothing: two children who exchange identifiers change no figure.

usage: youth_check_itself.py      (ends with 1 if a spoilt extract passed, or failed for another reason)
"""
import collections, pathlib, sys

from spoiling import faults_of, rows_of, spoils, told_by, write

OUTCOMES, ASSESSMENTS, SCALE = "youth-outcomes-2021-2024.csv", "youth-assessments.csv", "seriousness.csv"
ID, OUTCOME_DATE, DATE, TYPE, OUTCOME, SCORE, GENDER, BIRTH, ETHNICITY, WARD, CARE = range(11)
ASSESSED, AREA, FINDING = 1, 2, 3


class Data:
    def __init__(self):
        self.headers, self.files = {}, {}
        for name in (OUTCOMES, ASSESSMENTS, SCALE):
            self.headers[name], self.files[name] = rows_of(name)
        self.outcomes, self.assessments, self.scale = self.files.values()

    def write(self, folder):
        for name, rows in self.files.items():
            write(pathlib.Path(folder) / name, self.headers[name], rows)

    def of(self, id_):
        return [row for row in self.outcomes if row[ID] == id_]

    def reoffenders(self, least=2, most=99):
        number = collections.Counter(row[ID] for row in self.outcomes)
        return [row[ID] for row in self.firsts() if least <= number[row[ID]] <= most and row[OUTCOME_DATE] < "2025"]

    def firsts(self):
        first = {}
        for row in self.outcomes:
            first.setdefault(row[ID], row)
        return list(first.values())

    def only(self, year, type_):
        """The row of a child of that cohort with one offence, which is of that type."""
        number = collections.Counter(row[ID] for row in self.outcomes)
        return next(r for r in self.outcomes if number[r[ID]] == 1 and r[OUTCOME_DATE][:4] == year and r[TYPE] == type_)

    def reoffender_with(self, column, value, year=""):
        return next(id_ for id_ in self.reoffenders() if self.of(id_)[0][column] == value
                    and self.of(id_)[0][OUTCOME_DATE].startswith(year))

    def change(self, id_, column, value):
        for row in self.of(id_):
            row[column] = value

    def second_of(self, first, second):
        """The row of the second offence of the child whose first and second are of these days."""
        children = [row[ID] for row in self.firsts() if row[DATE] == first]
        return next(row for id_ in children for row in self.of(id_)[1:] if row[DATE] == second)

    def assessed_on(self, id_):
        return sorted({row[ASSESSED] for row in self.assessments if row[ID] == id_})

    def latest(self, area, finding):
        """A row of the latest assessment of a child who reoffended."""
        children = set(self.reoffenders())
        return next(row for row in self.assessments if row[ID] in children and row[AREA:] == [area, finding]
                    and row[ASSESSED] == self.assessed_on(row[ID])[-1])


@spoils("3.1.1, reoffences without the first offence, all (further offences): 234")
def a_further_offence_is_lost(data):
    data.outcomes.remove(data.of(data.reoffenders(10)[0])[-1])


@spoils("3.1.1, children who reoffended, all (children): 57")
def a_child_offends_again(data):
    row = data.only("2022", "Drugs")
    data.outcomes.append([*row[:OUTCOME_DATE], "2025-07-16", "2023-01-31", *row[TYPE:]])


@spoils("3.1.1, children who offend, all (children): 249")
def a_child_is_lost(data):
    data.outcomes.remove(data.only("2023", "Other"))


@spoils("3.1.1, largest cohort, 2021 (children): 68")
def a_first_outcome_is_of_the_next_year(data):
    data.only("2021", "Motoring Offences")[OUTCOME_DATE] = "2022-01-03"


@spoils("Table 3, Drugs, 2021")
def a_first_offence_is_of_another_type(data):
    data.only("2021", "Drugs")[TYPE:TYPE + 3] = ["Violence Against The Person", "Fine", "5"]


@spoils("Table 3, Robbery, 2021: 1 children, none only as 0%: False")
def a_cell_of_none_has_a_child(data):
    data.only("2021", "Motoring Offences")[TYPE:TYPE + 3] = ["Robbery", "Fine", "7"]


@spoils("Table 3, Criminal Damage, 2021: 5 children, hidden since they are 1 to 4: False")
def a_hidden_cell_has_five(data):
    data.only("2021", "Motoring Offences")[TYPE] = "Criminal Damage"


@spoils("Table 4, 2024: 1.5")
def a_further_offence_goes_to_another_cohort(data):
    row = data.of(next(id_ for id_ in data.reoffenders(10) if data.of(id_)[0][OUTCOME_DATE] < "2022"))[-1]
    child = next(id_ for id_ in data.reoffenders() if data.of(id_)[0][OUTCOME_DATE] > "2024")
    first = data.of(child)[0]
    data.outcomes.remove(row)
    data.outcomes.append([child, "2025-07-17", "2025-07-01", *row[TYPE:GENDER], *first[GENDER:]])


@spoils("3.2.2, children with 13 further offences or more, all (13+ further offences): 12")
def many_offences_become_fewer(data):
    data.outcomes.remove(data.of(data.reoffenders(14, 14)[0])[-1])


@spoils("3.2.3, within six months of the first offence, all (within 6 months): 31")
def a_second_offence_is_a_day_after_the_sixth_month(data):
    data.second_of("2022-08-31", "2023-02-28")[DATE] = "2023-03-01"


@spoils("3.2.3, in 7 to 12 months, 2021 (in 7 to 12 months): 41%")
def a_second_offence_is_on_the_last_day_of_the_sixth_month(data):
    data.second_of("2021-08-31", "2022-03-01")[DATE] = "2022-02-28"


@spoils("3.2.3, within a year of the first offence, 2023 (within 12 months): 85%")
def a_second_offence_is_a_day_after_the_year(data):
    data.second_of("2023-02-15", "2024-02-15")[DATE] = "2024-02-16"


@spoils("3.2.1, most serious further offences: violence, all (most serious offence: Violence Against The Person): 20")
def the_most_serious_offence_becomes_more_serious(data):
    child = next(id_ for id_ in data.reoffenders(2, 2) if data.of(id_)[1][TYPE] == "Violence Against The Person")
    data.of(child)[1][TYPE:TYPE + 3:2] = ["Sexual Offences", "8"]


@spoils("(most serious outcome: ")
def of_equally_serious_offences_the_other_is_the_earlier(data):
    for id_ in data.reoffenders(3):
        further = data.of(id_)[1:]
        equal = [row for row in further if row[SCORE] == max(row[SCORE] for row in further)]
        printed = {"Community Resolution Police Facilitated", "Referral Order", "Youth Restorative Disposal"}
        for other in equal:
            if len({equal[0][OUTCOME], other[OUTCOME]}) == 2 and {equal[0][OUTCOME], other[OUTCOME]} & printed:
                equal[0][OUTCOME], other[OUTCOME] = other[OUTCOME], equal[0][OUTCOME]
                return


@spoils("3.2.4, first outcome: referral order, all (first outcome: Referral Order): 12")
def a_first_outcome_is_a_fine(data):
    data.of(data.reoffender_with(OUTCOME, "Referral Order"))[0][OUTCOME] = "Fine"


@spoils("3.3, boys, all (gender: M): 79%")
def a_boy_becomes_a_girl(data):
    data.change(data.reoffender_with(GENDER, "M"), GENDER, "F")


@spoils("3.3, aged 16 to 17, 2024 (age group: 16 to 17): 50%")
def a_child_is_two_years_younger(data):
    for id_ in data.reoffenders():
        first = data.of(id_)[0]
        if first[OUTCOME_DATE] > "2024" and int(first[DATE][:4]) - int(first[BIRTH][:4]) > 16:
            return data.change(id_, BIRTH, f"{int(first[BIRTH][:4]) + 2}{first[BIRTH][4:]}".replace("-02-29", "-02-28"))


@spoils("a child, aged 18: False")
def an_offence_is_that_of_an_adult(data):
    row = data.only("2024", "Drugs")
    row[BIRTH] = f"{int(row[DATE][:4]) - 18}{row[DATE][4:]}"


@spoils("3.3, White British, 2021 (ethnicity: White British): 41%")
def an_ethnicity_changes(data):
    data.change(data.reoffender_with(ETHNICITY, "White British", "2021"), ETHNICITY, "White Other")


@spoils("3.3, place of Cherry Hinton among the wards, all (place of ward: Cherry Hinton): 1")
def a_family_moves(data):
    data.change(data.reoffender_with(WARD, "King's Hedges"), WARD, "Newnham")


@spoils("3.3, social care status, all (social care status): 34%")
def a_child_is_taken_into_care(data):
    data.change(data.reoffender_with(CARE, "None"), CARE, "Child in care")


@spoils(": several values of ward: ")
def a_child_has_two_wards(data):
    data.of(data.reoffender_with(WARD, "King's Hedges"))[0][WARD] = "Castle"


@spoils("seriousness: 4, expected 5")
def a_score_is_not_that_of_the_scale(data):
    data.only("2021", "Violence Against The Person")[SCORE] = "4"


@spoils("“Burglary” has no score")
def an_offence_type_is_not_on_the_scale(data):
    data.only("2022", "Domestic Burglary")[TYPE] = "Burglary"


@spoils("one scale, scores from 1 to 8, each type once: False")
def a_score_is_above_eight(data):
    data.scale[0][2] = "9"


@spoils("offence, outcome and extract in this order: False")
def an_offence_comes_after_its_outcome(data):
    row = data.only("2023", "Drugs")
    row[DATE] = "2024-01-31"


@spoils("offences entered twice: 1")
def an_offence_is_entered_twice(data):
    row = data.of(data.reoffenders(10)[0])[-1]
    data.outcomes.insert(data.outcomes.index(row), list(row))


@spoils("same order by offence and by outcome: False")
def an_outcome_overtakes_another(data):
    first, *_, last = data.of(data.reoffenders(10)[0])
    first[DATE], last[DATE] = last[DATE], first[DATE]


@spoils("one offence on the day of the first outcome: 2")
def two_offences_have_the_first_outcome(data):
    first, second = data.of(data.reoffenders(2, 2)[0])
    second[OUTCOME_DATE] = first[OUTCOME_DATE]


@spoils("children who become one child when identifiers are read as numbers: 0")
def identifiers_lose_their_zeros(data):
    for row in data.outcomes + data.assessments:
        row[ID] = row[ID].lstrip("0")


@spoils("children whose first outcome is after the cohorts: 5")
def a_child_of_this_year_is_left_out(data):
    data.outcomes = data.files[OUTCOMES] = [r for r in data.outcomes if r[ID] != data.firsts()[-1][ID]]


@spoils("rows in the order of their outcomes: False")
def rows_are_in_another_order(data):
    data.outcomes.reverse()


@spoils("“01/02/2021” is no date")
def a_date_is_written_the_british_way(data):
    data.outcomes[0][DATE] = "01/02/2021"


@spoils("outcomes, line 2: not 11 fields")
def a_field_is_missing(data):
    data.outcomes[0].pop()


@spoils("3.4, children with an assessment, all (children): 35")
def a_child_is_not_assessed(data):
    child = data.latest("Substance misuse", "None")[ID]
    data.assessments = data.files[ASSESSMENTS] = [row for row in data.assessments if row[ID] != child]


@spoils("3.4, disabilities or SEND, all (Disability or SEND: Identified): 9")
def an_earlier_assessment_becomes_the_latest(data):
    """The dates of the first and the latest assessment are exchanged where they differ in what they found."""
    for id_ in data.reoffenders():
        days = data.assessed_on(id_)
        found = {row[ASSESSED]: row[FINDING] for row in data.assessments
                 if row[ID] == id_ and row[AREA] == "Disability or SEND"}
        if days and found[days[0]] == "None identified" and found[days[-1]] == "Identified":
            for row in data.assessments:
                if row[ID] == id_:
                    row[ASSESSED] = {days[0]: days[-1], days[-1]: days[0]}.get(row[ASSESSED], row[ASSESSED])
            return data.assessments.sort(key=lambda row: row[ASSESSED])


@spoils("3.4, mentions of drugs, all (mentions): 30")
def a_mention_is_lost(data):
    data.assessments.remove(data.latest("Substance misuse", "Ketamine"))


@spoils("3.4, only using cannabis, all (only Cannabis): 57%")
def another_drug_is_mentioned(data):
    other = {row[ID] for row in data.assessments if row[FINDING] in ("Alcohol", "Ketamine", "Cocaine", "MDMA")}
    only = set(data.reoffenders()) - other
    row = next(row for row in data.assessments if row[ID] in only and row[FINDING] == "Cannabis"
               and row[ASSESSED] == data.assessed_on(row[ID])[-1])
    data.assessments.insert(data.assessments.index(row), [*row[:FINDING], "MDMA"])


@spoils("3.4, very high and high safety and wellbeing ratings, all (Safety and wellbeing: Very high or High): 12")
def a_rating_falls(data):
    data.latest("Safety and wellbeing", "Very high")[FINDING] = "Medium"


@spoils("findings on substance misuse: False")
def no_substance_stands_beside_one(data):
    row = data.latest("Substance misuse", "Cannabis")
    data.assessments.insert(data.assessments.index(row), [*row[:FINDING], "None"])


@spoils("after the first outcome, before the extract: False")
def an_assessment_comes_after_the_extract(data):
    child = data.assessments[-1][ID]
    for row in data.assessments:
        if row[ID] == child and row[ASSESSED] == data.assessed_on(child)[-1]:
            row[ASSESSED] = "2025-07-18"


@spoils("assessed, without an outcome")
def an_assessment_is_of_nobody(data):
    data.assessments[0][ID] = "999999"


@spoils("known finding: False")
def a_finding_is_misspelt(data):
    data.assessments[-1][FINDING] = "cannabis"


def exchange_identifiers(data):
    one, other = data.reoffenders(10)[0], data.only("2024", "Drugs")[ID]
    for row in data.outcomes + data.assessments:
        row[ID] = {one: other, other: one}.get(row[ID], row[ID])


IN_ORDER = ("rows_are_in_another_order", "a_date_is_written_the_british_way")


def judgement(folder, change):
    data = Data()
    change(data)
    if change.__name__ not in IN_ORDER:  # a changed day of an outcome is not to be found by its place
        data.outcomes.sort(key=lambda row: row[OUTCOME_DATE])
    data.write(folder)
    return told_by("youth_check.py", folder)


def main():
    return faults_of(judgement, exchange_identifiers)


if __name__ == "__main__":
    sys.exit(main())
