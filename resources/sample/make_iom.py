#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes iom-register.csv and iom-offences.csv, the register of an Integrated Offender Management scheme and the offences
of the people on it. Every person is invented, and the printed figures of section 2.2 of the Reoffending Deep Dive
(draft 0.4, in the papers of 21 October 2025) are true of them. The same seed gives the same bytes.

usage: make_iom.py [FOLDER]      (default: the folder of this program)
"""
import csv, datetime, pathlib, random, sys

SEED = 20252
chance = random.Random(SEED)
day = datetime.timedelta(1)
date = datetime.date

EXTRACTED = date(2025, 7, 17)
FROM, UNTIL = date(2021, 10, 1), date(2024, 12, 31)  # the historic cohort
OFFENCES_FROM = date(2018, 1, 1)                     # our choice: a year before anybody joins
CITY = "Cambridge City"
ELSEWHERE = {"Peterborough": 80, "Fenland": 40, "Huntingdonshire": 40, "South Cambridgeshire": 20,
             "East Cambridgeshire": 20}

# Printed: 18 current and 23 historic people of the city, 11% of the whole historic cohort, which is 23 of 201 to 219.
HISTORIC, STILL_ON = 209, 9  # our choice
# Printed: 43% of the 23 aged 30 to 39 at the first recorded offence, then 26% aged 25 to 29. The rest is ours.
CITY_AGES = {(18, 24): 3, (25, 29): 6, (30, 39): 10, (40, 49): 3, (50, 61): 1}
OTHER_AGES = {(14, 17): 14, (18, 24): 30, (25, 29): 20, (30, 39): 24, (40, 49): 9, (50, 61): 3}
# Offences per month before, during and after a scheme: our choice, with some people far above and some far below.
PACE = (0.62, 0.36, 0.27)


class Person:
    def __init__(self, spells, ages):
        self.spells = spells  # (joined, left or None, district)
        self.joined = spells[0][0]
        youngest, oldest = ages
        while True:
            first = self.joined - chance.randrange(120, 5400) * day
            age = chance.randint(youngest, oldest)
            born = date(first.year - age, first.month, min(first.day, 28)) - chance.randrange(0, 300) * day
            is_adult = (self.joined - born).days > 18 * 366
            if is_adult and youngest <= age_on(born, first) <= oldest:
                break
        self.born, self.first = born, first


def age_on(born, on):
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def between(first, last):
    return first + chance.randrange((last - first).days + 1) * day


def stay(first, last, end=UNTIL):
    """A time on the scheme that begins and ends between these days."""
    joined = between(first, last)
    left = joined + chance.randint(120, 900) * day
    return joined, min(left, end - chance.randint(1, 60) * day) if left >= end else left


def dealt(ages):
    cards = [band for band, number in ages.items() for _ in range(number)]
    chance.shuffle(cards)
    return cards


def city():
    """23 of the historic cohort, nine of whom are on the scheme still; nine who joined in 2025; three who are in no
    cohort. Days on which a cohort begins and ends are among theirs."""
    begin, late = date(2019, 2, 1), date(2024, 9, 30)
    historic = [[(between(begin, late), None, CITY)] for _ in range(STILL_ON - 2)]
    historic.append([(date(2024, 12, 31), None, CITY)])
    historic.append([(date(2021, 11, 2), date(2022, 8, 31), CITY), (date(2023, 10, 9), None, CITY)])
    historic += [[(*stay(date(2021, 6, 1), date(2024, 3, 1)), CITY)] for _ in range(11)]
    historic.append([(date(2019, 8, 31), date(2021, 10, 1), CITY)])
    historic.append([(date(2020, 2, 29), date(2022, 3, 14), CITY)])
    historic.append([(date(2021, 12, 6), date(2022, 9, 5), CITY), (date(2022, 9, 5), date(2023, 4, 28), CITY)])
    current = [[(between(date(2025, 1, 2), date(2025, 6, 27)), None, CITY)] for _ in range(6)]
    current.append([(date(2025, 1, 1), None, CITY)])
    current.append([(date(2025, 3, 3), EXTRACTED, CITY)])
    moved_in = [(date(2022, 5, 9), date(2023, 6, 1), "Fenland"), (date(2025, 2, 10), None, CITY)]
    moved_out = [(date(2022, 1, 17), date(2022, 11, 30), CITY), (date(2023, 9, 4), date(2024, 8, 1), "Peterborough")]
    neither = [[(date(2019, 4, 1), date(2021, 9, 30), CITY)], [(date(2020, 1, 6), date(2020, 12, 18), CITY)],
               [(date(2025, 1, 6), date(2025, 6, 30), CITY)]]
    others = dealt(OTHER_AGES)
    return ([Person(spells, ages) for spells, ages in zip(historic, dealt(CITY_AGES), strict=True)]
            + [Person(spells, others.pop()) for spells in current + [moved_in, moved_out] + neither])


def elsewhere():
    districts = dealt(ELSEWHERE)
    ages = lambda: chance.choices(list(OTHER_AGES), list(OTHER_AGES.values()))[0]
    people = []
    while len(people) < HISTORIC - 23 - 2:  # the two who moved are of the cohort as well
        district = districts[len(people) % len(districts)]
        joined, left = stay(date(2019, 2, 1), date(2024, 11, 30), date(2025, 6, 30))
        if left < FROM:
            continue
        spells = [(joined, left, district)]
        if left > date(2024, 3, 1) and chance.random() < 0.8:
            spells = [(joined, None, district)]
        elif left < date(2023, 6, 1) and chance.random() < 0.15:
            spells.append((left + chance.randint(60, 400) * day, None, district))
        people.append(Person(spells, ages()))
    for number in range(46):  # before the historic cohort, or after it
        district = chance.choice(districts)
        early = between(date(2019, 2, 1), date(2020, 9, 1))
        spell = ((early, early + chance.randint(90, 390) * day, district) if number < 16
                 else (between(date(2025, 1, 2), date(2025, 6, 27)), None, district))
        people.append(Person([spell], ages()))
    return people


def offences_of(person):
    """Each month of the person's own pace, which differs before, during and after."""
    weight = chance.choice((0.2, 0.5, 0.8, 1, 1, 1.4, 2.1))
    days = [person.first] if person.first >= OFFENCES_FROM else []
    on = max(person.first + day, OFFENCES_FROM)
    while on <= EXTRACTED:
        is_on = any(joined <= on <= (left or EXTRACTED) for joined, left, _ in person.spells)
        near = (person.joined - on).days <= 366
        pace = PACE[1] if is_on else PACE[2] if on > person.joined else PACE[0] if near else PACE[0] / 3
        if chance.random() < weight * pace / 30.4375:
            days += [on] * chance.choice((1, 1, 1, 2))
        on += day
    return days


