// SPDX-License-Identifier: MIT
#include "worker.hpp"

#include <npslice/ingest/group_text.hpp>

#include <utility>

// What a worker does about respondents who answer more than once.
namespace npslice::engine {

using ingest::DateOrder;
using ingest::DateReading;

/// Only in a date window does the order of the dates tell which responses are used.
void Worker::count_respondent_in_window(DateOrder order, bool both, std::string_view key) {
  for (const DateOrder each : ingest::all_date_orders) {
    if (both || each == order) respondents_[ingest::index_of(each)].update(key);
  }
}

/// Offers a response for each order that the tally serves; the one that goes is counted once.
void Worker::hold(Tally& tally, DateOrder order, bool both, const std::string& key,
                  const HeldResponse& held) {
  for (const DateOrder each : ingest::all_date_orders) {
    if (each == order) {
      offer(tally, each, key, HeldResponse(held));
    } else if (both) { // the same will go there, as long as no date tells the orders apart
      const auto gone = held_[ingest::index_of(each)].offer(key, HeldResponse(held),
                                                            *rules_.settings->dedupe, each);
      if (gone) keep_duplicate(each, *gone);
    }
  }
}

/// Which ones go depends on what was read before, but all of them together do not.
void Worker::keep_duplicate(DateOrder order, const HeldResponse& gone) {
  LeftOutExamples& examples = left_out_[ingest::index_of(order)];
  const auto [file, record] = std::pair(gone.response.file, gone.response.record);
  if (!examples.wants(survey::Exclusion::duplicate, file, record)) return;
  examples.keep(survey::Exclusion::duplicate, {file, record, {}, gone.respondent});
}

void Worker::offer(Tally& tally, DateOrder order, const std::string& key, HeldResponse&& held) {
  const auto gone =
      held_[ingest::index_of(order)].offer(key, std::move(held), *rules_.settings->dedupe, order);
  if (!gone) return;
  keep_duplicate(order, *gone);
  ++tally.of_file(gone->response.file)
        .excluded[static_cast<std::size_t>(survey::Exclusion::duplicate)];
}

void Worker::settle_respondents() {
  tallies_.for_each([&](Tally& tally, DateOrder order, bool both) {
    for (const auto& [key, held] : held_[ingest::index_of(order)].take()) {
      survey::Response response = held.bound();
      if (rules_.dates_needed) response.stamp = held.stamps[ingest::index_of(order)];
      tally.use(response, held.segments, held.weight);
      DateReading date;
      date.kind = held.blank_date ? DateReading::Kind::blank : DateReading::Kind::read;
      date.stamps = held.stamps;
      cover(order, both, date);
      doubt(order, both, held.doubts);
      if (held.group.empty()) continue;
      compare_group(order, both, response, ingest::read_group(held.group), held.group);
    }
  });
}

/// Responses that wait on both sides compete; what goes is counted in the merged tally.
void Worker::merge_held(Worker& other, const std::vector<std::vector<std::uint32_t>>& numbers) {
  tallies_.for_each([&](Tally& tally, DateOrder order, bool both) {
    for (auto& [key, held] : other.held_[ingest::index_of(order)].take()) {
      for (std::size_t table = 0; table < held.segments.size(); ++table) {
        held.segments[table] = numbers[table][held.segments[table]];
      }
      hold(tally, order, both, key, held);
    }
  });
}

} // namespace npslice::engine
