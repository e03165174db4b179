// SPDX-License-Identifier: MIT

// Writes the sample surveys. The same bytes come out on every platform: fixed seeds, own random
// numbers, no clock, no locale.

#include "surveys.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <system_error>
#include <vector>

namespace {

std::vector<samples::SampleFile> all_samples() {
  std::vector<samples::SampleFile> files = samples::make_saas_weekly();
  files.push_back(samples::make_retail_fr());
  files.push_back(samples::make_call_centre());
  files.push_back(samples::make_countries());
  files.push_back(samples::make_verbatims());
  files.push_back(samples::make_damaged());
  return files;
}

bool write(const std::filesystem::path& folder, const samples::SampleFile& sample) {
  const std::filesystem::path target = folder / sample.path;
  std::error_code ignored; // opening the file tells whether the folder is there
  std::filesystem::create_directories(target.parent_path(), ignored);
  std::ofstream file(target, std::ios::binary | std::ios::trunc);
  file.write(sample.bytes.data(), static_cast<std::streamsize>(sample.bytes.size()));
  file.close();
  if (!file) {
    std::cerr << "npslice_samples: cannot write " << target.string() << '\n';
  }
  return static_cast<bool>(file);
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2 || std::string{argv[1]}.starts_with('-')) {
    std::cerr << "Usage: npslice_samples DIR\n"
                 "Writes the sample surveys into DIR.\n";
    return 2;
  }
  for (const samples::SampleFile& sample : all_samples()) {
    if (!write(argv[1], sample)) {
      return 5;
    }
  }
  return 0;
}
