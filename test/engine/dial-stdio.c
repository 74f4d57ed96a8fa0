/* What `buildctl [--addr=unix://PATH] dial-stdio` does: standard streams to the daemon's socket, until one side ends. */
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int copy(int from, int to) {
  char buffer[65536];
  ssize_t size = read(from, buffer, sizeof buffer);
  for (ssize_t at = 0; at < size;) {
    ssize_t written = write(to, buffer + at, size - at);
    if (written <= 0) return 0;
    at += written;
  }
  return size > 0;
}

int main(int argc, char **argv) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  const char *path = "/run/buildkit.sock";
  int last = 1;
  if (argc > 2 && strncmp(argv[1], "--addr=unix://", 14) == 0) path = argv[last++] + 14;
  if (argc != last + 1 || strcmp(argv[last], "dial-stdio") != 0) {
    fprintf(stderr, "usage: buildctl [--addr=unix://PATH] dial-stdio\n");
    return 64;
  }
  int daemon = socket(AF_UNIX, SOCK_STREAM, 0);
  strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  if (connect(daemon, (struct sockaddr *)&address, sizeof address) != 0) {
    perror(path);
    return 1;
  }
  for (;;) {
    struct pollfd ends[2] = {{.fd = 0, .events = POLLIN}, {.fd = daemon, .events = POLLIN}};
    if (poll(ends, 2, -1) < 0) return 1;
    if (ends[0].revents && !copy(0, daemon)) return 0;
    if (ends[1].revents && !copy(daemon, 1)) return 0;
  }
}
