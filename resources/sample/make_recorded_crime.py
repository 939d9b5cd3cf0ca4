#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the samples of recorded crime, of which the printed figures of the Cambridge City Annual Strategic Assessment
2015/16 are true: recorded-crime-2013-2015.csv (Appendix F, by month and ward), vap-by-ward.csv (Table 1) with
ward-population.csv, violence-by-small-area.csv with small-area-population.csv (Table 3) and similar-areas.csv (ranks
among the most similar areas). Crimes, small areas, their populations and the rates of other areas are invented. The
same seed gives the same bytes.

usage: make_recorded_crime.py [FOLDER]      (default: the folder of this program)
"""
import csv, pathlib, random, sys

SEED = 20151
chance = random.Random(SEED)
HERE = pathlib.Path(__file__).resolve().parent
PRINTED = HERE.parent.parent / "tests" / "sample"

EARLIER = ["2013-10", "2013-11", "2013-12"] + ["2014-%02d" % month for month in range(1, 10)]
LATER = ["2014-10", "2014-11", "2014-12"] + ["2015-%02d" % month for month in range(1, 10)]
SUMMER = [4, 5, 6, 7, 8, 9]  # April to September, the first half of a financial year
CITY = 128500                # our choice, with which the printed 9.5 and 15.2 per 1,000 agree

VAP = ["Homicides", "Violence with injury", "Violence without injury", "Modern Slavery"]
VEHICLES = ["Vehicle Taking", "Theft from a Vehicle", "Vehicle Interference"]
# What an earlier chapter prints of months: (categories, months of the later period, crimes).
PRINTED_MONTHS = {
    "later": {tuple(VAP): {"2015-07": 194}, ("Burglary Dwelling",): {"2015-09": 77}},
}
PRINTED_SUMMERS = {
    ("earlier", ("Theft of Pedal Cycles",)): 1214,
    ("later", ("Theft of Pedal Cycles",)): 1086,
    ("later", tuple(VEHICLES)): 287,
    ("later", ("Theft from the Person",)): 119,
}
SMALL_AREAS = {"Abbey": 5, "Arbury": 5, "Castle": 3, "Cherry Hinton": 5, "Coleridge": 5, "East Chesterton": 5,
               "King's Hedges": 5, "Market": 4, "Newnham": 4, "Petersfield": 5, "Queen Edith's": 5, "Romsey": 5,
               "Trumpington": 6, "West Chesterton": 5}


def rows(name):
    with open(PRINTED / name, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(folder, name, heads, lines):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(heads)
        out.writerows(lines)


def printed_rate(counts, people):
    """The unweighted mean of the rates per 1,000, in hundredths, rounded half away from zero."""
    mean = sum(100000 * count / each for count, each in zip(counts, people)) / len(counts)
    return int(mean + 0.5)


def small_areas(rates, limits):
    """Populations and crimes of small areas, by ward, which give the printed mean rates, 1,217 crimes and the city."""
    while True:
        people, counts = {}, {}
        for ward, parts in SMALL_AREAS.items():
            # Smaller where there is more violence, or 1,217 crimes would be too few for the printed rates.
            share = 0.92 if rates[ward] > 9 else 1.06
            size = (5600 if ward == "Castle" else share * CITY * parts / sum(SMALL_AREAS.values())) / parts
            people[ward] = [round(size * chance.uniform(0.88, 1.12)) for _ in range(parts)]
        for ward in SMALL_AREAS:
            spread = [chance.uniform(0.5, 1.5) for _ in people[ward]]
            mean = sum(spread) / len(spread)
            wanted = [rates[ward] * each / mean for each in spread]
            if ward == "Market":  # printed: one of its areas has around 46 per 1,000
                wanted = [46, 40, 31, 4 * rates[ward] - 46 - 40 - 31]
            counts[ward] = [max(1, round(rate * each / 1000)) for rate, each in zip(wanted, people[ward])]
        lacking = 1217 - sum(map(sum, counts.values()))
        if abs(lacking) > 20:
            continue
        for _ in range(abs(lacking)):
            ward = chance.choice(["Abbey", "King's Hedges", "Petersfield", "Trumpington", "Coleridge"])
            counts[ward][chance.randrange(len(counts[ward]))] += 1 if lacking > 0 else -1
        if any(sum(counts[ward]) > limits[ward] or min(counts[ward]) < 1 for ward in counts):
            continue
        # Populations are moved a little until the means are those of the table, and later, in pairs, to the city's.
        if all(fit(people[ward], counts[ward], round(rates[ward] * 100)) for ward in counts):
            return people, counts


def fit(people, counts, wanted):
    for _ in range(4000):
        found = printed_rate(counts, people)
        if found == wanted:
            return all(1100 < each < 2900 for each in people)
        place = chance.randrange(len(people))
        people[place] += (1 if found > wanted else -1) * chance.choice((1, 2, 5, 15))
    return False


def settle_city(people, counts, rates):
    """Of two areas of a ward one grows and the other follows, so that the mean of their rates stays as it is printed."""
    wards = list(SMALL_AREAS)
    while sum(map(sum, people.values())) != CITY:
        ward = chance.choice(wards)
        moved, follows = chance.sample(range(len(people[ward])), 2)
        after = list(people[ward])
        after[moved] += chance.randrange(-150, 151)
        others = sum(count / size for place, (count, size) in enumerate(zip(counts[ward], after)) if place != follows)
        rest = rates[ward] * len(after) / 1000 - others
        if rest <= 0:
            continue
        after[follows] = round(counts[ward][follows] / rest)
        if printed_rate(counts[ward], after) != round(rates[ward] * 100) or not all(
                1000 < size < 3200 for size in after):
            continue
        lacking = CITY - sum(map(sum, people.values()))
        if abs(lacking - sum(after) + sum(people[ward])) <= abs(lacking):
            people[ward] = after
    return people


def months_of(categories, period, total):
    months = EARLIER if period == "earlier" else LATER
    fixed = PRINTED_MONTHS.get(period, {}).get(tuple(categories), {})
    weights = {month: chance.uniform(0.85, 1.15) for month in months}
    summer = PRINTED_SUMMERS.get((period, tuple(categories)))
    groups = [(months, total)]
    if summer is not None:
        inside = [month for month in months if int(month[5:]) in SUMMER]
        groups = [(inside, summer), ([month for month in months if month not in inside], total - summer)]
    out = []
    for group, count in groups:
        free = [month for month in group if month not in fixed]
        out += [month for month in fixed for _ in range(fixed[month])]
        rest = chance.choices(free, [weights[month] for month in free], k=count - sum(fixed.values()))
        # No month may pass the one that is printed as the highest.
        for most in fixed.values():
            while max(map(rest.count, free)) >= most:
                rest[rest.index(max(free, key=rest.count))] = min(free, key=rest.count)
        out += rest
    chance.shuffle(out)
    return out


def main(folder):
    appendix = rows("appendix-f.csv")
    printed = {row["category"]: (int(row["oct13_sep14"]), int(row["oct14_sep15"])) for row in appendix}
    order = list(dict.fromkeys(row["category"] for row in appendix))
    parts = {}
    for row in appendix:
        parts.setdefault(row["parent_category"], []).append(row["category"])
    table1 = {row["ward"].removesuffix(" Ward"): row for row in rows("strategic-table-1.csv")}
    rates = {row["ward"]: float(row["average_rate_per_1000_population"]) for row in rows("strategic-table-3.csv")}
    wards = list(table1)
    vap = {ward: int(row["vap_count_oct14_sep15"]) for ward, row in table1.items()}

    people, counts = small_areas(rates, vap)
    people = settle_city(people, counts, rates)
    areas = [("%s %s" % (ward, "ABCDEFG"[place]), people[ward][place], counts[ward][place], ward)
             for ward in wards for place in range(SMALL_AREAS[ward])]
    write(folder, "small-area-population.csv", ["area", "population", "year", "part_of"],
          [(name, size, 2014, ward) for name, size, _, ward in areas])
    write(folder, "ward-population.csv", ["ward", "population", "year"],
          [(ward, sum(people[ward]), 2014) for ward in wards])
    earlier = dict.fromkeys((name for name, *_ in areas), 0)
    for name in chance.choices([each[0] for each in areas], [each[2] for each in areas],
                               k=printed["Violence without injury"][0]):
        earlier[name] += 1
    write(folder, "violence-by-small-area.csv", ["area", "month", "category", "count"],
          [(name, months, "Violence without injury", count) for name, _, later, _ in areas
           for months, count in (("2013-10 to 2014-09", earlier[name]), ("2014-10 to 2015-09", later))])
    write(folder, "vap-by-ward.csv", ["ward", "period", "category", "count"],
          [(ward, months, "All Violence Against The Person", row[column]) for ward, row in table1.items()
           for months, column in (("2013-10 to 2014-09", "vap_count_oct13_sep14"),
                                  ("2014-10 to 2015-09", "vap_count_oct14_sep15"))])

    # Appendix F: every crime has a month and a ward, and counts in its category and in all above it.
    tally = {}

    def add(category, month, ward, count=1):
        tally[category, month, ward] = tally.get((category, month, ward), 0) + count

    pull = {ward: chance.uniform(0.5, 1.2) * (3 if ward == "Market" else 1) for ward in wards}
    own = {category: printed[category] for category in order if category not in parts}
    vulnerable = "Crimes with a vulnerable victim"  # its parts are not all of it, as it is printed
    own[vulnerable] = tuple(printed[vulnerable][period] - sum(printed[part][period] for part in parts[vulnerable])
                            for period in (0, 1))
    del own["All Crime (excl Action Fraud)"]
    for period, name in enumerate(("earlier", "later")):
        together = [VAP, VEHICLES] + [[category] for category in own if category not in VAP + VEHICLES]
        for categories in together:
            months = months_of(categories, name, sum(own[category][period] for category in categories))
            for category in categories:
                total = own[category][period]
                places = chance.choices(wards, [pull[ward] for ward in wards], k=total)
                if name == "later" and category in VAP:
                    places = vap_places(category, wards, vap, counts)
                for ward in places:
                    add(category, months.pop(), ward)
                if total == 0:
                    add(category, (EARLIER, LATER)[period][0], "", 0)
    leaves = dict(tally)

    def below(category):
        return [category] if category not in parts else [leaf for part in parts[category] for leaf in below(part)]

    for category in parts:
        if category and category != vulnerable:
            for leaf in below(category):
                for (name, month, ward), count in leaves.items():
                    if name == leaf:
                        add(category, month, ward, count)
    for (name, month, ward), count in leaves.items():
        if name in parts[vulnerable]:
            add(vulnerable, month, ward, count)
    for (name, month, ward), count in list(tally.items()):
        if name == "All Crime":
            add("All Crime (excl Action Fraud)", month, ward, count)
    place = {category: number for number, category in enumerate(order)}
    lines = sorted(tally.items(), key=lambda each: (each[0][1], place[each[0][0]], each[0][2]))
    write(folder, "recorded-crime-2013-2015.csv", ["month", "category", "area", "count"],
          [(month, category, ward, count) for (category, month, ward), count in lines])
    write_similar(folder)


def vap_places(category, wards, vap, counts):
    """Of the later period: by ward as Table 1 prints it, which has five crimes fewer than Appendix F."""
    without = [ward for ward in wards for _ in range(sum(counts[ward]))]
    homicides = ["Market", "Abbey", "King's Hedges"]
    if category == "Violence without injury":
        places = without
    elif category == "Homicides":
        places = homicides
    elif category == "Violence with injury":
        places = [ward for ward in wards
                  for _ in range(vap[ward] - sum(counts[ward]) - homicides.count(ward))] + 5 * [""]
    else:
        places = []
    places = list(places)
    chance.shuffle(places)
    return places


GROUP = ["Oxford", "Cheltenham", "Brighton & Hove", "Exeter", "Kingston upon Thames", "Watford", "Worthing", "Reading",
         "Richmond upon Thames", "York", "Bournemouth", "Hillingdon", "Runnymede", "Hertsmere"]


def write_similar(folder):
    """Rates of which Cambridge's, the average with Cambridge and its rank are those printed. Printed to one decimal
    or two; the others' rates are invented to two."""
    lines = []
    for measure, own, average, rank in (("Cycle crime", 18.4, 4.3, 15), ("Theft from a person", 11.31, 9.6, 12),
                                        ("Burglary", 6.7, 6.5, 11)):
        wanted = round(15 * average * 100)  # hundredths, of all fifteen together
        while True:
            below = [chance.uniform(0.45, 0.97) * own if average > own / 2 else chance.uniform(0.05, 0.35) * own
                     for _ in range(rank - 1)]
            above = [chance.uniform(1.05, 1.6) * own for _ in range(15 - rank)]
            others = [round(100 * rate) for rate in below + above]
            others[0] += wanted - round(100 * own) - sum(others)
            if 0 < others[0] < 100 * own:
                break
        chance.shuffle(others)
        lines.append((measure, "Cambridge", "%.2f" % own, "2015-03-31"))
        lines += [(measure, area, "%.2f" % (rate / 100), "2015-03-31") for area, rate in zip(GROUP, others)]
    write(folder, "similar-areas.csv", ["measure", "area", "rate", "group_date"], lines)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
