#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the sample of texts of incidents: incident-texts-2015.csv. Every text is put together by chance of a few phrases;
nobody and nothing in them is real. The same seed gives the same bytes.

usage: make_texts.py [FOLDER]      (default: the folder of this program)
"""
import csv, pathlib, random, sys

chance = random.Random(2015)
ROWS = 1200
MONTHS = [(2014, month) for month in (10, 11, 12)] + [(2015, month) for month in range(1, 10)]

PLACES = ["outside the library", "in the bus station", "by the market", "in the underpass", "near the river", "at the cash machine"]
STREET = ["A group was drinking alcohol {place}.", "Drunk man shouting {place}.", "Somebody was begging {place} and blocked the way.",
          "Homeless woman asked to move on {place}.", "Abusive language to staff {place}."]
NEIGHBOURS = ["Loud music until late, reported by a neighbour.", "Ball games against a garage door.", "Barking dog all afternoon.",
              "Rubbish left in the shared hall.", "Argument between neighbours about parking.",
              "Parents of the children were spoken to; partner of the caller was upset."]
VEHICLES = ["Mopeds raced {place}.", "Car with a loud exhaust {place}.", "Bicycles ridden through the crowd {place}.",
            "Non alcoholic drinks were handed out {place} by a promotion van that blocked the road."]
KINDS = [("Street", STREET, 45), ("Neighbours", NEIGHBOURS, 35), ("Vehicles", VEHICLES, 20)]


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).parent
    rows = []
    for _ in range(ROWS):
        year, month = chance.choices(MONTHS, weights=[8, 7, 6, 6, 6, 8, 9, 10, 11, 12, 11, 9])[0]
        kind, texts, _share = chance.choices(KINDS, weights=[share for _, _, share in KINDS])[0]
        rows.append((f"{year}-{month:02}", kind, chance.choice(texts).format(place=chance.choice(PLACES))))
    rows.sort(key=lambda row: row[0])
    with open(folder / "incident-texts-2015.csv", "w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["month", "category", "incident_text"])
        writer.writerows(rows)


main()
