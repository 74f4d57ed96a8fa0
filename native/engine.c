// The engine. The bundle is a script that finds this host as the global object `host`, and calls
//     host.start({ onMain(), onData(bytes), onEnd(text | undefined), onTurn(), onTimer(), onDrain(), onReject(reason) })
// while it is evaluated, which happens once: before a snapshot, or in each process if there is none.
//   onMain   is called once in each process, after that.
//   onData   has what came on standard input, once host.openStreams was called.
//   onEnd    says that there is no peer any more: standard input ended, or one of the streams failed, with the reason.
//   onTurn   is called after host.requestTurn, when all jobs of promises are done.
//   onTimer  is called when the time that host.wakeAt set has come.
//   onDrain  is called when all that host.write could not write at once has been written.
//   onReject is called for an unhandled rejection. What it throws ends the process.
// `host.snapshot` tells whether a snapshot follows. Then time stands still at 0 and there is no chance until onMain,
// since whatever the bundle learned of them would be the same in each process.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#include "host.h"

extern const uint8_t bundle_start[], bundle_end[];

#define FIRST_COLLECTION ((size_t)32 << 20) // bytes at which cycles are looked for; a usual build ends below
#define STACK_SIZE ((size_t)6 << 20)        // what the engine may use, and less where the process has less
#define STACK_RESERVE ((size_t)256 << 10)

void host_fail(const char *text) {
  fprintf(stderr, "dockerfile-llb: %s\n", text);
  _exit(1);
}

static _Noreturn void fail_with(JSValueConst error) {
  const char *text = JS_ToCString(kept.context, error), *stack = NULL;
  fprintf(stderr, "dockerfile-llb: %s\n", text ? text : "an error that cannot be printed");
  if (JS_IsError(kept.context, error)) stack = JS_ToCString(kept.context, JS_GetPropertyStr(kept.context, error, "stack"));
  if (stack) fputs(stack, stderr);
  _exit(1);
}

void engine_fail(void) { fail_with(JS_GetException(kept.context)); }

// Promises that were rejected and have no handler so far, and the last one's reason.
static size_t unhandled;
static JSValue unhandled_reason; // the number 0 so far

static void track_rejection(JSContext *context, UNUSED JSValueConst promise, JSValueConst reason, JS_BOOL handled,
                            UNUSED void *data) {
  if (!handled) unhandled++;
  else if (unhandled > 0) unhandled--;
  JS_FreeValue(context, unhandled_reason);
  unhandled_reason = handled ? JS_UNDEFINED : JS_DupValue(context, reason);
}

static void run_jobs(void) {
  JSContext *context;
  int result;
  while ((result = JS_ExecutePendingJob(kept.runtime, &context)) > 0) {
  }
  if (result < 0) engine_fail();
  if (unhandled == 0) return;
  if (JS_IsUndefined(kept.handlers[ON_REJECT])) fail_with(unhandled_reason);
  unhandled = 0;
  engine_call(ON_REJECT, JS_DupValue(kept.context, unhandled_reason));
}

// Calls a handler, then runs the jobs of promises until there are none. Takes over `argument`. A handler or a job that
// throws ends the process.
void engine_call(enum handler handler, JSValue argument) {
  JSContext *context = kept.context;
  if (JS_IsException(argument)) engine_fail();
  JSValue result = JS_Call(context, kept.handlers[handler], JS_UNDEFINED, 1, &argument);
  JS_FreeValue(context, argument);
  if (JS_IsException(result)) engine_fail();
  JS_FreeValue(context, result);
  run_jobs();
}

FUNCTION(host_start) {
  static const char *const names[HANDLERS] = {"onMain",  "onData",  "onEnd",   "onTurn",
                                               "onTimer", "onDrain", "onReject"};
  for (int i = 0; i < HANDLERS; i++) {
    JSValue handler = JS_GetPropertyStr(context, arguments[0], names[i]);
    if (!JS_IsFunction(context, handler))
      return JS_FreeValue(context, handler), JS_ThrowTypeError(context, "host.start needs the function %s", names[i]);
    JS_FreeValue(context, kept.handlers[i]);
    kept.handlers[i] = handler;
  }
  return JS_UNDEFINED;
}

