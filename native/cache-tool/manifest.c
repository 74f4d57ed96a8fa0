#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"

void entry_print(struct buffer *buffer, const struct entry *entry) {
  size_t path = strlen(entry->path), link = strlen(entry->link);
  buffer_print(buffer, "%c %o %" PRIu32 " %" PRIu32 " ", entry->type, entry->mode, entry->uid, entry->gid);
  buffer_print(buffer, "%" PRId64 " %" PRIu32 " %" PRIu64 " ", entry->seconds, entry->nanoseconds, entry->size);
  buffer_print(buffer, "%zu %zu\n", path, link);
  buffer_add(buffer, entry->path, path + 1);
  buffer_add(buffer, entry->link, link + 1);
  buffer_add(buffer, "\n", 1);
}

struct cursor {
  char *at, *end;
  bool bad;
};

static bool take(struct cursor *cursor, char byte) {
  if (cursor->at < cursor->end && *cursor->at == byte) return cursor->at++, true;
  cursor->bad = true;
  return false;
}

static uint64_t take_number(struct cursor *cursor, unsigned base, uint64_t most) {
  uint64_t value = 0;
  char *start = cursor->at;
  for (; cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at < (char)('0' + base); cursor->at++) {
    unsigned digit = (unsigned)(*cursor->at - '0');
    if (digit > most || value > (most - digit) / base) return cursor->bad = true, 0;
    value = value * base + digit;
  }
  if (cursor->at == start) cursor->bad = true;
  return value;
}

static uint64_t take_field(struct cursor *cursor, unsigned base, uint64_t most) {
  uint64_t value = take_number(cursor, base, most);
  take(cursor, ' ');
  return value;
}

static int64_t take_seconds(struct cursor *cursor) {
  bool negative = cursor->at < cursor->end && *cursor->at == '-';
  if (negative) cursor->at++;
  int64_t value = (int64_t)take_field(cursor, 10, INT64_MAX / 2);
  return negative ? -value : value;
}

// A text of a known length without a zero in it, and a zero after it.
static const char *take_text(struct cursor *cursor, uint64_t length) {
  char *start = cursor->at;
  if (cursor->bad || length >= PATH_ROOM || (uint64_t)(cursor->end - start) <= length) return cursor->bad = true, "";
  if (memchr(start, 0, length) || start[length]) return cursor->bad = true, "";
  cursor->at += length + 1;
  return start;
}

static void take_part(struct cursor *cursor, struct part *part) {
  for (int i = 0; i < HEX; i++) {
    char digit = cursor->at < cursor->end ? *cursor->at++ : 0;
    if (!strchr("0123456789abcdef", digit) || !digit) cursor->bad = true;
    part->hex[i] = digit;
  }
  take(cursor, ' ');
  part->size = take_number(cursor, 10, PART_MAX);
  take(cursor, '\n');
}

static void take_entry(struct cursor *cursor, struct entry *entry) {
  entry->type = cursor->at < cursor->end ? *cursor->at++ : 0;
  take(cursor, ' ');
  entry->mode = (uint32_t)take_field(cursor, 8, 07777);
  entry->uid = (uint32_t)take_field(cursor, 10, UINT32_MAX - 1);
  entry->gid = (uint32_t)take_field(cursor, 10, UINT32_MAX - 1);
  entry->seconds = take_seconds(cursor);
  entry->nanoseconds = (uint32_t)take_field(cursor, 10, 999999999);
  entry->size = take_field(cursor, 10, INT64_MAX);
  uint64_t path = take_field(cursor, 10, PATH_ROOM);
  uint64_t link = take_number(cursor, 10, PATH_ROOM);
  take(cursor, '\n');
  entry->path = take_text(cursor, path);
  entry->link = take_text(cursor, link);
  take(cursor, '\n');
}

static size_t take_count(struct cursor *cursor, const char *word, size_t smallest) {
  for (; *word; word++) take(cursor, *word);
  // No list is longer than the text that it is in.
  size_t count = cursor->bad ? 0 : (size_t)take_number(cursor, 10, (uint64_t)(cursor->end - cursor->at) / smallest);
  take(cursor, '\n');
  return count;
}

// The texts of the entries stay in `bytes`.
bool manifest_read(struct manifest *manifest, char *bytes, size_t length, struct report *report) {
  struct cursor cursor = {.at = bytes, .end = bytes + length};
  manifest->part_count = take_count(&cursor, "cache-mount 1\nparts ", HEX + 3);
  manifest->parts = tool_alloc(manifest->part_count, sizeof *manifest->parts);
  for (size_t i = 0; !cursor.bad && i < manifest->part_count; i++) take_part(&cursor, &manifest->parts[i]);
  manifest->entry_count = take_count(&cursor, "entries ", 21);
  manifest->entries = tool_alloc(cursor.bad ? 0 : manifest->entry_count, sizeof *manifest->entries);
  for (size_t i = 0; !cursor.bad && i < manifest->entry_count; i++) take_entry(&cursor, &manifest->entries[i]);
  if (!cursor.bad && cursor.at == cursor.end) return true;
  return report_end(report, "refused", "its manifest is malformed at byte %zu", (size_t)(cursor.at - bytes));
}

void manifest_free(struct manifest *manifest) {
  free(manifest->parts);
  free(manifest->entries);
}
