/* Memory of one call: many small allocations, released together, under one cap.
 *
 * Ownership: whatever an arena gives lives until ltps_arena_free() or ltps_arena_reset().
 * Threads:   one at a time.
 * Faults:    an allocation that would pass the cap, or that the system refuses, gives NULL; the
 *            arena stays usable. ltps_arena_fault() turns the last refusal into a code and record.
 */
#pragma once

#include "gen/runtime/base/auto.h"
#include "gen/runtime/base/bytes.h"
#include "gen/runtime/base/err.h"

typedef struct ltps_arena ltps_arena; /* opaque */

/* cap: the most octets it ever hands out. NULL when the system refuses. */
ltps_arena *ltps_arena_new(size_t cap);
void ltps_arena_free(
    ltps_arena *arena); /* NULL is allowed; runs the release callbacks, last first */
LTPS_DEFINE_AUTO(ltps_arena, ltps_arena_free)

/* Releases everything in it but keeps the arena and its first block for another call. */
void ltps_arena_reset(ltps_arena *arena);

/* n octets, zeroed, aligned for any type; NULL on refusal. n == 0 gives a valid pointer. */
void *ltps_arena_alloc(ltps_arena *arena, size_t n);
/* The same for an array; NULL also when the product wraps. */
void *ltps_arena_array(ltps_arena *arena, size_t count, size_t size);

#define LTPS_ARENA_NEW(arena, type) ((type *)ltps_arena_alloc((arena), sizeof(type)))

/* Octets handed out so far. */
size_t ltps_arena_used(const ltps_arena *arena);

/* LTPS_E_LIMIT (reason ARENA_LIMIT) or LTPS_E_MEMORY (reason MEMORY) for the last refusal. */
LTPS_NODISCARD ltps_code ltps_arena_fault(const ltps_arena *arena, ltps_err *err);

/* Independent copies in the arena. A copy of text is followed by a NUL that n does not count. */
LTPS_NODISCARD ltps_code ltps_arena_copy(ltps_arena *arena, ltps_bytes from, ltps_bytes *ret,
                                         ltps_err *err);
LTPS_NODISCARD ltps_code ltps_arena_copy_str(ltps_arena *arena, ltps_str from, ltps_str *ret,
                                             ltps_err *err);

/* Formatted text in the arena, NUL-terminated. */
LTPS_NODISCARD __attribute__((format(printf, 4, 5))) ltps_code
ltps_arena_printf(ltps_arena *arena, ltps_str *ret, ltps_err *err, const char *fmt, ...);

/* Ties a foreign object to the arena: release(object) runs when the arena ends. On a fault the
 * object is released at once, so that the caller never holds it. */
LTPS_NODISCARD ltps_code ltps_arena_take(ltps_arena *arena, void *object,
                                         void (*release)(void *object), ltps_err *err);

/* For tests: the n-th allocation from now (1 = the next) is refused, and all after it. 0 = never.
 */
void ltps_arena_fail_at(ltps_arena *arena, size_t n);
