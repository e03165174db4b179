# SPDX-License-Identifier: MIT
# Compares the figures of the program named on the command line with those that R and its package survey find for
# the same random tables. Prints each difference; exits with 1 when there is any.
suppressPackageStartupMessages(library(survey))
program <- commandArgs(trailingOnly = TRUE)[1]
set.seed(20260401)

any_counts <- function(most = 60) rpois(3, runif(3, 1, most)) + 1
codes <- function(k) rep(c(1, 0, -1), k) # of promoters, passives, detractors
plain <- function(k) { s <- codes(k); c(mean(s), sqrt(mean((s - mean(s))^2) / length(s))) }
adjusted <- function(k) plain_of(k + c(.75, 1.5, .75))
plain_of <- function(k) { # real counts
  n <- sum(k); x <- (k[1] - k[3]) / n
  c(x, sqrt(((k[1] + k[3]) / n - x^2) / n))
}
limits <- function(e, z, least) c(max(least, e[1] - z * e[2]), min(-least, e[1] + z * e[2]))

# The score interval from the likelihood itself: the most likely shares whose difference is delta.
score_limits <- function(k, z) {
  n <- sum(k); x <- (k[1] - k[3]) / n
  statistic <- function(delta) {
    likelihood <- function(d) {
      shares <- c(d + delta, 1 - 2 * d - delta, d)
      if (any(shares <= 0)) -1e10 else sum(k * log(shares))
    }
    d <- optimize(likelihood, c(max(0, -delta), (1 - delta) / 2), maximum = TRUE, tol = 1e-12)$maximum
    (x - delta) / sqrt((2 * d + delta - delta^2) / n)
  }
  c(uniroot(function(t) statistic(t) - z, c(-1 + 1e-6, x), tol = 1e-11)$root,
    uniroot(function(t) statistic(t) + z, c(x, 1 - 1e-6), tol = 1e-11)$root)
}

change <- function(first, second) {
  e <- c(second[1] - first[1], sqrt(first[2]^2 + second[2]^2))
  c(e, 2 * pnorm(-abs(e[1] / e[2])), limits(e, qnorm(.975), -2))
}

