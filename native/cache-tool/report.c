#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"

// A failure of the tool itself, which fails the step.
void tool_fail(const char *what) {
  fprintf(stderr, "cache mount: %s: %s\n", what, strerror(errno));
  exit(1);
}

// Returns false, so that a caller can return its result.
bool report_end(struct report *report, const char *status, const char *format, ...) {
  report->status = status;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(report->reason, sizeof report->reason, format, arguments);
  va_end(arguments);
  return false;
}

bool report_error(struct report *report, const char *doing, const char *path) {
  return report_end(report, "failed", "%s %.300s: %s", doing, path, strerror(errno));
}

// Lines `name=value`. The reason is the last, since it may contain anything.
void report_write(const struct report *report, int out) {
  struct buffer text = {0};
  buffer_print(&text, "status=%s\nbytes=%" PRIu64 "\nentries=%" PRIu64 "\n", report->status, report->bytes, report->entries);
  buffer_print(&text, "special=%" PRIu64 "\nlinks=%" PRIu64 "\nbits=%" PRIu64 "\n", report->special, report->links, report->bits);
  buffer_print(&text, "owners=%" PRIu64 "\nunreadable=%" PRIu64 "\n", report->owners, report->unreadable);
  if (report->manifest[0]) buffer_print(&text, "manifest=%s\nmanifestSize=%" PRIu64 "\n", report->manifest, report->manifest_size);
  buffer_print(&text, "reason=%s\n", report->reason);
  write_whole(out, "report", text.bytes, text.length);
  buffer_free(&text);
}
