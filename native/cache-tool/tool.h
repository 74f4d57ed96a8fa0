// The tool that reads and fills cache mounts, as a step of a build. Each file has one concern; this is what they share.
#ifndef TOOL_H
#define TOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include "../sha256.h"

// The contents of a mount are cut into parts, of about PART_USUAL bytes and at most PART_MAX: registries are asked for blobs of
// that size at once.
#define PART_USUAL ((size_t)4 << 20)
#define PART_MAX ((size_t)8 << 20)
#define MANIFEST_MAX ((uint64_t)512 << 20)
enum { HEX = 64, PATH_ROOM = 4096, NAME_LIMIT = 255, DEPTH_LIMIT = 128 };

// While an import is not complete, its files are in a directory with such a name.
#define UNFINISHED ".dockerfile-llb-import-"

// report.c: what happened, which the client reads.
struct limits {
  uint64_t bytes, entries;
};
struct report {
  const char *status; // ok, empty, kept, too-large, too-many, refused, failed
  uint64_t bytes, entries;
  uint64_t special, links, bits, owners, unreadable; // what was left out
  char manifest[HEX + 1];
  uint64_t manifest_size;
  char reason[512];
};
__attribute__((format(printf, 3, 4))) bool report_end(struct report *report, const char *status, const char *format, ...);
bool report_error(struct report *report, const char *doing, const char *path);
void report_write(const struct report *report, int out);
_Noreturn void tool_fail(const char *what);

// buffer.c: bytes that grow.
struct buffer {
  char *bytes;
  size_t length, room;
};
void buffer_add(struct buffer *buffer, const void *bytes, size_t length);
__attribute__((format(printf, 2, 3))) void buffer_print(struct buffer *buffer, const char *format, ...);
void buffer_free(struct buffer *buffer);
void *tool_alloc(size_t count, size_t size);

// files.c: whole reads and writes.
bool read_whole(int dir, const char *name, uint64_t size, char *bytes);
void write_whole(int dir, const char *name, const char *bytes, size_t length);

// paths.c: rules for names that come from outside.
size_t path_depth(const char *path);
bool path_is_valid(const char *path);
int path_compare(const char *a, const char *b);
bool link_stays_inside(const char *path, const char *target);

// tree.c: walks a directory, in the order of path_compare.
struct found {
  int dir;          // where it is
  const char *name; // '' for the root itself
  const char *path; // relative to the root
  const char *same; // the path of an earlier name of the same file, or NULL
  struct stat stat;
};
typedef bool visitor(void *context, const struct found *found);
bool tree_walk(int root, visitor *visit, void *context, uint64_t *unreadable);
bool tree_is_empty(int root);
void tree_remove(int dir, const char *name);

// manifest.c: the list of what is in a mount.
struct part {
  char hex[HEX + 1];
  uint64_t size;
};
struct entry {
  char type; // d, f, l (a symbolic link), h (another name of an earlier file)
  uint32_t mode, uid, gid;
  int64_t seconds;
  uint32_t nanoseconds;
  uint64_t size;
  const char *path, *link; // they end with a zero
};
struct manifest {
  struct part *parts;
  struct entry *entries;
  size_t part_count, entry_count;
};
void entry_print(struct buffer *buffer, const struct entry *entry);
bool manifest_read(struct manifest *manifest, char *bytes, size_t length, struct report *report);
void manifest_free(struct manifest *manifest);

// check-manifest.c
bool manifest_check(const struct manifest *manifest, const struct limits *limits, struct report *report);

// part-writer.c: cuts contents into parts, and writes those that are not known.
struct part_writer {
  int blobs;
  char *bytes;
  size_t length;
  char *known; // sorted digests, HEX bytes each
  size_t known_count;
  struct buffer list; // struct part
};
void part_writer_open(struct part_writer *writer, int blobs, const char *known_path);
bool part_writer_add(struct part_writer *writer, int file, uint64_t expected, uint64_t most, uint64_t *size);
void part_writer_end_file(struct part_writer *writer, const char *path, uint64_t size);
void part_writer_flush(struct part_writer *writer);
void part_writer_close(struct part_writer *writer);

// part-reader.c: the contents again, each part verified before it is used.
struct part_reader {
  int blobs;
  const struct manifest *manifest;
  size_t next;
  char *bytes;
  size_t length, at;
};
void part_reader_open(struct part_reader *reader, int blobs, const struct manifest *manifest);
bool part_reader_copy(struct part_reader *reader, int file, uint64_t size, struct report *report);
void part_reader_close(struct part_reader *reader);

// beneath.c: directories below a root, without following links.
struct beneath {
  int root, parent;
  char path[PATH_ROOM];
};
void beneath_open(struct beneath *beneath, int root);
int beneath_parent(struct beneath *beneath, const char *path, const char **name);
void beneath_close(struct beneath *beneath);

// The commands.
bool export_mount(int mount, int out, const char *known_path, const struct limits *limits, struct report *report);
bool import_mount(int mount, int blobs, const char *digest, const struct limits *limits, struct report *report);
bool probe_mount(int mount, const struct limits *limits, struct report *report);

// extract.c: fills an empty directory, and gives entries their owners, modes and times.
bool extract_entries(int root, int blobs, const struct manifest *manifest, struct report *report);
void entry_set_root(int root, const struct entry *entry, struct report *report);

#endif
