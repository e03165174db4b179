// SPDX-License-Identifier: MIT
// node duckdb.mjs KEYS FILE CORES given|detected: counts by KEYS (or `verbatims`) with DuckDB. With `given` it is told the
// types of the columns and how the file is written, with `detected` it finds out.

import { createRequire } from "node:module";
import { closeSync, openSync, readSync } from "node:fs";

// The packages are not in the repository: the folder that holds them is named by the environment.
const { DuckDBInstance } = createRequire(process.env.NPSLICE_BENCH_MODULES + "/")("@duckdb/node-api");

const [keys, file, cores, types] = process.argv.slice(2);
const narrow = "response_id,customer_id,submitted_at,nps_score,region,plan,channel,country,device,comment,agent";
const typeOf = { submitted_at: "TIMESTAMP", nps_score: "TINYINT" };

// The names in the first line of a file; those of the narrow survey where it cannot be looked at beforehand.
function columnNames() {
  if (!file.endsWith(".csv")) return narrow.split(",");
  const descriptor = openSync(file);
  const front = Buffer.alloc(65536);
  readSync(descriptor, front);
  closeSync(descriptor);
  return front.toString().split("\n", 1)[0].replaceAll('"', "").split(",");
}

function source() {
  if (types === "detected") return `read_csv('${file}')`;
  const columns = columnNames().map((name) => `'${name}': '${typeOf[name] ?? "VARCHAR"}'`);
  return `read_csv('${file}', auto_detect=false, header=true, delim=',', quote='"', escape='"', new_line='\\n',
    columns={${columns.join(", ")}})`;
}

// The month is formatted once for each group, not once for each row.
function countsQuery() {
  const names = keys.split(",");
  const groups = names.map((name) => (name === "month" ? "date_trunc('month', submitted_at) AS month" : name));
  const shown = names.map((name) => (name === "month" ? "strftime(month, '%Y-%m')" : name));
  return `SELECT concat_ws(',', ${shown.join(", ")}, n, promoters, passives, n - promoters - passives) FROM (
    SELECT ${groups.join(", ")}, count(*) AS n, count(*) FILTER (nps_score >= 9) AS promoters,
      count(*) FILTER (nps_score IN (7, 8)) AS passives
    FROM ${source()} WHERE nps_score IS NOT NULL GROUP BY ${names.join(", ")})`;
}

// The five newest comments of detractors for each region, the earlier row first where two are equally new.
function verbatimsQuery() {
  return `SELECT concat_ws(',', region, CASE WHEN contains(comment, '"') OR contains(comment, ',') OR contains(comment, chr(10))
      THEN '"' || replace(comment, '"', '""') || '"' ELSE comment END)
    FROM (SELECT region, submitted_at, response_id, comment FROM ${source()}
      WHERE nps_score <= 6 AND comment IS NOT NULL
      QUALIFY row_number() OVER (PARTITION BY region ORDER BY submitted_at DESC, response_id) <= 5)`;
}

const instance = await DuckDBInstance.create(":memory:", { threads: cores, preserve_insertion_order: "false" });
const connection = await instance.connect();
const answer = await connection.runAndReadAll(keys === "verbatims" ? verbatimsQuery() : countsQuery());
process.stdout.write(answer.getRows().map((row) => row[0] + "\n").join(""));
