#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
#include <dirent.h>

#include "tool.h"

enum { NO_REPLACE = 1, STALE_SECONDS = 24 * 60 * 60 };

// Never replaces: another import of the same mount may have been faster.
static bool move_entry(int from, int to, const char *name) {
  if (syscall(SYS_renameat2, from, name, to, name, NO_REPLACE) == 0 || errno == EEXIST) return true;
  if (errno != ENOSYS && errno != EINVAL) return false;
  return faccessat(to, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 || renameat(from, name, to, name) == 0;
}

static bool move_all(int from, int to, struct report *report) {
  DIR *stream = fdopendir(dup(from));
  bool complete = stream != NULL;
  for (struct dirent *entry; complete && (entry = readdir(stream));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    complete = move_entry(from, to, entry->d_name) || report_error(report, "moving", entry->d_name);
  }
  if (stream) closedir(stream);
  return complete;
}

// Of imports that were killed.
static void remove_stale(int mount) {
  DIR *stream = fdopendir(openat(mount, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  for (struct dirent *entry; stream && (entry = readdir(stream));) {
    struct stat stat;
    if (strncmp(entry->d_name, UNFINISHED, strlen(UNFINISHED))) continue;
    if (fstatat(mount, entry->d_name, &stat, AT_SYMLINK_NOFOLLOW) == 0 && time(NULL) - stat.st_mtime > STALE_SECONDS)
      tree_remove(mount, entry->d_name);
  }
  if (stream) closedir(stream);
}

static bool fill(int mount, int blobs, const struct manifest *manifest, struct report *report) {
  char name[64];
  uint64_t number = 0;
  if (getrandom(&number, sizeof number, 0) != (ssize_t)sizeof number) tool_fail("getrandom");
  snprintf(name, sizeof name, UNFINISHED "%016llx", (unsigned long long)number);
  if (mkdirat(mount, name, 0700) < 0) return report_error(report, "creating", name);
  int room = openat(mount, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (room < 0) return report_error(report, "opening", name);
  bool complete = extract_entries(room, blobs, manifest, report) && move_all(room, mount, report);
  close(room);
  tree_remove(mount, name);
  // After the directory is gone, which changes the time.
  if (complete) entry_set_root(mount, &manifest->entries[0], report);
  return complete;
}

static char *read_manifest(int blobs, const char *digest, uint64_t *size, struct report *report) {
  struct stat stat;
  char hex[HEX];
  if (fstatat(blobs, digest, &stat, AT_SYMLINK_NOFOLLOW) < 0) return report_end(report, "refused", "its manifest is missing"), NULL;
  if ((uint64_t)stat.st_size > MANIFEST_MAX) return report_end(report, "refused", "its manifest is too large"), NULL;
  *size = (uint64_t)stat.st_size;
  char *bytes = tool_alloc((size_t)*size, 1);
  bool complete = read_whole(blobs, digest, *size, bytes);
  if (complete) sha256_hex((uint8_t *)bytes, (size_t)*size, hex);
  if (complete && !memcmp(hex, digest, HEX)) return bytes;
  report_end(report, "refused", "its manifest has another checksum");
  free(bytes);
  return NULL;
}

// A mount that has files is left as it is.
bool import_mount(int mount, int blobs, const char *digest, const struct limits *limits, struct report *report) {
  remove_stale(mount);
  if (!tree_is_empty(mount)) return report_end(report, "kept", "it has files already");
  uint64_t size = 0;
  char *bytes = read_manifest(blobs, digest, &size, report);
  struct manifest manifest = {0};
  bool complete = bytes && manifest_read(&manifest, bytes, (size_t)size, report) && manifest_check(&manifest, limits, report) &&
                  fill(mount, blobs, &manifest, report);
  manifest_free(&manifest);
  free(bytes);
  if (complete) report->status = "ok";
  return complete;
}
