#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Computes the printed figures of recorded crime from the samples, without any code of ours or of the program that made
them, and says which do not come out. Strategic Assessment 2015/16: Appendix F, Tables 1 and 3, ranks among the most
similar areas, and the figures of single months that its chapters print.

usage: recorded_crime_check.py [FOLDER]      (default: resources/sample)
"""
import csv, pathlib, sys
from decimal import Decimal, ROUND_HALF_UP
from fractions import Fraction

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent.parent / "resources" / "sample"
wrong = []


def rows(path):
    with open(path, encoding="utf-8") as file:
        return list(csv.DictReader(file))


def check(name, found, wanted):
    if found != wanted:
        wrong.append(f"{name}: {found}, and printed is {wanted}")


def rounded(value, digits):
    step = Decimal(1).scaleb(-digits)
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(step, ROUND_HALF_UP)


crimes = rows(FOLDER / "recorded-crime-2013-2015.csv")


def count(category, first, last, area=None):
    return sum(int(row["count"]) for row in crimes
               if row["category"] == category and first <= row["month"] <= last and area in (None, row["area"]))


EARLIER, LATER = ("2013-10", "2014-09"), ("2014-10", "2015-09")
for row in rows(HERE / "appendix-f.csv"):
    category = row["category"]
    check(category + ", earlier", count(category, *EARLIER), int(row["oct13_sep14"]))
    check(category + ", later", count(category, *LATER), int(row["oct14_sep15"]))

VAP = "All Violence Against The Person"
check("violence in July 2015", count(VAP, "2015-07", "2015-07"), 194)
check("the most of a month", max(count(VAP, month, month) for month in {row["month"] for row in crimes}), 194)
check("dwellings in September 2015", count("Burglary Dwelling", "2015-09", "2015-09"), 77)
check("cycles, summer 2014", count("Theft of Pedal Cycles", "2014-04", "2014-09"), 1214)
check("cycles, summer 2015", count("Theft of Pedal Cycles", "2015-04", "2015-09"), 1086)
check("vehicles, summer 2015", count("Vehicle Crime", "2015-04", "2015-09"), 287)
check("theft from the person, summer 2015", count("Theft from the Person", "2015-04", "2015-09"), 119)

wards = {row["ward"].removesuffix(" Ward"): row for row in rows(HERE / "strategic-table-1.csv")}
table1 = {(row["ward"], row["period"]): int(row["count"]) for row in rows(FOLDER / "vap-by-ward.csv")}
for ward, row in wards.items():
    check(ward + ", Table 1, earlier", table1[ward, "2013-10 to 2014-09"], int(row["vap_count_oct13_sep14"]))
    check(ward + ", Table 1, later", table1[ward, "2014-10 to 2015-09"], int(row["vap_count_oct14_sep15"]))
    check(ward + ", violence by month", count(VAP, *LATER, ward), int(row["vap_count_oct14_sep15"]))

people = {row["area"]: (int(row["population"]), row["part_of"]) for row in rows(FOLDER / "small-area-population.csv")}
check("people of the city", sum(each[0] for each in people.values()), 128500)
violence = {row["area"]: int(row["count"]) for row in rows(FOLDER / "violence-by-small-area.csv")
            if row["month"] == "2014-10 to 2015-09"}
check("violence without injury of small areas", sum(violence.values()), 1217)
for row in rows(HERE / "strategic-table-3.csv"):
    areas = [area for area, (_, ward) in people.items() if ward == row["ward"]]
    mean = sum(Fraction(1000 * violence[area], people[area][0]) for area in areas) / len(areas)
    check(row["ward"] + ", Table 3", rounded(mean, 2), Decimal(row["average_rate_per_1000_population"]))

similar = rows(FOLDER / "similar-areas.csv")
for measure, own, average, rank in (("Cycle crime", "18.40", "4.3", 15), ("Theft from a person", "11.31", "9.6", 12),
                                    ("Burglary", "6.70", "6.5", 11)):
    rates = {row["area"]: Fraction(row["rate"]) for row in similar if row["measure"] == measure}
    check(measure + ", areas", len(rates), 15)
    check(measure + ", Cambridge", rates["Cambridge"], Fraction(own))
    check(measure + ", average", rounded(sum(rates.values()) / 15, 1), Decimal(average))
    check(measure + ", rank", 1 + sum(rate < rates["Cambridge"] for rate in rates.values()), rank)

for line in wrong:
    print(line)
print(f"{len(wrong)} figures do not come out")
sys.exit(1 if wrong else 0)