def identifiers(number):
    """Texts: read as numbers, two pairs of people would become one person each."""
    drawn = sorted(chance.sample(range(10_000, 99_999), number - 2))
    names = [f"{value:06d}" for value in drawn]
    names += [names[3].lstrip("0"), names[40].lstrip("0")]
    chance.shuffle(names)
    return names


def main():
    people = city() + elsewhere()
    names = identifiers(len(people))
    register, offences = [], []
    for person, name in zip(people, names, strict=True):
        for joined, left, district in person.spells:
            register.append([name, joined.isoformat(), left.isoformat() if left else "", person.born.isoformat(),
                             district, person.first.isoformat()])
        offences += [[name, on.isoformat()] for on in offences_of(person)]
    register += [list(row) for row in chance.sample(register, 3)]  # entered twice
    register.sort(key=lambda row: (row[1], row[0]))
    strangers = [[f"9{number:05d}", between(OFFENCES_FROM, EXTRACTED).isoformat()] for number in (17, 17, 230, 4711, 86)]
    offences = sorted(offences + strangers, key=lambda row: (row[1], row[0]))
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent
    write(folder / "iom-register.csv",
          ["person_id", "joined_date", "left_date", "birth_date", "district", "first_offence_date"], register)
    write(folder / "iom-offences.csv", ["person_id", "offence_date"], offences)


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([header, *rows])


if __name__ == "__main__":
    main()
