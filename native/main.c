// The executable: serves a daemon on standard streams. For whoever builds it: --snapshot FILE. For people: --licenses.
// Built with PROGRAMS=1, it takes one argument: the file of the program that it runs.
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "host.h"

extern const char licenses[];

int main(int count, char **arguments) {
  if (count == 2 && strcmp(arguments[1], "--licenses") == 0) return puts(licenses) < 0;
  if (count == 3 && strcmp(arguments[1], "--snapshot") == 0) return snapshot_write(arguments[2]), 0;
  if (count != 1 + PROGRAMS)
    return fprintf(stderr, "usage: %s [%s--licenses | --snapshot FILE]\n", arguments[0], PROGRAMS ? "PROGRAM | " : ""), 2;
  if (!kept.warm) engine_start(false);
  engine_enter();
  if (PROGRAMS) program_run(arguments[1]);
  int code = loop_run();
#ifdef SYSTEM_MALLOC
  engine_free();
#endif
  _exit(code); // objects end with the process
}