// All of the language, but `eval` only where programs have to be parsed anyway.
static JSContext *new_context(JSRuntime *runtime) {
  JSContext *context = JS_NewContextRaw(runtime);
  if (!context) host_fail("out of memory");
  JS_AddIntrinsicBaseObjects(context);
  JS_AddIntrinsicDate(context);
  JS_AddIntrinsicStringNormalize(context);
  JS_AddIntrinsicRegExpCompiler(context);
  JS_AddIntrinsicRegExp(context);
  JS_AddIntrinsicJSON(context);
  JS_AddIntrinsicProxy(context);
  JS_AddIntrinsicMapSet(context);
  JS_AddIntrinsicTypedArrays(context);
  JS_AddIntrinsicPromise(context);
  JS_AddIntrinsicWeakRef(context);
  if (PROGRAMS) JS_AddIntrinsicEval(context);
  return context;
}

static void add_host(JSContext *context, bool snapshot) {
  JSValue global = JS_GetGlobalObject(context), host = JS_NewObject(context);
  JS_SetPropertyStr(context, host, "start", JS_NewCFunction(context, host_start, "start", 1));
  JS_SetPropertyStr(context, host, "snapshot", JS_NewBool(context, snapshot));
  bytes_add_functions(context, host);
  loop_add_functions(context, host);
  JS_SetPropertyStr(context, global, "host", host);
  JS_FreeValue(context, global);
}

// Evaluates a compiled script and runs what it leaves to be done. Takes over `code`. What it throws ends the process.
void engine_evaluate(JSValue code) {
  if (JS_IsException(code)) engine_fail();
  JSValue result = JS_EvalFunction(kept.context, code);
  if (JS_IsException(result)) engine_fail();
  JS_FreeValue(kept.context, result);
  run_jobs();
  loop_run_turns();
}

// Makes the engine and evaluates the bundle.
void engine_start(bool snapshot) {
#ifdef SYSTEM_MALLOC // what sanitizers watch
  JSRuntime *runtime = kept.runtime = JS_NewRuntime();
#else
  JSRuntime *runtime = kept.runtime = JS_NewRuntime2(&memory_functions, NULL);
#endif
  if (!runtime) host_fail("out of memory");
  for (int i = 0; i < HANDLERS; i++) kept.handlers[i] = JS_UNDEFINED;
  JS_SetMemoryLimit(runtime, MEMORY_LIMIT - MEMORY_RESERVE);
  JS_SetGCThreshold(runtime, FIRST_COLLECTION);
  JS_SetHostPromiseRejectionTracker(runtime, track_rejection, NULL);
  JSContext *context = kept.context = new_context(runtime);
  add_host(context, snapshot);
  engine_evaluate(JS_ReadObject(context, bundle_start, (size_t)(bundle_end - bundle_start), JS_READ_OBJ_BYTECODE));
  if (JS_IsUndefined(kept.handlers[ON_MAIN])) host_fail("the bundle did not call host.start");
}

// Fits a new or a restored engine to this process and its stack.
void engine_enter(void) {
  struct rlimit limit;
  size_t size = STACK_SIZE;
  if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
    size_t most = limit.rlim_cur > 2 * STACK_RESERVE ? limit.rlim_cur - STACK_RESERVE : STACK_RESERVE;
    if (size > most) size = most;
  }
  JS_SetMaxStackSize(kept.runtime, size);
  JS_UpdateStackTop(kept.runtime);
  kept.warm = true;
}

// For tools that look for leaks.
void engine_free(void) {
  for (int i = 0; i < HANDLERS; i++) JS_FreeValue(kept.context, kept.handlers[i]);
  JS_FreeContext(kept.context);
  JS_FreeRuntime(kept.runtime);
}

// The engine reads the clock here, and seeds Math.random with it (the linker's --wrap).
int __real_gettimeofday(struct timeval *time, void *zone);
int __wrap_gettimeofday(struct timeval *time, void *zone);
int __wrap_gettimeofday(struct timeval *time, void *zone) {
  if (kept.warm) return __real_gettimeofday(time, zone);
  memset(time, 0, sizeof *time);
  return 0;
}
