// HPACK's Huffman code. It is canonical: codes of one length are consecutive, in the order of their symbols, so that
// the lengths are all there is to know.
#include "host.h"

enum { END_OF_STRING = 256, SYMBOLS = 257, MAX_LENGTH = 30 };

// Bits of the code of each byte, and of the end.
static const uint8_t lengths[SYMBOLS] = {
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28, 28, 28,
    28, 28, 28, 28, 6, 10, 10, 12, 13, 6, 8, 11, 10, 10, 8, 11, 8, 6, 6, 6, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 7, 8, 15, 6,
    12, 10, 13, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8, 7, 8, 13, 19, 13, 14, 6, 15,
    5, 6, 5, 6, 5, 6, 6, 6, 5, 7, 7, 6, 6, 6, 5, 6, 7, 6, 5, 5, 6, 7, 7, 7, 7, 7, 15, 11, 14, 13, 28, 20, 22, 20, 20,
    22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23, 22, 23, 23, 24,
    22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22, 23, 23, 20, 22, 22, 22,
    23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25, 19, 21, 26, 27, 27, 26, 27, 24,
    21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22, 25, 25, 24, 24, 26, 23, 26, 27, 26, 26,
    27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26, 30,
};

// By length: the first code, the number of codes, and where their symbols start.
static struct {
  bool ready;
  uint32_t first[MAX_LENGTH + 1];
  uint32_t count[MAX_LENGTH + 1];
  uint32_t offset[MAX_LENGTH + 1];
  uint16_t symbols[SYMBOLS];
} table;

static void make_table(void) {
  uint32_t placed[MAX_LENGTH + 1] = {0};
  for (int symbol = 0; symbol < SYMBOLS; symbol++) table.count[lengths[symbol]]++;
  for (int length = 1; length <= MAX_LENGTH; length++) {
    table.first[length] = (table.first[length - 1] + table.count[length - 1]) * 2;
    table.offset[length] = table.offset[length - 1] + table.count[length - 1];
  }
  for (int symbol = 0; symbol < SYMBOLS; symbol++) {
    int length = lengths[symbol];
    table.symbols[table.offset[length] + placed[length]++] = (uint16_t)symbol;
  }
  table.ready = true;
}

// Returns the number of bytes written to `out`, which has HUFFMAN_ROOM; -1 for what is not in this code.
ptrdiff_t huffman_decode(const uint8_t *bytes, size_t length, uint8_t *out) {
  if (!table.ready) make_table();
  uint8_t *end = out;
  uint32_t code = 0;
  int size = 0;
  for (size_t bit = 0; bit < length * 8; bit++) {
    // No code is longer than MAX_LENGTH, and all ones, the longest, is the last of its length.
    code = code << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
    uint32_t index = code - table.first[++size];
    if (index >= table.count[size]) continue;
    uint16_t symbol = table.symbols[table.offset[size] + index];
    if (symbol == END_OF_STRING) return -1;
    *end++ = (uint8_t)symbol;
    code = 0, size = 0;
  }
  // The rest of the last byte is the start of the end's code: ones.
  if (size > 7 || code != ((uint32_t)1 << size) - 1) return -1;
  return end - out;
}
