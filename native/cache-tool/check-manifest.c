#include <inttypes.h>
#include <string.h>

#include "tool.h"

static const struct entry *find_entry(const struct manifest *manifest, size_t below, const char *path) {
  for (size_t low = 0, high = below; low < high;) {
    size_t middle = low + (high - low) / 2;
    int order = path_compare(manifest->entries[middle].path, path);
    if (order == 0) return &manifest->entries[middle];
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return NULL;
}

static const char *wrong_with(const struct manifest *manifest, size_t index) {
  const struct entry *entry = &manifest->entries[index];
  if (index == 0) return entry->type == 'd' && !entry->path[0] ? NULL : "the root is not first";
  if (!path_is_valid(entry->path)) return "a path leads elsewhere, or is too long";
  if (path_compare(manifest->entries[index - 1].path, entry->path) >= 0) return "entries are out of order";
  if (!strchr("dflh", entry->type)) return "an entry is not a file, a directory or a link";
  if (entry->type != 'f' && entry->size > 0) return "an entry without contents has a size";
  if ((entry->type == 'l' || entry->type == 'h') != (entry->link[0] != 0)) return "a link has no target";
  if (entry->type != 'h') return NULL;
  const struct entry *same = find_entry(manifest, index, entry->link);
  return same && same->type == 'f' ? NULL : "a hard link leads to what is not in the mount";
}

// Everything that can be known before the first file is written.
bool manifest_check(const struct manifest *manifest, const struct limits *limits, struct report *report) {
  uint64_t bytes = 0, stored = 0;
  if (manifest->entry_count == 0) return report_end(report, "refused", "its manifest is empty");
  if (manifest->entry_count - 1 > limits->entries)
    return report_end(report, "too-many", "%zu entries", manifest->entry_count - 1);
  for (size_t i = 0; i < manifest->entry_count; i++) {
    const char *wrong = wrong_with(manifest, i);
    if (wrong) return report_end(report, "refused", "%s: %.300s", wrong, manifest->entries[i].path);
    if (manifest->entries[i].size > limits->bytes - bytes)
      return report_end(report, "too-large", "more than %" PRIu64 " bytes", limits->bytes);
    bytes += manifest->entries[i].size;
  }
  for (size_t i = 0; i < manifest->part_count; i++) stored += manifest->parts[i].size;
  if (stored != bytes) return report_end(report, "refused", "its parts have %" PRIu64 " bytes, its files %" PRIu64, stored, bytes);
  report->bytes = bytes, report->entries = manifest->entry_count - 1;
  return true;
}
