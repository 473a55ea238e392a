#include "gen/runtime/base/buf.h"

#include "gen/runtime/base/alloc.h"

#include <stdarg.h>
#include <stdio.h>

enum { FIRST_ROOM = 256 };

void ltps_buf_deinit(ltps_buf *buf)
{
    ltps_free(buf->p);
    *buf = ltps_buf_init(buf->max);
}

static ltps_code reserve(ltps_buf *buf, size_t more, ltps_err *err)
{
    if (more > buf->max - buf->n) {
        return ltps_fail(err, LTPS_E_LIMIT, "BUFFER_LIMIT", NULL, "more than %zu octets", buf->max);
    }
    if (more <= buf->room - buf->n) {
        return LTPS_OK;
    }
    size_t room = buf->room != 0 ? buf->room : FIRST_ROOM;
    while (room < buf->n + more) {
        room = room > buf->max / 2 ? buf->max : room * 2;
    }
    uint8_t *p = ltps_realloc(buf->p, room);
    if (p == NULL) {
        return ltps_fail(err, LTPS_E_MEMORY, "MEMORY", NULL, "out of memory");
    }
    buf->p = p;
    buf->room = room;
    return LTPS_OK;
}

ltps_code ltps_buf_extend(ltps_buf *buf, size_t n, uint8_t **ret, ltps_err *err)
{
    LTPS_TRY(reserve(buf, n != 0 ? n : 1, err));
    *ret = buf->p + buf->n;
    buf->n += n;
    return LTPS_OK;
}

ltps_code ltps_buf_append(ltps_buf *buf, ltps_bytes octets, ltps_err *err)
{
    uint8_t *to = NULL;

    if (octets.n == 0) {
        return LTPS_OK;
    }
    LTPS_TRY(ltps_buf_extend(buf, octets.n, &to, err));
    memcpy(to, octets.p, octets.n);
    return LTPS_OK;
}

ltps_code ltps_buf_append_str(ltps_buf *buf, ltps_str text, ltps_err *err)
{
    return ltps_buf_append(buf, ltps_str_bytes(text), err);
}

ltps_code ltps_buf_printf(ltps_buf *buf, ltps_err *err, const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    const int n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (n < 0) {
        return ltps_fail(err, LTPS_E_INTERNAL, "FORMAT", NULL, "text cannot be formatted");
    }
    /* One octet more for the NUL that vsnprintf insists on; it is not counted. */
    LTPS_TRY(reserve(buf, (size_t)n + 1, err));
    va_start(args, fmt);
    (void)vsnprintf((char *)buf->p + buf->n, (size_t)n + 1, fmt, args);
    va_end(args);
    buf->n += (size_t)n;
    return LTPS_OK;
}
