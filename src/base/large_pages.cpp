// SPDX-License-Identifier: MIT
#include <npslice/base/large_pages.hpp>

#include <sys/mman.h>

namespace npslice::base {
namespace {

/// The size of a large page on most machines; on others nothing is lost.
constexpr std::size_t large_page = std::size_t{1} << 21U;

bool is_large(std::size_t bytes) { return bytes >= large_page; }

} // namespace

void* take_large(std::size_t bytes, std::size_t alignment) {
  if (!is_large(bytes)) return ::operator new (bytes, std::align_val_t{alignment});
  void* const memory = ::operator new (bytes, std::align_val_t{large_page});
#ifdef MADV_HUGEPAGE
  static_cast<void>(::madvise(memory, bytes, MADV_HUGEPAGE)); // a wish: it may be refused
#endif
  return memory;
}

void give_large(void* memory, std::size_t bytes, std::size_t alignment) noexcept {
  ::operator delete (memory, std::align_val_t{is_large(bytes) ? large_page : alignment});
}

} // namespace npslice::base
