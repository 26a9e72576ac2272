// Runs a command once and prints its wall time, CPU time and peak memory: µs, µs, KiB.
//
// measure [-e FILE] COMMAND …: what the command says on standard error goes to FILE, else nowhere.
//
// A small process of its own, because a child's peak memory begins at that of the process which
// starts it, and a Python interpreter's would hide ours.
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long micros(struct timeval time) { return time.tv_sec * 1000000L + time.tv_usec; }

int main(int count, char **arguments) {
  const char *said = "/dev/null";
  if (count > 3 && strcmp(arguments[1], "-e") == 0) {
    said = arguments[2];
    arguments += 2;
  }
  if (count < 2) return 2;
  struct timespec start, end;
  struct rusage usage;
  int status;
  clock_gettime(CLOCK_MONOTONIC, &start);
  pid_t child = fork();
  if (child == 0) {
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, 1);
    dup2(open(said, O_WRONLY | O_CREAT | O_TRUNC, 0644), 2);
    execv(arguments[1], arguments + 1);
    _exit(127);
  }
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 3;
  clock_gettime(CLOCK_MONOTONIC, &end);
  long wall = (end.tv_sec - start.tv_sec) * 1000000L + (end.tv_nsec - start.tv_nsec) / 1000;
  printf("%ld %ld %ld\n", wall, micros(usage.ru_utime) + micros(usage.ru_stime), usage.ru_maxrss);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}
