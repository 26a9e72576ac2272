// What the C library's allocator can be told, which Swift's own module of it leaves out.
#ifdef __linux__
#include <features.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif
