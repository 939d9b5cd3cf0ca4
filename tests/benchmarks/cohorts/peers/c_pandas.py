#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""pandas + numpy: groupby cohort, Kaplan-Meier from the counts of each day."""
import csv
import sys

import numpy as np
import pandas as pd

d = pd.read_csv(sys.argv[1], usecols=["person_id", "sentence_date", "offence_type"],
                dtype={"person_id": str, "sentence_date": str, "offence_type": "category"}, na_filter=False, encoding="utf-8-sig")
d = d[(d["person_id"] != "") & (d["sentence_date"] >= "2022-01-01")]
d["date"] = pd.to_datetime(d["sentence_date"], format="%Y-%m-%d")
d["p"] = pd.factorize(d["person_id"])[0]
d = d[["p", "date", "offence_type"]].drop_duplicates()
g = d.groupby("p")["date"]
d["first"] = g.transform("min")
d["year"] = d["first"].dt.year
d = d[d["year"] <= 2024].copy()
later = d[d["date"] > d["first"]].groupby("p")["date"].min()
who = d.drop_duplicates("p").set_index("p")[["first", "year"]].join(later.rename("later"))
who["event"] = who["later"].notna()
who["time"] = (who["later"].fillna(pd.Timestamp("2025-07-17")) - who["first"]).dt.days
d["many"] = d["p"].map(who["event"])
kinds = sorted(d["offence_type"].astype(str).unique())
counts = d.groupby(["year", "many", "offence_type"], observed=True).size()
z = 1.959963984540054
w = csv.writer(sys.stdout, lineterminator="\n")
w.writerow("cohort measure item value".split())
for y in (2022, 2023, 2024):
    c = who[who["year"] == y]
    n, k = len(c), int(c["event"].sum())
    w.writerow((y, "offenders", "", n))
    w.writerow((y, "repeat", "", k))
    w.writerow((y, "repeat_pct", "", (200 * k + n) // (2 * n)))
    w.writerow((y, "median_days", "", np.sort(c.loc[c["event"], "time"].to_numpy())[(k - 1) // 2]))
    tab = c.groupby("time")["event"].agg(["size", "sum"]).sort_index()
    size, ev, t = tab["size"].to_numpy(), tab["sum"].to_numpy(), tab.index.to_numpy()
    risk = n - np.concatenate([[0], np.cumsum(size)[:-1]])
    s = np.cumprod(1 - ev / risk)
    with np.errstate(divide="ignore"):
        v = np.cumsum(np.where(ev > 0, ev / (risk * (risk - ev)), 0))
    for name, lim in (("6m", 182), ("12m", 365), ("24m", 730)):
        i = np.searchsorted(t, lim, side="right") - 1
        e = z * np.sqrt(v[i])
        for m, x in (("", s[i]), ("_low", min(1, s[i] * np.exp(e))), ("_high", s[i] * np.exp(-e))):
            w.writerow((y, "km_" + name + m, "", "%.6f" % (1 - x) if lim <= t[-1] else ""))
    for m, b in (("one", False), ("many", True)):
        v2 = [int(counts.get((y, b, x), 0)) for x in kinds]
        tot = sum(v2)
        for x, q in zip(kinds, v2):
            w.writerow((y, m + "_n", x, q))
            w.writerow((y, m + "_pct", x, (200 * q + tot) // (2 * tot) if tot else ""))
