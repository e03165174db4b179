// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/csv/canonical_block.hpp>
#include <npslice/csv/dialect.hpp>
#include <npslice/engine/settings.hpp>
#include <npslice/ingest/column_sample.hpp>
#include <npslice/ingest/header.hpp>
#include <npslice/ingest/header_rows.hpp>
#include <npslice/input/text_source.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace npslice::engine {

/// What is known about one input file.
struct FileFacts {
  std::string name; ///< as the user gave it; `-` is standard input
  input::Encoding encoding;
  std::string compression;           ///< "gzip" or "zstd"; empty when it is not compressed
  std::optional<std::uint64_t> size; ///< in bytes as stored, where known
  std::uint64_t fingerprint = 0;     ///< of the first MiB of its text, as UTF-8
  csv::DialectChoice dialect;
  ingest::Header header;
  std::uint64_t header_first = 1;  ///< the number of the first record of the header
  std::uint64_t header_record = 1; ///< the number of the last one
  std::size_t header_rows = 1;     ///< how many records the header takes up
  std::string header_reason;       ///< why more than one
  ingest::HeaderRows repeatable;   ///< its rows, to know them again among the records
  ingest::FileSample sample;       ///< what the first records hold
  std::uint64_t replaced = 0;      ///< bytes that were not what the encoding allows
  std::uint64_t repaired = 0;      ///< leftovers of CP850 in Windows-1252, read as letters
  std::uint64_t blank_lines = 0;
  std::uint64_t short_records = 0; ///< records with fewer cells than the header
  csv::SwallowedLines swallowed;
  bool changed_while_read = false;
  bool cut = false;          ///< the last record ends in the middle
  bool cut_in_score = false; ///< the last byte is a score of 1, which may be the beginning of 10
};

/// An input that was opened and looked at, and the rest of its text.
struct OpenedFile {
  FileFacts facts;
  input::TextSource text; ///< goes on where `front` ends
  std::string front;      ///< the text after the header that was read already
};

/// Opens an input, recognises its encoding, delimiter and header, and looks at its first records.
/// How much is looked at does not depend on the pieces in which the input arrives. Throws
/// base::InputError when it cannot be read, is empty or has no header that ends.
OpenedFile open_file(const std::string& name, const ReadSettings& settings);

} // namespace npslice::engine
