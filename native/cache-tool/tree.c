#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tool.h"

// Names of files that have several: an open hash table of device, inode, and where the path is in `paths`.
struct linked {
  dev_t dev;
  ino_t ino;
  size_t path;
};
struct walk {
  visitor *visit;
  void *context;
  uint64_t *unreadable;
  char path[PATH_ROOM];
  struct linked *table;
  size_t count, room;
  struct buffer paths;
};

static struct linked *find_linked(struct linked *table, size_t room, const struct stat *stat) {
  size_t at = (size_t)((stat->st_ino * 0x9e3779b97f4a7c15u) ^ stat->st_dev) & (room - 1);
  while (table[at].path && (table[at].ino != stat->st_ino || table[at].dev != stat->st_dev)) at = (at + 1) & (room - 1);
  return &table[at];
}

static void grow_table(struct walk *walk) {
  size_t room = walk->room ? walk->room * 2 : 1024;
  struct linked *table = tool_alloc(room, sizeof *table);
  for (size_t i = 0; i < walk->room; i++) {
    struct linked *old = &walk->table[i];
    struct stat stat = {.st_dev = old->dev, .st_ino = old->ino};
    if (old->path) *find_linked(table, room, &stat) = *old;
  }
  free(walk->table);
  walk->table = table, walk->room = room;
}

static const char *earlier_name(struct walk *walk, const struct stat *stat) {
  if (!S_ISREG(stat->st_mode) || stat->st_nlink < 2) return NULL;
  if (walk->count * 2 >= walk->room) grow_table(walk);
  struct linked *slot = find_linked(walk->table, walk->room, stat);
  // Where a path is is counted from 1: 0 is a free slot.
  if (slot->path) return walk->paths.bytes + slot->path - 1;
  *slot = (struct linked){.dev = stat->st_dev, .ino = stat->st_ino, .path = walk->paths.length + 1};
  buffer_add(&walk->paths, walk->path, strlen(walk->path) + 1);
  walk->count++;
  return NULL;
}

static int compare_names(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static char **sorted_names(struct buffer *text, size_t count) {
  char **names = tool_alloc(count, sizeof *names), *next = text->bytes;
  for (size_t i = 0; i < count; i++, next += strlen(next) + 1) names[i] = next;
  qsort(names, count, sizeof *names, compare_names);
  return names;
}

// The names in a directory, each with a zero at its end. Closes the directory.
static size_t read_names(int dir, bool is_root, struct buffer *text) {
  DIR *stream = fdopendir(dir);
  if (!stream) tool_fail("fdopendir");
  size_t count = 0;
  for (struct dirent *entry; (entry = readdir(stream));) {
    const char *name = entry->d_name;
    if (!strcmp(name, ".") || !strcmp(name, "..")) continue;
    if (is_root && !strncmp(name, UNFINISHED, strlen(UNFINISHED))) continue;
    buffer_add(text, name, strlen(name) + 1);
    count++;
  }
  closedir(stream);
  return count;
}

static int open_directory(int dir, const char *name) {
  return openat(dir, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

static bool walk_directory(struct walk *walk, int dir, size_t depth);

// What vanishes meanwhile was never there.
static bool walk_entry(struct walk *walk, int dir, const char *name, size_t depth) {
  struct found found = {.dir = dir, .name = name, .path = walk->path};
  if (fstatat(dir, name, &found.stat, AT_SYMLINK_NOFOLLOW) < 0) return true;
  found.same = earlier_name(walk, &found.stat);
  if (!S_ISDIR(found.stat.st_mode)) return walk->visit(walk->context, &found);
  int child = depth < DEPTH_LIMIT ? open_directory(dir, name) : -1;
  if (child < 0) {
    if (errno != ENOENT || depth >= DEPTH_LIMIT) ++*walk->unreadable;
    return true;
  }
  bool goes_on = walk->visit(walk->context, &found) && walk_directory(walk, child, depth);
  close(child);
  return goes_on;
}

static bool walk_directory(struct walk *walk, int dir, size_t depth) {
  struct buffer text = {0};
  size_t length = strlen(walk->path), count = read_names(open_directory(dir, "."), depth == 0, &text);
  char **names = sorted_names(&text, count);
  bool goes_on = true;
  for (size_t i = 0; goes_on && i < count; i++) {
    size_t slash = length > 0 ? 1 : 0, more = strlen(names[i]);
    if (length + slash + more >= PATH_ROOM) {
      ++*walk->unreadable;
      continue;
    }
    if (slash) walk->path[length] = '/';
    memcpy(walk->path + length + slash, names[i], more + 1);
    goes_on = walk_entry(walk, dir, names[i], depth + 1);
    walk->path[length] = 0;
  }
  free(names);
  buffer_free(&text);
  return goes_on;
}

// Ends early, with false, when the visitor returns false. The root itself comes first.
bool tree_walk(int root, visitor *visit, void *context, uint64_t *unreadable) {
  struct walk walk = {.visit = visit, .context = context, .unreadable = unreadable};
  struct found found = {.dir = root, .name = "", .path = walk.path};
  if (fstat(root, &found.stat) < 0) tool_fail("mount");
  bool complete = visit(context, &found) && walk_directory(&walk, root, 0);
  free(walk.table);
  buffer_free(&walk.paths);
  return complete;
}

bool tree_is_empty(int root) {
  struct buffer text = {0};
  size_t count = read_names(open_directory(root, "."), true, &text);
  buffer_free(&text);
  return count == 0;
}

void tree_remove(int dir, const char *name) {
  if (unlinkat(dir, name, 0) == 0) return;
  int child = open_directory(dir, name);
  if (child >= 0) {
    struct buffer text = {0};
    size_t count = read_names(open_directory(child, "."), false, &text);
    for (char *next = text.bytes; count > 0; count--, next += strlen(next) + 1) tree_remove(child, next);
    buffer_free(&text);
    close(child);
  }
  unlinkat(dir, name, AT_REMOVEDIR);
}
