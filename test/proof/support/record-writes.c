/*
 * Preloaded into the scripted process: writes down, in order, everything that changes a file below SHIM_UNDER, every
 * sync, and everything said on stdout, into the file SHIM_LOG. The journal of a disk, to be cut off anywhere.
 *
 * A record: kind (1 byte), file number (4), offset (8), length (8), then that many bytes. Little endian.
 *   N name of a file number   W write at offset   T truncate to offset   S sync   U unlink (name)   R rename (two names,
 *   a zero byte between)      A words on stdout
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int log_fd = -1;
static const char *under;
static size_t under_length;
static int file_of[1024];
static int files;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  under = getenv("SHIM_UNDER");
  const char *path = getenv("SHIM_LOG");
  if (under == NULL || path == NULL) return;
  under_length = strlen(under);
  log_fd = REAL(open64)(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

static void put(char kind, int file, int64_t offset, const void *data, size_t length) {
  if (log_fd < 0) return;
  unsigned char head[21];
  head[0] = (unsigned char)kind;
  int32_t number = file;
  int64_t size = (int64_t)length;
  memcpy(head + 1, &number, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &size, 8);
  ssize_t (*real)(int, const void *, size_t) = REAL(write);
  pthread_mutex_lock(&lock);
  if (real(log_fd, head, sizeof head) < 0) abort();
  if (length > 0 && real(log_fd, data, length) < 0) abort();
  pthread_mutex_unlock(&lock);
}

static int is_watched(const char *path) {
  return log_fd >= 0 && strncmp(path, under, under_length) == 0;
}

static int opened(int fd, const char *path) {
  if (fd < 0 || fd >= 1024) return fd;
  file_of[fd] = 0;
  if (is_watched(path)) {
    file_of[fd] = ++files;
    put('N', files, 0, path, strlen(path));
  }
  return fd;
}

static int watched(int fd) { return fd >= 0 && fd < 1024 ? file_of[fd] : 0; }

#define OPEN(name)                                  \
  int name(const char *path, int flags, ...) {      \
    va_list rest;                                   \
    va_start(rest, flags);                          \
    mode_t mode = va_arg(rest, mode_t);             \
    va_end(rest);                                   \
    return opened(REAL(name)(path, flags, mode), path); \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (fd >= 0 && fd < 1024) file_of[fd] = 0;
  return REAL(close)(fd);
}

#define PWRITE(name, offset_t)                                           \
  ssize_t name(int fd, const void *data, size_t length, offset_t offset) { \
    ssize_t done = REAL(name)(fd, data, length, offset);                 \
    if (done > 0 && watched(fd)) put('W', watched(fd), offset, data, (size_t)done); \
    return done;                                                         \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length) {
  if (fd == 1) put('A', 0, 0, data, length);
  else if (watched(fd)) {
    off_t at = lseek(fd, 0, SEEK_CUR);
    put('W', watched(fd), at, data, length);
  }
  return REAL(write)(fd, data, length);
}

#define TRUNCATE(name, offset_t)                                      \
  int name(int fd, offset_t length) {                                 \
    int done = REAL(name)(fd, length);                                \
    if (done == 0 && watched(fd)) put('T', watched(fd), length, NULL, 0); \
    return done;                                                      \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name)                                                 \
  int name(int fd) {                                               \
    int done = REAL(name)(fd);                                     \
    if (done == 0 && watched(fd)) put('S', watched(fd), 0, NULL, 0); \
    return done;                                                   \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  int done = REAL(unlink)(path);
  if (done == 0 && is_watched(path)) put('U', 0, 0, path, strlen(path));
  return done;
}

int rename(const char *from, const char *to) {
  int done = REAL(rename)(from, to);
  if (done == 0 && is_watched(to)) {
    char both[2 * PATH_MAX];
    size_t first = strlen(from) + 1;
    size_t second = strlen(to);
    memcpy(both, from, first);
    memcpy(both + first, to, second);
    put('R', 0, 0, both, first + second);
  }
  return done;
}
