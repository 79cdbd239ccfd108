// Linux calls that the Glibc module leaves out, since it is built without _GNU_SOURCE.
// Each is the bare system call: -1 and errno on failure.
#ifndef CPOSIX_SHIM_H
#define CPOSIX_SHIM_H

#include <fcntl.h>
#include <linux/openat2.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

/// Swaps two names, so that each stands for what the other stood for: RENAME_EXCHANGE of renameat2(2).
static inline int cposix_exchange(int folder, const char *name, int other_folder, const char *other_name) {
    return (int)syscall(SYS_renameat2, folder, name, other_folder, other_name, 2u);
}

/// Renames, and fails with EEXIST where the new name is taken: RENAME_NOREPLACE of renameat2(2).
static inline int cposix_rename_to_free_name(int folder, const char *name, int new_folder, const char *new_name) {
    return (int)syscall(SYS_renameat2, folder, name, new_folder, new_name, 1u);
}

/// Opens a folder below another; EXDEV where it is a mount point, ELOOP where it is a symbolic link: openat2(2).
static inline int cposix_open_folder(int folder, const char *name) {
    struct open_how how = {
        .flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC,
        .resolve = RESOLVE_NO_XDEV | RESOLVE_NO_SYMLINKS,
    };
    return (int)syscall(SYS_openat2, folder, name, &how, sizeof how);
}

/// Copies bytes inside the kernel from one open file's position to another's: copy_file_range(2).
static inline ssize_t cposix_copy_file_range(int source, int target, size_t count) {
    return (ssize_t)syscall(SYS_copy_file_range, source, NULL, target, NULL, count, 0u);
}

/// Brings all that is written on a file system to the disk: syncfs(2).
static inline int cposix_syncfs(int descriptor) {
    return (int)syscall(SYS_syncfs, descriptor);
}

#endif
