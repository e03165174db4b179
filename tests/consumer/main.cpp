// SPDX-License-Identifier: MIT
#include <npslice/engine/pipeline.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  npslice::engine::ReadSettings settings;
  settings.files = {argv[1]};
  const auto findings = npslice::engine::run_pass(settings, {}, [](const auto&, const auto&) {});
  const auto& counts = findings.tally->tables()[0][0].counts;
  std::cout << counts.promoters << ' ' << counts.passives << ' ' << counts.detractors << '\n';
}
