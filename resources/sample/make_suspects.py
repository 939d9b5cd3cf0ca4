#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes suspects-2024.csv, an extract of police suspect records in which every person and every crime is invented and
every figure of suspect_constraints.py is true. The same seed gives the same bytes.

usage: make_suspects.py [FILE]      (default: suspects-2024.csv beside this program)

How: per crime type, deal offences to the type's suspects (1-2); choose which offences belong to people seen only once in
the year (3); let one person be several of the remaining types' suspects (4); give people a gender, an age and a home (5),
crimes a day and a number, people an identifier (6); write the rows (7).
"""
import csv, datetime, pathlib, random, sys

sys.dont_write_bytecode = True
from suspect_constraints import *

# With this seed shoplifting leads also when a repeat suspect is one with two offences of any type, as one may read 4.1.
SEED = 20259
chance = random.Random(SEED)
MOST_SUSPECTS_OF_A_CRIME = 4


class Suspect:
    """A suspect of one crime type; one person may be the suspect of several types."""

    def __init__(self, type_, offences):
        self.type, self.offences, self.person = type_, offences, None
        self.repeat = offences > 1


class Crime:
    def __init__(self, type_, first):
        self.type, self.suspects = type_, [first]

    def only_once_in_type(self):
        return not any(suspect.repeat for suspect in self.suspects)


class Person:
    def __init__(self):
        self.suspects, self.gender, self.age, self.home = [], None, None, None

    def take(self, suspect):
        self.suspects.append(suspect)
        suspect.person = self

    def types(self):
        return {suspect.type.name for suspect in self.suspects}

    def offences(self):
        return sum(suspect.offences for suspect in self.suspects)

    def profiled(self):
        return [s.type.name for s in self.suspects if s.repeat and s.type.name in PROFILES]


def draw(weights):
    return chance.choices(list(weights), list(weights.values()))[0]


# 1. How many offences each suspect of a type is linked with: many with few, few with many.
def offences_per_suspect(suspects, least, most, links):
    counts = [least] * suspects
    for _ in range(links - suspects * least):
        while True:
            i = int(suspects * chance.random() ** 2)
            if counts[i] < most:
                break
        counts[i] += 1
    return sorted(counts, reverse=True)


# 2. The offences of a type, band by band. Links above the band's number of new offences are shared: the suspect joins an
#    offence that already has one, of this band or a higher one, so what is said of higher bands stays true.
def crimes_of(type_):
    crimes, above, offences_above, most = [], 0, 0, type_.maximum
    for upto, least, offences in type_.bands:
        number, new = upto - above, offences - offences_above
        links = min(max(round(1.04 * new), number * least), number * most)
        if not above:  # one suspect of the highest band has exactly the maximum, the next clearly fewer
            counts = [most] + offences_per_suspect(number - 1, least, max(least, round(0.86 * most)), links - most)
        else:
            counts = offences_per_suspect(number, least, most, links)
        suspects = [Suspect(type_, n) for n in counts]
        slots = [s for s in suspects for _ in range(s.offences)]
        chance.shuffle(slots)
        crimes += [Crime(type_, s) for s in slots[:new]]
        for suspect in slots[new:]:
            while True:
                crime = chance.choice(crimes)
                if suspect not in crime.suspects and len(crime.suspects) < MOST_SUSPECTS_OF_A_CRIME:
                    break
            crime.suspects.append(suspect)
        above, offences_above, most = upto, offences, least - 1
    return crimes


# 3. The people seen once: all suspects of the crimes that no repeat suspect had a part in, and some who joined one.
def people_seen_once(crimes):
    free = [crime for crime in crimes if crime.only_once_in_type()]
    chance.shuffle(free)
    alone, others = free[:CRIMES - CRIMES_OF_REPEAT], free[CRIMES - CRIMES_OF_REPEAT:]
    chosen = [suspect for crime in alone for suspect in crime.suspects]
    joined = [s for crime in crimes if not crime.only_once_in_type() for s in crime.suspects if not s.repeat]
    joined += [suspect for crime in others for suspect in crime.suspects[1:]]
    chosen += chance.sample(joined, SUSPECTS - REPEAT_SUSPECTS - len(chosen))
    for suspect in chosen:
        Person().take(suspect)
    return [suspect.person for suspect in chosen]


# 4. The repeat suspects: every one either repeats within a type or has single offences of two types.
def repeat_people(crimes, with_a_repeated_type=650):
    left = {id(s): s for crime in crimes for s in crime.suspects if not s.person}.values()
    repeated, once = [s for s in left if s.repeat], [s for s in left if not s.repeat]
    chance.shuffle(repeated)
    repeated.sort(key=lambda s: -s.offences)
    chance.shuffle(once)
    people = [Person() for _ in range(REPEAT_SUSPECTS)]
    for person in people[:with_a_repeated_type]:
        person.take(repeated.pop(0))
    for person in people[with_a_repeated_type:]:
        person.take(once.pop())
        person.take(once.pop(next(i for i, s in enumerate(once) if s.type.name not in person.types())))
    for suspects, circle in ((repeated, people[:with_a_repeated_type]), (once, people)):
        for suspect in suspects:  # who has much gets more
            while True:
                person = chance.choices(circle, [min(p.offences(), 8) for p in circle])[0]
                if suspect.type.name not in person.types() and person.offences() + suspect.offences <= MOST_CRIMES:
                    break
            person.take(suspect)
    return people


# 5. Gender, age group and home. People in several profiles draw first; each profile's remaining cards are then dealt to
#    the people in it alone, so that its counts are exact; everybody else draws from ELSEWHERE.
def must_be_male(person):
    type_, age = ALL_MALE_AT
    return "Rape" in person.types() or (type_ in person.profiled() and person.age == age)


def deal(people, what):
    left = {name: dict(cards[what]) for name, cards in PROFILES.items()}

    def give(person, card):
        setattr(person, what, card)
        for name in person.profiled():
            left[name][card] -= 1

    waiting = [p for p in people if getattr(p, what) is None]
    if what == "gender":
        for person in filter(must_be_male, waiting):
            give(person, "M")
    for person in waiting:
        names = person.profiled()
        if getattr(person, what) is None and len(names) > 1:
            give(person, draw({card: min(left[name][card] for name in names) for card in left[names[0]]}))
    for name in PROFILES:
        cards = [card for card, number in left[name].items() for _ in range(number)]
        chance.shuffle(cards)
        for person in waiting:
            if getattr(person, what) is None and person.profiled() == [name]:
                setattr(person, what, cards.pop())
        assert not cards, (what, name, cards)
    for person in waiting:
        if getattr(person, what) is None:
            setattr(person, what, draw(ELSEWHERE[what]))


def describe(people):
    can_miss = [p for p in people if "Shoplifting" not in p.types()]
    missing = [next(p for p in can_miss if p.profiled() == [ONE_WITHOUT_AGE_AND_GENDER])]
    missing += chance.sample([p for p in can_miss if not p.profiled()], WITHOUT_AGE_OR_GENDER - 1)
    for person in missing:
        person.gender = person.age = ""
    for what in ("age", "gender", "home"):
        deal(people, what)
    for person in people:
        if person.age:
            youngest, oldest = AGES[person.age]
            person.age = chance.randint(youngest, oldest) if oldest < 55 else int(chance.triangular(55, oldest + 1, 55))
        peterborough = person.home == "outside" and not person.profiled() and chance.random() < PETERBOROUGH_OF_OUTSIDE
        person.home = "Peterborough" if peterborough else draw(DISTRICTS[person.home])


# 6. Days, crime numbers and identifiers. A suspect with a few crimes is active for part of the year, which may be its
#    two ends, so that no month has more crimes than another by construction.
def day_of(person):
    first, days = datetime.date(YEAR, 1, 1), 366
    if person and not hasattr(person, "season"):
        length = days if person.offences() > 9 else chance.randint(60, days)
        person.season = (chance.randrange(days), length)
    start, length = person.season if person else (0, days)
    return first + datetime.timedelta((start + chance.randrange(length)) % days)


def number_crimes(crimes):
    number = 0
    crimes.sort(key=lambda crime: crime.day)
    for crime in crimes:
        number += chance.randint(1, 18)
        crime.ref = f"35/{number:05}/{YEAR % 100}"


def identify(people):
    """Seven figures, zeros in front; of a pair that looks alike, one comes from an older list without the zeros."""
    order = chance.sample(people, len(people))
    numbers = chance.sample(range(10_000, 2_400_000), len(order) - LOOKALIKE_PAIRS)
    short = sorted(numbers)[5:5 + LOOKALIKE_PAIRS]
    for person, number in zip(order, numbers):
        person.id = f"{number:07}"
    for person, number in zip(order[len(numbers):], short):
        person.id = str(number)


# 7. The rows, by day and crime number.
def rows(crimes, unknown):
    def row(crime, id_, *details):
        return (crime.ref, id_, crime.type.name, crime.day.isoformat(), *details)

    links = [row(crime, s.person.id, s.person.gender, s.person.age, s.person.home)
             for crime in crimes for s in crime.suspects]
    links += chance.sample(links, DUPLICATE_ROWS)
    links += [row(crime, "", "", "", "") for crime in unknown]
    return sorted(links, key=lambda r: (r[3], r[0], r[1]))


class UnsolvedCrime:
    def __init__(self):
        self.type = draw({type_: type_.bands[-1][2] for type_ in TYPES if type_.name != "Homicide"})
        self.day = day_of(None)


def main():
    crimes = [crime for type_ in TYPES for crime in crimes_of(type_)]
    people = people_seen_once(crimes) + repeat_people(crimes)
    describe(people)
    for crime in crimes:
        crime.day = day_of(crime.suspects[0].person)
    unknown = [UnsolvedCrime() for _ in range(ROWS_WITHOUT_SUSPECT)]
    number_crimes(crimes + unknown)
    identify(people)
    path = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).with_name(f"suspects-{YEAR}.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow("crime_ref suspect_id crime_type recorded_date gender age home_district".split())
        out.writerows(rows(crimes, unknown))


if __name__ == "__main__":
    main()
