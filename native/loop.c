// Standard streams, time, and the end of the process. The functions of the object `host`:
//   openStreams()    from here on onData has what comes on standard input. Throws if the streams are no pipes or sockets.
//   write(bytes)     to standard output, in order, as soon as the peer takes it. Returns whether all of it was written;
//                    if not, onDrain tells when. After onEnd, nothing is written.
//   writeError(text) to standard error.
//   requestTurn()    onTurn will be called.
//   now()            milliseconds of a clock that only goes forward.
//   wakeAt(time)     onTimer will be called at that time of `now`; a negative time is never. It replaces the last one.
//   environment()    an array of texts: name=value.
//   exit(code)       ends the process when the running handler is done and everything was written.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "host.h"

enum { READ_SIZE = 65536 }; // as much as a pipe holds unless it was made larger

static struct {
  bool reading, lost, exiting, turn_wanted;
  int exit_code;
  double wake_at; // negative: never
  // What the peer has not taken yet.
  uint8_t *unsent;
  size_t sent, length, room;
} loop = {.wake_at = -1};

static void lose_peer(const char *reason) {
  if (loop.lost) return;
  loop.lost = true;
  loop.reading = false;
  loop.sent = loop.length = 0;
  engine_call(ON_END, reason ? JS_NewString(kept.context, reason) : JS_UNDEFINED);
}

// Writes what it can without waiting; returns the number of bytes, or -1.
static ptrdiff_t write_some(const uint8_t *bytes, size_t length) {
  size_t written = 0;
  while (written < length) {
    ssize_t count = write(STDOUT_FILENO, bytes + written, length - written);
    if (count >= 0) written += (size_t)count;
    else if (errno == EAGAIN) break;
    else if (errno != EINTR) return -1;
  }
  return (ptrdiff_t)written;
}

static void keep_unsent(const uint8_t *bytes, size_t length) {
  if (loop.length + length > loop.room) {
    loop.room = (loop.length + length) * 2;
    loop.unsent = realloc(loop.unsent, loop.room);
    if (!loop.unsent) host_fail("out of memory");
  }
  memcpy(loop.unsent + loop.length, bytes, length);
  loop.length += length;
}

static void write_unsent(void) {
  ptrdiff_t count = write_some(loop.unsent + loop.sent, loop.length - loop.sent);
  if (count < 0) return lose_peer(strerror(errno));
  loop.sent += (size_t)count;
  if (loop.sent < loop.length) return;
  loop.sent = loop.length = 0;
  engine_call(ON_DRAIN, JS_UNDEFINED);
}

static void read_input(void) {
  static uint8_t buffer[READ_SIZE];
  ssize_t count = read(STDIN_FILENO, buffer, sizeof buffer);
  if (count > 0) engine_call(ON_DATA, bytes_new(kept.context, buffer, (size_t)count));
  else if (count == 0) lose_peer(NULL);
  else if (errno != EINTR && errno != EAGAIN) lose_peer(strerror(errno));
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

// Milliseconds until the timer, for poll.
static int time_left(void) {
  if (loop.wake_at < 0) return -1;
  double left = loop.wake_at - now();
  return left <= 0 ? 0 : left > 1e9 ? 1000000000 : (int)left + 1;
}

// Calls onTurn as long as it is asked for.
void loop_run_turns(void) {
  while (loop.turn_wanted) {
    loop.turn_wanted = false;
    engine_call(ON_TURN, JS_UNDEFINED);
  }
}

static void wait_for_event(void) {
  struct pollfd streams[] = {
      {.fd = loop.reading && !loop.exiting ? STDIN_FILENO : -1, .events = POLLIN},
      {.fd = loop.length > 0 ? STDOUT_FILENO : -1, .events = POLLOUT},
  };
  int wait = loop.exiting ? -1 : time_left();
  if (streams[0].fd < 0 && streams[1].fd < 0 && wait < 0) host_fail("there is nothing left to wait for");
  int ready = poll(streams, 2, wait);
  if (ready < 0 && errno != EINTR) host_fail(strerror(errno));
  if (ready > 0 && streams[1].revents) write_unsent();
  if (ready > 0 && streams[0].revents) read_input();
  if (!loop.exiting && time_left() == 0) {
    loop.wake_at = -1;
    engine_call(ON_TIMER, JS_UNDEFINED);
  }
}

int loop_run(void) {
  // A peer that is gone is an error of a write, which the bundle is told.
  signal(SIGPIPE, SIG_IGN);
  engine_call(ON_MAIN, JS_UNDEFINED);
  for (;;) {
    loop_run_turns();
    if (loop.exiting && loop.length == 0) break;
    wait_for_event();
  }
  free(loop.unsent);
  return loop.exit_code;
}

FUNCTION(host_open_streams) {
  struct stat status;
  for (int file = STDIN_FILENO; file <= STDOUT_FILENO; file++)
    if (fstat(file, &status) < 0 || !(S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode)))
      return JS_ThrowTypeError(context, "standard input and output are not pipes");
  fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
  loop.reading = true;
  return JS_UNDEFINED;
}

FUNCTION(host_write) {
  size_t length;
  uint8_t *bytes = bytes_of(context, arguments[0], &length);
  if (!bytes) return JS_EXCEPTION;
  if (loop.lost) return JS_TRUE;
  // An error is left to the poll, which reports it when no handler runs.
  ptrdiff_t written = loop.length == 0 ? write_some(bytes, length) : 0;
  if (written < 0) written = 0;
  if ((size_t)written < length) keep_unsent(bytes + written, length - (size_t)written);
  return JS_NewBool(context, loop.length == 0);
}

FUNCTION(host_write_error) {
  const char *text = JS_ToCString(context, arguments[0]);
  if (!text) return JS_EXCEPTION;
  fputs(text, stderr);
  JS_FreeCString(context, text);
  return JS_UNDEFINED;
}

FUNCTION(host_request_turn) { return loop.turn_wanted = true, JS_UNDEFINED; }

FUNCTION(host_now) { return JS_NewFloat64(context, kept.warm ? now() : 0); }

FUNCTION(host_wake_at) { return JS_ToFloat64(context, &loop.wake_at, arguments[0]) ? JS_EXCEPTION : JS_UNDEFINED; }

FUNCTION(host_environment) {
  JSValue list = JS_NewArray(context);
  for (uint32_t i = 0; environ[i]; i++) JS_SetPropertyUint32(context, list, i, JS_NewString(context, environ[i]));
  return list;
}

FUNCTION(host_exit) {
  loop.exiting = true;
  return JS_ToInt32(context, &loop.exit_code, arguments[0]) < 0 ? JS_EXCEPTION : JS_UNDEFINED;
}

void loop_add_functions(JSContext *context, JSValueConst host) {
  static const JSCFunctionListEntry functions[] = {
      JS_CFUNC_DEF("openStreams", 0, host_open_streams), JS_CFUNC_DEF("write", 1, host_write),
      JS_CFUNC_DEF("writeError", 1, host_write_error),   JS_CFUNC_DEF("requestTurn", 0, host_request_turn),
      JS_CFUNC_DEF("now", 0, host_now),                  JS_CFUNC_DEF("wakeAt", 1, host_wake_at),
      JS_CFUNC_DEF("environment", 0, host_environment),  JS_CFUNC_DEF("exit", 1, host_exit),
  };
  JS_SetPropertyFunctionList(context, host, functions, sizeof functions / sizeof *functions);
}
