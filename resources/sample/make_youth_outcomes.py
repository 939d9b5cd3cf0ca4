#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes youth-outcomes-2021-2024.csv, youth-assessments.csv and seriousness.csv, extracts of a youth justice service in
which every child is invented and every figure of youth_constraints.py is true. The same seed gives the same bytes.

usage: make_youth_outcomes.py [FOLDER]      (default: the folder of this program)

How: deal to the children who reoffend, per cohort, what is printed of each cohort, then what is printed of all of them
(1); give each a first and a second offence the wanted months apart, then the others, and a day of birth (2); give their
outcomes (3); add the children with one offence and those of the time after the cohorts (4); identifiers (5); rows (6);
assessments (7).
"""
import calendar, csv, datetime, pathlib, random, sys

sys.dont_write_bytecode = True
from youth_constraints import *

SEED = 20254
chance = random.Random(SEED)
day = datetime.timedelta(1)


class Offence:
    def __init__(self, date, type_):
        self.date, self.type = date, type_
        self.outcome = self.outcome_date = None


class Child:
    """`gap` is the band of months to the second offence, `edge` the two days if they are given, `serious` the type of
    the most serious further offence."""

    def __init__(self, cohort):
        self.cohort, self.further, self.edge, self.offences = cohort, 0, None, []

    def score(self, what):
        return TYPES[getattr(self, what)][0]


def draw(weights):
    return chance.choices(list(weights), list(weights.values()))[0]


def cards(numbers):
    dealt = [card for card, number in numbers.items() for _ in range(number)]
    chance.shuffle(dealt)
    return dealt


def deal(children, what, numbers):
    dealt = cards(numbers)
    assert len(dealt) == len(children), (what, len(dealt), len(children))
    for child, card in zip(children, dealt):
        setattr(child, what, card)


def add_months(date, months):
    """The same day so many months later, or the last of that month where it has no such day."""
    months += date.year * 12 + date.month - 1
    year, month = divmod(months, 12)
    return datetime.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def days_taken(outcome):
    least, most, *_ = OUTCOMES[outcome]
    return chance.randint(least, most) * day


def is_weekend(date):
    return date.weekday() > 4


def workday_in(year):
    while is_weekend(date := datetime.date(year, 1, 1) + chance.randrange(365) * day):
        pass
    return date


# 1. The children who reoffend.
def children_who_reoffend():
    everybody = []
    for i, year in enumerate(COHORTS):
        children = [Child(year) for _ in range(REOFFENDERS[i])]
        of_year = lambda numbers: {card: number[i] for card, number in numbers.items()}
        for child, further in zip(children, FURTHER[i]):
            child.further = further
        deal(children, "first", of_year(FIRST_OF_REOFFENDERS))
        deal(children, "gap", dict(zip(BANDS, GAPS[i])))
        deal(children, "age", of_year(AGES))
        deal(children, "ethnicity", of_year(ETHNICITY))
        for cohort, band, *days in EDGES:
            if cohort == year:
                child = min((c for c in children if c.gap == BANDS[band] and not c.edge), key=lambda c: c.further)
                child.edge = [datetime.date.fromisoformat(d) for d in days]
        everybody += children
    chance.shuffle(everybody)
    deal(everybody, "gender", GENDER)
    deal(everybody, "care", CARE)
    deal(everybody, "ward", WARD)
    deal([c for c in everybody if c.further >= MANY], "serious", MOST_SERIOUS_OF_MANY)
    deal([c for c in everybody if c.further < MANY], "serious", MOST_SERIOUS_OF_FEW)
    lightest_first = lambda numbers: [outcome for outcome in OUTCOMES for _ in range(numbers.get(outcome, 0))]
    by_weight = sorted(everybody, key=lambda c: c.score("first") + chance.uniform(0, 4))
    for child, outcome in zip(by_weight, lightest_first(FIRST_OUTCOMES)):
        child.first_outcome = outcome
    by_weight = sorted(everybody, key=lambda c: c.score("serious") + c.further / 5 + chance.uniform(0, 4))
    for child, outcome in zip(by_weight, lightest_first(SERIOUS_OUTCOMES)):
        child.serious_outcome = outcome
    return everybody


# 2. Days of the offences. A life that does not fit (an outcome after the extract, an offence at 18) is lived again.
def live(child):
    while not (days_of(child) and outcomes_of(child) and born(child)):
        pass


def days_of(child):
    if child.edge:
        first, second = child.edge
        outcome = first + days_taken(child.first_outcome)
    else:
        outcome = workday_in(child.cohort)
        first = outcome - days_taken(child.first_outcome)
        least, most = child.gap
        second = first + day if not least else add_months(first, least - 1) + day
        second += chance.randrange((add_months(first, most) - second).days + 1) * day
    if outcome.year != child.cohort or is_weekend(outcome):
        return False
    days = [second]
    pace = 2 * max(1, 500 // (child.further + 4))
    while len(days) < child.further:
        days.append(days[-1] + chance.randint(1, pace) * day)
    child.offences = [Offence(first, child.first)] + [Offence(d, None) for d in days]
    child.offences[0].outcome, child.offences[0].outcome_date = child.first_outcome, outcome
    return days[-1] < EXTRACTED


def born(child):
    """A day of birth with which the age group is the same at the first offence and at its outcome, and every offence
    is a child's."""
    youngest, oldest = child.age
    first, last = child.offences[0], child.offences[-1]
    latest = add_months(first.date, -12 * youngest)
    earliest = max(add_months(first.outcome_date, -12 * (oldest + 1)), add_months(last.date, -12 * 18)) + day
    if earliest > latest:
        return False
    child.birth = earliest + chance.randrange((latest - earliest).days + 1) * day
    return True


