#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the sample of cases before problem-solving groups: group-cases-2024.csv, of which the figures of the Reoffending
Deep Dive 2025, section 5 and its Tables 6 to 10 are true. Cases are invented, and nobody in them is real; issues that
are not printed because fewer than five cases had them are our choice, and so are the needs below five. The same seed
gives the same bytes.

usage: make_cases.py [FOLDER]      (default: the folder of this program)
"""
import csv, pathlib, random, sys

chance = random.Random(2024)

ADULTS, PEERS = "Adult PSG", "Peer Group and Places"
SEVERAL, ONE = "multiple", "single"


def deal(cases, field, counts):
    """Gives each name to so many of the cases."""
    for name, count in counts.items():
        for case in chance.sample(cases, count):
            case[field].append(name)


def spread_over(cases, field, counts):
    """Gives each case one of the names."""
    names = [name for name, count in counts.items() for _ in range(count)]
    assert len(names) == len(cases), field
    chance.shuffle(names)
    for case, name in zip(cases, names):
        case[field] = name


def blank(group, kind, incidents):
    return {"group": group, "kind": kind, "incidents": incidents, "ward": "", "spread": "Localised",
            "issues": [], "impacts": [], "needs": []}


def settle(cases, counts, least):
    """Deals issues until every case has enough of them."""
    while True:
        for case in cases:
            case["issues"] = []
        deal(cases, "issues", counts)
        if all(len(case["issues"]) >= least for case in cases):
            return


def cases():
    adults = [blank(ADULTS, "Location", SEVERAL) for _ in range(24)]
    spread_over(adults, "ward", {"East Chesterton": 6, "Petersfield": 5, "Abbey": 3, "Arbury": 3, "King's Hedges": 2,
                                 "Trumpington": 2, "Market": 1, "Romsey": 1, "Coleridge": 1})
    spread_over(adults, "spread", {"Localised": 17, "Multiple locations": 7})
    settle(adults, {"Noise": 19, "Drugs": 14, "Threatening behaviour": 11, "Criminal damage": 9, "Assault": 7,
                    "Harassment": 7, "Weapons": 6, "Fly-tipping": 3, "Begging": 2}, 1)
    deal(adults, "impacts", {"Individual": 15, "Community": 20, "Physical environment": 11})

    people = [blank(PEERS, "Individual", SEVERAL) for _ in range(21)]
    places = [blank(PEERS, "Location", SEVERAL) for _ in range(10)]
    spread_over(people, "spread", {"Localised": 8, "Multiple locations": 13})
    spread_over(people + places, "ward", {"Trumpington": 6, "Arbury": 4, "King's Hedges": 3, "Queen Edith's": 3,
                                          "Abbey": 4, "East Chesterton": 3, "Cherry Hinton": 3, "Romsey": 2,
                                          "Market": 2, "Coleridge": 1})
    settle(people + places, {"Threatening behaviour": 20, "Assault": 9, "Drugs": 8, "Criminal damage": 7, "Weapons": 6,
                             "Harassment": 5, "Theft": 5, "Noise": 3, "Arson": 2}, 1)
    deal(people, "impacts", {"Individual": 20, "Community": 19, "Physical environment": 5})
    deal(people, "needs", {"Children's social care": 12, "School disruption": 10, "Mental health": 4,
                           "SEND or neurodiversity": 3})
    others = ([blank(PEERS, "Individual", ONE) for _ in range(4)] + [blank(PEERS, "Location", ONE) for _ in range(3)]
              + [blank(PEERS, "Group", SEVERAL) for _ in range(4)] + [blank(PEERS, "Other", ONE) for _ in range(3)])
    for case in others:
        case["ward"] = chance.choice(["Abbey", "Arbury", "Market", "Trumpington"])
        case["issues"] = [chance.choice(["Threatening behaviour", "Drugs", "Theft"])]
    return adults, people + places + others


def rows(prefix, group_cases):
    """What each meeting was told: of each case its themes are parted over one to four months."""
    for number, case in enumerate(group_cases, 1):
        months = sorted(chance.sample(range(1, 13), chance.choice([1, 2, 2, 3, 4])))
        parts = [{"issues": [], "impacts": [], "needs": []} for _ in months]
        for field in ("issues", "impacts", "needs"):
            for place, name in enumerate(case[field]):
                parts[place % len(parts)][field].append(name)
                if len(parts) > 1 and chance.random() < 0.3:  # spoken of again
                    parts[(place + 1) % len(parts)][field].append(name)
        for month, part in zip(months, parts):
            yield [f"{prefix}-{number:02}", case["group"], f"2024-{month:02}", case["kind"], case["ward"],
                   case["spread"], case["incidents"], ";".join(part["issues"]), ";".join(part["impacts"]),
                   ";".join(part["needs"])]


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent
    adults, peers = cases()
    out = list(rows("PSG", adults)) + list(rows("PGP", peers))
    out.sort(key=lambda row: (row[2], row[0]))
    with open(folder / "group-cases-2024.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["case_ref", "group", "month", "kind", "ward", "spread", "incidents", "issues", "impacts",
                         "needs"])
        writer.writerows(out)


if __name__ == "__main__":
    main()
