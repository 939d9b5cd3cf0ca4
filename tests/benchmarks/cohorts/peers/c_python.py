#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Oracle for the reoffending cohorts: plain python.

Rows with a blank person_id or a date before 2022-01-01 are left out; (person, date, offence type) counts
once.  Cohort = year of the person's first sentence (2022, 2023, 2024; so nobody is in two), index = that
date.  Repeat = a sentence on a later day.  Time = days to the first later day, else censored at the
snapshot 2025-07-17.  km_6m/12m/24m = 1 - Kaplan-Meier survival at 182/365/730 days with the 95% interval
of R's survfit (conf.type "log"); blank past the cohort's longest follow-up.  one/many = sentences of people
without/with a repeat, share in whole % half up.  median_days = lower median of times to reoffence.

With --one-event only the first row of the index date in the file counts in one/many: CSP Desk takes what
somebody is sentenced for on the index date for one event, and its first offence for the index offence.
"""
import csv
import math
import sys
from collections import Counter
from datetime import date

Z = 1.959963984540054
SNAP = date(2025, 7, 17).toordinal()
T = (("6m", 182), ("12m", 365), ("24m", 730))


def main(path, one_event):
    seen, first = {}, {}                        # in the order of the file
    with open(path, newline="", encoding="utf-8-sig") as f:
        r = csv.reader(f)
        h = next(r)
        p, d, o = h.index("person_id"), h.index("sentence_date"), h.index("offence_type")
        for x in r:
            if x[p] and x[d] >= "2022-01-01":
                seen[x[p], x[d], x[o]] = True
                if x[d] < first.get(x[p], "9"):
                    first[x[p]] = x[d]
    later = {}
    for pid, day, _ in seen:
        if day > first[pid] and day < later.get(pid, "9"):
            later[pid] = day
    if one_event:
        index = {}
        for x in seen:
            if x[1] == first[x[0]]:
                index.setdefault(x[0], x)
        seen = [x for x in seen if x[1] != first[x[0]] or index[x[0]] == x]
    kinds = sorted({x[2] for x in seen if first[x[0]] < "2025"})
    counts = Counter((first[pid][:4], pid in later, off) for pid, _, off in seen)
    w = csv.writer(sys.stdout, lineterminator="\n")
    w.writerow("cohort measure item value".split())
    for y in ("2022", "2023", "2024"):
        ev, ce = Counter(), Counter()
        for pid, day in first.items():
            if day[:4] == y:
                a = date.fromisoformat(day).toordinal()
                if pid in later:
                    ev[date.fromisoformat(later[pid]).toordinal() - a] += 1
                else:
                    ce[SNAP - a] += 1
        n, k = sum(ev.values()) + sum(ce.values()), sum(ev.values())
        w.writerow((y, "offenders", "", n))
        w.writerow((y, "repeat", "", k))
        w.writerow((y, "repeat_pct", "", (200 * k + n) // (2 * n)))
        acc = 0
        for t in sorted(ev):
            acc += ev[t]
            if 2 * acc >= k:
                w.writerow((y, "median_days", "", t))
                break
        times = sorted(set(ev) | set(ce))
        for name, lim in T:
            risk, s, v = n, 1.0, 0.0
            for t in times:
                if t > lim:
                    break
                if ev[t]:
                    s *= 1 - ev[t] / risk
                    v += ev[t] / (risk * (risk - ev[t])) if risk > ev[t] else math.inf
                risk -= ev[t] + ce[t]
            ok = lim <= times[-1]
            g = Z * math.sqrt(v)
            for m, x in (("", s), ("_low", min(1, s * math.exp(g))), ("_high", s * math.exp(-g))):
                w.writerow((y, "km_" + name + m, "", "%.6f" % (1 - x) if ok else ""))
        for m, b in (("one", False), ("many", True)):
            tot = sum(counts[y, b, x] for x in kinds)
            for x in kinds:
                c = counts[y, b, x]
                w.writerow((y, m + "_n", x, c))
                w.writerow((y, m + "_pct", x, (200 * c + tot) // (2 * tot) if tot else ""))


main(sys.argv[1], "--one-event" in sys.argv[2:])
