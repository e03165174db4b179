// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/engine/group_check.hpp>
#include <npslice/ingest/score_text.hpp>

#include <tuple>

namespace npslice::engine {
namespace {

constexpr std::size_t longest_group = 64;

bool before(const GroupWitness& left, const GroupWitness& right) {
  return std::tie(left.file, left.record) < std::tie(right.file, right.record);
}

} // namespace

void GroupCheck::update(const survey::Response& response, std::optional<survey::Category> group,
                        std::string_view cell) {
  if (!group) {
    if (!ingest::is_missing(cell)) ++unreadable;
    return;
  }
  ++compared;
  if (*group == response.category) return;
  ++disagreements;
  const GroupWitness witness{response.file, response.record, response.category, response.score, {}};
  if (first && !before(witness, *first)) return;
  first = witness;
  first->group = base::clip(base::trim(cell), longest_group);
}

void GroupCheck::merge(const GroupCheck& other) {
  compared += other.compared;
  disagreements += other.disagreements;
  unreadable += other.unreadable;
  if (other.first && (!first || before(*other.first, *first))) first = other.first;
}

} // namespace npslice::engine
