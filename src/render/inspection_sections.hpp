// SPDX-License-Identifier: MIT
#pragma once

#include "text_table.hpp"

#include <npslice/render/text_style.hpp>
#include <npslice/report/inspection.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace npslice::render {

/// Each appends one section of the page of `inspect` to `out`; nothing where there is nothing to
/// say.
void append_file(const report::FileInspection& file, const TextStyle& style, std::string& out);
void append_columns(const report::Inspection& inspection, const TextStyle& style, std::string& out);
void append_roles(const report::Inspection& inspection, const TextStyle& style, std::string& out);
void append_score_counts(const report::Inspection& inspection, const TextStyle& style,
                         std::string& out);
void append_accounting(const report::Inspection& inspection, const TextStyle& style,
                       std::string& out);
void append_options(const report::Inspection& inspection, const TextStyle& style, std::string& out);

/// Words behind a label of `label_width` columns, broken into lines that stand under each other.
void append_labelled(std::string_view label, std::size_t label_width, std::string_view words,
                     const TextStyle& style, std::string& out);

/// The lines of a table.
void append_lines(const TextTable& table, std::string& out);

/// How a score column is written, in words: "numbers 0-10; the words of an end alone count as 0 or
/// 10".
std::string score_form_words(const report::Foot& foot);

} // namespace npslice::render
