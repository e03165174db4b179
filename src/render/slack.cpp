// SPDX-License-Identifier: MIT
#include <npslice/base/text.hpp>
#include <npslice/render/display_width.hpp>
#include <npslice/render/number.hpp>
#include <npslice/render/shown_periods.hpp>
#include <npslice/render/slack.hpp>

#include <algorithm>
#include <string_view>
#include <utility>

namespace npslice::render {
namespace {

/// Slack asks for no more than 4,000 characters in a message.
constexpr std::size_t longest_message = 4000;
constexpr std::size_t longest_quote = 600;
constexpr std::size_t widest_key = 24;
constexpr std::size_t most_segments = 20;
constexpr std::size_t most_sent_periods = 12;

/// What mrkdwn reads is replaced by what looks like it, since it has no way to escape; what would
/// become a mention, a channel, an emoji or an address is parted by a sign without width.
std::string_view stand_in(char byte) {
  switch (byte) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '*':
    return "∗";
  case '_':
    return "＿";
  case '~':
    return "∼";
  case '`':
    return "ˋ";
  default:
    return {};
  }
}

constexpr std::string_view word_joiner = "\xE2\x81\xA0";

/// In a block of code only what ends it, HTML's signs and addresses count.
std::string code_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool counts = std::string_view("&<>`").find(text[i]) != std::string_view::npos;
    out += counts ? stand_in(text[i]) : text.substr(i, 1);
    if (text.substr(i).starts_with("://")) out += word_joiner;
  }
  return out;
}

using SlackCells = std::vector<std::string>;

/// A table in a block of code: the first column on the left, the others on the right.
std::string code_block(const std::vector<SlackCells>& rows) {
  std::vector<std::size_t> widths;
  for (const SlackCells& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  std::string out = "```\n";
  for (const SlackCells& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths[i] - display_width(row[i]), ' ');
      line += i == 0 ? row[i] + gap : "  " + gap + row[i];
    }
    out += code_text(line.substr(0, line.find_last_not_of(' ') + 1)) + "\n";
  }
  return out + "```\n";
}

/// Writes one report.
class Message {
public:
  Message(const Wording& wording, std::size_t room)
      : wording_(wording), language_(*wording.language), labels_(language_.labels()), room_(room) {}

  std::string write(const report::Report& report) {
    const std::string foot = foot_of_message(report.foot);
    const std::string marks =
        "∗ " + labels_.small_base.text() + "\n∗∗ " + labels_.very_small_base.text() + "\n";
    room_ -= std::min(room_, foot.size() + marks.size() + labels_.message_cut.text().size() + 2);
    add("*" +
        slack_text(base::printable(report.foot.score_label.empty() ? report.foot.score_column
                                                                   : report.foot.score_label)) +
        "*\n");
    for (const report::ScoreTable& table : report.scores) {
      table.dimensions.empty() ? headline(table.total.figures) : scores(table);
    }
    for (const report::TrendTable& table : report.trends) {
      trend(table);
    }
    for (const report::VerbatimTable& table : report.verbatims) {
      verbatims(table);
    }
    if (full_) out_ += labels_.message_cut.text() + "\n\n";
    if (small_) out_ += "∗ " + labels_.small_base.text() + "\n";
    if (very_small_) out_ += "∗∗ " + labels_.very_small_base.text() + "\n";
    return out_ + foot;
  }

private:
  /// Adds a piece, unless there was no room for one before it, or is none for it.
  void add(const std::string& piece) {
    full_ = full_ || out_.size() + piece.size() > room_;
    if (!full_) out_ += piece;
  }

  void headline(const report::Figures& figures) {
    if (!figures.net_share) {
      add(slack_text(wording_.score) + " – (" +
          (figures.suppressed ? labels_.suppressed : labels_.no_response).text() + ")\n\n");
      return;
    }
    std::string line = "*" + slack_text(wording_.score) + " " + shown_score(figures) + "* (" +
                       language_.level(wording_.level_percent) + labels_.colon.text() +
                       limits(figures) + ", " + labels_.base.text() + " = " +
                       language_.grouped(figures.responses()) +
                       slack_text(weight_words(figures, language_)) + ")\n";
    const auto tenths = tenths_of_percent(figures.parts());
    for (std::size_t i = tenths.size(); i-- > 0;) {
      line += std::string(plural_of(survey::all_categories[i], wording_)) + " " +
              language_.share(tenths[i]) + (i > 0 ? " · " : "\n\n");
    }
    add(line);
  }

  std::string limits(const report::Figures& figures) {
    const std::string mark = mark_of(figures);
    small_ = small_ || mark == "*";
    very_small_ = very_small_ || mark == "**";
    return figures.suppressed ? labels_.suppressed.text() : slack_text(shown_limits(figures));
  }

