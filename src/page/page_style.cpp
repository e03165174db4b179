// SPDX-License-Identifier: MIT
#include "page_style.hpp"

#include <npslice/page/figure.hpp>

#include <string_view>

namespace npslice::page {
namespace {

constexpr std::string_view page_rules =
    "*{box-sizing:border-box}"
    "body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"
    "'Segoe UI',Roboto,'Liberation Sans',sans-serif;overflow-wrap:anywhere}"
    "main{max-width:55rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}"
    "h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem;font-weight:650}"
    "h2{font-size:1.2rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-top:.75rem;"
    "border-top:1px solid var(--rule);font-weight:650}"
    "h3{font-size:1rem;margin:1.75rem 0 .5rem;font-weight:650}"
    "p{margin:.5rem 0}.quiet{color:var(--quiet)}"
    ".tiles{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.25rem 0}"
    ".tile{background:var(--panel);border-radius:.5rem;padding:.75rem 1rem;flex:1 1 "
    "8rem;min-width:min-content}"
    ".tile b{display:block;font-size:1.5rem;line-height:1.3;white-space:nowrap;font-weight:650;"
    "font-variant-numeric:tabular-nums}"
    ".tile.first{flex:2 1 9rem}.tile.first b{font-size:2.75rem;line-height:1.1}"
    ".stack{display:flex;height:2rem;border-radius:.25rem;overflow:hidden;margin:.5rem 0 .25rem}"
    ".stack svg{display:block;width:100%;height:100%}"
    ".legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 0;padding:0;"
    "list-style:none;font-size:.875rem}"
    ".key{display:inline-block;width:.75rem;height:.75rem;margin-right:.4rem;border-radius:2px}"
    ".k0{background:var(--detractors)}.k1{background:var(--passives)}.k2{background:var(--"
    "promoters)}"
    ".figure{display:block;width:100%;height:auto;margin:1rem 0}.narrow{display:none}"
    ".scroll{overflow-x:auto;margin:1rem 0}.scroll:focus{outline:2px solid var(--promoters)}"
    "table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums;width:100%}"
    "th,td{padding:.3rem .5rem;text-align:right;vertical-align:top;border-bottom:1px solid "
    "var(--rule);white-space:nowrap}"
    "thead th{font-weight:500;color:var(--quiet);border-bottom-color:var(--quiet)}"
    "th[scope=row],th.name{text-align:left;font-weight:400;white-space:normal;min-width:7rem;"
    "max-width:22rem}"
    ".scroll th[scope=row]{position:sticky;left:0;background:var(--paper)}"
    "th.name{color:var(--quiet)}td.main{font-weight:650}tr.all>*{font-weight:650;border-top:1px "
    "solid "
    "var(--quiet)}td.left{text-align:left}"
    ".heat{width:auto}.heat td{padding:.3rem .35rem;text-align:center;border:1px solid "
    "var(--paper);"
    "min-width:2.6rem}.heat thead th{text-align:center;padding:.3rem "
    ".2rem;white-space:normal;overflow-wrap:normal;min-width:2.6rem;"
    "max-width:3.4rem}.heat thead th.name{text-align:left;max-width:22rem;min-width:7rem}"
    ".heat .h0,.heat .h1,.heat .h7,.heat .h8{color:var(--on-strong)}"
    ".heat .h2,.heat .h3,.heat .h4,.heat .h5,.heat .h6{color:var(--on-weak)}"
    ".heat .h0{background:var(--h0)}.heat .h1{background:var(--h1)}.heat .h2{background:var(--h2)}"
    ".heat .h3{background:var(--h3)}.heat .h4{background:var(--h4)}.heat .h5{background:var(--h5)}"
    ".heat .h6{background:var(--h6)}.heat .h7{background:var(--h7)}.heat .h8{background:var(--h8)}"
    ".comments{list-style:none;margin:.5rem 0 1rem;padding:0;border-left:4px solid var(--rule)}"
    ".comments.d{border-color:var(--detractors)}.comments.p{border-color:var(--passives)}"
    ".comments.m{border-color:var(--promoters)}"
    ".comments li{padding:.35rem 0 .35rem .9rem}.comments .quiet{font-size:.8125rem}"
    "h4{font-size:.9375rem;margin:1rem 0 .25rem;font-weight:600}h3 .quiet,h4 "
    ".quiet{font-weight:400}"
    "footer dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0;"
    "font-size:.875rem}dt{color:var(--quiet)}dd{margin:0}"
    "@media(max-width:640px){.wide{display:none}.narrow{display:block;max-width:24rem}"
    "main{padding:1rem .9rem 2rem}h1{font-size:1.25rem}.tile{min-width:7rem}.tile "
    "b{font-size:1.2rem}"
    ".tile.first b{font-size:2.25rem}"
    "footer dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}"
    "@media print{@page{margin:16mm 14mm}body{font-size:10.5pt}main{max-width:none;padding:0}"
    ".narrow{display:none}.wide{display:block}.scroll{overflow:visible}"
    "h2,h3,h4{break-after:avoid}figure,.tiles,.figure,tr,li{break-inside:avoid}"
    "thead{display:table-header-group}th,td{padding:.15rem .3rem}table{font-size:8.5pt}"
    ".heat td{min-width:0;padding:.15rem .2rem}.heat{font-size:7.5pt}"
    ".tile b{font-size:1.2rem}.tile.first b{font-size:2.25rem}"
    "*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}";

} // namespace

std::string page_style() { return figure_style() + std::string(page_rules); }

} // namespace npslice::page
