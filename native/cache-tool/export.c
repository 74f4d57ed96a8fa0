#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "tool.h"

struct export {
  const struct limits *limits;
  struct report *report;
  struct part_writer writer;
  struct buffer entries;
  struct buffer lost; // paths of files that could not be read, each with its zero
  uint64_t count;
};

static struct entry entry_of(const struct found *found, char type) {
  const struct stat *stat = &found->stat;
  return (struct entry){
      .type = type,
      // Without setuid and setgid, which an import would drop.
      .mode = stat->st_mode & 01777,
      .uid = stat->st_uid,
      .gid = stat->st_gid,
      .seconds = stat->st_mtim.tv_sec,
      .nanoseconds = (uint32_t)stat->st_mtim.tv_nsec,
      .path = found->path,
      .link = "",
  };
}

static bool add_entry(struct export *x, const struct entry *entry) {
  x->count++;
  if (entry->path[0]) x->report->entries++;
  entry_print(&x->entries, entry);
  return true;
}

static bool leave_out(struct export *x, const struct found *found) {
  if (errno != ENOENT) x->report->unreadable++;
  buffer_add(&x->lost, found->path, strlen(found->path) + 1);
  return true;
}

static bool is_lost(const struct export *x, const char *path) {
  for (size_t at = 0; at < x->lost.length; at += strlen(x->lost.bytes + at) + 1)
    if (!strcmp(x->lost.bytes + at, path)) return true;
  return false;
}

// A file that changes meanwhile has what was read of it.
static bool add_file(struct export *x, const struct found *found) {
  struct report *report = x->report;
  int file = openat(found->dir, found->name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat stat;
  if (file < 0 || fstat(file, &stat) < 0 || !S_ISREG(stat.st_mode)) {
    if (file >= 0) close(file);
    return leave_out(x, found);
  }
  struct entry entry = entry_of(found, 'f');
  uint64_t most = x->limits->bytes - report->bytes;
  bool complete = part_writer_add(&x->writer, file, (uint64_t)stat.st_size, most, &entry.size);
  close(file);
  if (entry.size > most) return report_end(report, "too-large", "more than %" PRIu64 " bytes", x->limits->bytes);
  if (!complete) return report_error(report, "reading", found->path);
  report->bytes += entry.size;
  add_entry(x, &entry);
  part_writer_end_file(&x->writer, found->path, entry.size);
  return true;
}

static bool add_symlink(struct export *x, const struct found *found) {
  char target[PATH_ROOM];
  ssize_t length = readlinkat(found->dir, found->name, target, sizeof target - 1);
  if (length <= 0) return true;
  target[length] = 0;
  if (!link_stays_inside(found->path, target)) return x->report->links++, true;
  struct entry entry = entry_of(found, 'l');
  entry.link = target;
  return add_entry(x, &entry);
}

static bool add_found(void *context, const struct found *found) {
  struct export *x = context;
  mode_t mode = found->stat.st_mode;
  if (S_ISLNK(mode)) return add_symlink(x, found);
  if (S_ISREG(mode) && !found->same) return add_file(x, found);
  if (!S_ISREG(mode) && !S_ISDIR(mode)) return x->report->special++, true;
  if (found->same && is_lost(x, found->same)) return leave_out(x, found);
  struct entry entry = entry_of(found, S_ISDIR(mode) ? 'd' : 'h');
  if (found->same) entry.link = found->same;
  return add_entry(x, &entry);
}

static void write_manifest(struct export *x, int blobs) {
  struct buffer text = {0};
  const struct part *parts = (const struct part *)(void *)x->writer.list.bytes;
  size_t count = x->writer.list.length / sizeof *parts;
  buffer_print(&text, "cache-mount 1\nparts %zu\n", count);
  for (size_t i = 0; i < count; i++) buffer_print(&text, "%.64s %" PRIu64 "\n", parts[i].hex, parts[i].size);
  buffer_print(&text, "entries %" PRIu64 "\n", x->count);
  buffer_add(&text, x->entries.bytes, x->entries.length);
  sha256_hex((uint8_t *)text.bytes, text.length, x->report->manifest);
  x->report->manifest_size = text.length;
  write_whole(blobs, x->report->manifest, text.bytes, text.length);
  buffer_free(&text);
}

// Writes what is in the mount to `out`/blobs, but for the parts that are known. The limits are checked first.
bool export_mount(int mount, int out, const char *known_path, const struct limits *limits, struct report *report) {
  if (!probe_mount(mount, limits, report) || !strcmp(report->status, "empty")) return false;
  *report = (struct report){.status = "ok"};
  if (mkdirat(out, "blobs", 0755) < 0) tool_fail("blobs");
  int blobs = openat(out, "blobs", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (blobs < 0) tool_fail("blobs");
  struct export x = {.limits = limits, .report = report};
  part_writer_open(&x.writer, blobs, known_path);
  bool complete = tree_walk(mount, add_found, &x, &report->unreadable);
  part_writer_flush(&x.writer);
  if (complete) write_manifest(&x, blobs);
  part_writer_close(&x.writer);
  buffer_free(&x.entries);
  buffer_free(&x.lost);
  close(blobs);
  return complete;
}
