/* What a program is given from outside itself: time, randomness, the network, a log.
 *
 * The world is built once, in main, and handed down as const; rooms that take an ltps_world must
 * not reach for the real thing. Tests hand in fakes (tests/fakes).
 */
#pragma once

#include "gen/runtime/base/arena.h"
#include "gen/runtime/base/log.h"
#include "gen/runtime/base/stop.h"
#include "gen/runtime/base/time.h"

typedef struct ltps_clock {
    ltps_time (*now)(void *self);        /* seconds, UTC */
    int64_t (*monotonic_ns)(void *self); /* nanoseconds from an arbitrary start */
    void *self;
} ltps_clock;

typedef struct ltps_random {
    /* Fills n octets fit for keys and nonces. Faults: LTPS_E_CRYPTO. */
    ltps_code (*fill)(void *self, uint8_t *ret, size_t n, ltps_err *err);
    void *self;
} ltps_random;

typedef struct ltps_fetch_request {
    ltps_str url;
    ltps_bytes body;       /* POST when content_type is set, else GET */
    ltps_str content_type; /* media type of body; empty for GET */
    ltps_str accept;       /* media type wanted; empty for any */
    size_t max_octets;     /* of the answer; mandatory */
    int64_t timeout_ms;    /* whole exchange; mandatory */
    const ltps_stop *stop; /* NULL: none */
} ltps_fetch_request;

/* The network as the engines see it. NULL where there is none (--offline). */
typedef struct ltps_fetch {
    /* The body of a 200 answer, in the arena. Faults: LTPS_E_UPSTREAM (reason names the step),
     * LTPS_E_DENIED (egress guard), LTPS_E_LIMIT, LTPS_E_DEADLINE. Any thread. */
    ltps_code (*exchange)(void *self, const ltps_fetch_request *request, ltps_arena *arena,
                          ltps_bytes *ret, ltps_err *err);
    void *self;
} ltps_fetch;

typedef struct ltps_world {
    ltps_clock clock;
    ltps_random random;
    const ltps_fetch *fetch; /* NULL: offline */
    ltps_log *log;           /* NULL: silent */
} ltps_world;
