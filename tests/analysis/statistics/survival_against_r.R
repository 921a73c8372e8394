# What tests/analysis/survival_lines.cpp prints, held against R's `survival` on the same lives:
#   survival_lines > lines; Rscript survival_against_r.R lines
suppressPackageStartupMessages(library(survival))

words <- strsplit(readLines(commandArgs(trailingOnly = TRUE)[1]), " ")
kind <- vapply(words, `[`, "", 1)
numbers_of <- function(what) do.call(rbind, lapply(words[kind == what], function(w) as.numeric(w[-1])))
lives <- numbers_of("life")
km <- numbers_of("km")
means <- numbers_of("mean")
cif <- numbers_of("cif")

compared <- 0
worst <- 0
same <- function(name, ours, theirs, tolerance = 1e-9) {
  if (length(ours) != length(theirs)) stop(name, ": ", length(ours), " numbers, R has ", length(theirs))
  apart <- abs(ours - theirs) / pmax(1, abs(theirs))
  compared <<- compared + length(ours)
  worst <<- max(worst, apart)
  if (any(is.na(apart)) || any(apart > tolerance))
    stop(name, " differs from R's by ", max(apart))
}

for (set in unique(lives[, 1])) {
  time <- lives[lives[, 1] == set, 2]
  ending <- lives[lives[, 1] == set, 3]
  ours <- km[km[, 1] == set, , drop = FALSE]
  fit <- survfit(Surv(time, ending > 0) ~ 1, conf.type = "log-log")
  at <- fit$n.event > 0
  same("times of ending", ours[, 2], fit$time[at])
  same("survival", ours[, 3], fit$surv[at])
  last <- fit$surv[at] == 0  # there R gives no error and no interval
  same("Greenwood's error", ours[!last, 4], (fit$std.err * fit$surv)[at][!last])
  same("lower end", ours[!last, 5], fit$lower[at][!last])
  same("upper end", ours[!last, 6], fit$upper[at][!last])

  for (row in which(means[, 1] == set)) {
    if (means[row, 2] < min(time)) next  # R takes no horizon before the first life is over
    table <- summary(fit, rmean = means[row, 2])$table
    same("restricted mean", means[row, 3], unname(table["rmean"]))
    same("its error", means[row, 4], unname(table["se(rmean)"]))
  }

  present <- sort(unique(ending[ending > 0]))
  if (length(present) < 2) next
  many <- survfit(Surv(time, factor(ending, 0:2)) ~ 1)
  at <- rowSums(many$n.event[, -1]) > 0
  for (code in 1:2)
    same("incidence", cif[cif[, 1] == set & cif[, 3] == code, 4], many$pstate[at, code + 1])
}
cat(compared, "numbers as R's survival", as.character(packageVersion("survival")), "has them; largest difference", worst, "\n")
