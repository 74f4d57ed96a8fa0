#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tool.h"

void part_reader_open(struct part_reader *reader, int blobs, const struct manifest *manifest) {
  *reader = (struct part_reader){.blobs = blobs, .manifest = manifest, .bytes = tool_alloc(1, PART_MAX)};
}

static bool next_part(struct part_reader *reader, struct report *report) {
  const struct part *part = &reader->manifest->parts[reader->next++];
  char hex[HEX];
  if (!read_whole(reader->blobs, part->hex, part->size, reader->bytes))
    return report_end(report, "refused", "the part sha256:%s is missing or has another size", part->hex);
  sha256_hex((uint8_t *)reader->bytes, (size_t)part->size, hex);
  if (memcmp(hex, part->hex, HEX)) return report_end(report, "refused", "the part sha256:%s has another checksum", part->hex);
  reader->length = (size_t)part->size, reader->at = 0;
  return true;
}

// The sizes of files and parts have been compared before.
bool part_reader_copy(struct part_reader *reader, int file, uint64_t size, struct report *report) {
  while (size > 0) {
    if (reader->at == reader->length && !next_part(reader, report)) return false;
    size_t ready = reader->length - reader->at;
    ssize_t count = write(file, reader->bytes + reader->at, size < ready ? (size_t)size : ready);
    if (count < 0 && errno != EINTR) return report_error(report, "writing", "a file");
    if (count > 0) size -= (uint64_t)count, reader->at += (size_t)count;
  }
  return true;
}

void part_reader_close(struct part_reader *reader) { free(reader->bytes); }
