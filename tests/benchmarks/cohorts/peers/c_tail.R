# SPDX-License-Identifier: MIT
# Shared end of the R peers: who (year, time, event as 0/1), counts(year, many, kind) -> integer
suppressPackageStartupMessages(library(survival))
q <- function(s) ifelse(grepl("[\",\r\n]", s), paste0("\"", gsub("\"", "\"\"", s), "\""), s)
report <- function(year, time, event, kinds, counts) {
  cat("cohort,measure,item,value\n")
  fit <- survfit(Surv(time, event) ~ year)               # the peer's own estimator
  for (y in 2022:2024) {
    i <- year == y
    n <- sum(i); k <- sum(event[i])
    cat(sprintf("%d,offenders,,%d\n%d,repeat,,%d\n%d,repeat_pct,,%d\n", y, n, y, as.integer(k), y, as.integer((200 * k + n) %/% (2 * n))))
    cat(sprintf("%d,median_days,,%d\n", y, as.integer(sort(time[i][event[i] == 1])[(k - 1) %/% 2 + 1])))
    f <- fit[paste0("year=", y)]
    for (m in list(c("6m", 182), c("12m", 365), c("24m", 730))) {
      lim <- as.numeric(m[2])
      ok <- lim <= max(f$time)
      if (ok) { s <- summary(f, times = lim); v <- sprintf("%.6f", 1 - c(s$surv, s$upper, s$lower)) } else v <- c("", "", "")
      cat(sprintf("%d,km_%s%s,,%s\n", y, m[1], c("", "_low", "_high"), v), sep = "")
    }
    for (b in 0:1) {
      v <- counts(y, b)
      tot <- sum(v)
      p <- (200 * v + tot) %/% (2 * tot)
      cat(sprintf("%d,%s_n,%s,%d\n%d,%s_pct,%s,%d\n", y, c("one", "many")[b + 1], q(kinds), as.integer(v), y, c("one", "many")[b + 1], q(kinds), as.integer(p)), sep = "")
    }
  }
}
