// The floor under a built site: what must at least be done for the same files, on two threads.
//
// floor SITE EMPTY-FOLDER: renders every Markdown file of SITE with cmark, hashes every file with SHA-256,
// and writes every file again into EMPTY-FOLDER. Reading SITE is not counted. Prints a line for each
// of render, hash and write, then the total: name, wall time and CPU time in µs.
#define _GNU_SOURCE
#include <cmark.h>
#include <fcntl.h>
#include <fts.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { THREADS = 2 };

// A file or a folder of the site, its path within it.
typedef struct {
  char *path;
  char *bytes;
  size_t length;
} Entry;

typedef struct {
  Entry *entries;
  size_t count, room;
} List;

static List files, folders;
static atomic_size_t next;
static atomic_bool failed;
static int target;
static EVP_MD *sha256;

static void add(List *list, Entry entry) {
  if (list->count == list->room) {
    list->room = list->room ? 2 * list->room : 1024;
    list->entries = realloc(list->entries, list->room * sizeof(Entry));
    if (list->entries == NULL) exit(3);
  }
  list->entries[list->count++] = entry;
}

static char *contents(const char *path, size_t length) {
  char *bytes = malloc(length + 1);
  int file = open(path, O_RDONLY);
  if (bytes == NULL || file < 0) exit(3);
  for (size_t done = 0; done < length;) {
    ssize_t got = read(file, bytes + done, length - done);
    if (got <= 0) exit(3);
    done += (size_t)got;
  }
  close(file);
  return bytes;
}

// Folders come before what is in them.
static void read_site(char *site) {
  char *roots[] = {site, NULL};
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  if (tree == NULL) exit(3);
  for (FTSENT *found; (found = fts_read(tree)) != NULL;) {
    if (found->fts_level == 0) continue;
    Entry entry = {.path = strdup(found->fts_path + strlen(site) + 1)};
    if (found->fts_info == FTS_D) add(&folders, entry);
    if (found->fts_info != FTS_F) continue;
    entry.length = (size_t)found->fts_statp->st_size;
    entry.bytes = contents(found->fts_path, entry.length);
    add(&files, entry);
  }
  fts_close(tree);
}

static bool render(const Entry *file) {
  size_t end = strlen(file->path);
  if (end < 3 || strcmp(file->path + end - 3, ".md") != 0) return true;
  char *html = cmark_markdown_to_html(file->bytes, file->length, CMARK_OPT_DEFAULT);
  free(html);
  return html != NULL;
}

static bool hash(const Entry *file) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  return EVP_Digest(file->bytes, file->length, digest, NULL, sha256, NULL) == 1;
}

static bool write_out(const Entry *file) {
  int out = openat(target, file->path, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (out < 0) return false;
  size_t done = 0;
  while (done < file->length) {
    ssize_t put = write(out, file->bytes + done, file->length - done);
    if (put <= 0) break;
    done += (size_t)put;
  }
  return close(out) == 0 && done == file->length;
}

static void *work(void *step) {
  bool (*of_file)(const Entry *) = *(bool (**)(const Entry *))step;
  for (size_t index; (index = atomic_fetch_add(&next, 1)) < files.count;) {
    if (!of_file(&files.entries[index])) failed = true;
  }
  return NULL;
}

typedef struct {
  long wall, cpu;
} Time;

static Time now(void) {
  struct timespec wall;
  struct rusage usage;
  clock_gettime(CLOCK_MONOTONIC, &wall);
  getrusage(RUSAGE_SELF, &usage);
  return (Time){
      wall.tv_sec * 1000000L + wall.tv_nsec / 1000,
      (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000L + usage.ru_utime.tv_usec +
          usage.ru_stime.tv_usec,
  };
}

static void say(const char *name, Time start, Time end) {
  printf("%s %ld %ld\n", name, end.wall - start.wall, end.cpu - start.cpu);
}

// One step for every file, on all threads.
static void take(bool (*step)(const Entry *)) {
  pthread_t threads[THREADS];
  next = 0;
  for (int thread = 0; thread < THREADS; thread++) {
    if (pthread_create(&threads[thread], NULL, work, &step) != 0) exit(3);
  }
  for (int thread = 0; thread < THREADS; thread++) pthread_join(threads[thread], NULL);
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  read_site(arguments[1]);
  target = open(arguments[2], O_RDONLY | O_DIRECTORY);
  sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  if (target < 0 || sha256 == NULL) return 3;

  Time start = now();
  take(render);
  Time rendered = now();
  take(hash);
  Time hashed = now();
  for (size_t index = 0; index < folders.count; index++) {
    if (mkdirat(target, folders.entries[index].path, 0755) != 0) failed = true;
  }
  take(write_out);
  Time written = now();

  say("render", start, rendered);
  say("hash", rendered, hashed);
  say("write", hashed, written);
  say("total", start, written);
  return failed ? 3 : 0;
}
