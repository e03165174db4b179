// SPDX-License-Identifier: MIT
#include <npslice/csv/row_key.hpp>

namespace npslice::csv {

void RowKey::add(std::string_view stretch, std::size_t pieces, std::size_t readable) {
  pieces = std::max(pieces, stretch.size() / piece_bytes + 1);
  make_room(pieces);
  const char* text = stretch.data();
  if (readable < pieces * piece_bytes) {
    room_.assign(stretch);
    room_.resize(pieces * piece_bytes);
    text = room_.data();
  }
  Front front(words_.data() + size_, hash_);
  front.add(text, stretch.size(), pieces);
  take(front);
}

} // namespace npslice::csv
