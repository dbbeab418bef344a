#define _GNU_SOURCE
#include "CBriefFileSystem.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

int file_system_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int file_system_copy_rights(const char *from, const char *to) {
  static const char *const lists[] = {"system.posix_acl_access", "system.posix_acl_default"};
  char list[65536];
  struct stat old, new;
  if (lstat(from, &old) != 0 || lstat(to, &new) != 0) return -1;
  if (!S_ISREG(old.st_mode) && !S_ISDIR(old.st_mode)) return 0;
  if (old.st_uid != new.st_uid || old.st_gid != new.st_gid) {
    // Not every user may give away a file, or give it to any group.
    if (lchown(to, old.st_uid, old.st_gid) != 0) (void)!lchown(to, (uid_t)-1, old.st_gid);
  }
  // After the owner, which takes some permissions away.
  if (chmod(to, old.st_mode & 07777) != 0) return -1;
  for (size_t index = 0; index < sizeof lists / sizeof *lists; index++) {
    ssize_t size = getxattr(from, lists[index], list, sizeof list);
    if (size >= 0) {
      (void)!setxattr(to, lists[index], list, (size_t)size, 0);
    } else {
      // One that the folder around it gave.
      (void)!removexattr(to, lists[index]);
    }
  }
  return 0;
}

int file_system_flush(int descriptor) { return syncfs(descriptor); }
