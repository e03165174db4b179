# SPDX-License-Identifier: MIT
# Rscript data_table.R KEYS FILE CORES: counts by KEYS (or `verbatims`) with data.table.

suppressPackageStartupMessages(library(data.table))
arguments <- commandArgs(trailingOnly = TRUE)
keys <- strsplit(arguments[1], ",")[[1]]
file <- arguments[2]
setDTthreads(as.integer(arguments[3]))

# read COLUMNS: the responses, with these columns only.
read <- function(columns) {
  table <- if (endsWith(file, ".gz")) {
    fread(cmd = paste("zcat", shQuote(file)), select = columns, showProgress = FALSE)
  } else {
    fread(file, select = columns, showProgress = FALSE)
  }
  table[!is.na(nps_score)]
}

if (identical(keys, "verbatims")) {
  # Of doubled quotes fread keeps both.
  table <- read(c("region", "submitted_at", "response_id", "nps_score", "comment"))
  table <- table[nps_score <= 6 & comment != ""]
  setorder(table, -submitted_at, response_id)
  table <- table[, .(comment = head(comment, 5)), by = region]
  table[, comment := gsub('""', '"', comment, fixed = TRUE)]
} else {
  months <- "month" %in% keys
  table <- read(c(setdiff(keys, "month"), if (months) "submitted_at", "nps_score"))
  if (months) {
    # The month as a number, which costs least; written out once for each group.
    table[, month := year(submitted_at) * 12L + month(submitted_at) - 1L]
  }
  table <- table[, .(n = .N, promoters = sum(nps_score >= 9L), passives = sum(nps_score >= 7L & nps_score <= 8L)), by = keys]
  table[, detractors := n - promoters - passives]
  if (months) table[, month := sprintf("%d-%02d", month %/% 12L, month %% 12L + 1L)]
}
fwrite(table, "", col.names = FALSE)
