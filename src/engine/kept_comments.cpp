// SPDX-License-Identifier: MIT
#include <npslice/engine/kept_comments.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace npslice::engine {
namespace {

/// A well mixed number from two. Steele, Lea and Flood (2014), "Fast splittable pseudorandom number
/// generators", OOPSLA: the output function of SplitMix64.
std::uint64_t mixed(std::uint64_t seed, std::uint64_t position) {
  std::uint64_t z = seed + (position + 1) * 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
  return z ^ (z >> 31U);
}

/// Newest first, undated last, then by position.
bool shown_before(const KeptComment& left, const KeptComment& right) {
  if (left.stamp != right.stamp) {
    if (!left.stamp || !right.stamp) return left.stamp.has_value();
    return *left.stamp > *right.stamp;
  }
  return left.ordinal < right.ordinal;
}

/// The order of preference for keeping: the draw of a random choice (all zero without one), then
/// the order of showing.
bool preferred(const KeptComment& left, const KeptComment& right) {
  if (left.draw != right.draw) return left.draw < right.draw;
  return shown_before(left, right);
}

} // namespace

void KeptComments::update(const survey::Response& response, const CommentRules& rules) {
  if (response.comment.empty()) return;
  ++comments_;
  KeptComment comment;
  comment.score = response.score;
  comment.stamp = response.stamp;
  comment.file = response.file;
  comment.record = response.record;
  comment.ordinal = response.ordinal;
  if (rules.sample_seed) comment.draw = mixed(*rules.sample_seed, response.ordinal);
  const bool full = rules.limit && kept_.size() >= *rules.limit;
  if (full && (kept_.empty() || !preferred(comment, kept_.front()))) return;
  comment.comment = response.comment;
  comment.question = response.question;
  comment.respondent = response.respondent;
  keep(std::move(comment), rules);
}

void KeptComments::keep(KeptComment&& comment, const CommentRules& rules) {
  kept_.push_back(std::move(comment));
  std::push_heap(kept_.begin(), kept_.end(), preferred);
  if (rules.limit && kept_.size() > *rules.limit) {
    std::pop_heap(kept_.begin(), kept_.end(), preferred);
    kept_.pop_back();
  }
}

void KeptComments::merge(KeptComments&& other, const CommentRules& rules) {
  comments_ += other.comments_;
  for (KeptComment& comment : other.kept_) {
    keep(std::move(comment), rules);
  }
  other = {};
}

std::vector<KeptComment> KeptComments::in_order() const {
  std::vector<KeptComment> comments = kept_;
  std::sort(comments.begin(), comments.end(), shown_before);
  return comments;
}

} // namespace npslice::engine
