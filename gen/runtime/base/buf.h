/* Growing octet buffer on the heap, with the most octets it may ever hold.
 *
 * Ownership: ltps_buf_init() and ltps_buf_deinit() bracket its life; views from ltps_buf_view()
 *            last until the next append.
 */
#pragma once

#include "gen/runtime/base/auto.h"
#include "gen/runtime/base/bytes.h"
#include "gen/runtime/base/err.h"

typedef struct ltps_buf {
    uint8_t *p;
    size_t n, room, max; /* octets */
} ltps_buf;

static inline ltps_buf ltps_buf_init(size_t max)
{
    return (ltps_buf){.p = NULL, .n = 0, .room = 0, .max = max};
}

void ltps_buf_deinit(ltps_buf *buf);

/* An owned local: LTPS_AUTO_BUF name = ltps_buf_init(max); */
#define LTPS_AUTO_BUF LTPS_AUTO_VALUE(ltps_buf, ltps_buf_deinit)

/* Faults of all appends: LTPS_E_LIMIT (reason BUFFER_LIMIT), LTPS_E_MEMORY. On a fault nothing was
 * appended. */
LTPS_NODISCARD ltps_code ltps_buf_append(ltps_buf *buf, ltps_bytes octets, ltps_err *err);
LTPS_NODISCARD ltps_code ltps_buf_append_str(ltps_buf *buf, ltps_str text, ltps_err *err);
LTPS_NODISCARD __attribute__((format(printf, 3, 4))) ltps_code
ltps_buf_printf(ltps_buf *buf, ltps_err *err, const char *fmt, ...);

/* n more octets at the end, not initialised, for the caller to fill. */
LTPS_NODISCARD ltps_code ltps_buf_extend(ltps_buf *buf, size_t n, uint8_t **ret, ltps_err *err);

static inline ltps_bytes ltps_buf_view(const ltps_buf *buf)
{
    return ltps_bytes_of(buf->p, buf->n);
}
