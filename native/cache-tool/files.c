#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "tool.h"

// Reads a regular file that must have this size.
bool read_whole(int dir, const char *name, uint64_t size, char *bytes) {
  int file = openat(dir, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat stat;
  if (file < 0) return false;
  bool complete = fstat(file, &stat) == 0 && S_ISREG(stat.st_mode) && (uint64_t)stat.st_size == size;
  errno = complete ? 0 : EINVAL;
  for (uint64_t at = 0; complete && at < size;) {
    ssize_t count = read(file, bytes + at, size - at);
    if (count < 0 && errno == EINTR) continue;
    complete = count > 0;
    if (count > 0) at += (uint64_t)count;
  }
  close(file);
  return complete;
}

// Creates a file of the output; a failure ends the tool.
void write_whole(int dir, const char *name, const char *bytes, size_t length) {
  int file = openat(dir, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) tool_fail(name);
  for (size_t at = 0; at < length;) {
    ssize_t count = write(file, bytes + at, length - at);
    if (count < 0 && errno != EINTR) tool_fail(name);
    if (count > 0) at += (size_t)count;
  }
  if (close(file) < 0) tool_fail(name);
}
