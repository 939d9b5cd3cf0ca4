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


class Member:
    """A suspect of one crime type; one person may be the member of several types."""

    def __init__(self, type_, offences):
        self.type, self.offences, self.crimes, self.person = type_, offences, [], None
        self.repeat = offences > 1


class Crime:
    def __init__(self, type_, first):
        self.type, self.members = type_, []
        self.add(first)

    def add(self, member):
        self.members.append(member)
        member.crimes.append(self)

    def only_once_in_type(self):
        return not any(member.repeat for member in self.members)


class Person:
    def __init__(self):
        self.members, self.gender, self.age, self.home = [], None, None, None

    def take(self, member):
        self.members.append(member)
        member.person = self

    def types(self):
        return {member.type.name for member in self.members}

    def offences(self):
        return sum(member.offences for member in self.members)

    def profiled(self):
        return [m.type.name for m in self.members if m.repeat and m.type.name in PROFILES]


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
    crimes, suspects_above, offences_above, most = [], 0, 0, type_.maximum
    for upto, least, offences in type_.bands:
        suspects, new = upto - suspects_above, offences - offences_above
        links = min(max(round(1.04 * new), suspects * least), suspects * most)
        if not suspects_above:  # one suspect of the highest band has exactly the maximum, the next clearly fewer
            counts = [most] + offences_per_suspect(suspects - 1, least, max(least, round(0.86 * most)), links - most)
        else:
            counts = offences_per_suspect(suspects, least, most, links)
        members = [Member(type_, n) for n in counts]
        slots = [m for m in members for _ in range(m.offences)]
        chance.shuffle(slots)
        crimes += [Crime(type_, m) for m in slots[:new]]
        for member in slots[new:]:
            while True:
                crime = chance.choice(crimes)
                if member not in crime.members and len(crime.members) < MOST_SUSPECTS_OF_A_CRIME:
                    break
            crime.add(member)
        suspects_above, offences_above, most = upto, offences, least - 1
    return crimes


# 3. The people seen once: all suspects of the crimes that no repeat suspect had a part in, and some who joined one.
def people_seen_once(crimes):
    free = [crime for crime in crimes if crime.only_once_in_type()]
    chance.shuffle(free)
    alone, others = free[:CRIMES - CRIMES_OF_REPEAT], free[CRIMES - CRIMES_OF_REPEAT:]
    chosen = [member for crime in alone for member in crime.members]
    joined = [m for crime in crimes if not crime.only_once_in_type() for m in crime.members if not m.repeat]
    joined += [member for crime in others for member in crime.members[1:]]
    chosen += chance.sample(joined, SUSPECTS - REPEAT_SUSPECTS - len(chosen))
    for member in chosen:
        Person().take(member)
    return [member.person for member in chosen]


# 4. The repeat suspects: every one either repeats within a type or has single offences of two types.
def repeat_people(crimes, with_a_repeated_type=650):
    left = {id(m): m for crime in crimes for m in crime.members if not m.person}.values()
    repeated, once = [m for m in left if m.repeat], [m for m in left if not m.repeat]
    chance.shuffle(repeated)
    repeated.sort(key=lambda m: -m.offences)
    chance.shuffle(once)
    people = [Person() for _ in range(REPEAT_SUSPECTS)]
    for person in people[:with_a_repeated_type]:
        person.take(repeated.pop(0))
    for person in people[with_a_repeated_type:]:
        person.take(once.pop())
        person.take(once.pop(next(i for i, m in enumerate(once) if m.type.name not in person.types())))
    for members, circle in ((repeated, people[:with_a_repeated_type]), (once, people)):
        for member in members:  # who has much gets more
            while True:
                person = chance.choices(circle, [min(p.offences(), 8) for p in circle])[0]
                if member.type.name not in person.types() and person.offences() + member.offences <= MOST_CRIMES:
                    break
            person.take(member)
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
    def row(crime, *suspect):
        return (crime.ref, suspect[0], crime.type.name, crime.day.isoformat(), *suspect[1:])

    links = [row(crime, m.person.id, m.person.gender, m.person.age, m.person.home)
             for crime in crimes for m in crime.members]
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
        crime.day = day_of(crime.members[0].person)
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
