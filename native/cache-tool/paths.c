#include <string.h>

#include "tool.h"

// The number of directories that a path is in, and one for itself; 0 for the root.
size_t path_depth(const char *path) {
  size_t depth = path[0] ? 1 : 0;
  for (; *path; path++) depth += *path == '/';
  return depth;
}

static bool is_dots(const char *name, size_t length) {
  return (length == 1 && name[0] == '.') || (length == 2 && name[0] == '.' && name[1] == '.');
}

// Relative, of normal names, within the limits. The root ('') is not valid here.
bool path_is_valid(const char *path) {
  if (strlen(path) >= PATH_ROOM || path_depth(path) > DEPTH_LIMIT) return false;
  for (const char *name = path;;) {
    size_t length = strcspn(name, "/");
    if (length == 0 || length > NAME_LIMIT || is_dots(name, length)) return false;
    if (!name[length]) return true;
    name += length + 1;
  }
}

// A directory comes right before what is in it.
int path_compare(const char *a, const char *b) {
  while (*a && *a == *b) a++, b++;
  int left = *a == '/' ? 1 : *a ? (unsigned char)*a + 1 : 0;
  int right = *b == '/' ? 1 : *b ? (unsigned char)*b + 1 : 0;
  return left - right;
}

// A target may go up at its start, as far as to the root. Above another name, `..` could leave the root through a link.
bool link_stays_inside(const char *path, const char *target) {
  if (target[0] == '/' || !target[0] || strlen(target) >= PATH_ROOM) return false;
  size_t above = 0, most = path_depth(path) - 1;
  bool went_down = false;
  for (const char *name = target;;) {
    size_t length = strcspn(name, "/");
    bool is_up = length == 2 && is_dots(name, length);
    if (is_up && (went_down || ++above > most)) return false;
    if (!is_up && length > 0 && !is_dots(name, length)) went_down = true;
    if (!name[length]) return true;
    name += length + 1;
  }
}
