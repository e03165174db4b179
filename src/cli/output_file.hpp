// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace npslice::cli {

/// A file that appears whole or not at all: written beside its place and renamed when it is
/// finished, so that a reader sees the old file or the new one. What is no regular file (a pipe, a
/// device) is written to directly. Unfinished files are removed, on the usual signals too.
class OutputFile {
public:
  /// Opens a file for writing beside `path`. Throws base::OutputError.
  explicit OutputFile(std::string path);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Adds to the file. Throws base::OutputError when the system does not take all of it.
  void write(std::string_view content);

  /// Puts the finished file in its place. Throws base::OutputError.
  void commit();

private:
  void abandon() noexcept;

  std::string path_;      // as the user named it, for messages
  std::string target_;    // where it goes, links followed
  std::string temporary_; // empty when written directly
  int descriptor_ = -1;
};

/// Whether two paths lead to the same existing regular file; `-` is what standard input reads from.
bool is_same_file(const std::string& left, const std::string& right);

/// Whether writing to the two paths would write to the same place.
bool is_same_output(const std::string& left, const std::string& right);

/// Writes all of `content` to standard output. Throws base::OutputError.
void write_standard_output(std::string_view content);

/// Writes a message to standard error, as far as possible.
void write_message(std::string_view message);

/// Makes a folder if there is none. Throws base::OutputError.
void make_folder(const std::string& path);

/// Prepares the process: standard streams that are closed are opened on nothing, so that no file
/// takes their place; a reader that went away ends the program quietly; unfinished files are
/// removed when a signal ends it.
void prepare_process();

} // namespace npslice::cli
