// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/text.hpp>
#include <npslice/engine/small_table.hpp>
#include <npslice/report/figure_rules.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

namespace npslice::report {
namespace {

constexpr std::string_view any_column = "segment";
constexpr std::string_view whole_survey_value = "(all)";

/// More people than there are is a slip, and sums of a few such sizes stay countable.
constexpr std::uint64_t largest_population = 1'000'000'000'000;

std::optional<std::uint64_t> read_size(std::string_view text) {
  std::uint64_t size = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), size);
  const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
  if (!whole || size == 0 || size > largest_population) return std::nullopt;
  return size;
}

[[noreturn]] void refuse(const std::string& file, const std::string& reason) {
  throw base::UsageError(fmt::format("--population {}: {}", base::shown_path(file), reason));
}

std::vector<std::string> read_header(const csv::Record& header, const std::string& file) {
  std::vector<std::string> names;
  for (const std::string& cell : header.cells) {
    names.emplace_back(base::trim(cell));
  }
  if (names.size() < 2 || !base::same_word(names.back(), "size")) {
    refuse(file, "its header must be segment,size, or the columns of --by and then size");
  }
  names.pop_back();
  return names;
}

} // namespace

bool Populations::fit(const std::vector<std::string>& columns) const {
  if (dimensions.size() != columns.size() || sizes.empty()) return false;
  if (dimensions.size() == 1 && base::same_word(dimensions.front(), any_column)) return true;
  return std::equal(dimensions.begin(), dimensions.end(), columns.begin(), columns.end(),
                    [](const std::string& left, const std::string& right) {
                      return base::same_word(left, right);
                    });
}

stats::Population Populations::of(const std::vector<std::string>& columns,
                                  const std::vector<std::string>& key) const {
  if (!fit(columns)) return std::nullopt;
  const auto found = sizes.find(key);
  return found == sizes.end() ? stats::Population{} : stats::Population{found->second};
}

Populations read_populations(const std::string& file) {
  const auto records =
      engine::read_small_table("--population", file, "sizes of segments as segment,size");
  Populations populations;
  populations.source = file;
  populations.dimensions = read_header(records.front(), file);
  const std::size_t dimensions = populations.dimensions.size();
  std::uint64_t sum = 0;
  std::optional<std::uint64_t> told;
  for (const csv::Record& record : std::span(records).subspan(1)) {
    std::vector<std::string> key;
    for (std::size_t i = 0; i < dimensions; ++i) {
      key.emplace_back(base::trim(record.cells[i]));
    }
    const auto size = read_size(base::trim(record.cells[dimensions]));
    if (!size) {
      refuse(file, fmt::format("record {}: {} is no size; expected a whole number from 1 on",
                               record.number, base::quoted(record.cells[dimensions])));
    }
    const bool all = std::all_of(key.begin(), key.end(), [](const std::string& value) {
      return value == whole_survey_value;
    });
    const bool repeated = all ? told.has_value() : !populations.sizes.emplace(key, *size).second;
    if (repeated) {
      refuse(file,
             fmt::format("record {} gives the size of a segment a second time", record.number));
    }
    if (all) {
      told = size;
    } else {
      sum += *size;
    }
  }
  if (!told && sum == 0) refuse(file, "holds no size");
  populations.summed = !told;
  populations.whole = told ? *told : sum;
  return populations;
}

} // namespace npslice::report