# 3. Types and outcomes of the further offences. Offences dealt with on one day have one outcome, no offence has its
#    outcome before an earlier one, and none on the day of the first: by offence or by outcome, the order is the same.
def outcomes_of(child):
    further, most = child.offences[1:], child.score("serious")
    weights = {name: often for name, (score, often) in TYPES.items() if score <= most}
    for offence in further:
        offence.type = draw(weights)
    highest = [offence for offence in further if TYPES[offence.type][0] == most]
    serious = highest[0] if highest else chance.choice(further)
    serious.type = child.serious

    groups = []
    for offence in further:
        if groups and chance.random() < 0.45 and (offence.date - groups[-1][0].date).days < 60:
            groups[-1].append(offence)
        else:
            groups.append([offence])
    before = child.offences[0].outcome_date + day
    for group in groups:
        outcome = child.serious_outcome if serious in group else usual_outcome(max(TYPES[o.type][0] for o in group))
        date = max(before, group[-1].date + days_taken(outcome))
        while is_weekend(date):
            date += day
        for offence in group:
            offence.outcome, offence.outcome_date = outcome, date
        before = date
    return before <= EXTRACTED


def usual_outcome(score):
    return draw({name: serious if score >= 5 else minor for name, (_, _, minor, serious) in OUTCOMES.items()})


# 4. Children with one offence in the cohorts, and those who came after them.
def describe(child):
    for what, weights in ELSEWHERE.items():
        setattr(child, what, draw(weights))
    while not born(child):
        child.age = draw(ELSEWHERE["age"])


def children_with_one_offence():
    for i, year in enumerate(COHORTS):
        for type_, number in FIRST.items():
            for _ in range(number[i] - FIRST_OF_REOFFENDERS.get(type_, (0, 0, 0, 0))[i]):
                child = Child(year)
                outcome = usual_outcome(TYPES[type_][0])
                date = workday_in(year)
                child.offences = [Offence(date - days_taken(outcome), type_)]
                child.offences[0].outcome, child.offences[0].outcome_date = outcome, date
                describe(child)
                yield child


def children_after_the_cohorts():
    for number in AFTER_THE_COHORTS:
        child = Child(None)
        date = datetime.date(2025, 1, 6) + 7 * chance.randrange(9) * day  # a Monday
        for i in range(number):
            type_ = draw({name: often for name, (_, often) in TYPES.items()})
            offence = Offence(date - chance.randint(5, 60) * day, type_)
            offence.outcome, offence.outcome_date = usual_outcome(TYPES[offence.type][0]), date
            child.offences.append(offence)
            date += 7 * chance.randint(9, 14) * day
        describe(child)
        yield child


# 5. Six figures, zeros in front; of a pair that looks alike, one comes from an older list without the zeros. The pairs
#    are of a child who reoffends and one who does not, so that taking them for one child changes the figures.
def identify(children):
    numbers = chance.sample(range(1_000, 90_000), len(children))
    for child, number in zip(children, numbers):
        child.id = f"{number:06}"
    ones = [child for child in children if child.further]
    others = [child for child in children if child.cohort and not child.further]
    for one, other in zip(ones[:LOOKALIKE_PAIRS], others):
        other.id = one.id.lstrip("0")


# 6. The rows, by day of the outcome.
def rows(children):
    made = [(child.id, o.outcome_date.isoformat(), o.date.isoformat(), o.type, o.outcome, TYPES[o.type][0],
             child.gender, child.birth.isoformat(), child.ethnicity, child.ward, child.care)
            for child in children for o in child.offences]
    return sorted(made, key=lambda row: (row[1], row[0], row[2]))


# 7. One to four assessments; what is wanted stands in the latest, something else may stand in those before.
def assessment(child, date, findings, used):
    made = [(child.id, date.isoformat(), area, finding) for area, finding in findings.items()]
    return made + [(child.id, date.isoformat(), SUBSTANCES, substance) for substance in used]


def some_findings():
    return {area: draw(numbers) for area, numbers in FINDINGS.items()}


def assessments(child, findings, used):
    start = child.offences[0].outcome_date
    left = (EXTRACTED - start).days
    days = sorted(chance.sample(range(1, min(left, 700)), min(chance.choice((1, 2, 2, 3, 4)), left // 30 + 1)))
    made = []
    for number in days[:-1]:
        made += assessment(child, start + number * day, some_findings(), chance.choice(USE))
    return made + assessment(child, start + days[-1] * day, findings, used)


def all_assessments(reoffenders, others):
    assessed = chance.sample(reoffenders, ASSESSED)
    dealt = {area: cards(numbers) for area, numbers in FINDINGS.items()}
    use = chance.sample(USE, len(USE))
    made = []
    for i, child in enumerate(assessed):
        made += assessments(child, {area: numbers[i] for area, numbers in dealt.items()}, use[i])
    for child in chance.sample(others, ASSESSED_OTHERS):
        made += assessments(child, some_findings(), chance.choice(USE))
    return sorted(made, key=lambda row: (row[1], row[0]))


def write(path, header, data):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header.split())
        out.writerows(data)


def main():
    reoffenders = children_who_reoffend()
    for child in reoffenders:
        live(child)
    others = list(children_with_one_offence())
    children = reoffenders + others + list(children_after_the_cohorts())
    identify(children)
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    write(folder / "youth-outcomes-2021-2024.csv", "child_id outcome_date offence_date offence_type outcome "
          "seriousness gender birth_date ethnicity ward social_care", rows(children))
    write(folder / "youth-assessments.csv", "child_id assessed_date area finding", all_assessments(reoffenders, others))
    scale = [(SCALE, name, score) for name, (score, _) in TYPES.items()]
    write(folder / "seriousness.csv", "version offence_type score", scale)


if __name__ == "__main__":
    main()
