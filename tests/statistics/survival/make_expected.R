# SPDX-License-Identifier: MIT
# Makes the data that the tests of survival read, and what R says of them: Rscript make_expected.R, in this folder.
# R 4.2 with survival 3.5. The data are drawn at random from a seed; they are nobody's.
library(survival)
set.seed(20250717)
number <- function(x) ifelse(is.na(x) | is.nan(x), "", formatC(x, digits = 17, format = "g", width = 1))

heavy <- data.frame(time = sample(0:12, 60, TRUE), status = rbinom(60, 1, 0.6), group = sample(c("a", "b"), 60, TRUE))
long <- { # three groups, most followed to different ends, as cohorts are
    n <- 900
    group <- sample(c("2022", "2023", "2024"), n, TRUE, c(4, 4, 3))
    event <- ceiling(rweibull(n, 0.8, c("2022" = 700, "2023" = 900, "2024" = 1400)[group]))
    end <- c("2022" = 930, "2023" = 565, "2024" = 200)[group] + sample(0:360, n, TRUE)
    data.frame(time = pmin(event, end), status = as.integer(event <= end), group = group)
}
few <- data.frame(time = c(0, 0, 3, 3, 3, 7, 7, 8, 10, 10, 12, 15), status = c(1, 0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 1),
                  group = rep(c("x", "y"), 6))
all <- data.frame(time = sample(1:400, 250, TRUE), status = 1L, group = sample(letters[1:5], 250, TRUE))
sets <- list(heavy = heavy, long = long, few = few, all = all)
days <- list(heavy = c(0, 1, 5, 6, 11, 12), long = c(0, 90, 182, 365, 730, 900), few = c(0, 1, 3, 7, 8, 9, 10, 14, 15),
             all = c(0, 1, 100, 182, 365, 399))

points <- NULL
tests <- NULL
for (name in names(sets)) {
    set <- sets[[name]]
    write.csv(set, paste0(name, ".csv"), row.names = FALSE, quote = FALSE)
    for (group in c("", sort(unique(set$group)))) {
        own <- if (group == "") set else set[set$group == group, ]
        fits <- lapply(c(plain = "plain", log = "log", "log-log" = "log-log"),
                       function(kind) survfit(Surv(time, status) ~ 1, data = own, conf.type = kind))
        at <- days[[name]][days[[name]] <= max(own$time)]
        for (kind in names(fits)) {
            s <- summary(fits[[kind]], times = at)
            points <- rbind(points, data.frame(set = name, group = group, interval = kind, day = at, at_risk = s$n.risk,
                events = cumsum(s$n.event), survival = number(s$surv), error = number(s$std.err), low = number(s$lower),
                high = number(s$upper), median = number(quantile(fits[[kind]], 0.5, conf.int = FALSE))))
        }
    }
    d <- survdiff(Surv(time, status) ~ group, data = set)
    tests <- rbind(tests, data.frame(set = name, chi2 = number(d$chisq), df = length(d$n) - 1,
        p = number(pchisq(d$chisq, length(d$n) - 1, lower.tail = FALSE))))
}
write.csv(points, "expected-points.csv", row.names = FALSE, quote = FALSE)
write.csv(tests, "expected-log-rank.csv", row.names = FALSE, quote = FALSE)

shares <- NULL
for (pair in list(c(0, 10), c(1, 10), c(12, 69), c(12, 66), c(12, 57), c(10, 58), c(17, 69), c(69, 176), c(10, 10), c(1, 1), c(0, 1), c(60, 9187))) {
    i <- suppressWarnings(prop.test(pair[1], pair[2], correct = FALSE))$conf.int
    shares <- rbind(shares, data.frame(part = pair[1], whole = pair[2], low = number(i[1]), high = number(i[2])))
}
write.csv(shares, "expected-wilson.csv", row.names = FALSE, quote = FALSE)
counts <- NULL
for (count in c(0, 1, 2, 4, 9, 10, 88, 97, 500, 12345)) {
    i <- poisson.test(count)$conf.int
    counts <- rbind(counts, data.frame(count = count, low = number(i[1]), high = number(i[2])))
}
write.csv(counts, "expected-poisson.csv", row.names = FALSE, quote = FALSE)
tails <- NULL
for (df in c(1, 2, 3, 4, 5, 11)) for (x in c(0, 0.01, 1, 3.84, 12.5, 60))
    tails <- rbind(tails, data.frame(value = x, df = df, p = number(pchisq(x, df, lower.tail = FALSE))))
write.csv(tails, "expected-chi-square.csv", row.names = FALSE, quote = FALSE)
ratios <- NULL
for (one in list(c(88, 270, 97, 180), c(4, 90, 97, 180), c(0, 10, 3, 20), c(3, 20, 0, 10), c(1, 1, 1, 1), c(5, 12.5, 7, 31.25),
                 c(40, 100, 40, 100), c(500, 1000, 300, 1000), c(12345, 6000, 3, 2), c(2, 3, 12345, 6000), c(6000, 10, 5000, 9))) {
    test <- poisson.test(one[c(1, 3)], one[c(2, 4)])
    ratios <- rbind(ratios, data.frame(left = one[1], left_time = one[2], right = one[3], right_time = one[4],
        ratio = number(test$estimate), low = number(test$conf.int[1]), high = number(test$conf.int[2])))
}
write.csv(ratios, "expected-rate-ratio.csv", row.names = FALSE, quote = FALSE)
