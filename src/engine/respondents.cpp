// SPDX-License-Identifier: MIT
#include "respondents.hpp"

#include <npslice/base/fingerprint.hpp>
#include <npslice/base/text.hpp>
#include <npslice/ingest/score_text.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace npslice::engine {
namespace {

constexpr std::size_t most_respondents = std::size_t{1} << 20U;

/// So many hashes get their marks at a time, and so many wait at most: where nearly all are
/// different, the marks tell that there are too many of them before that.
constexpr std::size_t marked_at_once = std::size_t{1} << 16U;
constexpr std::size_t most_waiting = 20 * marked_at_once;

/// How far ahead in a large set the place of a hash is asked for.
constexpr std::size_t hashes_ahead = 32;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Whether a key without digits is a word that names nobody.
bool names_nobody(std::string_view key) {
  constexpr std::array<std::string_view, 23> words{
      "anonymous",   "anonyme",      "anonym",    "anonimo",   "anoniem",    "unknown",
      "inconnu",     "unbekannt",    "guest",     "nobody",    "no name",    "desconocido",
      "sconosciuto", "desconhecido", "onbekend",  "gast",      "invite",     "invitado",
      "ospite",      "convidado",    "undefined", "(unknown)", "(anonymous)"};
  constexpr std::size_t longest_word = 24;
  if (key.size() > longest_word) return false;
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

std::string_view respondent_key(std::string_view cell, std::string& room) {
  const std::string_view key = base::trim(cell);
  // Most ids hold a digit, and nothing that names nobody does but 0.
  const bool digit = std::any_of(key.begin(), key.end(), is_digit);
  const bool nobody = digit ? key == "0" : ingest::is_missing(key) || names_nobody(key);
  if (nobody) return {};
  // Ids may differ in letter case alone, those of Salesforce do; addresses do not.
  if (key.find('@') == std::string_view::npos) return key;
  room = base::lower_ascii(key);
  return room;
}

void RespondentCount::update(std::string_view key) {
  if (!given_up_) insert(base::fingerprint_of(key));
}

void RespondentCount::insert(std::uint64_t hash) {
  ++responses_;
  waiting_.push_back(hash);
  if (waiting_.size() - marked_ == marked_at_once) look_at_new();
}

void RespondentCount::look_at_new() {
  waiting_.reserve(most_waiting); // no more of it is in memory than is used
  marks_.mark(std::span(waiting_).subspan(marked_));
  marked_ = waiting_.size();
  if (marks_.at_least() > most_respondents) {
    give_up();
  } else if (waiting_.size() >= most_waiting) {
    insert_waiting();
  }
}

/// Stops at the first that is too many: the set would only grow once more to be given up.
void RespondentCount::insert_waiting() {
  for (std::size_t i = 0; i < waiting_.size() && seen_.size() <= most_respondents; ++i) {
    if (i + hashes_ahead < waiting_.size()) seen_.prefetch(waiting_[i + hashes_ahead]);
    seen_.insert(waiting_[i]);
  }
  waiting_.clear();
  marked_ = 0;
  if (seen_.size() > most_respondents) give_up();
}

void RespondentCount::give_up() {
  given_up_ = true;
  seen_.clear();
  marks_.clear();
  waiting_ = {};
  marked_ = 0;
}

void RespondentCount::merge(const RespondentCount& other) {
  if (given_up_ || other.given_up_) {
    give_up();
    return;
  }
  const std::uint64_t responses = responses_ + other.responses_;
  const auto take = [this](std::uint64_t hash) {
    if (!given_up_) insert(hash);
  };
  other.seen_.for_each(take);
  std::for_each(other.waiting_.begin(), other.waiting_.end(), take);
  responses_ = responses;
}

std::optional<std::uint64_t> RespondentCount::repeated() {
  insert_waiting();
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
