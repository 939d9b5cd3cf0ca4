#!/usr/bin/env Rscript
# SPDX-License-Identifier: MIT
# R base (read.csv, match, duplicated) + survival::survfit
a <- commandArgs(FALSE)
source(file.path(dirname(sub("^--file=", "", grep("^--file=", a, value = TRUE))), "c_tail.R"))
f <- commandArgs(TRUE)[1]
h <- names(read.csv(f, nrows = 1, fileEncoding = "UTF-8-BOM", check.names = FALSE))
cls <- ifelse(h %in% c("person_id", "sentence_date", "offence_type"), "character", "NULL")
d <- read.csv(f, colClasses = cls, na.strings = character(0), fileEncoding = "UTF-8-BOM", check.names = FALSE)
d <- d[d$person_id != "" & d$sentence_date >= "2022-01-01", ]
days <- sort(unique(d$sentence_date), method = "radix")
day <- as.integer(as.Date(days))[match(d$sentence_date, days)]
p <- match(d$person_id, unique(d$person_id))
kinds <- sort(unique(d$offence_type), method = "radix")
k <- match(d$offence_type, kinds)
key <- (as.numeric(p) * 100000 + day) * length(kinds) + k
u <- !duplicated(key)
o <- order(p[u], day[u], method = "radix")
p <- p[u][o]; day <- day[u][o]; k <- k[u][o]
start <- !duplicated(p)
first <- day[start]                                      # p is 1..n in order
later <- day > first[p]
lp <- p[later]; ld <- day[later]
s <- !duplicated(lp)
nxt <- rep(NA_integer_, length(first)); nxt[lp[s]] <- ld[s]
year <- as.integer(format(as.Date(first, origin = "1970-01-01"), "%Y"))
event <- as.integer(!is.na(nxt))
time <- ifelse(event == 1L, nxt, as.integer(as.Date("2025-07-17"))) - first
w <- year <= 2024
kinds2 <- kinds
use <- sort(unique(k[year[p] <= 2024]))
code <- (year[p] * 2L + event[p]) * length(kinds) + k
report(year[w], time[w], event[w], kinds[use], function(y, b) tabulate(code - (y * 2L + b) * length(kinds), length(kinds))[use])
