// A program that comes as a file: a script, which the engine parses at each start, and a zero byte, where the parser stops.
// What it uses of the kit has been evaluated before and is part of the snapshot.
#include "host.h"

// Evaluates the script, which calls host.start.
void program_run(const char *path) {
  size_t size;
  const char *script = map_file(path, &size);
  if (script[size - 1] != 0) host_fail("the program does not end with a zero byte");
  JS_SetStripInfo(kept.runtime, JS_STRIP_SOURCE);
  engine_evaluate(JS_Eval(kept.context, script, size - 1, "program.js", JS_EVAL_TYPE_GLOBAL | JS_EVAL_FLAG_COMPILE_ONLY));
}
