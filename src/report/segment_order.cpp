// SPDX-License-Identifier: MIT
#include "segment_order.hpp"

#include <npslice/base/decimal.hpp>
#include <npslice/base/text.hpp>

#include <algorithm>

namespace npslice::report {
namespace {

constexpr std::size_t head_bytes = 8;

/// The first bytes of a text as a number: texts of which none holds NUL stand to each other like
/// these, as long as they differ in them.
std::uint64_t head_of(std::string_view text) {
  std::uint64_t head = 0;
  for (std::size_t i = 0; i < head_bytes; ++i) {
    head = head << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return head;
}

/// The same of a number: how many digits it has before its point, then the first of them. Those
/// below 0 and very long ones are left to be told apart by all that they are.
std::uint64_t head_of(const base::Decimal& number) {
  constexpr std::uint64_t very_long = 255;
  if (number.negative) return 0;
  const std::uint64_t digits = number.whole.size() + 1;
  return digits < very_long ? digits << 56U | head_of(number.whole) >> 8U : very_long << 56U;
}

/// Calls `sort` for each run of entries that are alike.
template <class Entry, class Alike, class Sort>
void for_each_run(std::span<Entry> entries, const Alike& alike, const Sort& sort) {
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin + 1;
    while (end < entries.size() && alike(entries[begin], entries[end])) {
      ++end;
    }
    if (end - begin > 1) sort(entries.subspan(begin, end - begin));
    begin = end;
  }
}

template <class Entry>
void sort_by_head(std::span<Entry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& left, const Entry& right) { return left.head < right.head; });
}

constexpr auto same_head = [](const auto& left, const auto& right) {
  return left.head == right.head;
};

} // namespace

void DimensionOrder::add(std::string_view value) {
  texts_.push_back(value);
  folded_ += base::fold(value);
  folded_ends_.push_back(folded_.size());
}

void DimensionOrder::finish() {
  std::vector<Entry> entries;
  entries.reserve(texts_.size());
  for (std::uint32_t segment = 0; segment < texts_.size(); ++segment) {
    if (!texts_[segment].empty()) entries.push_back({0, segment});
  }
  if (!told_.empty()) {
    sort_as_told(entries);
  } else if (numeric()) {
    sort_numbers(entries);
  } else {
    sort_words(entries);
  }
  rank(entries);
  texts_ = std::vector<std::string_view>(); // {} would keep the room
  folded_ = std::string();
  folded_ends_ = std::vector<std::size_t>();
}

bool DimensionOrder::numeric() const {
  return std::all_of(texts_.begin(), texts_.end(), [](std::string_view text) {
    return text.empty() || base::read_decimal(text);
  });
}

std::size_t DimensionOrder::told_place(std::size_t segment) const {
  const auto place = std::find(told_.begin(), told_.end(), texts_[segment]);
  return static_cast<std::size_t>(place - told_.begin());
}

void DimensionOrder::sort_as_told(std::span<Entry> entries) const {
  for (Entry& entry : entries) {
    entry.head = told_place(entry.segment);
  }
  sort_by_head(entries);
  const bool numbers = numeric();
  for_each_run(entries, same_head,
               [&](std::span<Entry> run) { numbers ? sort_numbers(run) : sort_words(run); });
}

void DimensionOrder::sort_numbers(std::span<Entry> entries) const {
  const auto number_of = [this](const Entry& entry) {
    return base::read_decimal(texts_[entry.segment]).value_or(base::Decimal{});
  };
  for (Entry& entry : entries) {
    entry.head = head_of(number_of(entry));
  }
  sort_by_head(entries);
  for_each_run(entries, same_head, [&](std::span<Entry> run) {
    std::sort(run.begin(), run.end(), [&](const Entry& left, const Entry& right) {
      return number_of(left) < number_of(right);
    });
    const auto equal = [&](const Entry& left, const Entry& right) {
      return std::is_eq(number_of(left) <=> number_of(right));
    };
    for_each_run(run, equal, [this](std::span<Entry> same) { sort_words(same); });
  });
}

/// By eight bytes at a time, behind what all have in common: of words that begin alike, it is the
/// next ones that tell them apart. All of `entries` are the same before `from`.
void DimensionOrder::sort_words(std::span<Entry> entries, std::size_t from) const {
  if (entries.size() < 2) return;
  const std::string_view first = folded(entries.front().segment).substr(from);
  std::size_t common = first.size();
  for (const Entry& entry : entries) {
    const std::string_view text = folded(entry.segment).substr(from);
    const std::size_t shorter = std::min(common, text.size());
    common = static_cast<std::size_t>(
        std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(shorter),
                      text.begin())
            .first -
        first.begin());
  }
  from += common;
  for (Entry& entry : entries) {
    entry.head = head_of(folded(entry.segment).substr(from));
  }
  sort_by_head(entries);
  for_each_run(entries, same_head, [&](std::span<Entry> run) {
    const bool all_ended = (run.front().head & 0xFFU) == 0;
    if (!all_ended) {
      sort_words(run, from + head_bytes);
      return;
    }
    std::sort(run.begin(), run.end(), [this](const Entry& left, const Entry& right) {
      return texts_[left.segment] < texts_[right.segment];
    });
  });
}

void DimensionOrder::rank(std::span<const Entry> entries) {
  ranks_.assign(texts_.size(), static_cast<std::uint32_t>(texts_.size())); // blank stands last
  std::uint32_t place = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::uint32_t segment = entries[i].segment;
    if (i > 0 && texts_[segment] != texts_[entries[i - 1].segment]) ++place;
    ranks_[segment] = place;
  }
}

} // namespace npslice::report
