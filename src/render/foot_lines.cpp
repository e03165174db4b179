// SPDX-License-Identifier: MIT
#include "text_words.hpp"

#include <npslice/base/text.hpp>
#include <npslice/render/accounting_words.hpp>
#include <npslice/render/foot_words.hpp>

namespace npslice::render {
namespace {

constexpr std::size_t longest_question = 300;
constexpr std::size_t longest_of_several = 80;
constexpr std::size_t longest_name_quoted = 80;

/// The sentences of one foot in one language.
class FootSentences {
public:
  FootSentences(const report::Foot& foot, const Language& language, const FootView& view)
      : foot_(foot), language_(language), words_(language.foot_words()), labels_(words_.labels()),
        view_(view) {}

  /// The score column with its scale.
  [[nodiscard]] std::string scale() const {
    const survey::Scale& scale = foot_.scale;
    const std::string name = column(foot_.score_column, foot_.score_label, longest_question);
    if (foot_.score_form.kind == ingest::ScoreForm::Kind::categories) {
      return words_.from_groups(name);
    }
    if (foot_.score_form.kind == ingest::ScoreForm::Kind::recoded) {
      return words_.recoded(name, view_.glyphs.minus);
    }
    std::string text = words_.scale(name, range(scale.low, scale.high));
    for (const survey::Category category : survey::all_categories) {
      const std::vector<survey::ScoreRange> ranges = scale.ranges_of(category);
      for (std::size_t i = 0; i < ranges.size(); ++i) {
        text += ", ";
        if (i == 0) {
          text += std::string(plural_of(category, foot_.metric, language_.labels())) + " ";
        }
        text += range(ranges[i].low, ranges[i].high);
      }
    }
    if (foot_.decimals == ingest::Decimals::threshold) text += labels_.decimals_below;
    if (foot_.decimals == ingest::Decimals::round) text += labels_.decimals_rounded;
    return text;
  }

  /// What the metric is; the NPS needs no word.
  [[nodiscard]] std::string metric() const {
    if (foot_.metric == survey::Metric::nps) return {};
    return with_dash(words_.definition(foot_), view_.glyphs);
  }

  /// How the intervals were made.
  [[nodiscard]] std::string intervals() const {
    std::string text =
        language_.level(foot_.interval.level_percent) + ", " + words_.method(foot_.interval);
    if (foot_.population) {
      text += words_.narrowed(*foot_.population);
    } else if (!foot_.population_source.empty()) {
      text += labels_.narrowed_somewhere;
    }
    if (foot_.population_source.empty()) return text;
    return text + " (" + base::shown_path(foot_.population_source) + ")";
  }

  [[nodiscard]] std::string tests() const {
    std::string text = words_.tested_at(foot_.interval.level_percent);
    if (view_.corrects) {
      const std::string method = correction();
      text += method.empty() ? labels_.not_corrected.text() : words_.corrected_by(method);
    }
    return text + words_.power(foot_.power_percent);
  }

  /// The dates covered; empty where none are known.
  [[nodiscard]] std::string dates() const {
    if (!foot_.date_column || !foot_.first || !foot_.last) return {};
    std::string text =
        words_.quoted(*foot_.date_column, longest_name_quoted) + ", " +
        with_dash(language_.span(survey::day_of(*foot_.first), survey::day_of(*foot_.last)),
                  view_.glyphs);
    return foot_.timezone.empty() ? text
                                  : text + words_.zone(foot_.timezone, foot_.universal_dates);
  }

  [[nodiscard]] std::string comments() const {
    const bool several = foot_.verbatims_from.size() > 1;
    std::string text;
    for (const report::CommentColumn& from : foot_.verbatims_from) {
      text += (text.empty() ? "" : ", ") +
              column(from.name, from.label, several ? longest_of_several : longest_question);
    }
    return text;
  }

  /// What had to hold of the responses; empty for all of them.
  [[nodiscard]] std::string conditions() const {
    std::string text;
    const auto add = [&](const std::string& condition) {
      text += (text.empty() ? std::string{} : labels_.both.text()) + condition;
    };
    for (const std::string& condition : foot_.conditions) {
      add(base::printable(condition));
    }
    if (foot_.since) add(words_.since(*foot_.since));
    if (foot_.until) add(words_.until(*foot_.until));
    if (foot_.dedupe != engine::Dedupe::all) {
      add(words_.kept(foot_.dedupe, foot_.respondent_column));
    }
    return text;
  }

