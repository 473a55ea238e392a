#include "gen/runtime/base/file.h"

#include "gen/runtime/base/alloc.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

struct ltps_file_map {
    ltps_bytes view;
    void *mapped; /* NULL for an empty file */
};

static void close_fd(const int *fd)
{
    if (*fd >= 0) {
        (void)close(*fd);
    }
}

#define AUTO_FD LTPS_AUTO_VALUE(int, close_fd)

/* Translates errno of a failed call on path, once. */
static ltps_code fail_errno(ltps_err *err, const char *what, const char *path)
{
    const int cause = errno;
    ltps_code code = LTPS_E_STORE;
    const char *reason = "FILE_IO";

    if (cause == ENOENT || cause == ENOTDIR) {
        code = LTPS_E_NOT_FOUND;
        reason = "FILE_NOT_FOUND";
    } else if (cause == EACCES || cause == EPERM) {
        code = LTPS_E_DENIED;
        reason = "FILE_DENIED";
    } else if (cause == ENOSPC || cause == EDQUOT) {
        reason = "DISK_FULL";
    } else if (cause == EROFS) {
        reason = "READ_ONLY";
    }
    return ltps_fail(err, code, reason, NULL, "cannot %s %s: %s", what, path,
                     strerrordesc_np(cause));
}

static ltps_code size_of(int fd, const char *path, size_t max, size_t *ret, ltps_err *err)
{
    struct stat st;

    if (fstat(fd, &st) != 0) {
        return fail_errno(err, "look at", path);
    }
    if (!S_ISREG(st.st_mode)) {
        return ltps_fail(err, LTPS_E_INPUT, "FILE_KIND", NULL, "%s is not a regular file", path);
    }
    if (st.st_size < 0 || (uintmax_t)st.st_size > max) {
        return ltps_fail(err, LTPS_E_LIMIT, "FILE_SIZE", NULL,
                         "%s has %lld octets, the limit is %zu", path, (long long)st.st_size, max);
    }
    *ret = (size_t)st.st_size;
    return LTPS_OK;
}

static ltps_code map_fd(int fd, const char *path, size_t max, ltps_file_map **ret, ltps_err *err)
{
    size_t n = 0;

    LTPS_TRY(size_of(fd, path, max, &n, err));
    LTPS_AUTO(ltps_file_map) map = ltps_alloc(sizeof *map);
    if (map == NULL) {
        return ltps_fail(err, LTPS_E_MEMORY, "MEMORY", NULL, "out of memory");
    }
    if (n != 0) {
        void *p = mmap(NULL, n, PROT_READ, MAP_PRIVATE, fd, 0);
        if (p == MAP_FAILED) {
            return fail_errno(err, "map", path);
        }
        map->mapped = p;
        map->view = ltps_bytes_of(p, n);
    }
    *ret = LTPS_TAKE(map);
    return LTPS_OK;
}

ltps_code ltps_file_map_open(const char *path, size_t max, ltps_file_map **ret, ltps_err *err)
{
    AUTO_FD fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    if (fd < 0) {
        return fail_errno(err, "open", path);
    }
    return map_fd(fd, path, max, ret, err);
}

ltps_code ltps_file_map_fd(int fd, size_t max, ltps_file_map **ret, ltps_err *err)
{
    return map_fd(fd, "the open file", max, ret, err);
}

ltps_bytes ltps_file_map_bytes(const ltps_file_map *map)
{
    return map->view;
}

void ltps_file_map_free(ltps_file_map *map)
{
    if (map == NULL) {
        return;
    }
    if (map->mapped != NULL) {
        (void)munmap(map->mapped, map->view.n);
    }
    ltps_free(map);
}

ltps_code ltps_file_read(const char *path, size_t max, ltps_arena *arena, ltps_bytes *ret,
                         ltps_err *err)
{
    size_t n = 0;
    size_t done = 0;
    AUTO_FD fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

    if (fd < 0) {
        return fail_errno(err, "open", path);
    }
    LTPS_TRY(size_of(fd, path, max, &n, err));
    uint8_t *to = ltps_arena_alloc(arena, n);
    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    while (done < n) {
        const ssize_t got = read(fd, to + done, n - done);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return fail_errno(err, "read", path);
        }
        if (got == 0) {
            break; /* the file shrank meanwhile: what was there is the answer */
        }
        done += (size_t)got;
    }
    *ret = ltps_bytes_of(to, done);
    return LTPS_OK;
}

static ltps_code write_all(int fd, const char *path, ltps_bytes content, ltps_err *err)
{
    size_t done = 0;

    while (done < content.n) {
        const ssize_t put = write(fd, content.p + done, content.n - done);
        if (put < 0 && errno == EINTR) {
            continue;
        }
        if (put < 0) {
            return fail_errno(err, "write", path);
        }
        done += (size_t)put;
    }
    return fsync(fd) == 0 ? LTPS_OK : fail_errno(err, "sync", path);
}

ltps_code ltps_file_sync_folder_of(const char *path, ltps_err *err)
{
    char folder[PATH_MAX];
    const char *slash = strrchr(path, '/');
    const int n = slash == NULL ? 1 : slash == path ? 1 : (int)(slash - path);

    if (snprintf(folder, sizeof folder, "%.*s", n, slash == NULL ? "." : path) >=
        (int)sizeof folder) {
        return ltps_fail(err, LTPS_E_INPUT, "FILE_PATH", NULL, "path too long: %s", path);
    }
    AUTO_FD fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        return fail_errno(err, "open folder", folder);
    }
    return fsync(fd) == 0 ? LTPS_OK : fail_errno(err, "sync folder", folder);
}

ltps_code ltps_file_replace(const char *path, ltps_bytes content, unsigned mode, ltps_err *err)
{
    char temporary[PATH_MAX];

    if (snprintf(temporary, sizeof temporary, "%s.new-XXXXXX", path) >= (int)sizeof temporary) {
        return ltps_fail(err, LTPS_E_INPUT, "FILE_PATH", NULL, "path too long: %s", path);
    }
    AUTO_FD fd = mkostemp(temporary, O_CLOEXEC);
    if (fd < 0) {
        return fail_errno(err, "create a file beside", path);
    }
    ltps_code code = fchmod(fd, (mode_t)mode) == 0 ? write_all(fd, temporary, content, err)
                                                   : fail_errno(err, "set the mode of", temporary);
    if (code == LTPS_OK && rename(temporary, path) != 0) {
        code = fail_errno(err, "replace", path);
    }
    if (code != LTPS_OK) {
        (void)unlink(temporary);
        return code;
    }
    return ltps_file_sync_folder_of(path, err);
}
