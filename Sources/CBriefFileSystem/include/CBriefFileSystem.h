/// System calls that the Glibc module of Swift leaves out.
#pragma once

/// Exchanges two names of one file system in a single step (`renameat2` with `RENAME_EXCHANGE`).
/// Returns 0, or -1 with `errno` set.
int file_system_exchange(const char *first, const char *second);

/// Gives a file or folder the owner, group, permissions and access control lists of another, as far as
/// the user may give them; nothing of what is neither. Returns 0, or -1 with `errno` set if the permissions can't be given.
int file_system_copy_rights(const char *from, const char *to);

/// Brings all that was written to the file system of a descriptor to the disk (`syncfs`).
/// Returns 0, or -1 with `errno` set.
int file_system_flush(int descriptor);
