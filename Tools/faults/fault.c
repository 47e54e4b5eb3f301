// Makes one change to the disk fail, or kills the program at it: loaded into sitegen by Tools/check-faults.
//
//   FAULT_ROOT   only changes to paths that begin with this, and to files opened below it, count
//   FAULT_AT     which of them, from 1
//   FAULT_ERRNO  what it fails with; 0 kills the program before it
//   FAULT_ON     1 where every later change that takes space fails too, as on a full disk
//   FAULT_TOLD   a file that gets the name of the call and its path once it has come to it
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define FILES 65536
static atomic_int counted;
static atomic_char ours[FILES];
static char root[4096];
static size_t root_length;
static int at, code, stays;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("FAULT_ROOT");
  if (text == NULL || strlen(text) >= sizeof root) return;
  strcpy(root, text);
  at = atoi(getenv("FAULT_AT") ? getenv("FAULT_AT") : "0");
  code = atoi(getenv("FAULT_ERRNO") ? getenv("FAULT_ERRNO") : "0");
  stays = getenv("FAULT_ON") != NULL;
  root_length = strlen(root);
}

static int below(int folder, const char *path) {
  if (root_length == 0 || path == NULL) return 0;
  if (path[0] == '/') return strncmp(path, root, root_length) == 0;
  char link[64], here[4096];
  snprintf(link, sizeof link, folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", folder);
  ssize_t length = readlink(link, here, sizeof here - 1);
  if (length < 0) return 0;
  here[length] = 0;
  return strncmp(here, root, root_length) == 0;
}

// Whether the call that is about to be made is the one that fails.
static int fails(const char *name, const char *path, int takes_space) {
  int number = atomic_fetch_add(&counted, 1) + 1;
  if (number != at && !(stays && takes_space && number > at)) return 0;
  if (number == at && getenv("FAULT_TOLD")) {
    int to = syscall(SYS_openat, AT_FDCWD, getenv("FAULT_TOLD"), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    char line[4300];
    int length = snprintf(line, sizeof line, "%s %s\n", name, path ? path : "");
    syscall(SYS_write, to, line, length);
    syscall(SYS_close, to);
  }
  if (code == 0) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = code;
  return 1;
}

#define REAL(name) ({ static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name); real; })
static int mine(int fd) { return fd >= 0 && fd < FILES && atomic_load(&ours[fd]); }
static int opened(int fd, int is_ours) {
  if (fd >= 0 && fd < FILES) atomic_store(&ours[fd], is_ours);
  return fd;
}

#define OPEN(name, folder, before)                                                     \
  {                                                                                    \
    va_list rest;                                                                      \
    va_start(rest, flags);                                                             \
    mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;          \
    va_end(rest);                                                                      \
    int is_ours = (flags & O_ACCMODE) != O_RDONLY && below(folder, path);              \
    if (is_ours && (flags & O_CREAT) && fails(#name, path, 1)) return -1;              \
    return opened(REAL(name)(before path, flags, mode), is_ours);                      \
  }
#define COMMA ,
int open(const char *path, int flags, ...) OPEN(open, AT_FDCWD, )
int open64(const char *path, int flags, ...) OPEN(open64, AT_FDCWD, )
int openat(int folder, const char *path, int flags, ...) OPEN(openat, folder, folder COMMA)
int openat64(int folder, const char *path, int flags, ...) OPEN(openat64, folder, folder COMMA)

int close(int fd) {
  int is_ours = mine(fd), fail = is_ours && fails("close", NULL, 0), why = errno;
  opened(fd, 0);
  int result = REAL(close)(fd);
  if (fail) errno = why;
  return fail ? -1 : result;
}
ssize_t write(int fd, const void *bytes, size_t count) {
  if (mine(fd) && fails("write", NULL, 1)) {
    // A full disk takes a part of it first.
    if (count > 1 && stays) REAL(write)(fd, bytes, count / 2);
    errno = code;
    return -1;
  }
  return REAL(write)(fd, bytes, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return mine(fd) && fails("pwrite", NULL, 1) ? -1 : REAL(pwrite)(fd, bytes, count, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  return mine(fd) && fails("pwrite64", NULL, 1) ? -1 : REAL(pwrite64)(fd, bytes, count, offset);
}
int ftruncate(int fd, off_t length) { return mine(fd) && fails("ftruncate", NULL, 0) ? -1 : REAL(ftruncate)(fd, length); }
int fchmod(int fd, mode_t mode) { return mine(fd) && fails("fchmod", NULL, 0) ? -1 : REAL(fchmod)(fd, mode); }
int futimens(int fd, const struct timespec times[2]) { return mine(fd) && fails("futimens", NULL, 0) ? -1 : REAL(futimens)(fd, times); }
int mkdir(const char *path, mode_t mode) { return below(AT_FDCWD, path) && fails("mkdir", path, 1) ? -1 : REAL(mkdir)(path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) { return below(folder, path) && fails("mkdirat", path, 1) ? -1 : REAL(mkdirat)(folder, path, mode); }
int unlink(const char *path) { return below(AT_FDCWD, path) && fails("unlink", path, 0) ? -1 : REAL(unlink)(path); }
int unlinkat(int folder, const char *path, int flags) { return below(folder, path) && fails("unlinkat", path, 0) ? -1 : REAL(unlinkat)(folder, path, flags); }
int rmdir(const char *path) { return below(AT_FDCWD, path) && fails("rmdir", path, 0) ? -1 : REAL(rmdir)(path); }
int rename(const char *from, const char *to) { return below(AT_FDCWD, to) && fails("rename", to, 0) ? -1 : REAL(rename)(from, to); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
  return below(b, to) && fails("renameat2", to, 0) ? -1 : REAL(renameat2)(a, from, b, to, flags);
}
int link(const char *from, const char *to) { return below(AT_FDCWD, to) && fails("link", to, 1) ? -1 : REAL(link)(from, to); }
int linkat(int a, const char *from, int b, const char *to, int flags) {
  return below(b, to) && fails("linkat", to, 1) ? -1 : REAL(linkat)(a, from, b, to, flags);
}