  SlackCells figure_row(const std::string& name, const report::Figures& figures) {
    limits(figures); // for the foot
    return {elided(name, widest_key, "…"), shown_score(figures),
            figures.suppressed ? labels_.suppressed.text() : shown_limits(figures),
            language_.grouped(figures.responses())};
  }

  [[nodiscard]] SlackCells heads(std::string_view first) const {
    return {std::string(first), wording_.score, language_.level(wording_.level_percent),
            labels_.base.text()};
  }

  void title(const std::string& text) { add("*" + slack_text(text) + "*\n"); }

  void scores(const report::ScoreTable& table) {
    title(language_.by(wording_.score, shown_names(table.dimensions, table.labels)));
    std::vector<SlackCells> rows{heads({})};
    const std::size_t shown = std::min(table.rows.size(), most_segments);
    for (std::size_t i = 0; i < shown; ++i) {
      rows.push_back(figure_row(shown_key(table.rows.key(i), false, language_),
                                table.rows.figures(i).figures));
    }
    if (table.rows.size() > shown) rows.push_back({language_.more(table.rows.size() - shown)});
    rows.push_back(figure_row(labels_.all.text(), table.total.figures));
    add(code_block(rows) + "\n");
  }

  void trend(const report::TrendTable& table) {
    const std::string per = language_.per(wording_.score, table.every);
    const std::string names = shown_names(table.dimensions, table.labels);
    title(names.empty() ? per : language_.by(per, names));
    if (table.total.rows.empty()) add(labels_.undated.text() + "\n\n");
    for (const report::TrendSeries& series : table.segments) {
      periods(series, table, shown_key(series.key, false, language_));
    }
    if (!table.total.rows.empty()) periods(table.total, table, labels_.all.text());
  }

  /// The newest periods; what is older is counted in the first line.
  void periods(const report::TrendSeries& series, const report::TrendTable& table,
               const std::string& name) {
    SlackCells head = heads(table.segments.empty() ? "" : elided(name, widest_key, "…"));
    head.push_back(labels_.change.text());
    std::vector<SlackCells> rows{head};
    const std::size_t from = series.rows.size() - std::min(series.rows.size(), most_sent_periods);
    if (from > 0) rows.push_back({"… " + language_.more(from)});
    for (std::size_t i = from; i < series.rows.size(); ++i) {
      const report::TrendRow& row = series.rows[i];
      SlackCells cells = figure_row(language_.period(row.period), row.figures);
      cells.push_back(row.change ? points(*row.change, "−") : "");
      if (!row.complete && table.newest) cells[0] += " (" + language_.until(*table.newest) + ")";
      rows.push_back(std::move(cells));
    }
    add(code_block(rows) + "\n");
  }

  void verbatims(const report::VerbatimTable& table) {
    title(language_.verbatims(table));
    if (table.groups.empty()) add(labels_.no_comments.text() + "\n");
    for (const report::VerbatimGroup& group : table.groups) {
      add(slack_text(language_.group(group, table.metric)) + "\n");
      if (group.suppressed) {
        add(labels_.comments_suppressed.text() + "\n");
        continue;
      }
      for (const report::Verbatim& verbatim : group.shown) {
        quote(verbatim);
      }
      const std::uint64_t more = group.comments - group.shown.size();
      if (more > 0) add(language_.more(more) + "\n");
    }
    add("\n");
  }

  void quote(const report::Verbatim& verbatim) {
    std::string line = "> "; // a quotation
    if (verbatim.score) line += std::to_string(*verbatim.score) + " · ";
    const std::string text =
        verbatim.question.empty()
            ? verbatim.comment
            : base::labelled(base::printable(verbatim.question), verbatim.comment);
    add(line + slack_text(base::printable(text, longest_quote)) + "\n");
  }

  [[nodiscard]] std::string foot_of_message(const report::Foot& foot) const {
    std::string text;
    for (const FootLine& line : language_.foot(foot)) {
      text += slack_text(line.label + labels_.colon.text() + line.text) + "\n";
    }
    return text;
  }

  const Wording& wording_;
  const Language& language_;
  const Labels& labels_;
  std::size_t room_;
  std::string out_;
  bool full_ = false;
  bool small_ = false;
  bool very_small_ = false;
};

} // namespace

std::string slack_text(std::string_view text) {
  constexpr std::string_view parted = "@#.:/";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view other = stand_in(text[i]);
    out += other.empty() ? text.substr(i, 1) : other;
    const bool goes_on = i + 1 < text.size() && text[i + 1] != ' ';
    if (goes_on && parted.find(text[i]) != std::string_view::npos) out += word_joiner;
  }
  return out;
}

std::string slack_of(const std::vector<report::Report>& reports, const Wording& wording) {
  std::string out;
  for (const report::Report& report : reports) {
    if (!out.empty()) out += '\n';
    Wording own = wording;
    own.level_percent = report.foot.interval.level_percent;
    out += Message(own, longest_message / reports.size()).write(report);
  }
  return out;
}

} // namespace npslice::render
