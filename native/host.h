// The host: the process around the engine. Each file has one concern; this is what they share.
#ifndef HOST_H
#define HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "quickjs.h"
#include "sha256.h"

// A function of the object `host` in JavaScript.
#define UNUSED __attribute__((unused))
#define FUNCTION(name) \
  static JSValue name(UNUSED JSContext *context, UNUSED JSValueConst self, UNUSED int count, UNUSED JSValueConst *arguments)

// What the host calls in the bundle (engine.c).
enum handler { ON_MAIN, ON_DATA, ON_END, ON_TURN, ON_TIMER, ON_DRAIN, ON_REJECT, HANDLERS };

// Bytes that JavaScript's objects may take. More is an InternalError "out of memory" there.
#define MEMORY_LIMIT ((size_t)1 << 30)
#define MEMORY_RESERVE ((size_t)1 << 20)
// Bytes of heap that a snapshot can hold.
#define ARENA_SIZE ((size_t)6 << 20)
enum { SIZE_CLASSES = 56 };

// All that a snapshot keeps. Nothing in it may point outside of it, but for functions and constants of the executable.
struct kept {
  bool warm; // whether the bundle has been evaluated
  JSRuntime *runtime;
  JSContext *context;
  JSValue handlers[HANDLERS];
  void *free_blocks[SIZE_CLASSES];
  char *next, *chunk_end; // what was never given away of the current chunk
  _Alignas(16) char arena[ARENA_SIZE]; // last, since a snapshot is cut off behind what is used
};
extern struct kept kept;

extern const JSMallocFunctions memory_functions; // memory.c

// engine.c
void engine_start(bool snapshot);
void engine_enter(void);
void engine_evaluate(JSValue code);
void engine_call(enum handler handler, JSValue argument);
void engine_free(void);
_Noreturn void host_fail(const char *text);
_Noreturn void engine_fail(void);

// loop.c, bytes.c, snapshot.c, program.c
int loop_run(void);
void loop_run_turns(void);
void loop_add_functions(JSContext *context, JSValueConst host);
void bytes_add_functions(JSContext *context, JSValueConst host);
uint8_t *bytes_of(JSContext *context, JSValueConst value, size_t *length);
JSValue bytes_new(JSContext *context, const uint8_t *bytes, size_t length);
void snapshot_write(const char *path);
void *map_file(const char *path, size_t *size); // a private copy
void program_run(const char *path);

// huffman.c, utf8.c (and sha256.h): without the engine
#define HUFFMAN_ROOM(length) ((length) * 8 / 5 + 1)
ptrdiff_t huffman_decode(const uint8_t *bytes, size_t length, uint8_t *out);
bool utf8_is_valid(const uint8_t *bytes, size_t length);
void utf8_replace_surrogates(uint8_t *bytes, size_t length);

#endif
