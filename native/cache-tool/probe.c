#include <inttypes.h>

#include "tool.h"

struct count {
  const struct limits *limits;
  struct report *report;
};

static bool count_entry(void *context, const struct found *found) {
  struct count *count = context;
  struct report *report = count->report;
  mode_t mode = found->stat.st_mode;
  if (!found->path[0]) return true;
  if (!S_ISREG(mode) && !S_ISDIR(mode) && !S_ISLNK(mode)) return true;
  if (++report->entries > count->limits->entries)
    return report_end(report, "too-many", "more than %" PRIu64 " entries", count->limits->entries);
  if (S_ISREG(mode) && !found->same) report->bytes += (uint64_t)found->stat.st_size;
  if (report->bytes <= count->limits->bytes) return true;
  return report_end(report, "too-large", "more than %" PRIu64 " bytes", count->limits->bytes);
}

// Counts what is in a mount, up to the limits.
bool probe_mount(int mount, const struct limits *limits, struct report *report) {
  struct count count = {.limits = limits, .report = report};
  uint64_t unreadable = 0;
  if (!tree_walk(mount, count_entry, &count, &unreadable)) return false;
  report->status = tree_is_empty(mount) ? "empty" : "ok";
  return true;
}
