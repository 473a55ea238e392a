/* Growing array of equal items in an arena, with the most items it may ever hold.
 *
 * Ownership: items live as long as the arena; growing moves them, so hold indexes, not pointers,
 *            across a push.
 */
#pragma once

#include "gen/runtime/base/arena.h"

typedef struct ltps_vec {
    void *items;        /* n items of size octets */
    size_t n;           /* items in use */
    size_t room, size;  /* items allocated; octets of one item */
    size_t max;         /* items */
    const char *reason; /* static; the LTPS_E_LIMIT reason, such as PDF_OBJECT_COUNT */
    ltps_arena *arena;
} ltps_vec;

#define LTPS_VEC_INIT(arena_, type, max_, reason_)                             \
    (ltps_vec)                                                                 \
    {                                                                          \
        .items = NULL, .n = 0, .room = 0, .size = sizeof(type), .max = (max_), \
        .reason = (reason_), .arena = (arena_)                                 \
    }

/* Appends a copy of *item. Faults: LTPS_E_LIMIT with the vector's reason, LTPS_E_MEMORY. */
LTPS_NODISCARD ltps_code ltps_vec_push(ltps_vec *vec, const void *item, ltps_err *err);

/* The i-th item; i < vec.n is the caller's to know. */
#define LTPS_VEC_AT(vec, type, i) (((type *)(vec).items)[i])
