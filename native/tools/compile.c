// A tool of the build: compiles a script to the engine's bytecode, which is the same for all little-endian machines of
// 64 bits. compile SCRIPT NAME OUT: errors name the script as NAME.
#include <stdio.h>
#include <stdlib.h>

#include "quickjs.h"

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *read_script(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) < 0) fail(path);
  long size = ftell(file);
  char *text = malloc((size_t)size + 1);
  rewind(file);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) fail(path);
  fclose(file);
  // The parser reads the end's zero.
  text[size] = 0;
  *length = (size_t)size;
  return text;
}

int main(int count, char **arguments) {
  if (count != 4) return fprintf(stderr, "usage: compile SCRIPT NAME OUT\n"), 2;
  size_t length, size;
  char *script = read_script(arguments[1], &length);
  JSRuntime *runtime = JS_NewRuntime();
  JSContext *context = JS_NewContext(runtime);
  JS_SetStripInfo(runtime, JS_STRIP_SOURCE);
  JSValue code = JS_Eval(context, script, length, arguments[2], JS_EVAL_TYPE_GLOBAL | JS_EVAL_FLAG_COMPILE_ONLY);
  if (JS_IsException(code)) {
    JSValue error = JS_GetException(context);
    const char *text = JS_ToCString(context, error), *stack = JS_ToCString(context, JS_GetPropertyStr(context, error, "stack"));
    fprintf(stderr, "%s\n%s", text ? text : "", stack ? stack : "");
    return 1;
  }
  uint8_t *bytecode = JS_WriteObject(context, &size, code, JS_WRITE_OBJ_BYTECODE);
  FILE *file = fopen(arguments[3], "wb");
  if (!bytecode || !file || fwrite(bytecode, 1, size, file) != size || fclose(file) != 0) fail(arguments[3]);
  js_free(context, bytecode);
  JS_FreeValue(context, code);
  JS_FreeContext(context);
  JS_FreeRuntime(runtime);
  free(script);
  return 0;
}
