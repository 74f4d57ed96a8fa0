#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tool.h"

void *tool_alloc(size_t count, size_t size) {
  void *bytes = calloc(count > 0 ? count : 1, size);
  if (!bytes) tool_fail("memory");
  return bytes;
}

static void make_room(struct buffer *buffer, size_t more) {
  if (more <= buffer->room - buffer->length) return;
  size_t room = buffer->room * 2 > buffer->length + more ? buffer->room * 2 : buffer->length + more + 4096;
  char *bytes = realloc(buffer->bytes, room);
  if (!bytes) tool_fail("memory");
  buffer->bytes = bytes, buffer->room = room;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t length) {
  make_room(buffer, length);
  if (length > 0) memcpy(buffer->bytes + buffer->length, bytes, length);
  buffer->length += length;
}

// For short texts without names from outside.
void buffer_print(struct buffer *buffer, const char *format, ...) {
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (length < 0 || (size_t)length >= sizeof text) tool_fail("a text is too long");
  buffer_add(buffer, text, (size_t)length);
}

void buffer_free(struct buffer *buffer) {
  free(buffer->bytes);
  *buffer = (struct buffer){0};
}
