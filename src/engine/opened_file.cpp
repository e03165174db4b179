// SPDX-License-Identifier: MIT
#include <npslice/base/errors.hpp>
#include <npslice/base/fingerprint.hpp>
#include <npslice/base/text.hpp>
#include <npslice/csv/records.hpp>
#include <npslice/engine/opened_file.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace npslice::engine {
namespace {

/// How much of a file is looked at before it is read: enough for thousands of records, and the most
/// that a header may take up.
constexpr std::size_t front_bytes = std::size_t{1} << 20U;

/// How many records are looked at to tell a second row of the header from an answer.
constexpr std::size_t header_judged_by = 40;

/// Reads the front of a text; true when that is all of it. Memory grows with what there is: most
/// files are far shorter.
bool read_front(input::TextSource& text, std::string& front) {
  constexpr std::size_t first_step = std::size_t{1} << 16U;
  std::size_t filled = 0;
  while (filled < front_bytes) {
    if (filled == front.size()) {
      front.resize(std::clamp(front.size() * 2, first_step, front_bytes));
    }
    const std::size_t count = text.read(std::span(front).subspan(filled));
    filled += count;
    if (count > 0) continue;
    front.resize(filled);
    return true;
  }
  return false;
}

std::vector<std::vector<std::string>> cells_of(std::span<const csv::Record> records) {
  std::vector<std::vector<std::string>> cells;
  for (const csv::Record& record : records) {
    cells.push_back(record.cells);
  }
  return cells;
}

/// The first records up to the one that repeats the very first: what follows is no answer, and
/// would hide what kind of answers stand below the header.
std::span<const csv::Record> before_repeated_header(std::span<const csv::Record> first) {
  const auto header = ingest::HeaderRows(cells_of(first.first(1))).without_values();
  const auto again = std::find_if(first.begin() + 1, first.end(), [&](const csv::Record& record) {
    return header.contain(record.cells);
  });
  return {first.begin(), again};
}

} // namespace

OpenedFile open_file(const std::string& name, const ReadSettings& settings) {
  input::TextSource text(input::open_bytes(name), settings.encoding, name);
  std::string front;
  const bool whole = read_front(text, front);
  const std::string shown = base::shown_path(name);
  if (base::trim(front).empty() && whole) {
    throw base::InputError(shown + ": is empty; was the export finished?");
  }

  FileFacts facts;
  facts.name = name;
  facts.encoding = text.encoding();
  facts.compression = text.compression();
  facts.size = text.size();
  facts.fingerprint = base::fingerprint_of(front);
  facts.dialect = csv::detect_dialect(front, whole, settings.delimiter);
  front.erase(0, facts.dialect.preamble.bytes);
  if (base::trim(front).empty() && whole) {
    throw base::InputError(shown + ": holds nothing but a sep= line");
  }
  const auto first = csv::read_records(front, facts.dialect.dialect, whole, header_judged_by);
  if (first.empty()) {
    throw base::InputError(
        shown +
        std::string(whole ? ": the header record does not end"
                          : ": the header record does not end within the first MiB") +
        "; is a quote in it never closed, or is this no table?");
  }
  const ingest::HeaderShape shape = ingest::header_shape_of(before_repeated_header(first));
  const csv::Record& last_of_header = first[shape.rows - 1];
  facts.header = ingest::Header(shape);
  facts.header_reason = shape.reason;
  facts.header_rows = shape.rows;
  facts.header_first = first.front().number + facts.dialect.preamble.rows;
  facts.header_record = last_of_header.number + facts.dialect.preamble.rows;
  facts.repeatable = ingest::HeaderRows(cells_of(std::span(first).first(shape.rows)));
  front.erase(0, last_of_header.next);
  facts.sample = ingest::sample_columns(front, facts.dialect.dialect, facts.header.size(), whole,
                                        settings.scale, facts.repeatable.without_values());
  return {std::move(facts), std::move(text), std::move(front)};
}

} // namespace npslice::engine
