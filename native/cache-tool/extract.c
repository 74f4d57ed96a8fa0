#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "tool.h"

struct extraction {
  const struct manifest *manifest;
  struct report *report;
  struct part_reader reader;
  struct beneath places, sources;
};

// Neither setuid nor setgid.
static mode_t safe_mode(const struct entry *entry, struct report *report) {
  if (entry->mode & 06000) report->bits++;
  return entry->mode & 01777;
}

static void set_owner(int file, const struct entry *entry, struct report *report) {
  if (fchown(file, entry->uid, entry->gid) < 0) report->owners++;
}

static void times_of(const struct entry *entry, struct timespec times[2]) {
  times[0] = times[1] = (struct timespec){.tv_sec = (time_t)entry->seconds, .tv_nsec = (long)entry->nanoseconds};
}

// A change of the owner removes mode bits, so that comes first. Times come last.
static void set_attributes(int file, const struct entry *entry, struct report *report) {
  struct timespec times[2];
  times_of(entry, times);
  set_owner(file, entry, report);
  fchmod(file, safe_mode(entry, report));
  futimens(file, times);
}

static bool make_file(struct extraction *x, int dir, const char *name, const struct entry *entry) {
  int file = openat(dir, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) return report_error(x->report, "creating", entry->path);
  bool complete = part_reader_copy(&x->reader, file, entry->size, x->report);
  if (complete) set_attributes(file, entry, x->report);
  if (close(file) < 0 && complete) return report_error(x->report, "writing", entry->path);
  return complete;
}

static bool make_symlink(struct extraction *x, int dir, const char *name, const struct entry *entry) {
  struct timespec times[2];
  times_of(entry, times);
  if (!link_stays_inside(entry->path, entry->link)) return x->report->links++, true;
  if (symlinkat(entry->link, dir, name) < 0) return report_error(x->report, "creating", entry->path);
  if (fchownat(dir, name, entry->uid, entry->gid, AT_SYMLINK_NOFOLLOW) < 0) x->report->owners++;
  utimensat(dir, name, times, AT_SYMLINK_NOFOLLOW);
  return true;
}

// The manifest has the file before, so it is one that we have made.
static bool make_link(struct extraction *x, int dir, const char *name, const struct entry *entry) {
  const char *source;
  int from = beneath_parent(&x->sources, entry->link, &source);
  if (from < 0 || linkat(from, source, dir, name, 0) < 0) return report_error(x->report, "linking", entry->path);
  return true;
}

static bool make_entry(struct extraction *x, const struct entry *entry) {
  const char *name;
  int dir = beneath_parent(&x->places, entry->path, &name);
  if (dir < 0) return report_end(x->report, "refused", "a path leads through what is not a directory: %.300s", entry->path);
  if (entry->type == 'f') return make_file(x, dir, name, entry);
  if (entry->type == 'l') return make_symlink(x, dir, name, entry);
  if (entry->type == 'h') return make_link(x, dir, name, entry);
  return mkdirat(dir, name, 0700) == 0 || report_error(x->report, "creating", entry->path);
}

// What a directory gets when everything is in it. The root is not among them.
static bool finish_directory(struct extraction *x, const struct entry *entry) {
  const char *name;
  int dir = beneath_parent(&x->places, entry->path, &name);
  int self = dir < 0 ? -1 : openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (self < 0) return report_error(x->report, "opening", entry->path);
  set_attributes(self, entry, x->report);
  close(self);
  return true;
}

void entry_set_root(int root, const struct entry *entry, struct report *report) { set_attributes(root, entry, report); }

bool extract_entries(int root, int blobs, const struct manifest *manifest, struct report *report) {
  struct extraction x = {.manifest = manifest, .report = report};
  part_reader_open(&x.reader, blobs, manifest);
  beneath_open(&x.places, root);
  beneath_open(&x.sources, root);
  bool complete = true;
  for (size_t i = 1; complete && i < manifest->entry_count; i++) complete = make_entry(&x, &manifest->entries[i]);
  for (size_t i = manifest->entry_count; complete && --i > 0;)
    if (manifest->entries[i].type == 'd') complete = finish_directory(&x, &manifest->entries[i]);
  part_reader_close(&x.reader);
  beneath_close(&x.places);
  beneath_close(&x.sources);
  return complete;
}
