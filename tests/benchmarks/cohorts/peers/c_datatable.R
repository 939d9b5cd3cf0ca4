#!/usr/bin/env Rscript
# SPDX-License-Identifier: MIT
# R data.table (fread, grouped) + survival::survfit
suppressPackageStartupMessages(library(data.table))
setDTthreads(0L)
a <- commandArgs(FALSE)
source(file.path(dirname(sub("^--file=", "", grep("^--file=", a, value = TRUE))), "c_tail.R"))
d <- fread(commandArgs(TRUE)[1], select = c(person_id = "character", sentence_date = "IDate", offence_type = "character"),
           na.strings = NULL, sep = ",", strip.white = FALSE, showProgress = FALSE)
d <- unique(d[person_id != "" & sentence_date >= as.IDate("2022-01-01")])
d[, person_id := match(person_id, unique(person_id))]
setkey(d, person_id, sentence_date)
start <- which(!duplicated(d$person_id))
d[, first := sentence_date[start[person_id]]]             # ids are 1..n in key order
d[, year := year(first)]
d <- d[year <= 2024L]
later <- d[sentence_date > first, .(nxt = sentence_date[1L]), by = person_id]
who <- unique(d, by = "person_id")[, .(person_id, first, year)]
who[later, nxt := i.nxt, on = "person_id"]
who[, event := as.integer(!is.na(nxt))]
who[, time := as.integer(fifelse(event == 1L, nxt, as.IDate("2025-07-17"))) - as.integer(first)]
d[who, many := i.event, on = "person_id"]
n <- d[, .N, by = .(year, many, offence_type)]
kinds <- sort(unique(d$offence_type), method = "radix")
report(who$year, who$time, who$event, kinds, function(y, b) { v <- n[year == y & many == b]; r <- v$N[match(kinds, v$offence_type)]; r[is.na(r)] <- 0L; r })
