#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the sample of referrals to domestic abuse advisers: referrals-2025.csv and the files beside it.

The counts are those of the Domestic Abuse Quarterly Report, Q1 2025/26, wherever it is consistent; nobody is real.
Where it is not: the districts' referrals that met the criteria make 429 and not the 428 of the total; no whole number
of East's 47 is 84% (47 of its 56 referrals is: the per cent that met the criteria), so that the engagement of East is
what the total of 312 leaves: 36 of 47. How the children of Cambridgeshire and of Peterborough part the 13 who engaged
is not printed: 11 and 2.

usage: make_referrals.py [FOLDER]
"""
import csv
import random
import sys
from datetime import date, timedelta
from pathlib import Path

FIRST, DAYS = date(2025, 4, 1), 91

# district: referrals, criteria met, engaged, repeats
DISTRICTS = {
    "City": (103, 88, 69, 39),
    "East": (56, 47, 36, 13),
    "Fenland": (81, 70, 51, 21),
    "Hunts": (141, 124, 85, 45),
    "South": (83, 73, 50, 24),
    "Out of Area": (36, 27, 21, 7),
}

# service: the same; of each, where its people may live
SERVICES = {
    "CYP Cambs 13-17": (18, 18, 11, 4),
    "CYP Peterborough": (3, 3, 2, 1),
    "Housing": (25, 21, 15, 0),
    "Ethnic Minority": (52, 45, 39, 10),
    "Stalking": (20, 20, 18, 9),
}

PUBLISHED = [
    ("2025-Q1", "total", "", 500, 428, "73%", 149),
    ("2025-Q1", "district", "City", 103, 88, "78%", 39),
    ("2025-Q1", "district", "East", 56, 47, "84%", 13),
    ("2025-Q1", "district", "Fenland", 81, 70, "73%", 21),
    ("2025-Q1", "district", "Hunts", 141, 124, "69%", 45),
    ("2025-Q1", "district", "South", 83, 73, "68%", 24),
    ("2025-Q1", "district", "Out of Area", 36, 27, "78%", 7),
    ("2025-Q1", "service", "Housing", 25, 21, "71%", 0),
    ("2025-Q1", "service", "Ethnic Minority", 52, 45, "87%", 10),
    ("2025-Q1", "service", "Stalking", 20, 20, "90%", 9),
    ("2025-Q1", "service", "Out of Court Disposals", 0, 0, "", 0),
]
EARLIER = {
    "2024-Q1": (619, {"City": 96, "East": 50, "Fenland": 74, "Hunts": 140, "South": 72},
                {"CYP Cambs 13-17": 24, "CYP Peterborough": 5, "Housing": 51, "Ethnic Minority": 55, "Stalking": 42,
                 "Out of Court Disposals": 10}),
    "2023-Q1": (438, {"City": 51, "East": 58, "Fenland": 61, "Hunts": 89, "South": 58},
                {"CYP Cambs 13-17": 26, "CYP Peterborough": 12, "Ethnic Minority": 12, "Stalking": 35,
                 "Out of Court Disposals": 36}),
}
OLD = "Cambridgeshire and Peterborough"
SHORT = "C&P"
ENTERED = [
    ("Daily MARAC", "", ("230", ""), ("270", SHORT), ("260", SHORT)),
    ("Police domestic abuse incidents", "", ("2431", ""), ("2073", SHORT), ("1969", SHORT)),
    ("Police domestic abuse crimes", "", ("1842", ""), ("80%", SHORT), ("84%", SHORT)),
    ("Male victims", "", ("47", ""), ("47", SHORT), ("38", SHORT)),
    ("Disability", "", ("156", ""), ("332", SHORT), ("36", SHORT)),
    ("LGBT", "Lesbian", ("6", ""), None, None),
    ("LGBT", "Gay", ("3", ""), None, None),
    ("LGBT", "Bi", ("3", ""), None, None),
    ("LGBT", "Asexual", ("1", ""), None, None),
    ("LGBT", "Total", ("13", ""), ("11", SHORT), ("9", SHORT)),
]


def rows(chance):
    """One row for each referral, with its district, and yes or no for met, engaged and repeat."""
    out = []
    for district, (referrals, met, engaged, repeats) in DISTRICTS.items():
        flags = [{"district": district, "met": i < met, "engaged": i < engaged, "repeat": False, "service": ""}
                 for i in range(referrals)]
        for row in chance.sample(flags, repeats):
            row["repeat"] = True
        out += flags
    return out


def give_services(all_rows, chance):
    """Gives services to rows so that the counts of each come out; never two to one row."""
    for service, (referrals, met, engaged, repeats) in SERVICES.items():
        wanted = {(True, True): engaged, (True, False): met - engaged, (False, False): referrals - met}
        left = repeats
        for kind, number in wanted.items():
            free = [row for row in all_rows if not row["service"] and (row["met"], row["engaged"]) == kind
                    and (row["district"] == "Out of Area") == (service == "CYP Peterborough")]
            chance.shuffle(free)
            again = [row for row in free if row["repeat"]][:min(left, number)]
            once = [row for row in free if not row["repeat"]][:number - len(again)]
            assert len(again) + len(once) == number, service
            left -= len(again)
            for row in again + once:
                row["service"] = service
        assert left == 0, service


def write(path, heading, lines):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(heading)
        writer.writerows(lines)


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    chance = random.Random(20250401)
    referrals = rows(chance)
    give_services(referrals, chance)
    chance.shuffle(referrals)
    for row in referrals:
        row["day"] = FIRST + timedelta(days=chance.randrange(DAYS))
    referrals.sort(key=lambda row: row["day"])
    said = lambda answer: "yes" if answer else "no"
    write(folder / "referrals-2025.csv",
          ["referral_id", "received_date", "district", "service", "criteria_met", "engaged", "repeat"],
          [[f"R{number:04}", row["day"].isoformat(), row["district"], row["service"], said(row["met"]),
            said(row["engaged"]), said(row["repeat"])] for number, row in enumerate(referrals, 1)])
    published = list(PUBLISHED)
    for quarter, (total, districts, services) in EARLIER.items():
        published.append((quarter, "total", "", total, "", "", ""))
        published += [(quarter, "district", name, count, "", "", "") for name, count in districts.items()]
        published += [(quarter, "service", name, count, "", "", "") for name, count in services.items()]
    write(folder / "referrals-published.csv",
          ["quarter", "of", "name", "referrals", "criteria_met", "engagement_pct", "repeats"], published)
    entered = []
    for measure, part, *values in ENTERED:
        for quarter, value in zip(("2025-Q1", "2024-Q1", "2023-Q1"), values):
            if value:
                entered.append((measure, part, quarter, *value))
    write(folder / "referrals-entered.csv", ["measure", "breakdown", "quarter", "value", "scope"], entered)
    write(folder / "referrals-scope.csv", ["from", "scope", "reason"],
          [("2023-Q1", OLD, ""),
           ("2025-Q1", "Cambridgeshire", "in May 2025 the service was parted from that of Peterborough")])


if __name__ == "__main__":
    main()
