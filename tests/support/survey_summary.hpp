// SPDX-License-Identifier: MIT
#pragma once

#include <npslice/engine/findings.hpp>

#include <array>
#include <cstdint>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace npslice::tests {

/// All figures of a survey by name, in a form that two ways of counting can share: zeros are left
/// out, so that what was never seen and what was seen not once are the same.
struct SurveySummary {
  std::map<std::string, std::uint64_t> counts;
  std::map<std::string, std::vector<std::string>> comments; ///< in the order of showing

  void add(const std::string& name, std::uint64_t count = 1) {
    if (count > 0) counts[name] += count;
  }

  friend bool operator==(const SurveySummary&, const SurveySummary&) = default;
  friend std::ostream& operator<<(std::ostream& out, const SurveySummary& summary) {
    for (const auto& [name, count] : summary.counts) {
      out << "  " << name << " = " << count << '\n';
    }
    for (const auto& [name, list] : summary.comments) {
      for (const std::string& comment : list) {
        out << "  " << name << ": " << comment << '\n';
      }
    }
    return out;
  }
};

/// How the segment is called in a summary: its key with the values of a crossed one joined by " x
/// ".
inline std::string segment_name(std::size_t table, std::string_view key) {
  std::string name = "table " + std::to_string(table) + " [";
  for (const char byte : key) {
    byte == engine::key_separator ? name += " x " : name += byte;
  }
  return name + ']';
}

/// The accounting of one file under the names that reports use.
inline void summarise(const engine::Accounting& accounting, const std::string& name,
                      SurveySummary& summary) {
  summary.add(name + " records", accounting.records);
  summary.add(name + " used", accounting.used);
  summary.add(name + " unanswered", accounting.unanswered);
  for (const survey::Exclusion reason : survey::all_exclusions) {
    summary.add(name + " excluded " + std::string(survey::name_of(reason)),
                accounting.excluded[static_cast<std::size_t>(reason)]);
  }
  for (const survey::Rejection reason : survey::all_rejections) {
    summary.add(name + " rejected " + std::string(survey::name_of(reason)),
                accounting.rejected[static_cast<std::size_t>(reason)]);
  }
}

/// What a tally holds.
inline SurveySummary summary_of(const engine::Tally& tally,
                                const std::vector<engine::KeyDictionary>& keys,
                                std::optional<survey::PeriodLength> every) {
  constexpr std::array<const char*, 3> names{" detractors", " passives", " promoters"};
  SurveySummary summary;
  const auto add = [&](const std::string& name, const stats::CategoryCounts& counts) {
    summary.add(name + names[0], counts.detractors);
    summary.add(name + names[1], counts.passives);
    summary.add(name + names[2], counts.promoters);
  };
  for (std::size_t file = 0; file < tally.files().size(); ++file) {
    summarise(tally.files()[file], "file " + std::to_string(file), summary);
  }
  for (std::size_t table = 0; table < tally.tables().size(); ++table) {
    for (std::uint32_t i = 0; i < tally.tables()[table].size(); ++i) {
      const engine::SegmentTally& segment = tally.tables()[table][i];
      const std::string name = segment_name(table, keys[table].key(i));
      add(name, segment.counts);
      for (const auto& [number, counts] : segment.periods().entries()) {
        add(name + ' ' + survey::label_of({*every, number}), counts);
      }
      if (segment.comments() == nullptr) continue;
      for (std::size_t category = 0; category < names.size(); ++category) {
        const engine::KeptComments& comments = (*segment.comments())[category];
        summary.add(name + names[category] + " with a comment", comments.comments());
        for (const engine::KeptComment& kept : comments.in_order()) {
          const std::string score = kept.score ? std::to_string(*kept.score) : "-";
          summary.comments[name + names[category]].push_back(score + ' ' + kept.comment);
        }
      }
    }
  }
  for (std::size_t score = 0; score < tally.scores().size(); ++score) {
    summary.add("score " + std::to_string(score), tally.scores()[score]);
  }
  return summary;
}

} // namespace npslice::tests
