#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes sentences-2022-2024.csv, an extract of sentences of people on probation in which every person and every offence
is invented and every figure of sentence_constraints.py is true. The same seed gives the same bytes.

usage: make_sentences.py [FILE]      (default: sentences-2022-2024.csv beside this program)

How: per cohort, choose the day of each first sentence and who comes again (1); when (2); for what (3); when the
offences were committed (4); give people a gender, an ethnicity, a birth date and perhaps an end (5); add those of other
years (6); write the rows (7).
"""
import csv, datetime, math, pathlib, random, sys

sys.dont_write_bytecode = True
from sentence_constraints import *

SEED = 2009
chance = random.Random(SEED)
DAY = datetime.timedelta(1)
SHAPE, SCALE = 0.85, 1900  # Weibull, in days: who comes again comes soon rather than late; 39% within three years
# A window of six, twelve or 24 months is the same in months and in days when nothing falls between the two.
NEAR_A_WINDOW = {181, 182, 183, 184, 185, 364, 365, 366, 367, 729, 730, 731, 732}
HOLIDAYS = {(1, 1), (12, 25), (12, 26)}


class Sentence:
    def __init__(self, day, type_, committed=None):
        self.day, self.type, self.committed = day, type_, committed


class Person:
    def __init__(self, first_day):
        self.first_day = first_day
        self.first, self.further, self.earlier = [], [], []  # sentences; the index offence is the first of `first`
        self.gender = self.ethnicity = self.born = self.ended = None
        self.days = []

    def followed(self):
        return (SNAPSHOT - self.first_day).days


def court_day(first, last):
    while True:
        day = first + DAY * chance.randrange((last - first).days + 1)
        if day.weekday() < 5 and (day.month, day.day) not in HOLIDAYS:
            return day


def came_again_by(days):
    return 1 - math.exp(-(days / SCALE) ** SHAPE)


def take(things, number):
    """`number` of them, which are no longer among them."""
    taken = chance.sample(things, number)
    things[:] = [thing for thing in things if thing not in taken]
    return taken


# 1. The people of a cohort; the longer they can be followed, the more of them come again.
def first_day(year):
    while True:
        day = court_day(datetime.date(year, 1, 1), datetime.date(year, 12, 31))
        if (SNAPSHOT - day).days not in NEAR_A_WINDOW:
            return day


def people_of(cohort):
    people = [Person(first_day(cohort.year)) for _ in range(cohort.people)]
    once, repeat = list(people), []
    while len(repeat) < cohort.repeat:
        repeat.append(chance.choices(once, [came_again_by(p.followed()) for p in once])[0])
        once.remove(repeat[-1])
    return once, repeat


# 2. The days of further sentences. Who came again early was often back several times.
def is_free(person, day):
    return (day - person.first_day).days not in NEAR_A_WINDOW and day not in person.days


def return_day(person):
    while True:
        days = round(SCALE * (-math.log(1 - chance.random() * came_again_by(person.followed()))) ** (1 / SHAPE))
        day = person.first_day + DAY * days
        if days >= 21 and day <= SNAPSHOT and day.weekday() < 5 and is_free(person, day):
            return day


def give_days(cohort, repeat):
    for person in repeat:
        person.days = [return_day(person)]
    only_one = sorted(repeat, key=lambda p: (p.days[0] - p.first_day).days)[::2][:cohort.pseudo[0]]
    circle = [p for p in repeat if p not in only_one and (SNAPSHOT - p.days[0]).days > 60]
    for _ in range(sum(cohort.multiple.values()) - len(cohort.also) - 2 * cohort.repeat):
        while True:  # who has much gets more
            person = chance.choices(circle, [len(p.days) * (SNAPSHOT - p.days[0]).days for p in circle])[0]
            day = court_day(person.days[0] + DAY, SNAPSHOT)
            if len(person.days) < 7 and is_free(person, day):
                break
        person.days.append(day)
    for person in repeat:
        person.days.sort()
    return only_one


# 3. What for: the cards of the cohort's types. A second offence of one person is often of the same type.
def deal_types(cohort, once, repeat):
    cards = [type_ for type_, number in cohort.once.items() for _ in range(number)]
    chance.shuffle(cards)
    for person in once:
        person.first = [Sentence(person.first_day, cards.pop())]
    left = dict(cohort.multiple)
    for type_ in cohort.also:
        left[type_] -= 1

    def card(like=None):
        type_ = like if like and left[like] and chance.random() < 0.45 else draw(left)
        left[type_] -= 1
        return type_

    for person in repeat:
        person.first = [Sentence(person.first_day, card())]
        person.further = [Sentence(day, card(person.first[0].type)) for day in person.days]


def draw(weights):
    return chance.choices(list(weights), list(weights.values()))[0]


# 4. When committed: before the sentence and after the first one, except for pseudo-reconvictions.
def lag(type_, longest=900):
    middle = {"Sexual": 420, "Violence": 150, "Drugs": 170}.get(type_, 95)
    return max(1, min(round(chance.lognormvariate(math.log(middle), 0.6)), longest))


def give_offence_dates(cohort, once, repeat, only_one):
    for person in once + repeat:
        index = person.first[0]
        index.committed = index.day - DAY * lag(index.type)
        for s in person.further:
            s.committed = s.day - DAY * lag(s.type, (s.day - person.first_day).days - 1)
    several = [p for p in repeat if len(p.days) > 1 and (p.days[0] - p.first_day).days < 300]
    for person in only_one + chance.sample(several, cohort.pseudo[1]):
        person.further[0].committed = person.first_day - DAY * chance.randint(9, 120)
        person.pseudo = True


def add_sentences_of_one_day(cohort, once, repeat):
    """Later offences come second in time whatever their place in the file; with the same date, in the file, too."""
    with_time = [p for p in once + repeat if (p.first[0].day - p.first[0].committed).days > 30]
    for person in chance.sample(with_time, cohort.second_offences):
        index = person.first[0]
        if index.type == "Violence" and chance.random() < 0.5:
            person.first.append(Sentence(index.day, "Motoring", index.committed))
        else:
            later = index.committed + DAY * chance.randint(1, (index.day - index.committed).days - 2)
            type_ = chance.choice([t for t in TYPES if t not in (index.type, "Sexual")])
            person.first.append(Sentence(index.day, type_, later))
    lasts = [(p, p.further[-1]) for p in repeat if not hasattr(p, "pseudo")]
    alone = [p for p, last in lasts if (last.day - last.committed).days > 20]
    for person, type_ in zip(chance.sample(alone, len(cohort.also)), cohort.also):
        last = person.further[-1]
        later = last.committed + DAY * chance.randint(1, (last.day - last.committed).days - 1)
        person.further.append(Sentence(last.day, type_, later))


def forget_some_offence_dates(people):
    for person in people:
        for sentences in (person.first, person.further, person.earlier):
            for s in sentences:
                alone = sum(other.day == s.day for other in sentences) == 1
                if alone and not hasattr(person, "pseudo") and chance.random() < WITHOUT_OFFENCE_DATE:
                    s.committed = None


# 5. Who they are. An age group holds at the latest sentence and at the latest offence alike, as "latest offence" may be
#    read; most repeat offenders were in it at their first sentence, those who grew older were not.
def years_before(day, years):
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def latest_days(person):
    sentences = person.first + person.further
    last = max(s.day for s in sentences)
    committed = [s.committed for s in sentences if s.committed]
    days = [last] + [s.committed for s in sentences if s.day == last and s.committed]
    return days + ([max(committed)] if committed else [])


def birth_date(person, group, grew_older=False):
    youngest, oldest = AGES[group]
    earliest, latest = min(latest_days(person)), max(latest_days(person))
    after = years_before(latest, oldest + 1) + DAY
    until = years_before(earliest if grew_older else min(earliest, person.first_day), youngest)
    if grew_older:
        after = max(after, years_before(person.first_day, youngest) + DAY)
        until = min(until, years_before(person.first_day, 18))
    if after > until:
        return None
    return after + DAY * chance.randrange((until - after).days + 1)


def give_birth_dates(cohort, once, repeat):
    """The narrowest age group first, since not everybody can be in it all the time."""
    waiting = chance.sample(repeat, len(repeat))
    still_to_grow_older = cohort.grew_older

    def first_who_can(group, grew_older):
        for person in waiting:
            person.born = birth_date(person, group, grew_older)
            if person.born:
                waiting.remove(person)
                return True
        return False

    for group, number in cohort.ages.items():
        for _ in range(number):
            may_grow = group == "30-39" or group == "20-29" and chance.random() < 0.15
            grows = may_grow and still_to_grow_older > 0 and first_who_can(group, True)
            still_to_grow_older -= grows
            if not grows and not first_who_can(group, False):
                raise SystemExit(f"nobody can be {group}")
    assert not still_to_grow_older
    for person in once:
        while not person.born:
            person.born = birth_date(person, draw(AGES_ELSEWHERE))


def deal(people, what, printed, value, others):
    in_repeat, in_all = printed
    for group, number in ((people[1], in_repeat), (people[0], in_all - in_repeat)):
        chosen = chance.sample(group, number)
        for person in group:
            setattr(person, what, value if person in chosen else others())


def describe(cohort, once, repeat):
    deal((once, repeat), "gender", cohort.men, "M", lambda: "F")
    deal((once, repeat), "ethnicity", cohort.white, WHITE, lambda: draw(OTHER_ETHNICITIES))
    for person in chance.sample([p for p in once if p.ethnicity != WHITE], cohort.unknown_ethnicity):
        person.ethnicity = ""
    give_birth_dates(cohort, once, repeat)
    for person in chance.sample([p for p in once if p.followed() > 260], cohort.exits):
        person.ended = person.first_day + DAY * chance.randint(40, person.followed() - 30)


# 6. Those of other years.
def sentence_of_2021(day):
    type_ = chance.choice(TYPES)
    return Sentence(day, type_, day - DAY * lag(type_))


def add_earlier_sentences(cohort, once, repeat):
    for group, number in ((repeat, cohort.before[0]), (once, cohort.before[1])):
        old_enough = [p for p in group if years_before(EARLIEST, 19) > p.born]
        for person in chance.sample(old_enough, number):
            person.earlier = [sentence_of_2021(court_day(EARLIEST, datetime.date(2021, 12, 31)))]


def people_of_no_cohort():
    days = [court_day(EARLIEST, datetime.date(2021, 12, 31)) for _ in range(ONLY_BEFORE)]
    days += [court_day(datetime.date(2025, 1, 1), SNAPSHOT) for _ in range(ONLY_AFTER)]
    people = [Person(day) for day in days]
    for person in people:
        person.first = [sentence_of_2021(person.first_day)]
        person.gender = draw({"M": 83, "F": 17})
        person.ethnicity = draw({WHITE: 60, **{name: n * 0.4 for name, n in OTHER_ETHNICITIES.items()}})
        while not person.born:
            person.born = birth_date(person, draw(AGES_ELSEWHERE))
    return people


# 7. The rows, by day and person.
def identify(people):
    """Seven figures, zeros in front; of a pair that looks alike, one comes from an older list without the zeros."""
    order = chance.sample(people, len(people))
    numbers = chance.sample(range(10_000, 2_400_000), len(order) - LOOKALIKE_PAIRS)
    short = sorted(numbers)[2:2 + LOOKALIKE_PAIRS]
    for person, number in zip(order, numbers):
        person.id = f"{number:07}"
    for person, number in zip(order[len(numbers):], short):
        person.id = str(number)


def in_file_order(sentences):
    """Of two on one day, the later offence is first as often as not."""
    if len(sentences) == 2 and sentences[0].committed != sentences[1].committed and chance.random() < 0.6:
        return sentences[::-1]
    return sentences


def row(person, sentence):
    def iso(day):
        return day.isoformat() if day else ""

    return (person.id, iso(sentence.day), iso(sentence.committed), sentence.type, person.gender, person.ethnicity,
            iso(person.born), DISTRICT, iso(person.ended))


def rows(people):
    further = [(p, s) for p in people for s in p.further]
    twice = {id(s) for year in (2022, 2022, 2023, 2024)
             for p, s in [chance.choice([f for f in further if f[0].first_day.year == year])]}
    assert len(twice) == DUPLICATE_ROWS["further"]
    twice |= {id(p.first[0]) for p in chance.sample([p for p in people if p.first_day.year < 2025],
                                                  DUPLICATE_ROWS["first"])}
    found = []
    for person in people:
        for sentence in person.earlier + in_file_order(person.first) + person.further:
            found += [row(person, sentence)] * (2 if id(sentence) in twice else 1)
    return sorted(found, key=lambda r: (r[1], r[0]))


def main():
    everybody = []
    for cohort in COHORTS:
        once, repeat = people_of(cohort)
        only_one = give_days(cohort, repeat)
        deal_types(cohort, once, repeat)
        give_offence_dates(cohort, once, repeat, only_one)
        add_sentences_of_one_day(cohort, once, repeat)
        forget_some_offence_dates(once + repeat)
        describe(cohort, once, repeat)
        add_earlier_sentences(cohort, once, repeat)
        everybody += once + repeat
    everybody += people_of_no_cohort()
    identify(everybody)
    default = pathlib.Path(__file__).with_name("sentences-2022-2024.csv")
    with open(sys.argv[1] if len(sys.argv) > 1 else default, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow("person_id sentence_date offence_date offence_type gender ethnicity birth_date district exit_date"
                     .split())
        out.writerows(rows(everybody))


if __name__ == "__main__":
    main()
