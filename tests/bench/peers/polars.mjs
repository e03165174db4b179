// SPDX-License-Identifier: MIT
// node polars.mjs KEYS FILE: counts by KEYS (or `verbatims`) with Polars. POLARS_MAX_THREADS says on how many cores.

import { createRequire } from "node:module";

// The packages are not in the repository: the folder that holds them is named by the environment.
const { default: pl } = createRequire(process.env.NPSLICE_BENCH_MODULES + "/")("nodejs-polars");

const [keys, file] = process.argv.slice(2);
const score = pl.col("nps_score").cast(pl.Int8);
const responses = pl.scanCSV(file).withColumn(score.alias("nps_score")).filter(pl.col("nps_score").isNotNull());

function counts(names) {
  const passives = pl.col("nps_score").gtEq(7).and(pl.col("nps_score").lt(9));
  const table = responses
    .withColumn(pl.col("submitted_at").str.slice(0, 7).alias("month"))
    .groupBy(names)
    .agg(pl.len().alias("n"), pl.col("nps_score").gtEq(9).sum().alias("promoters"), passives.sum().alias("passives"))
    .collectSync();
  return table.rows().map((row) => {
    const [n, promoters, passives] = row.slice(names.length);
    return [...row, n - promoters - passives].join(",") + "\n";
  });
}

function verbatims() {
  const quoted = (text) => (/[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text);
  const table = responses
    .filter(pl.col("nps_score").ltEq(6).and(pl.col("comment").neq(pl.lit(""))))
    .select("region", "submitted_at", "response_id", "comment")
    .sort(["submitted_at", "response_id"], [true, false])
    .groupBy("region")
    .agg(pl.col("comment").head(5))
    .collectSync();
  return table.rows().flatMap(([region, comments]) => [...comments].map((text) => `${region},${quoted(text)}\n`));
}

process.stdout.write((keys === "verbatims" ? verbatims() : counts(keys.split(","))).join(""));
