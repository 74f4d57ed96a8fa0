// What a step of a build runs to read or to fill a cache mount:
//
//   probe  MOUNT OUT BYTES ENTRIES                   counts
//   export MOUNT OUT BYTES ENTRIES KNOWN             writes OUT/blobs: the manifest, and parts that the file KNOWN does not name
//   import MOUNT OUT BYTES ENTRIES BLOBS MANIFEST    fills an empty mount from parts in the directory BLOBS
//
// BYTES and ENTRIES limit what the mount may have. OUT/report says what happened. A refusal is not a failure of the step.
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"

static int open_or_fail(const char *path) {
  int dir = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (dir < 0) tool_fail(path);
  return dir;
}

static int make_or_fail(const char *path) {
  if (mkdir(path, 0755) < 0) tool_fail(path);
  return open_or_fail(path);
}

static bool run(char **words, int count, int out, struct report *report) {
  struct limits limits = {.bytes = strtoull(words[4], NULL, 10), .entries = strtoull(words[5], NULL, 10)};
  int mount = open_or_fail(words[2]);
  if (count == 6 && !strcmp(words[1], "probe")) return probe_mount(mount, &limits, report), true;
  if (count == 7 && !strcmp(words[1], "export")) return export_mount(mount, out, words[6], &limits, report), true;
  if (count == 8 && !strcmp(words[1], "import") && strlen(words[7]) == HEX)
    return import_mount(mount, open_or_fail(words[6]), words[7], &limits, report), true;
  return false;
}

int main(int count, char **words) {
  struct report report = {.status = "failed"};
  if (count < 6) return fprintf(stderr, "usage: cache-tool COMMAND MOUNT OUT BYTES ENTRIES …\n"), 2;
  int out = make_or_fail(words[3]);
  if (!run(words, count, out, &report)) return fprintf(stderr, "cache-tool: %s: unknown command\n", words[1]), 2;
  report_write(&report, out);
  printf("%s: %" PRIu64 " files and directories, %" PRIu64 " bytes%s%s\n", report.status, report.entries, report.bytes,
         report.reason[0] ? "; " : "", report.reason);
  return 0;
}
