/* Has the caller given up? The view of a call's deadline and cancel flag that engines look at.
 *
 * Every loop over outside data asks ltps_stop_check() once a round, so that a worker is released
 * within 100 ms of a deadline. NULL means "never": a unit test or a tool needs none.
 */
#pragma once

#include "gen/runtime/base/err.h"

#include <stdatomic.h>
#include <stdbool.h>

typedef struct ltps_stop {
    const atomic_bool *cancelled; /* NULL: cannot be cancelled */
    int64_t deadline_ns;          /* on the monotonic clock; INT64_MAX: none */
    int64_t (*monotonic_ns)(void *self);
    void *self;
} ltps_stop;

/* LTPS_OK, or LTPS_E_CANCELLED / LTPS_E_DEADLINE with a sentence. Cheap: one clock reading. */
LTPS_NODISCARD ltps_code ltps_stop_check(const ltps_stop *stop, ltps_err *err);
