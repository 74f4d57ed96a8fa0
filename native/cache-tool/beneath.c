#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "tool.h"

void beneath_open(struct beneath *beneath, int root) { *beneath = (struct beneath){.root = root, .parent = -1}; }

void beneath_close(struct beneath *beneath) {
  if (beneath->parent >= 0) close(beneath->parent);
  beneath->parent = -1;
}

// Each name is opened by itself, and is a directory: whoever else writes into the mount cannot lead us out of it.
static int open_below(int root, const char *path, size_t length) {
  int dir = dup(root);
  for (size_t at = 0; dir >= 0 && at < length;) {
    char name[NAME_LIMIT + 1];
    size_t size = strcspn(path + at, "/");
    if (size > NAME_LIMIT) return close(dir), -1;
    memcpy(name, path + at, size);
    name[size] = 0;
    int child = openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    close(dir);
    dir = child;
    at += size + 1;
  }
  return dir;
}

// The directory that a valid path is in, which stays open until the next call. -1 if it is not there.
int beneath_parent(struct beneath *beneath, const char *path, const char **name) {
  const char *slash = strrchr(path, '/');
  *name = slash ? slash + 1 : path;
  if (!slash) return beneath->root;
  size_t length = (size_t)(slash - path);
  if (beneath->parent >= 0 && !strncmp(beneath->path, path, length) && !beneath->path[length]) return beneath->parent;
  beneath_close(beneath);
  beneath->parent = open_below(beneath->root, path, length);
  memcpy(beneath->path, path, length);
  beneath->path[length] = 0;
  return beneath->parent;
}
