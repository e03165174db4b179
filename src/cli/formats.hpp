// SPDX-License-Identifier: MIT
#pragma once

#include "option_texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace npslice::cli {

/// What the command line knows of a format.
struct FormatFacts {
  Format format;
  std::string_view name;                 ///< behind `--format`
  std::vector<std::string_view> endings; ///< of file names that ask for it
  bool for_people = false;               ///< shows a few comments of a group, not all
  bool tells_notes = false;              ///< what a reader must know stands in it
  bool one_table = false;                ///< holds one table; several need a folder
};

const FormatFacts& facts_of(Format format);

/// The formats that a command writes.
std::vector<Format> formats_of(Verb verb);

/// Their names for the help: "text (default), csv or json".
std::string listed_formats(Verb verb);

/// Settles format and place of every output of `texts`. Throws base::UsageError.
void settle_destinations(Verb verb, const OptionTexts& texts, OutputSettings& output);

/// Every output in the order of the command line.
std::vector<Destination> destinations_of(const OutputSettings& output);

/// Whether no output is for programs.
bool all_for_people(const OutputSettings& output);

/// Whether one of the outputs tells what its reader must know.
bool any_tells_notes(const OutputSettings& output);

} // namespace npslice::cli
