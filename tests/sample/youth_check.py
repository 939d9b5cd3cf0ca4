#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Computes the printed figures from the sample extracts of youth outcomes and of assessments and compares: Table 3
(table-03.csv), Table 4 (table-04.csv) and the figures of the text (stated-youth-figures.csv). Knows the definitions,
not how the extracts were made.

A child's cohort is the year of the first outcome; every other offence is a further one; who has one reoffends. Months
between two offences are the fewest m with second <= first + m months, where a day that a month does not have is its
last. The most serious offence has the highest score of seriousness.csv; of equal ones the earliest, then the first row.
A label "<p%" stands for 1 to 4 children, p being 100 times 5 / children of the column. Percentages and p round half
away from zero.

usage: youth_check.py [FOLDER]      (every difference is printed; ends with 1 if there is one)
"""
import collections, datetime, pathlib, re, sys

from figures import add_months, age_on, expect, percent, read, rounded, verdict, wrong

here = pathlib.Path(__file__).resolve().parent
extracted = datetime.date(2025, 7, 17)
cohorts = (2021, 2022, 2023, 2024)
columns = ("child_id outcome_date offence_date offence_type outcome seriousness gender birth_date ethnicity ward "
           "social_care").split()
assessment_columns = "child_id assessed_date area finding".split()
values = {
    "gender": ("M", "F"), "ethnicity": ("White British", "White Other", "Asian, Black and Other"),
    "social_care": ("Child in care", "Child in need", "Child protection plan", "None"),
    "ward": ("Abbey", "Arbury", "Castle", "Cherry Hinton", "Coleridge", "East Chesterton", "King's Hedges", "Market",
             "Newnham", "Petersfield", "Queen Edith's", "Romsey", "Trumpington", "West Chesterton"),
}
findings = {
    "Mental health": ("In contact with services", "Not in contact with services"),
    "Disability or SEND": ("Identified", "None identified"),
    "Safety and wellbeing": ("Very high", "High", "Medium", "Low"),
    "Substance misuse": ("None", "Cannabis", "Alcohol", "Ketamine", "Cocaine", "MDMA", "Nitrous oxide"),
}


def months_between(first, second):
    return next((months for months in range(12 * 20) if second <= add_months(first, months)), None)


def age_group(age):
    return "10 to 13" if age <= 13 else "14 to 15" if age <= 15 else "16 to 17"


class Offence:
    def __init__(self, number, row, scores):
        self.line, self.row = number, row
        self.date, self.outcome_date = (datetime.date.fromisoformat(row[c]) for c in ("offence_date", "outcome_date"))
        self.type, self.outcome, self.score = row["offence_type"], row["outcome"], scores[row["offence_type"]]


class Child:
    def __init__(self, offences):
        self.offences = sorted(offences, key=lambda o: (o.outcome_date, o.date, o.line))
        self.first, self.further = self.offences[0], self.offences[1:]
        self.row, self.cohort = self.first.row, self.first.outcome_date.year
        self.birth = datetime.date.fromisoformat(self.row["birth_date"])
        self.most_serious = min(self.further, key=lambda o: (-o.score, o.date, o.line), default=None)
        self.months = months_between(self.first.date, min(o.date for o in self.further)) if self.further else None
        self.assessment = collections.defaultdict(list)  # the latest

    def substances(self):
        return [found for found in self.assessment["Substance misuse"] if found != "None"]

    def words(self, what):
        """What is counted of a child under this name; several for mentions."""
        return {"first offence": lambda: [self.first.type], "first outcome": lambda: [self.first.outcome],
                "most serious offence": lambda: [self.most_serious.type],
                "most serious outcome": lambda: [self.most_serious.outcome],
                "age group": lambda: [age_group(age_on(self.birth, self.first.date))],
                "mention": self.substances}.get(what, lambda: [self.row[what]])()


def number_of(counted, group):
    if counted == "children":
        return len(group)
    if counted == "further offences":
        return sum(len(child.further) for child in group)
    if counted == "social care status":
        return sum(child.row["social_care"] != "None" for child in group)
    if counted == "mentions":
        return sum(len(child.substances()) for child in group)
    if counted == "two or more":
        return sum(len(child.substances()) >= 2 for child in group)
    if match := re.fullmatch(r"(\d+)\+ further offences", counted):
        return sum(len(child.further) >= int(match[1]) for child in group)
    if match := re.fullmatch(r"(?:within|in (\d+) to) (\d+) months", counted):
        return sum(int(match[1] or 0) <= child.months <= int(match[2]) for child in group)
    if match := re.fullmatch(r"only (.+)", counted):
        return sum(child.substances() == [match[1]] for child in group)
    if match := re.fullmatch(r"mentions of (.+)", counted):
        return sum(child.substances().count(match[1]) for child in group)
    if match := re.fullmatch(r"place of (.+?): (.+)", counted):  # equal numbers share a place
        often = collections.Counter(word for child in group for word in child.words(match[1]))
        return 1 + sum(number > often[match[2]] for number in often.values())
    what, word = counted.split(": ", 1)
    if what in findings:
        return sum(any(found in child.assessment[what] for found in word.split(" or ")) for child in group)
    return sum(word in child.words(what) for child in group)


# The fields of every row by itself; what they say can be computed only if there is no complaint.
def check_fields(outcomes, assessments, scores):
    for name, rows, wanted in (("outcomes", outcomes, columns), ("assessments", assessments, assessment_columns)):
        if not rows or list(rows[0])[:len(wanted)] != wanted:
            wrong.append(f"{name}: the columns are not {', '.join(wanted)}")
            continue
        for number, row in enumerate(rows, 2):
            where = f"{name}, line {number}"
            if None in row or None in row.values():
                wrong.append(f"{where}: not {len(wanted)} fields")
                continue
            for column in (c for c in wanted if c.endswith("_date")):
                if not is_date(row[column]):
                    wrong.append(f"{where}: “{row[column]}” is no date")
            expect(f"{where}: identifier", bool(re.fullmatch(r"\d{4,6}", row["child_id"])), True)
            if name == "assessments":
                expect(f"{where}: known finding", row["finding"] in findings.get(row["area"], ()), True)
                continue
            for column, allowed in values.items():
                expect(f"{where}: known {column}", row[column] in allowed, True)
            if row["offence_type"] not in scores:
                wrong.append(f"{where}: “{row['offence_type']}” has no score")
            else:
                expect(f"{where}: seriousness", row["seriousness"], str(scores[row["offence_type"]]))
    return not wrong


def is_date(text):
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


# What is true of sound extracts, whatever their figures.
def check_shape(outcomes, children):
    dates = [row["outcome_date"] for row in outcomes]
    expect("rows in the order of their outcomes", dates == sorted(dates), True)
    expect("offences entered twice", len(outcomes) - len({tuple(row.values()) for row in outcomes}), 0)
    for id_, child in children.items():
        for column in ("gender", "birth_date", "ethnicity", "ward", "social_care"):
            found = {offence.row[column] for offence in child.offences}
            if len(found) > 1:
                wrong.append(f"child {id_}: several values of {column}: {', '.join(sorted(found))}")
        for offence in child.offences:
            expect(f"line {offence.line}: offence, outcome and extract in this order",
                   offence.date <= offence.outcome_date <= extracted, True)
            age = age_on(child.birth, offence.date)
            expect(f"line {offence.line}: a child, aged {age}", 10 <= age <= 17, True)
        # By outcome or by offence: the order, and so the first and the second, are the same.
        by_outcome = [offence.date for offence in child.offences]
        expect(f"child {id_}: same order by offence and by outcome", by_outcome == sorted(by_outcome), True)
        expect(f"child {id_}: one offence on the day of the first outcome",
               sum(o.outcome_date == child.first.outcome_date for o in child.offences), 1)
        if child.further and child.cohort in cohorts:
            groups = {age_group(age_on(child.birth, date)) for date in (child.first.date, child.first.outcome_date)}
            expect(f"child {id_}: age groups at the first offence and its outcome", len(groups), 1)
    after = [child for child in children.values() if child.cohort not in cohorts]
    expect("children whose first outcome is after the cohorts", len(after), 6)
    expect("their offences", sum(len(child.offences) for child in after), 8)
    expect("years of their first outcome", sorted({child.cohort for child in after}), [2025])
    as_numbers = {id_.lstrip("0") for id_ in children}
    expect("children who become one child when identifiers are read as numbers", len(children) - len(as_numbers), 3)
    same_day = sum(child.months == 0 for child in children.values() if child.cohort in cohorts)
    expect("children whose second offence was on the day of the first", same_day, 1)


def check_assessments(assessments, children):
    by_child = collections.defaultdict(lambda: collections.defaultdict(lambda: collections.defaultdict(list)))
    dates = [row["assessed_date"] for row in assessments]
    expect("assessments in the order of their dates", dates == sorted(dates), True)
    for row in assessments:
        by_child[row["child_id"]][row["assessed_date"]][row["area"]].append(row["finding"])
    for id_, days in by_child.items():
        if id_ not in children:
            wrong.append(f"child {id_}: assessed, without an outcome")
            continue
        for date, areas in days.items():
            where = f"child {id_}, assessment of {date}"
            expect(f"{where}: after the first outcome, before the extract",
                   children[id_].first.outcome_date < datetime.date.fromisoformat(date) <= extracted, True)
            expect(f"{where}: areas", sorted(areas), sorted(findings))
            for area, found in areas.items():
                several = area == "Substance misuse" and "None" not in found and len(found) == len(set(found))
                expect(f"{where}: findings on {area.lower()}", len(found) == 1 or several, True)
        children[id_].assessment.update(days[max(days)])
    several = sum(len(days) > 1 for days in by_child.values())
    expect("children with several assessments, 30 at least", several >= 30, True)
    others = sum(not children[id_].further for id_ in by_child if id_ in children)
    expect("assessed children who did not reoffend", others, 22)


def check_table_3(groups):
    types = collections.Counter(child.first.type for child in groups["children", "all"])
    printed = read(here / "table-03.csv")
    expect("Table 3, types", sorted(types), sorted(row["first_offence_type"] for row in printed))
    for row in printed:
        for cohort in ("2021", "2022", "2023", "2024", "all"):
            group, label = groups["children", cohort], row[cohort]
            number = sum(child.first.type == row["first_offence_type"] for child in group)
            what = f"Table 3, {row['first_offence_type']}, {cohort}: {number} children"
            if label.startswith("<"):
                expect(f"{what}, hidden since they are 1 to 4", 1 <= number <= 4, True)
                expect(f"{what}, label", f"<{percent(5, len(group))}", label)
            else:
                expect(what, percent(number, len(group)), label)
                expect(f"{what}, none only as 0%", number == 0, label == "0%")


def check_table_4(groups):
    for row in read(here / "table-04.csv"):
        group = groups["reoffenders", row["cohort"]]
        tenths = rounded(10 * number_of("further offences", group), len(group))
        expect(f"Table 4, {row['cohort']}", f"{tenths // 10}.{tenths % 10}", row["average_further_offences"])


def check_stated(groups):
    for row in read(here / "stated-youth-figures.csv"):
        what = f"{row['section']}, {row['said_of']}, {row['cohort']} ({row['counted']})"
        group = groups[row["group"], row["cohort"]]
        number = number_of(row["counted"], group)
        found = str(number)
        if row["share_of"]:
            whole = (number_of("mentions", group) if row["share_of"] == "mentions"
                     else len(groups[row["share_of"], row["cohort"]]))
            if not whole:
                wrong.append(f"{what}: nobody")
                continue
            found = percent(number, whole)
        if match := re.fullmatch(r"(\d+) to (\d+)", row["printed"]):
            expect(f"{what}: {number}, from {row['printed']}", int(match[1]) <= number <= int(match[2]), True)
        else:
            expect(what, found, row["printed"])


def check_falling(groups):
    """1.3.2: the part that reoffended decreased with each cohort. 3.1.1: the largest cohort, the smallest."""
    sizes = [len(groups["children", str(year)]) for year in cohorts]
    parts = [len(groups["reoffenders", str(year)]) / size for year, size in zip(cohorts, sizes)]
    expect("1.3.2, parts fall with each cohort", all(a > b for a, b in zip(parts, parts[1:])), True)
    expect("3.1.1, largest and smallest cohort", (cohorts[sizes.index(max(sizes))], cohorts[sizes.index(min(sizes))]),
           (2021, 2023))


def groups_of(children):
    groups = {}
    for cohort in ("all", *map(str, cohorts)):
        inside = [c for c in children.values() if c.cohort in cohorts and cohort in ("all", str(c.cohort))]
        groups["children", cohort] = inside
        groups["reoffenders", cohort] = [c for c in inside if c.further]
        groups["assessed", cohort] = [c for c in groups["reoffenders", cohort] if c.assessment]
        groups["misusing", cohort] = [c for c in groups["assessed", cohort] if c.substances()]
    return groups


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here.parents[1] / "resources/sample"
    outcomes, assessments = read(folder / "youth-outcomes-2021-2024.csv"), read(folder / "youth-assessments.csv")
    scale = read(folder / "seriousness.csv")
    scores = {row["offence_type"]: int(row["score"]) for row in scale}
    expect("one scale, scores from 1 to 8, each type once",
           len({row["version"] for row in scale}) == 1 and len(scores) == len(scale) and
           all(1 <= score <= 8 for score in scores.values()), True)
    if check_fields(outcomes, assessments, scores):  # else there is nothing to compute from
        offences = collections.defaultdict(list)
        for number, row in enumerate(outcomes, 2):
            offences[row["child_id"]].append(Offence(number, row, scores))
        children = {id_: Child(found) for id_, found in offences.items()}
        check_shape(outcomes, children)
        check_assessments(assessments, children)
        groups = groups_of(children)
        if all(groups["reoffenders", str(year)] for year in cohorts):
            for check in (check_table_3, check_table_4, check_stated, check_falling):
                check(groups)
        else:
            wrong.append("a cohort in which nobody reoffends")
    return verdict("youth outcomes and assessments")


if __name__ == "__main__":
    sys.exit(main())
