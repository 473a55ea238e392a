/* Whole files: mapped for reading, replaced as a whole for writing.
 *
 * Faults: LTPS_E_NOT_FOUND (no such file), LTPS_E_DENIED, LTPS_E_LIMIT (over max), LTPS_E_STORE
 *         (disk); the sentence names the path and the system's reason.
 */
#pragma once

#include "gen/runtime/base/arena.h"

typedef struct ltps_file_map ltps_file_map; /* opaque: a read-only private mapping */

/* Maps a regular file of at most max octets. An empty file maps to an empty view. The mapping is
 * of a file that others may change: whoever needs immutability maps one that nobody else writes. */
LTPS_NODISCARD ltps_code ltps_file_map_open(const char *path, size_t max, ltps_file_map **ret,
                                            ltps_err *err);
/* The same for an open descriptor, which stays the caller's. */
LTPS_NODISCARD ltps_code ltps_file_map_fd(int fd, size_t max, ltps_file_map **ret, ltps_err *err);
ltps_bytes ltps_file_map_bytes(const ltps_file_map *map);
void ltps_file_map_free(ltps_file_map *map);
LTPS_DEFINE_AUTO(ltps_file_map, ltps_file_map_free)

/* Reads a regular file of at most max octets into the arena. */
LTPS_NODISCARD ltps_code ltps_file_read(const char *path, size_t max, ltps_arena *arena,
                                        ltps_bytes *ret, ltps_err *err);

/* Replaces path: temporary file beside it, fsync, rename, fsync of the folder. Either the old or
 * the new content is there at any instant. mode: permission bits of the new file. */
LTPS_NODISCARD ltps_code ltps_file_replace(const char *path, ltps_bytes content, unsigned mode,
                                           ltps_err *err);

/* fsync of the folder that holds path, so that a new name in it is durable. */
LTPS_NODISCARD ltps_code ltps_file_sync_folder_of(const char *path, ltps_err *err);