  /// Roles that follow from what is only said of a service are for the reader to check.
  [[nodiscard]] std::string service() const {
    if (foot_.service.empty() || view_.inspecting) return {};
    return foot_.service_verified ? foot_.service : words_.looks_like(foot_.service);
  }

private:
  [[nodiscard]] std::string range(int from, int to) const {
    return from == to ? std::to_string(from) : words_.range(from, to, view_.glyphs.dash);
  }

  /// A column by its name, with the text of its question where that is another.
  [[nodiscard]] std::string column(const std::string& name, const std::string& label,
                                   std::size_t longest) const {
    std::string quoted = words_.quoted(name, longest);
    if (label.empty() || label == name) return quoted;
    return quoted + language_.labels().colon.text() + words_.quoted(label, longest);
  }

  [[nodiscard]] std::string correction() const {
    switch (foot_.correction) {
    case stats::Correction::holm:
      return "Holm";
    case stats::Correction::benjamini_hochberg:
      return "Benjamini-Hochberg";
    case stats::Correction::none:
      return {};
    }
    return {};
  }

  const report::Foot& foot_;
  const Language& language_;
  const FootWords& words_;
  const FootLabels& labels_;
  const FootView& view_;
};

template <class Reasons, class Counts>
std::string reason_list(const Reasons& reasons, const Counts& counts, const Language& language) {
  std::string list;
  for (const auto reason : reasons) {
    const std::uint64_t count = counts[static_cast<std::size_t>(reason)];
    if (count == 0) continue;
    list += (list.empty() ? "" : ", ") + language.grouped(count) + " " +
            std::string(language.foot_words().reason(reason));
  }
  return list;
}

} // namespace

std::string accounting_words(const engine::Accounting& accounting, bool point_on,
                             const Language& language) {
  const FootWords& words = language.foot_words();
  std::string text = language.grouped(accounting.records) + " = " + words.used(accounting.used);
  if (accounting.unanswered > 0) text += " + " + words.unanswered(accounting.unanswered);
  if (accounting.excluded_total() > 0) {
    text += " + " + words.excluded(accounting.excluded_total()) + " (" +
            reason_list(survey::all_exclusions, accounting.excluded, language) + ")";
  }
  if (accounting.rejected_total() == 0) return text;
  text += " + " + words.rejected(accounting.rejected_total()) + " (" +
          reason_list(survey::all_rejections, accounting.rejected, language) + ")";
  return point_on ? text + words.labels().inspect_shows.text() : text;
}

std::vector<FootLine> foot_lines(const report::Foot& foot, const Language& language,
                                 const FootView& view) {
  const FootSentences sentences(foot, language, view);
  const FootLabels& labels = language.foot_words().labels();
  std::vector<FootLine> lines{{labels.score.text(), sentences.scale()}};
  const auto add = [&](const Label& label, std::string text) {
    if (!text.empty()) lines.push_back({label.text(), std::move(text)});
  };
  add(labels.metric, sentences.metric());
  if (view.dates_first) add(labels.dates, sentences.dates());
  if (view.figures) add(labels.intervals, sentences.intervals());
  if (view.figures && view.tests) add(labels.tests, sentences.tests());
  if (view.figures && view.suppressed) {
    add(labels.suppressed, language.foot_words().suppressed_below(foot.least_base));
  }
  if (!view.dates_first) add(labels.dates, sentences.dates());
  if (foot.weights) {
    for (FootLine& line : language.foot_words().weights(*foot.weights, view.inspecting)) {
      lines.push_back(std::move(line));
    }
  }
  add(labels.comments, sentences.comments());
  add(labels.service, sentences.service());
  add(labels.only, sentences.conditions());
  add(labels.records, accounting_words(foot.accounting, !view.inspecting, language));
  for (const report::Note& note : foot.notes) {
    lines.push_back({labels.note.text(), note_words(note, language)});
  }
  return lines;
}

} // namespace npslice::render
