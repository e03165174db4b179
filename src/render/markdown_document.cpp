// SPDX-License-Identifier: MIT
#include <npslice/render/document.hpp>
#include <npslice/render/markdown.hpp>

#include <variant>

namespace npslice::render {
namespace {

/// A cell; that of a number may begin with its sign, which makes no list there.
std::string markdown_cell(const std::string& text) {
  return text.starts_with('+') ? "+" + markdown_text(text.substr(1)) : markdown_text(text);
}

/// A line of a table; names stand on the left.
std::string markdown_row(const std::vector<std::string>& cells, std::size_t columns, bool strong) {
  std::string line;
  for (std::size_t i = 0; i < columns; ++i) {
    const std::string text = i < cells.size() ? markdown_cell(cells[i]) : "";
    line += "| " + (strong && i == 0 ? "**" + text + "**" : text) + (text.empty() ? "" : " ");
  }
  return line + "|\n";
}

/// Draws each kind of block.
struct MarkdownBlocks {
  const Language& language;
  std::string& out;

  void operator()(const DocumentHeading& heading) const {
    out += "## " + markdown_text(heading.text) + "\n\n";
  }
  void operator()(const DocumentSentence& sentence) const {
    out += markdown_text(sentence.text) + "\n\n";
  }
  /// A sentence says the same.
  void operator()(const std::vector<Tile>&) const {}
  void operator()(const DocumentTable& table) const {
    out += markdown_row(table.head, table.head.size(), false);
    for (std::size_t i = 0; i < table.head.size(); ++i) {
      out += i < table.names ? "| --- " : "| --: ";
    }
    out += "|\n";
    for (const DocumentTable::Row& row : table.rows) {
      out += markdown_row(row.cells, table.head.size(), row.all);
    }
    out += '\n';
  }
  void operator()(const DocumentFoot& foot) const {
    out += "---\n\n";
    out += "**" + markdown_text(foot.heading) + "**\n\n";
    for (const FootLine& line : foot.lines) {
      out += "- **" + markdown_text(line.label) + "**" + language.labels().colon.text() +
             markdown_text(line.text) + "\n";
    }
    if (!foot.lines.empty()) out += '\n';
  }
};

} // namespace

std::string markdown_of(const Document& document) {
  std::string out = "# " + markdown_text(document.title) + "\n\n";
  for (const DocumentBlock& block : document.blocks) {
    std::visit(MarkdownBlocks{*document.language, out}, block);
  }
  while (out.ends_with("\n\n")) {
    out.pop_back();
  }
  return out;
}

} // namespace npslice::render
