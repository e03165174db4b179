// SPDX-License-Identifier: MIT
#include "alternatives.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/known_exports.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace npslice::ingest {
namespace {

/// The names of a header as they are compared. The text of a question is none, since anything may
/// be asked: only a header of V1, V2, … keeps the names in its second row.
class NameKeys {
public:
  explicit NameKeys(const Header& header) {
    const bool named_by_labels = header.kind() == HeaderKind::qualtrics_legacy;
    for (std::uint32_t i = 0; i < header.size(); ++i) {
      names_.push_back(name_key(header.names()[i]));
      if (named_by_labels) labels_.push_back(name_key(header.label(i)));
    }
  }

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const {
    for (const auto* keys : {&names_, &labels_}) {
      const auto at = std::find(keys->begin(), keys->end(), key);
      if (at != keys->end()) return static_cast<std::uint32_t>(at - keys->begin());
    }
    return std::nullopt;
  }

  /// The column that one of the alternatives names.
  [[nodiscard]] std::optional<std::uint32_t> find_any(std::string_view alternatives) const {
    std::optional<std::uint32_t> found;
    any_alternative(alternatives, [&](std::string_view key) {
      found = find(key);
      return found.has_value();
    });
    return found;
  }

private:
  std::vector<std::string> names_;
  std::vector<std::string> labels_;
};

/// The columns by which an export is known, or nothing when one is missing. A single sign is weak:
/// it must be the first column.
std::optional<std::vector<std::uint32_t>> signs_in(const NameKeys& keys, const KnownExport& known) {
  std::vector<std::uint32_t> columns;
  for (const std::string_view sign : known.signs) {
    const auto column = keys.find_any(sign);
    if (!column) return std::nullopt;
    columns.push_back(*column);
  }
  if (columns.empty() || (columns.size() == 1 && columns[0] != 0)) return std::nullopt;
  return columns;
}

std::string reason_for(const Header& header, const std::vector<std::uint32_t>& columns) {
  std::string names;
  for (const std::uint32_t column : columns) {
    names += (names.empty() ? "" : ", ") + base::printable(header.names()[column], 40);
  }
  return (columns.size() == 1 ? "by its column " : "by its columns ") + names;
}

} // namespace

std::string name_key(std::string_view name) {
  std::string key;
  for (const std::string& word : base::words_of(name)) {
    key += word;
  }
  return key.empty() ? std::string(base::trim(name)) : key;
}

std::optional<RecognisedExport> recognise_export(const Header& header) {
  const NameKeys keys(header);
  std::optional<RecognisedExport> best;
  std::size_t most_signs = 0;
  for (const KnownExport& known : known_exports()) {
    if (known.header != HeaderKind::single && known.header == header.kind()) {
      return RecognisedExport{&known, "by the rows of its header"};
    }
    const auto signs = signs_in(keys, known);
    if (!signs || signs->size() <= most_signs) continue;
    most_signs = signs->size();
    best = RecognisedExport{&known, reason_for(header, *signs)};
  }
  return best;
}

std::vector<std::uint32_t> columns_named(const Header& header, std::string_view columns) {
  const NameKeys keys(header);
  std::vector<std::uint32_t> found;
  any_alternative(columns, [&](std::string_view key) {
    const auto column = keys.find(key);
    if (column) found.push_back(*column);
    return false;
  });
  return found;
}

} // namespace npslice::ingest
