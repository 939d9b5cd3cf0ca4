# SPDX-License-Identifier: MIT
# What R says of intervals of counts, of limits of a funnel and of process charts: Rscript make_expected.R, in this
# folder. R 4.2. Byar's interval is written out from Breslow and Day 1987; the exact one is poisson.test's.
number <- function(x) formatC(x, digits = 17, format = "g", width = 1)
z <- qnorm(0.975)

intervals <- NULL
for (count in c(0, 1, 3, 9, 10, 11, 16, 28, 97, 165, 550, 1217, 11167)) {
    exact <- poisson.test(count)$conf.int
    byar <- c(count * (1 - 1 / (9 * count) - z / (3 * sqrt(count)))^3,
              (count + 1) * (1 - 1 / (9 * (count + 1)) + z / (3 * sqrt(count + 1)))^3)
    i <- if (count < 10) exact else byar
    intervals <- rbind(intervals, data.frame(count = count, low = number(i[1]), high = number(i[2])))
}
write.csv(intervals, "expected-count-interval.csv", row.names = FALSE, quote = FALSE)

quantiles <- NULL
for (mean in c(0.2, 1, 4.6, 12, 53.7, 103.3, 480, 11167.5)) for (p in c(0.001, 0.025, 0.5, 0.975, 0.999))
    quantiles <- rbind(quantiles, data.frame(chance = p, mean = mean, quantile = qpois(p, mean)))
write.csv(quantiles, "expected-quantile.csv", row.names = FALSE, quote = FALSE)

set.seed(20151)
series <- rpois(48, 160)
series[30] <- 320 # a month whose moving ranges are left out
range <- abs(diff(series))
kept <- range[range <= 3.267 * mean(range)]
middle <- mean(series)
average <- stats::filter(series, rep(1 / 12, 12), sides = 1)
write.csv(data.frame(count = series, average = ifelse(is.na(average), "", number(average))), "series.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(mean = number(middle), range = number(mean(kept)), left_out = length(range) - length(kept),
    low = number(middle - 2.66 * mean(kept)), high = number(middle + 2.66 * mean(kept))), "expected-process.csv", row.names = FALSE, quote = FALSE)
