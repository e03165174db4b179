// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/ingest/date_orders.hpp>

#include <tuple>

namespace npslice::ingest {
namespace {

constexpr std::size_t text_kept = 64;

/// Whether a cell at this place would stand before the one that is kept.
bool comes_first(const std::optional<DateWitness>& kept, std::uint32_t file, std::uint64_t record) {
  return !kept || std::tie(file, record) < std::tie(kept->file, kept->record);
}

void keep_first(std::optional<DateWitness>& kept, const DateWitness& witness) {
  if (comes_first(kept, witness.file, witness.record)) kept = witness;
}

} // namespace

void DateOrderEvidence::update(const DateReading& reading, std::string_view cell,
                               std::uint32_t file, std::uint64_t record) {
  if (!reading.needs_order) return;
  const bool fits_both = reading.stamps[0] && reading.stamps[1];
  for (const DateOrder order : all_date_orders) {
    std::optional<DateWitness>& kept = fits_both ? undecided_ : against_[index_of(order)];
    const bool proves = fits_both || !reading.stamps[index_of(order)];
    if (!proves || !comes_first(kept, file, record)) continue;
    kept = DateWitness{file, record, std::string(base::clip(base::trim(cell), text_kept))};
  }
}

void DateOrderEvidence::merge(const DateOrderEvidence& other) {
  for (const DateOrder order : all_date_orders) {
    if (other.against(order)) keep_first(against_[index_of(order)], *other.against(order));
  }
  if (other.undecided_) keep_first(undecided_, *other.undecided_);
}

} // namespace npslice::ingest
