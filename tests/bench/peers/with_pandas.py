# SPDX-License-Identifier: MIT
"""python3 with_pandas.py KEYS FILE: counts by KEYS (or `verbatims`) with pandas."""

import sys

import pandas

keys, file = sys.argv[1:3]


def read(columns):
    """The responses, with these columns only; columns of few values as numbers of a dictionary."""
    few = {name: "category" for name in ("region", "plan") if name in columns}
    dates = ["submitted_at"] if "submitted_at" in columns else False
    table = pandas.read_csv(file, usecols=columns, dtype=few, parse_dates=dates, infer_datetime_format=True)
    return table[table.nps_score.notna()]


def counts(names):
    columns = ["submitted_at" if name == "month" else name for name in names]
    table = read([*columns, "nps_score"])
    if "month" in names:
        table = table.assign(month=table.submitted_at.dt.year * 100 + table.submitted_at.dt.month)
    table = table.assign(promoters=table.nps_score >= 9, passives=table.nps_score.between(7, 8))
    table = table.groupby(names, sort=False, observed=True)
    table = table.agg(n=("nps_score", "size"), promoters=("promoters", "sum"), passives=("passives", "sum")).reset_index()
    if "month" in names:
        table.month = [f"{month // 100}-{month % 100:02}" for month in table.month]
    return table.assign(detractors=table.n - table.promoters - table.passives)


def verbatims():
    table = read(["region", "submitted_at", "response_id", "nps_score", "comment"])
    table = table[(table.nps_score <= 6) & table.comment.notna()]
    table = table.sort_values(["submitted_at", "response_id"], ascending=[False, True])
    return table.groupby("region", observed=True).head(5)[["region", "comment"]]


(verbatims() if keys == "verbatims" else counts(keys.split(","))).to_csv(sys.stdout, header=False, index=False)
