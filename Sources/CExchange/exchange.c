// The one call to the system that Swift's module of the C library does not show.
#define _GNU_SOURCE
#include "CExchange.h"
#include <errno.h>
#include <stdio.h>
#ifdef __linux__
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

int cexchange(const char *left, const char *right) {
#if defined(__linux__) && defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, AT_FDCWD, left, AT_FDCWD, right, 2 /* RENAME_EXCHANGE */);
#elif defined(__APPLE__)
  return renamex_np(left, right, RENAME_SWAP);
#else
  errno = ENOSYS;
  return -1;
#endif
}
