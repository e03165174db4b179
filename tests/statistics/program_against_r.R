# SPDX-License-Identifier: MIT
# Compares weighted, clustered and raked figures of the program named on the command line, as it writes them to CSV,
# with those that the package survey finds for the same random surveys. Exits with 1 when there is any difference.
suppressPackageStartupMessages(library(survey))
program <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260402)
folder <- tempfile(); dir.create(folder)
survey_file <- file.path(folder, "survey.csv"); target_file <- file.path(folder, "targets.csv")
differences <- 0

figures <- function(...) {
  out <- system2(program, c("score", survey_file, "--by", "region", "--total", "--quiet", "--format", "csv", ...), stdout = TRUE)
  read.csv(text = out)
}
check <- function(what, found, wanted) {
  if (isTRUE(all(abs(found - wanted) < 6e-5))) return(invisible())
  cat(what, "\n  npslice:", found, "\n  R:      ", wanted, "\n"); differences <<- differences + 1
}
# NPS, Kish's effective responses, design effect and standard error of some answers.
kish <- function(w) c(sum(w)^2 / sum(w^2), length(w) * sum(w^2) / sum(w)^2)
wanted <- function(d, w) {
  m <- svymean(~s, svydesign(~1, weights = w, data = d))
  c(100 * coef(m), kish(w), 100 * SE(m))
}
found <- function(row) unlist(row[c("nps", "effective_responses", "design_effect", "standard_error")])

for (case in 1:25) {
  n <- 30 + rpois(1, 60)
  d <- data.frame(score = sample(0:10, n, TRUE), w = round(rgamma(n, 2), 5) + .01, account = sample(20, n, TRUE),
                  sex = sample(c("f", "m"), n, TRUE, c(.7, .3)), age = sample(c("old", "mid", "new"), n, TRUE),
                  region = sample(c("East", "West"), n, TRUE))
  d$s <- (d$score > 8) - (d$score < 7)
  write.csv(d[c("score", "w", "account", "sex", "age", "region")], survey_file, row.names = FALSE, quote = FALSE)
  weighted <- figures("--weight", "w")
  for (region in c("East", "West")) {
    part <- d[d$region == region, ]
    check(paste(case, "weighted", region), found(weighted[weighted$region == region, ]), wanted(part, part$w))
  }
  check(paste(case, "weighted"), found(weighted[3, ]), wanted(d, d$w))
  clustered <- figures("--weight", "w", "--cluster", "account")
  m <- svymean(~s, svydesign(~account, weights = ~w, data = d))
  check(paste(case, "clustered"), unlist(clustered[3, c("nps", "standard_error")]), 100 * c(coef(m), SE(m)))
  shares <- list(sex = c(f = .52, m = .48), age = c(old = .3, mid = .45, new = .25))
  targets <- data.frame(dimension = rep(names(shares), lengths(shares)), value = unlist(lapply(shares, names)),
                        share = unlist(shares))
  write.csv(targets, target_file, row.names = FALSE, quote = FALSE)
  margins <- lapply(names(shares), function(v) setNames(data.frame(names(shares[[v]]), sum(d$w) * shares[[v]]), c(v, "Freq")))
  raked <- rake(svydesign(~1, weights = ~w, data = d), list(~sex, ~age), margins, control = list(maxit = 500, epsilon = 1e-10))
  program_raked <- figures("--weight", "w", "--target", target_file)
  check(paste(case, "raked"), found(program_raked[3, ]), wanted(d, weights(raked)))
  both <- figures("--target", target_file, "--cluster", "account")
  flat <- rake(svydesign(~1, weights = rep(1, n), data = d), list(~sex, ~age),
               lapply(margins, function(m) { m$Freq <- m$Freq / sum(d$w) * n; m }), control = list(maxit = 500, epsilon = 1e-10))
  m <- svymean(~s, svydesign(~account, weights = weights(flat), data = d))
  check(paste(case, "raked and clustered"), unlist(both[3, c("nps", "standard_error")]), 100 * c(coef(m), SE(m)))
}
quit(status = if (differences > 0) 1 else 0)
