// SPDX-License-Identifier: MIT
#include "column_name.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/header.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

namespace npslice::ingest {
namespace {

std::string name_of_column(std::string_view cell, std::size_t number) {
  std::string name = clean_name(cell);
  return name.empty() ? fmt::format("col_{}", number) : name;
}

} // namespace

Header::Header(const std::vector<std::string>& cells) {
  take_names(cells);
  labels_.resize(names_.size());
}

Header::Header(const HeaderShape& shape) : open_ended_(shape.open_ended), kind_(shape.kind) {
  take_names(shape.ids);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    labels_.push_back(clean_name(shape.labels[i]));
  }
}

void Header::take_names(const std::vector<std::string>& cells) {
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, std::size_t> seen;
  for (const std::string& cell : cells) {
    const std::string name = name_of_column(cell, names_.size() + 1);
    std::string unique = name;
    while (!taken.insert(unique).second) {
      std::size_t& count = seen[name];
      count = count == 0 ? 2 : count + 1;
      unique = fmt::format("{}#{}", name, count);
    }
    names_.push_back(unique);
    written_.push_back(name);
  }
}

std::vector<std::uint32_t> Header::find(std::string_view asked) const {
  std::vector<std::uint32_t> exact;
  std::vector<std::uint32_t> alike;
  std::vector<std::uint32_t> labelled;
  const std::string wanted = base::fold(name_of_column(asked, 0));
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    if (written_[i] == asked) exact.push_back(i);
    if (base::fold(names_[i]) == wanted || base::fold(written_[i]) == wanted) alike.push_back(i);
    if (!labels_[i].empty() && base::fold(labels_[i]) == wanted) labelled.push_back(i);
  }
  if (!exact.empty()) return exact;
  if (alike.empty()) alike = labelled;
  if (!alike.empty() || !asked.starts_with('#')) return alike;
  std::uint32_t number = 0;
  const char* const end = asked.data() + asked.size();
  const auto result = std::from_chars(asked.data() + 1, end, number);
  if (result.ec == std::errc{} && result.ptr == end && number >= 1 && number <= names_.size()) {
    return {number - 1};
  }
  return {};
}

std::vector<std::uint32_t> Header::find_unique(std::string_view name) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found == names_.end()) return find(name);
  return {static_cast<std::uint32_t>(found - names_.begin())};
}

} // namespace npslice::ingest
