// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/cli/invocation.hpp>

#include <string>
#include <vector>

namespace npslice::cli {

/// Every option as it was typed, before it is checked. Empty means not given.
struct OptionTexts {
  std::vector<std::string> files;
  std::string date, respondent, group;
  std::vector<std::string> score, comment;
  std::vector<std::string> where, include;
  std::string dedupe, since, until, scale, cuts, decimals, delimiter, encoding, date_format,
      max_record, block_size, threads;
  std::string timezone;
  std::string weight, cluster, target;
  std::string metric, top, bottom;
  std::vector<std::string> by, split, band, map;
  std::string other, max_segments;
  std::string sort, every, limit, sample, seed;
  std::vector<std::string> category;
  std::string interval, level, population, min_base, min_base_comments, correction, power;
  std::string compare, rolling;
  std::string before, after, between;
  std::vector<std::string> margin, detect, responses;
  std::string spread;
  std::vector<std::string> output;
  std::string format, figure, lang, label, rejects, color, width;
  std::string fail_under, max_rejects;
  bool total = false, raw = false, excel = false, ascii = false, quiet = false, stamp = false,
       paired = false, distribution = false, help = false;
};

/// Checks the texts and puts them into an invocation.
Invocation check(Verb verb, const OptionTexts& texts);

} // namespace npslice::cli
