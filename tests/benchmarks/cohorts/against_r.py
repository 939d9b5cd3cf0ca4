#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""`stats time-to-event` beside R's survival on the same files, both worked out now.

  against_r.py CSPDESK-CLI FILE.csv ...        with columns time, status and group

Every number of Kaplan-Meier with its three kinds of interval, of the median and of the log-rank test must be
within 1e-9 of R's, and missing where R has none.  Ends with 1 where one is not.  Two things are taken out of R's
curve by our rule (docs/statistics.md): the median is the first day on which half or fewer are without the event, where
R's quantile() takes the middle of two days if it is met exactly; and before the first event there is no log-log
interval, where R tells 1 to 1.
"""
import csv
import json
import math
import os
import subprocess
import sys

KINDS = "plain,log,log-log"
AT_ONCE = 10                                    # days that one call tells
FIGURES = ("at_risk", "events", "survival", "std_error", "low", "high")
ASK_R = """
suppressPackageStartupMessages(library(survival))
words <- commandArgs(TRUE)
set <- read.csv(words[1], colClasses = c(group = "character"))
days <- as.numeric(strsplit(words[2], ",")[[1]])
number <- function(x) ifelse(is.na(x), "", formatC(x, digits = 17, format = "g", width = 1))
row <- function(...) cat(paste(..., sep = ","), sep = "\\n")
for (group in c("", sort(unique(set$group)))) {
    own <- if (group == "") set else set[set$group == group, ]
    for (kind in c("plain", "log", "log-log")) {
        fit <- survfit(Surv(time, status) ~ 1, data = own, conf.type = kind)
        at <- days[days <= max(own$time)]
        s <- summary(fit, times = at)
        untold <- kind == "log-log" & cumsum(s$n.event) == 0
        row(group, kind, at, s$n.risk, cumsum(s$n.event), number(s$surv), number(s$std.err),
            number(ifelse(untold, NA, s$lower)), number(ifelse(untold, NA, s$upper)))
    }
    row(group, "median", number(c(fit$time[fit$surv <= 0.5 + 1e-12], NA)[1]))
}
d <- survdiff(Surv(time, status) ~ group, data = set)
df <- length(d$n) - 1
row("", "log-rank", number(d$chisq), df, number(pchisq(d$chisq, df, lower.tail = FALSE)))
"""


def days_of(path):
    """Thirty days spread over the times of the file, the days beside them, its last one and one behind it."""
    with open(path, newline="") as f:
        times = sorted({int(row["time"]) for row in csv.DictReader(f)})
    some = times[:: max(1, len(times) // 30)] + times[-1:]
    return sorted({day + beside for day in some for beside in (0, 1)} - {0})


def by_r(path, days):
    """What R says, by group and kind, or by group, kind and day."""
    asked = subprocess.run(["Rscript", "-e", ASK_R, path, ",".join(map(str, days))], stdout=subprocess.PIPE, check=True)
    out = {}
    for row in csv.reader(asked.stdout.decode().splitlines()):
        numbers = [float(x) if x else None for x in row[2:]]
        if row[1] in KINDS.split(","):
            out[row[0], row[1], int(numbers[0])] = dict(zip(FIGURES, numbers[1:]))
        else:
            out[row[0], row[1]] = numbers
    return out


def is_same(ours, theirs):
    if ours is None or theirs is None:
        return ours is None and theirs is None
    return math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)


def by_cli(cli, path, days):
    told = subprocess.run([cli, *"stats time-to-event".split(), path, "--time", "time", "--event", "status", "--group", "group",
                           "--at", ",".join(map(str, days)), "--interval", KINDS, "--format", "json", "--protect", "off"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(told.stdout)


def compare(cli, path):
    """How many numbers were compared, and those that differ."""
    days = days_of(path)
    theirs = by_r(path, days)
    pairs = []
    for some in range(0, len(days), AT_ONCE):
        ours = by_cli(cli, path, days[some : some + AT_ONCE])
        for group in [dict(ours["all"], group="")] + ours["groups"]:
            name = group["group"]
            pairs.append(((name, "median"), group["median_days"], theirs[name, "median"][0]))
            for point in group["kaplan_meier"]:
                place = (name, point["interval"], point["days"])
                expected = theirs.pop(place, dict.fromkeys(FIGURES))  # nothing behind the last day of the group
                pairs += [(place + (figure,), point[figure], expected[figure]) for figure in FIGURES]
    test = ours["log_rank"]
    pairs += list(zip((("log-rank", x) for x in ("chi2", "df", "p")), (test["chi2"], test["df"], test["p"]), theirs["", "log-rank"]))
    untold = [key for key in theirs if len(key) == 3]
    return len(pairs), [pair for pair in pairs if not is_same(*pair[1:])] + [(key, None, "told by R only") for key in untold]


def main(cli, files):
    failed = False
    for path in files:
        count, wrong = compare(cli, path)
        print("%s: %d numbers, %d not within 1e-9 of R's" % (os.path.basename(path), count, len(wrong)))
        for place, ours, theirs in wrong[:10]:
            print("  %s: ours %r, R %r" % (" ".join(map(str, place)), ours, theirs))
        failed |= bool(wrong) or count == 0
    return 1 if failed else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
