// SPDX-License-Identifier: MIT
#include <npslice/survey/row_problem.hpp>

#include <catch2/catch.hpp>

#include <string_view>
#include <vector>

using namespace npslice::survey;

namespace {

template <class Reasons>
std::vector<std::string_view> names_of(const Reasons& reasons) {
  std::vector<std::string_view> names;
  for (const auto reason : reasons) {
    names.push_back(name_of(reason));
  }
  return names;
}

} // namespace

TEST_CASE("the stable names of the rejections are an interface, in the order of reports") {
  CHECK(names_of(all_rejections) ==
        std::vector<std::string_view>{"unterminated_quote", "record_too_long", "cut_record",
                                      "too_many_columns", "other_delimiter", "not_a_number",
                                      "not_whole", "out_of_range", "missing_weight", "not_a_weight",
                                      "negative_weight", "absurd_weight"});
}

TEST_CASE("the stable names of the exclusions are an interface, in the order of reports") {
  CHECK(names_of(all_exclusions) ==
        std::vector<std::string_view>{"filter", "outside_dates", "undated", "preview", "test",
                                      "spam", "unfinished", "disqualified", "dismissed",
                                      "excluded_from_calculations", "other_question", "duplicate",
                                      "total_row", "no_opinion", "repeated_header"});
}

TEST_CASE("a reason is the index of its place among all, so that tallies can be arrays") {
  for (std::size_t i = 0; i < all_rejections.size(); ++i) {
    CHECK(static_cast<std::size_t>(all_rejections[i]) == i);
  }
  for (std::size_t i = 0; i < all_exclusions.size(); ++i) {
    CHECK(static_cast<std::size_t>(all_exclusions[i]) == i);
  }
}
