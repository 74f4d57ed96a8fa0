// A snapshot is a copy of the executable whose section .kept has the heap as it is once the bundle has been evaluated.
// The executable is static and linked to a fixed address, so that pointers in the heap stay right. Two snapshots have
// the same bytes: the engine starts on a stack of our own, since it keeps addresses of its stack, and without a clock.
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "host.h"

extern uint8_t bundle_start[], bundle_end[];

static _Alignas(4096) char stack[1 << 20];

static void *start_engine(UNUSED void *nothing) {
  engine_start(true);
  JS_RunGC(kept.runtime);
  return NULL;
}

void *map_file(const char *path, size_t *size) {
  struct stat status;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &status) < 0) host_fail(strerror(errno));
  void *content = mmap(NULL, *size = (size_t)status.st_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
  if (content == MAP_FAILED) host_fail(strerror(errno));
  return content;
}

// Where an address of this process stands in the file, and the segment that it belongs to.
static size_t file_offset(uint8_t *image, const void *address, Elf64_Phdr **segment) {
  Elf64_Ehdr *header = (Elf64_Ehdr *)image;
  Elf64_Phdr *segments = (Elf64_Phdr *)(image + header->e_phoff);
  for (int i = 0; i < header->e_phnum; i++) {
    Elf64_Phdr *candidate = &segments[i];
    size_t into = (uintptr_t)address - candidate->p_vaddr;
    if (candidate->p_type != PT_LOAD || into >= candidate->p_filesz) continue;
    *segment = candidate;
    return candidate->p_offset + into;
  }
  host_fail("the executable has no place for a snapshot");
}

// Puts the heap into its place and returns the new size: the file ends behind what is used of the arena, and the rest of
// the segment, zeros so far, comes from the system. The bytecode has become objects: zeros compress to nothing.
static size_t insert_heap(uint8_t *image) {
  Elf64_Phdr *segment;
  memset(image + file_offset(image, bundle_start, &segment), 0, (size_t)(bundle_end - bundle_start));
  size_t used = (size_t)(kept.next - (char *)&kept), at = file_offset(image, &kept, &segment);
  memcpy(image + at, &kept, used);
  segment->p_filesz = at + used - segment->p_offset;
  Elf64_Ehdr *header = (Elf64_Ehdr *)image;
  header->e_shoff = header->e_shnum = header->e_shstrndx = 0;
  return at + used;
}

void snapshot_write(const char *path) {
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstack(&attributes, stack, sizeof stack);
  if (pthread_create(&thread, &attributes, start_engine, NULL) != 0 || pthread_join(thread, NULL) != 0)
    host_fail("cannot start a thread");
  kept.warm = true;
  size_t size;
  uint8_t *image = map_file("/proc/self/exe", &size);
  size = insert_heap(image);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0755);
  if (file < 0 || write(file, image, size) != (ssize_t)size || close(file) < 0) host_fail(strerror(errno));
}
