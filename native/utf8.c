// UTF-8, as the WHATWG's Encoding Standard has it.
#include <string.h>

#include "host.h"

// Bytes of the sequence that starts at `at`; 0 when it is not valid.
static size_t sequence_length(const uint8_t *at, size_t left) {
  uint8_t lead = at[0];
  size_t length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  if (length > left) return 0;
  // The second byte excludes overlong forms, surrogates and what lies beyond U+10FFFF.
  uint8_t low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
  uint8_t high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
  for (size_t i = 1; i < length; i++, low = 0x80, high = 0xbf)
    if (at[i] < low || at[i] > high) return 0;
  return length;
}

// Bytes of ASCII at the start, eight at a time.
static size_t ascii_length(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  for (uint64_t word; at + 8 <= length; at += 8) {
    memcpy(&word, bytes + at, 8);
    if (word & 0x8080808080808080u) break;
  }
  return at;
}

bool utf8_is_valid(const uint8_t *bytes, size_t length) {
  for (size_t at = ascii_length(bytes, length), step; at < length; at += step) {
    step = sequence_length(bytes + at, length - at);
    if (step == 0) return false;
    if (step == 1) step += ascii_length(bytes + at + 1, length - at - 1);
  }
  return true;
}

// Replaces the three bytes of each lone surrogate, which the engine writes, by those of U+FFFD.
void utf8_replace_surrogates(uint8_t *bytes, size_t length) {
  uint8_t *end = bytes + length;
  for (uint8_t *at = bytes; at < end && (at = memchr(at, 0xed, (size_t)(end - at))) && end - at >= 3; at++)
    if (at[1] >= 0xa0) memcpy(at, "\xef\xbf\xbd", 3);
}
