// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/render/language.hpp>
#include <npslice/report/comparison.hpp>
#include <npslice/report/plan.hpp>

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace npslice::render {

/// A number that stands large on a page, and what it is.
struct Tile {
  std::string number;
  std::string words;
};

/// A table of finished cells. A row may end early.
struct DocumentTable {
  struct Row {
    std::vector<std::string> cells;
    bool all = false; ///< it is about the whole survey
  };
  std::string title;             ///< for those who cannot see it
  std::vector<std::string> head; ///< as many as there are columns
  std::size_t names = 1;         ///< so many first columns are names, the others figures
  std::vector<Row> rows;
};

/// A heading within the document.
struct DocumentHeading {
  std::string text;
};

/// One paragraph.
struct DocumentSentence {
  std::string text;
};

/// How it came about.
struct DocumentFoot {
  std::string heading;
  std::vector<FootLine> lines;
};

using DocumentBlock =
    std::variant<DocumentHeading, DocumentSentence, std::vector<Tile>, DocumentTable, DocumentFoot>;

/// What is to be read from top to bottom, in words of one language, without any format: each format
/// for people draws the same blocks. Text of the survey is in it on one line and without control
/// characters, not escaped. Tiles repeat what a sentence says; a format may leave them out.
struct Document {
  const Language* language = nullptr;
  std::string title;
  std::vector<DocumentBlock> blocks;
};

Document document_of(const report::Comparison& comparison, const Wording& wording);
Document document_of(const report::Plan& plan, const Wording& wording);

/// A document as Markdown, as markdown.hpp says of reports.
std::string markdown_of(const Document& document);

} // namespace npslice::render
