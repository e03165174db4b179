// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/nearest.hpp>
#include <npslice/base/text.hpp>
#include <npslice/engine/segment_rules.hpp>
#include <npslice/ingest/survey_columns.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace npslice::engine {
namespace {

struct SeparatorName {
  std::string_view name;
  std::string_view separator;
};

constexpr std::array separator_names{SeparatorName{"semicolon", ";"}, SeparatorName{"comma", ","},
                                     SeparatorName{"pipe", "|"}, SeparatorName{"newline", "\n"}};

/// The separator behind the colon of `--split COL:SEP`.
std::string read_separator(std::string_view typed, std::string_view request) {
  const std::string word = base::lower_ascii(base::trim(typed));
  std::vector<std::string> names;
  for (const SeparatorName& entry : separator_names) {
    if (word == entry.name) return std::string(entry.separator);
    names.emplace_back(entry.name);
  }
  if (!typed.empty() && base::words_of(typed).empty()) return std::string(typed);
  std::string message =
      fmt::format("--split {}: expected {} or the separator itself, not {}.", base::quoted(request),
                  fmt::join(names, ", "), base::quoted(typed));
  if (const auto near = base::nearest(word, names))
    message += fmt::format(" Did you mean {}?", *near);
  throw base::UsageError(message);
}

/// A column that the user named in a request, with what stands behind its name.
struct NamedColumn {
  std::uint32_t column = 0;
  std::optional<std::string_view> rest;
};

/// The longest beginning of `COL[:SEP]` that is the name of a column: names may hold colons.
NamedColumn find_longest(const std::string& file, const ingest::Header& header,
                         std::string_view text) {
  std::string_view name = text;
  for (;;) {
    if (!header.find(name).empty()) {
      NamedColumn found{ingest::find_column(file, header, std::string(name)), {}};
      if (name.size() < text.size()) found.rest = text.substr(name.size() + 1);
      return found;
    }
    const std::size_t colon = name.rfind(':');
    if (colon == std::string_view::npos) break;
    name = base::trim(name.substr(0, colon));
  }
  const std::size_t colon = text.rfind(':');
  return {ingest::find_column(file, header, std::string(text.substr(0, colon))), {}};
}

/// Finds the dimensions of all tables that are about one column.
class DimensionFinder {
public:
  DimensionFinder(const ingest::Header& header, SegmentRules& rules)
      : header_(header), rules_(rules) {}

  /// Calls `visit(rules of the dimension)` for each; false when no table uses the column.
  template <class Visit>
  bool for_each(std::uint32_t column, Visit&& visit) {
    bool used = false;
    for (auto& dimensions : rules_.tables) {
      for (DimensionRules& dimension : dimensions) {
        if (dimension.column != header_.names()[column]) continue;
        used = true;
        visit(dimension);
      }
    }
    return used;
  }

  /// The same for a column that an option is about, which some table must use.
  template <class Visit>
  void require(std::uint32_t column, std::string_view option, Visit&& visit) {
    if (for_each(column, visit)) return;
    throw base::UsageError(fmt::format("{0} is about {1}, which no --by uses; add --by or leave "
                                       "{0} out",
                                       option, base::quoted(header_.names()[column])));
  }

private:
  const ingest::Header& header_;
  SegmentRules& rules_;
};

[[noreturn]] void refuse_repeated(std::string_view option, std::string_view column) {
  throw base::UsageError(fmt::format("{} names the column {} twice", option, base::quoted(column)));
}

} // namespace

SegmentRules settle_segments(const std::string& file, const ingest::Header& header,
                             const ingest::FileSample& sample,
                             const std::vector<std::vector<std::string>>& dimensions,
                             const SegmentRequests& requests) {
  SegmentRules rules;
  rules.most_segments = requests.most_segments.value_or(usual_most_segments);
  for (const std::vector<std::string>& names : dimensions) {
    rules.tables.emplace_back();
    for (const std::string& name : names) {
      rules.tables.back().push_back({name, {}, {}, {}});
    }
  }
  DimensionFinder finder(header, rules);
  for (const std::string& text : requests.splits) {
    const NamedColumn named = find_longest(file, header, text);
    const std::string separator = named.rest ? read_separator(*named.rest, text)
                                             : sample.columns[named.column].multi_select.separator;
    finder.require(named.column, "--split", [&](DimensionRules& dimension) {
      if (dimension.separator) refuse_repeated("--split", dimension.column);
      dimension.separator = separator;
    });
  }
  for (const BandRequest& request : requests.bands) {
    const std::uint32_t column = ingest::find_column(file, header, request.column);
    finder.require(column, "--band", [&](DimensionRules& dimension) {
      if (!dimension.bands.empty()) refuse_repeated("--band", dimension.column);
      dimension.bands = request.bands;
    });
  }
  for (const std::string& map : requests.maps) {
    for (MapEntry& entry : read_map(map)) {
      rules.entries.push_back(std::move(entry));
    }
  }
  const auto add_entry = [&](DimensionRules& dimension, std::size_t index) {
    if (!dimension.map) dimension.map.emplace();
    dimension.map->add(rules.entries, index);
  };
  for (std::size_t i = 0; i < rules.entries.size(); ++i) {
    const MapEntry& entry = rules.entries[i];
    if (!entry.column.empty()) {
      finder.for_each(ingest::find_column(file, header, entry.column),
                      [&](DimensionRules& dimension) { add_entry(dimension, i); });
      continue;
    }
    for (auto& table : rules.tables) {
      for (DimensionRules& dimension : table) {
        add_entry(dimension, i);
      }
    }
  }
  return rules;
}

std::string name_of_separator(std::string_view separator) {
  for (const SeparatorName& entry : separator_names) {
    if (separator == entry.separator) return std::string(entry.name);
  }
  return base::quoted(separator);
}

} // namespace npslice::engine
