#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Synthetic probation sentences (no real person), python3 stdlib only.

  gen_sentences.py --rows 1000000 --seed 1 > sentences.csv

Columns: person_id,sentence_date,offence_type,gender,ethnicity,birth_date,district
UTF-8, RFC 4180, dates 2021-04-01..2025-07-17 (the snapshot), rows in no order within blocks.
In the data on purpose: people first seen before 2022 (those rows are outside the cohorts), people
in several years, several sentences on one day (not a repeat), 0.5% exact duplicate rows, quoted
commas in ethnicity and offence type, blank ethnicity, 0.3% blank person_id.
About 39% of the first-half-2022 people come back, hazard falling with time.
"""
import argparse
import datetime
import multiprocessing
import os
import random
import sys

HEADER = "person_id,sentence_date,offence_type,gender,ethnicity,birth_date,district"
OFF = [("Violence", 31, 34), ('"Other (incl. Robbery, public order)"', 27, 24), ("Acquisitive", 8, 26), ("Drugs", 14, 5),
       ("Motoring", 7, 9), ("Sexual", 13, 2)]
ETH = [('"White: English, Welsh, Scottish, Northern Irish or British"', 72), ("Asian or Asian British", 8), ("Black or Black British", 6),
       ("Mixed", 4), ("Other", 2), ("", 8)]
DIS = ["Cambridge", "Huntingdonshire", '"South Cambridgeshire, rural"', "Fenland", "East Cambridgeshire", "Peterborough", ""]
START = datetime.date(2021, 4, 1)
DAYS = (datetime.date(2025, 7, 17) - START).days
CHUNK = 50_000
STEP = 1_000_003


def setup(total, seed):
    global G
    G = dict(total=total, seed=seed, day=[(START + datetime.timedelta(i)).isoformat() for i in range(DAYS + 1)],
             birth=[(datetime.date(1948, 1, 1) + datetime.timedelta(i)).isoformat() for i in range(21500)])


def chunk(k):
    g = G
    day, birth = g["day"], g["birth"]
    n = min(CHUNK, g["total"] - k * CHUNK)
    rnd = random.Random("%d:%d" % (g["seed"], k))
    rand, choices = rnd.random, rnd.choices
    one, many = [x[1] for x in OFF], [x[2] for x in OFF]
    types, eth, ew = [x[0] for x in OFF], [x[0] for x in ETH], [x[1] for x in ETH]
    m = 10_000_000
    while m < g["total"] * 10:
        m *= 10
    rows, i = [], 0
    while len(rows) < n:
        i += 1
        pid = "P%d" % ((k * CHUNK + i) * STEP % m)
        if rand() < 0.003:
            pid = ""
        b = int(21500 * (0.15 + 0.85 * rand() ** 0.6))
        tail = "%s,%s,%s,%s" % ("M" if rand() < 0.85 else "F", choices(eth, ew)[0], birth[min(b, 21499)], choices(DIS, (60, 8, 12, 4, 6, 5, 5))[0])
        prone = rand() < 0.45                         # the others never come back
        w = many if prone else one
        d = int(DAYS * rand())
        while True:
            row = "%s,%s,%s,%s" % (pid, day[d], choices(types, w)[0], tail)
            rows.append(row)
            if rand() < 0.005:
                rows.append(row)
            if rand() < 0.06:
                rows.append("%s,%s,%s,%s" % (pid, day[d], choices(types, w)[0], tail))
            if not prone or pid == "":
                break
            d += 1 + int(rnd.weibullvariate(330, 0.8))
            if d > DAYS:
                break
    del rows[n:]
    rnd.shuffle(rows)
    return ("\n".join(rows) + "\n").encode()


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--rows", type=int, default=1_000_000)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--jobs", type=int, default=os.cpu_count())
    o = a.parse_args()
    setup(o.rows, o.seed)
    out = sys.stdout.buffer
    out.write((HEADER + "\n").encode())
    ks = range((o.rows + CHUNK - 1) // CHUNK)
    with multiprocessing.get_context("fork").Pool(o.jobs) as pool:
        for b in pool.imap(chunk, ks):
            out.write(b)


if __name__ == "__main__":
    main()
