#define _GNU_SOURCE
#include "exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

// In Linux since 5.8, in the C library's headers not everywhere.
#ifndef STATX_ATTR_MOUNT_ROOT
#define STATX_ATTR_MOUNT_ROOT 0x00002000
#endif

int sitegen_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int sitegen_is_mount_root(int folder) {
  struct statx here;
  if (statx(folder, "", AT_EMPTY_PATH | AT_NO_AUTOMOUNT, STATX_BASIC_STATS, &here) == 0 &&
      (here.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)) {
    return (here.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  }
  // An older kernel: a mount of another file system shows by its device, a bind mount does not show.
  struct stat inner, outer;
  if (fstat(folder, &inner) != 0 || fstatat(folder, "..", &outer, 0) != 0) return 0;
  return inner.st_dev != outer.st_dev;
}
