// Memory of the engine: blocks of size classes with a list of free ones for each class, cut from an arena that a
// snapshot keeps, then from chunks of the system. Large blocks are mapped by themselves and go back when they are freed.
#define _GNU_SOURCE
#include <string.h>
#include <sys/mman.h>

#include "host.h"

struct kept kept __attribute__((section(".kept"))) = {.warm = false};

// Stands before each block.
struct head {
  size_t size; // bytes of the block, and the flag
};
#define MAPPED ((size_t)1 << 63)
#define LARGEST_CLASS ((size_t)256 << 10)
#define CHUNK_SIZE ((size_t)4 << 20)
#define PAGE ((size_t)4096)

// Steps of 16 bytes up to 256, then four steps for each power of two. Rounds the size up to its class.
static unsigned class_of(size_t *size) {
  if (*size <= 256) {
    unsigned class = *size == 0 ? 0 : (unsigned)((*size - 1) / 16);
    *size = ((size_t)class + 1) * 16;
    return class;
  }
  unsigned bits = 63 - (unsigned)__builtin_clzl(*size - 1);
  size_t base = (size_t)1 << bits, step = base / 4;
  unsigned quarter = (unsigned)((*size - 1 - base) / step);
  *size = base + (quarter + 1) * step;
  return 16 + (bits - 8) * 4 + quarter;
}

static size_t usable_size(const void *block) {
  return block ? ((const struct head *)block - 1)->size & ~MAPPED : 0;
}

static size_t cost_of(const void *block) { return usable_size(block) + sizeof(struct head); }
static size_t mapped_size(size_t size) { return (size + sizeof(struct head) + PAGE - 1) & ~(PAGE - 1); }
static void *map(size_t size) { return mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }

static bool next_chunk(size_t needed) {
  if (!kept.chunk_end) {
    kept.next = kept.arena;
    kept.chunk_end = kept.arena + ARENA_SIZE;
    if (needed <= ARENA_SIZE) return true;
  }
  if (!kept.warm) host_fail("the bundle needs more memory to start than a snapshot can hold");
  size_t size = needed > CHUNK_SIZE ? mapped_size(needed) : CHUNK_SIZE;
  char *chunk = map(size);
  if (chunk == MAP_FAILED) return false;
  kept.next = chunk;
  kept.chunk_end = chunk + size;
  return true;
}

static void *take(size_t size) {
  unsigned class = SIZE_CLASSES;
  if (size <= LARGEST_CLASS) {
    class = class_of(&size);
    void *block = kept.free_blocks[class];
    if (block) {
      memcpy(&kept.free_blocks[class], block, sizeof block);
      return block;
    }
  } else if (kept.warm) {
    struct head *pages = map(mapped_size(size));
    if (pages == MAP_FAILED) return NULL;
    pages->size = (mapped_size(size) - sizeof *pages) | MAPPED;
    return pages + 1;
  }
  // Before the snapshot a large block is part of the arena too, and is not used again when it is freed.
  size_t needed = (size + sizeof(struct head) + 7) & ~(size_t)7;
  if ((size_t)(kept.chunk_end - kept.next) < needed && !next_chunk(needed)) return NULL;
  struct head *head = (struct head *)kept.next;
  kept.next += needed;
  head->size = size;
  return head + 1;
}

static void give_back(void *block) {
  struct head *head = (struct head *)block - 1;
  if (head->size & MAPPED) return (void)munmap(head, mapped_size(usable_size(block)));
  size_t size = head->size;
  if (size > LARGEST_CLASS) return;
  unsigned class = class_of(&size);
  memcpy(block, &kept.free_blocks[class], sizeof(void *));
  kept.free_blocks[class] = block;
}

// The engine leaves counting, and with it the limit, to these functions.

// The first failure releases a reserve, so that the error can be created and handled.
static void *fail(JSMallocState *state) {
  static _Alignas(16) char reserve[MEMORY_RESERVE];
  if (state->malloc_limit < MEMORY_LIMIT) kept.next = reserve, kept.chunk_end = reserve + sizeof reserve;
  state->malloc_limit = MEMORY_LIMIT;
  return NULL;
}

static void *engine_malloc(JSMallocState *state, size_t size) {
  if (size > state->malloc_limit || state->malloc_size > state->malloc_limit - size) return fail(state);
  void *block = take(size);
  if (!block) return fail(state);
  state->malloc_count++;
  state->malloc_size += cost_of(block);
  return block;
}

static void engine_free_block(JSMallocState *state, void *block) {
  if (!block) return;
  state->malloc_count--;
  state->malloc_size -= cost_of(block);
  give_back(block);
}

static void *engine_realloc(JSMallocState *state, void *block, size_t size) {
  if (!block || size == 0) {
    engine_free_block(state, block);
    return size == 0 ? NULL : engine_malloc(state, size);
  }
  size_t old = usable_size(block);
  if (size <= old && size * 2 >= old) return block;
  void *moved = engine_malloc(state, size);
  if (!moved) return NULL;
  memcpy(moved, block, old < size ? old : size);
  engine_free_block(state, block);
  return moved;
}

const JSMallocFunctions memory_functions = {engine_malloc, engine_free_block, engine_realloc, usable_size};
