#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tool.h"

static int compare_hex(const void *a, const void *b) { return memcmp(a, b, HEX); }

// The file has digests of HEX digits, without anything between them, sorted.
void part_writer_open(struct part_writer *writer, int blobs, const char *known_path) {
  *writer = (struct part_writer){.blobs = blobs, .bytes = tool_alloc(1, PART_MAX)};
  struct stat known;
  if (stat(known_path, &known) < 0) tool_fail(known_path);
  writer->known = tool_alloc((size_t)known.st_size, 1);
  writer->known_count = (size_t)known.st_size / HEX;
  if (!read_whole(AT_FDCWD, known_path, (uint64_t)known.st_size, writer->known)) tool_fail(known_path);
}

void part_writer_flush(struct part_writer *writer) {
  if (writer->length == 0) return;
  struct part part = {.size = writer->length};
  sha256_hex((uint8_t *)writer->bytes, writer->length, part.hex);
  bool is_known = bsearch(part.hex, writer->known, writer->known_count, HEX, compare_hex);
  if (!is_known && faccessat(writer->blobs, part.hex, F_OK, 0) < 0)
    write_whole(writer->blobs, part.hex, writer->bytes, writer->length);
  buffer_add(&writer->list, &part, sizeof part);
  writer->length = 0;
}

// Adds a file as far as it can be read now. A large file starts a part, so that only what changes in it is new.
bool part_writer_add(struct part_writer *writer, int file, uint64_t expected, uint64_t most, uint64_t *size) {
  if (expected >= PART_MAX) part_writer_flush(writer);
  for (*size = 0;;) {
    ssize_t count = read(file, writer->bytes + writer->length, PART_MAX - writer->length);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0;
    *size += (uint64_t)count, writer->length += (size_t)count;
    if (writer->length == PART_MAX) part_writer_flush(writer);
    if (*size > most) return false;
  }
}

// Whether a part ends after a file depends on its name and its size alone, so that a new file changes one part and not all that
// follow. The larger a file is, the more likely.
void part_writer_end_file(struct part_writer *writer, const char *path, uint64_t size) {
  uint32_t hash = 2166136261u;
  for (; *path; path++) hash = (hash ^ (unsigned char)*path) * 16777619u;
  uint64_t chance = (hash ^ hash >> 16) & 0xffff;
  if (size >= PART_USUAL || chance * PART_USUAL < size * 0x10000) part_writer_flush(writer);
}

void part_writer_close(struct part_writer *writer) {
  free(writer->bytes);
  free(writer->known);
  buffer_free(&writer->list);
}