makers <- list(
  # promoters, passives, detractors
  intervals = function() {
    k <- any_counts(); e <- plain(k); z <- qnorm(.95)
    list(k, c(e[1], e[2]^2 * sum(k), limits(e, z, -1), limits(adjusted(k), z, -1), score_limits(k, z),
              suppressWarnings(prop.test(k[1], sum(k), correct = FALSE))$conf.int), tolerance = 2e-6)
  },
  # the same before and after
  changes = function() {
    a <- any_counts(); b <- any_counts()
    list(c(a, b), c(change(plain(a), plain(b)), change(adjusted(a), adjusted(b))))
  },
  # cluster, code, weight of each answer
  weighted = function() {
    n <- 5 + rpois(1, 40)
    d <- data.frame(cl = c(1, 2, sample(12, n - 2, TRUE)), s = sample(-1:1, n, TRUE), w = round(rgamma(n, 2), 6) + .01)
    m <- svymean(~s, svydesign(~1, weights = ~w, data = d))
    cl <- svymean(~s, svydesign(~cl, weights = ~w, data = d))
    list(c(t(as.matrix(d))), c(coef(m), SE(m), SE(cl), sum(d$w)^2 / sum(d$w^2), n * sum(d$w^2) / sum(d$w)^2))
  },
  # of each cluster two codes before and two after
  correlation = function() {
    m <- matrix(sample(-1:1, 4 * 15, TRUE), 4)
    m[3, ] <- m[1, ]
    d <- data.frame(cl = rep(1:15, each = 4), side = rep(c(1, 1, 2, 2), 15), s = c(m))
    v <- vcov(svyby(~s, ~side, svydesign(~cl, weights = ~1, data = d), svymean, covmat = TRUE))
    list(c(m), v[1, 2] / sqrt(v[1, 1] * v[2, 2]))
  },
  # counts of each period
  series = function() {
    k <- replicate(3 + rpois(1, 4), any_counts())
    e <- apply(k, 2, plain); w <- 1 / e[2, ]^2; t <- seq_along(w) - 1
    q <- sum(w * (e[1, ] - weighted.mean(e[1, ], w))^2)
    line <- lm(e[1, ] ~ t, weights = w)
    se <- sqrt(summary(line)$cov.unscaled[2, 2])
    list(c(k), c(q, pchisq(q, length(w) - 1, lower.tail = FALSE), coef(line)[2:1], se,
                 2 * pnorm(-abs(coef(line)[2] / se))))
  },
  # p-values
  corrections = function() {
    p <- runif(1 + rpois(1, 6))^2
    list(p, c(p.adjust(p, "holm"), p.adjust(p, "BH")))
  },
  # where promoters, passives and detractors went
  pairs = function() {
    m <- matrix(rpois(9, runif(9, 1, 20)) + 1, 3, byrow = TRUE) # rows: before
    d <- rep(c(outer(c(1, 0, -1), c(1, 0, -1), function(a, b) b - a)), c(m))
    e <- c(mean(d), sqrt(mean((d - mean(d))^2) / length(d)))
    shift <- (rowSums(m) - colSums(m))[1:2]
    v <- diag(rowSums(m) + colSums(m))[1:2, 1:2] - (m + t(m))[1:2, 1:2]
    q <- c(shift %*% solve(v) %*% shift)
    list(c(t(m)), c(e, 2 * pnorm(-abs(e[1] / e[2])), limits(e, qnorm(.975), -2), q, pchisq(q, 2, lower.tail = FALSE)))
  },
  # of each segment the counts before and after
  decomposition = function() {
    k <- replicate(2 + rpois(1, 4), c(any_counts(), any_counts()))
    n <- rbind(colSums(k[1:3, ]), colSums(k[4:6, ])); x <- rbind(k[1, ] - k[3, ], k[4, ] - k[6, ])
    w <- n / rowSums(n); r <- x / n; whole <- rowSums(x) / rowSums(n)
    mix <- (w[2, ] - w[1, ]) * (colMeans(r) - mean(whole)); rate <- colMeans(w) * (r[2, ] - r[1, ])
    list(c(k), c(diff(whole), sum(mix), sum(rate), rbind(mix, rate)))
  },
  # two and three targets, six weights
  raking = function() {
    a <- runif(2) + .2; b <- runif(3) + .2; w <- runif(6, 5, 50)
    d <- data.frame(a = rep(1:2, each = 3), b = rep(1:3, 2), w = w)
    raked <- rake(svydesign(~1, weights = ~w, data = d), list(~a, ~b),
                  list(data.frame(a = 1:2, Freq = sum(w) * a / sum(a)), data.frame(b = 1:3, Freq = sum(w) * b / sum(b))),
                  control = list(maxit = 2000, epsilon = 1e-11))
    list(c(a, b, w), weights(raked) / w, tolerance = 1e-6)
  },
  # how many gave 1, 2 ... 7
  scores = function() {
    k <- rpois(7, runif(7, 1, 9)) + 1
    x <- rep(1:7, k); n <- length(x); rank <- max(which(pbinom(seq_len(n) - 1, n, .5) <= .025))
    interval <- pmin(7, pmax(1, t.test(x)$conf.int))
    list(k, c(mean(x), sd(x), interval, median(x), sort(x)[c(rank, n + 1 - rank)]))
  }
)

cases <- list()
for (kind in names(makers)) for (i in 1:50) cases[[length(cases) + 1]] <- c(kind = kind, makers[[kind]]())
lines <- vapply(cases, function(k) paste(k$kind, paste(format(k[[2]], digits = 17, trim = TRUE, scientific = FALSE),
                                                       collapse = " ")), "")
found <- system2(program, input = lines, stdout = TRUE)
stopifnot(length(found) == length(cases))
failures <- 0
figures <- 0
for (i in seq_along(cases)) {
  got <- as.numeric(strsplit(found[i], " ")[[1]][-1])
  wanted <- unname(cases[[i]][[3]])
  tolerance <- if (is.null(cases[[i]]$tolerance)) 1e-8 else cases[[i]]$tolerance
  figures <- figures + length(wanted)
  if (length(got) == length(wanted) && all(abs(got - wanted) <= tolerance * pmax(1, abs(wanted)))) next
  failures <- failures + 1
  cat("FAILED:", lines[i], "\n  R:      ", format(wanted, digits = 12), "\n  npslice:", format(got, digits = 12), "\n")
}
cat(figures, "figures of", length(cases), "cases compared,", failures, "cases differ\n")
quit(status = if (failures > 0) 1 else 0)
