// SPDX-License-Identifier: MIT
#include "markup.hpp"
#include "page_frame.hpp"

#include <npslice/page/html_document.hpp>

#include <fmt/format.h>

#include <variant>

namespace npslice::page {
namespace {

/// Draws each kind of block.
class HtmlBlocks {
public:
  explicit HtmlBlocks(std::string& out) : out_(out) {}

  void operator()(const render::DocumentHeading& heading) const {
    out_ += fmt::format("<h2>{}</h2>\n", survey_text(heading.text));
  }
  void operator()(const render::DocumentSentence& sentence) const {
    out_ += fmt::format("<p>{}</p>\n", survey_text(sentence.text));
  }
  void operator()(const std::vector<render::Tile>& tiles) const {
    out_ += "<section class=\"tiles\">\n";
    bool first = true;
    for (const render::Tile& tile : tiles) {
      out_ += fmt::format(R"(<div class="tile{}"><b>{}</b><span class="quiet">{}</span></div>)",
                          first ? " first" : "", escaped(tile.number), survey_text(tile.words)) +
              "\n";
      first = false;
    }
    out_ += "</section>\n";
  }
  void operator()(const render::DocumentTable& table) const {
    out_ += fmt::format(R"(<div class="scroll" tabindex="0" role="region" aria-label="{}">)"
                        "<table>\n<thead><tr>",
                        escaped(table.title));
    for (std::size_t i = 0; i < table.head.size(); ++i) {
      out_ += fmt::format(R"(<th scope="col"{}>{}</th>)", i < table.names ? R"( class="name")" : "",
                          table.head[i].empty() ? "" : survey_text(table.head[i]));
    }
    out_ += "</tr></thead>\n<tbody>\n";
    for (const render::DocumentTable::Row& row : table.rows) {
      append_row(row, table);
    }
    out_ += "</tbody></table></div>\n";
  }
  void operator()(const render::DocumentFoot& foot) const {
    out_ += "<footer>\n";
    out_ += fmt::format("<h2>{}</h2>\n", survey_text(foot.heading));
    out_ += "<dl>\n";
    for (const render::FootLine& line : foot.lines) {
      out_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped(line.label), survey_text(line.text));
    }
    out_ += "</dl>\n</footer>\n";
  }

private:
  void append_row(const render::DocumentTable::Row& row, const render::DocumentTable& table) const {
    out_ += row.all ? R"(<tr class="all">)" : "<tr>";
    for (std::size_t i = 0; i < table.head.size(); ++i) {
      const std::string text = i < row.cells.size() ? row.cells[i] : std::string{};
      out_ += i < table.names ? fmt::format(R"(<th scope="row">{}</th>)", survey_text(text))
                              : "<td>" + escaped(text) + "</td>";
    }
    out_ += "</tr>\n";
  }

  std::string& out_;
};

} // namespace

std::string html_of(const render::Document& document, std::optional<survey::Day> stamp) {
  std::string out;
  append_page_begin(document.language->tag(), document.title, out);
  out += fmt::format("<header>\n<h1>{}</h1>\n", survey_text(document.title));
  if (stamp) {
    out += fmt::format(R"(<p class="quiet">{}</p>)", escaped(document.language->made_on(*stamp))) +
           "\n";
  }
  out += "</header>\n";
  for (const render::DocumentBlock& block : document.blocks) {
    std::visit(HtmlBlocks(out), block);
  }
  append_page_end(out);
  return out;
}

} // namespace npslice::page
