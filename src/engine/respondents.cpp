// SPDX-License-Identifier: MIT
#include "respondents.hpp"

#include "fingerprint.hpp"

#include <npslice/base/text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace npslice::engine {
namespace {

constexpr std::size_t most_respondents = std::size_t{1} << 20U;

bool names_nobody(std::string_view key) {
  constexpr std::array<std::string_view, 24> words{
      "anonymous",   "anonyme",      "anonym",    "anonimo",   "anoniem",     "unknown",
      "inconnu",     "unbekannt",    "guest",     "nobody",    "no name",     "desconocido",
      "sconosciuto", "desconhecido", "onbekend",  "gast",      "invite",      "invitado",
      "ospite",      "convidado",    "undefined", "(unknown)", "(anonymous)", "0"};
  constexpr std::size_t longest_word = 24;
  if (key.size() > longest_word) return false;
  // Most ids hold a digit, and none of the words but 0 does.
  const bool digit =
      std::any_of(key.begin(), key.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
  if (digit) return key == "0";
  const std::string folded = base::fold(key);
  return std::find(words.begin(), words.end(), folded) != words.end();
}

/// Whether `left` is kept rather than `right`.
bool preferred(const HeldResponse& left, const HeldResponse& right, Dedupe which,
               ingest::DateOrder order) {
  const auto& left_stamp = left.stamps[ingest::index_of(order)];
  const auto& right_stamp = right.stamps[ingest::index_of(order)];
  if (left_stamp.has_value() != right_stamp.has_value()) return left_stamp.has_value();
  const bool last = which == Dedupe::last;
  if (left_stamp != right_stamp) {
    return last ? *left_stamp > *right_stamp : *left_stamp < *right_stamp;
  }
  return last ? left.response.ordinal > right.response.ordinal
              : left.response.ordinal < right.response.ordinal;
}

} // namespace

std::string respondent_key(std::string_view cell) {
  if (ingest::is_missing(cell)) return {};
  const std::string_view key = base::trim(cell);
  if (names_nobody(key)) return {};
  // Ids may differ in letter case alone, those of Salesforce do; addresses do not.
  const bool address = key.find('@') != std::string_view::npos;
  return address ? base::lower_ascii(key) : std::string(key);
}

void RespondentCount::update(std::string_view key) {
  ++responses_;
  if (given_up_) return;
  seen_.insert(fingerprint_of(key));
  if (seen_.size() <= most_respondents) return;
  given_up_ = true;
  seen_.clear();
}

void RespondentCount::merge(const RespondentCount& other) {
  responses_ += other.responses_;
  given_up_ = given_up_ || other.given_up_;
  seen_.insert(other.seen_);
  given_up_ = given_up_ || seen_.size() > most_respondents;
  if (given_up_) seen_.clear();
}

std::optional<std::uint64_t> RespondentCount::repeated() const {
  if (given_up_) return std::nullopt;
  return responses_ - seen_.size();
}

survey::Response HeldResponse::bound() const {
  survey::Response whole = response;
  whole.comment = comment;
  whole.respondent = respondent;
  return whole;
}

std::optional<HeldResponse> OnePerRespondent::offer(const std::string& key, HeldResponse&& response,
                                                    Dedupe which, ingest::DateOrder order) {
  const auto [place, is_new] = kept_.try_emplace(key);
  if (is_new) {
    place->second = std::move(response);
    return std::nullopt;
  }
  if (!preferred(response, place->second, which, order)) return std::move(response);
  return std::exchange(place->second, std::move(response));
}

std::vector<std::pair<std::string, HeldResponse>> OnePerRespondent::take() {
  std::vector<std::pair<std::string, HeldResponse>> responses;
  responses.reserve(kept_.size());
  for (auto& [key, response] : kept_) {
    responses.emplace_back(key, std::move(response));
  }
  kept_.clear();
  std::sort(responses.begin(), responses.end(), [](const auto& left, const auto& right) {
    return left.second.response.ordinal < right.second.response.ordinal;
  });
  return responses;
}

} // namespace npslice::engine
