/* Borrowed views of octets and of text. A view never owns; its storage must outlive it. */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct ltps_bytes {
    const uint8_t *p; /* NULL only when n == 0 */
    size_t n;         /* octets */
} ltps_bytes;

/* Text: UTF-8 unless its holder says otherwise, not NUL-terminated. */
typedef struct ltps_str {
    const char *p; /* NULL only when n == 0 */
    size_t n;      /* octets */
} ltps_str;

#define LTPS_BYTES_NONE ((ltps_bytes){NULL, 0})
#define LTPS_STR_NONE   ((ltps_str){NULL, 0})

/* A view of a string literal, without its NUL. */
#define LTPS_STR(literal) ((ltps_str){"" literal, sizeof(literal) - 1})

static inline ltps_bytes ltps_bytes_of(const void *p, size_t n)
{
    return (ltps_bytes){n != 0 ? (const uint8_t *)p : NULL, n};
}

/* Sets *ret to view[off, off+len) and returns true, or returns false and leaves *ret alone when
 * the range is not inside the view. Never wraps. */
static inline bool ltps_bytes_sub(ltps_bytes view, size_t off, size_t len, ltps_bytes *ret)
{
    if (off > view.n || len > view.n - off) {
        return false;
    }
    *ret = ltps_bytes_of(len != 0 ? view.p + off : NULL, len);
    return true;
}

/* The view from off to its end; empty when off is not inside. */
static inline ltps_bytes ltps_bytes_from(ltps_bytes view, size_t off)
{
    return off < view.n ? ltps_bytes_of(view.p + off, view.n - off) : LTPS_BYTES_NONE;
}

/* Not for secrets: the time taken depends on the content. */
static inline bool ltps_bytes_equal(ltps_bytes a, ltps_bytes b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

/* Octet order, shorter first among equal prefixes: <0, 0 or >0. */
static inline int ltps_bytes_compare(ltps_bytes a, ltps_bytes b)
{
    const size_t n = a.n < b.n ? a.n : b.n;
    const int order = n != 0 ? memcmp(a.p, b.p, n) : 0;

    return order != 0 ? order : (a.n > b.n) - (a.n < b.n);
}

/* A view of a NUL-terminated string; NULL gives the empty view. */
static inline ltps_str ltps_str_of(const char *text)
{
    return text != NULL ? (ltps_str){text, strlen(text)} : LTPS_STR_NONE;
}

static inline ltps_bytes ltps_str_bytes(ltps_str text)
{
    return ltps_bytes_of(text.p, text.n);
}

static inline ltps_str ltps_bytes_str(ltps_bytes octets)
{
    return (ltps_str){(const char *)octets.p, octets.n};
}

static inline bool ltps_str_equal(ltps_str a, ltps_str b)
{
    return ltps_bytes_equal(ltps_str_bytes(a), ltps_str_bytes(b));
}

static inline bool ltps_str_is(ltps_str text, const char *literal)
{
    return ltps_str_equal(text, ltps_str_of(literal));
}

static inline bool ltps_str_starts(ltps_str text, ltps_str prefix)
{
    return text.n >= prefix.n && (prefix.n == 0 || memcmp(text.p, prefix.p, prefix.n) == 0);
}

/* Arguments for a "%.*s" conversion. */
#define LTPS_STR_ARG(text) \
    ((text).n > INT32_MAX ? INT32_MAX : (int)(text).n), ((text).n ? (text).p : "")
