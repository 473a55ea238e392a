#include "gen/runtime/base/arena.h"

#include "gen/runtime/base/alloc.h"

#include <stdarg.h>
#include <stdio.h>

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 20, ALIGN = _Alignof(max_align_t) };

typedef struct block {
    struct block *next; /* older */
    size_t size, used;  /* octets in data */
    _Alignas(max_align_t) uint8_t data[];
} block;

typedef struct tied {
    struct tied *next; /* older */
    void *object;
    void (*release)(void *);
} tied;

struct ltps_arena {
    block *blocks; /* newest first */
    tied *ties;
    size_t cap, used, next_block;
    size_t fail_in; /* 0: never */
    bool over_cap;  /* what the last refusal was */
};

ltps_arena *ltps_arena_new(size_t cap)
{
    ltps_arena *arena = ltps_alloc(sizeof *arena);

    if (arena != NULL) {
        arena->cap = cap;
        arena->next_block = FIRST_BLOCK;
    }
    return arena;
}

static void release_ties(ltps_arena *arena)
{
    /* The records lie in the blocks, so they outlive this loop. */
    while (arena->ties != NULL) {
        tied *last = arena->ties;
        arena->ties = last->next;
        last->release(last->object);
    }
}

static void release_blocks(ltps_arena *arena, const block *keep)
{
    while (arena->blocks != keep) {
        block *newest = arena->blocks;
        arena->blocks = newest->next;
        ltps_free(newest);
    }
}

void ltps_arena_free(ltps_arena *arena)
{
    if (arena == NULL) {
        return;
    }
    release_ties(arena);
    release_blocks(arena, NULL);
    ltps_free(arena);
}

void ltps_arena_reset(ltps_arena *arena)
{
    block *first = arena->blocks;

    release_ties(arena);
    while (first != NULL && first->next != NULL) {
        first = first->next;
    }
    release_blocks(arena, first);
    if (first != NULL) {
        memset(first->data, 0, first->used);
        first->used = 0;
    }
    arena->used = 0;
    arena->next_block = FIRST_BLOCK;
}

static bool add_block(ltps_arena *arena, size_t at_least)
{
    const size_t size = at_least > arena->next_block ? at_least : arena->next_block;
    size_t whole = 0;

    if (__builtin_add_overflow(size, sizeof(block), &whole)) {
        return false;
    }
    block *fresh = ltps_alloc(whole);
    if (fresh == NULL) {
        return false;
    }
    fresh->size = size;
    fresh->next = arena->blocks;
    arena->blocks = fresh;
    if (arena->next_block < LARGEST_BLOCK) {
        arena->next_block *= 2;
    }
    return true;
}

static bool told_to_fail(ltps_arena *arena)
{
    if (arena->fail_in > 1) {
        arena->fail_in--;
        return false;
    }
    return arena->fail_in == 1;
}

void *ltps_arena_alloc(ltps_arena *arena, size_t n)
{
    size_t rounded = 0;

    arena->over_cap = false;
    if (told_to_fail(arena)) {
        return NULL;
    }
    if (__builtin_add_overflow(n, (size_t)ALIGN - 1, &rounded) ||
        (rounded &= ~((size_t)ALIGN - 1)) > arena->cap - arena->used) {
        arena->over_cap = true;
        return NULL;
    }
    if (rounded == 0) {
        rounded = ALIGN;
    }
    if ((arena->blocks == NULL || rounded > arena->blocks->size - arena->blocks->used) &&
        !add_block(arena, rounded)) {
        return NULL;
    }
    uint8_t *place = arena->blocks->data + arena->blocks->used;
    arena->blocks->used += rounded;
    arena->used += rounded;
    return place;
}

void *ltps_arena_array(ltps_arena *arena, size_t count, size_t size)
{
    size_t n = 0;

    if (__builtin_mul_overflow(count, size, &n)) {
        arena->over_cap = true;
        return NULL;
    }
    return ltps_arena_alloc(arena, n);
}

size_t ltps_arena_used(const ltps_arena *arena)
{
    return arena->used;
}

ltps_code ltps_arena_fault(const ltps_arena *arena, ltps_err *err)
{
    if (arena->over_cap) {
        return ltps_fail(err, LTPS_E_LIMIT, "ARENA_LIMIT", NULL,
                         "the call needs more than its %zu octets of memory", arena->cap);
    }
    return ltps_fail(err, LTPS_E_MEMORY, "MEMORY", NULL, "out of memory");
}

ltps_code ltps_arena_copy(ltps_arena *arena, ltps_bytes from, ltps_bytes *ret, ltps_err *err)
{
    uint8_t *to = ltps_arena_alloc(arena, from.n);

    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    if (from.n != 0) {
        memcpy(to, from.p, from.n);
    }
    *ret = ltps_bytes_of(to, from.n);
    return LTPS_OK;
}

ltps_code ltps_arena_copy_str(ltps_arena *arena, ltps_str from, ltps_str *ret, ltps_err *err)
{
    char *to = from.n < SIZE_MAX ? ltps_arena_alloc(arena, from.n + 1) : NULL;

    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    if (from.n != 0) {
        memcpy(to, from.p, from.n);
    }
    *ret = (ltps_str){to, from.n};
    return LTPS_OK;
}

ltps_code ltps_arena_printf(ltps_arena *arena, ltps_str *ret, ltps_err *err, const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    const int n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (n < 0) {
        return ltps_fail(err, LTPS_E_INTERNAL, "FORMAT", NULL, "text cannot be formatted");
    }
    char *to = ltps_arena_alloc(arena, (size_t)n + 1);
    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    va_start(args, fmt);
    (void)vsnprintf(to, (size_t)n + 1, fmt, args);
    va_end(args);
    *ret = (ltps_str){to, (size_t)n};
    return LTPS_OK;
}

ltps_code ltps_arena_take(ltps_arena *arena, void *object, void (*release)(void *object),
                          ltps_err *err)
{
    tied *record = LTPS_ARENA_NEW(arena, tied);

    if (record == NULL) {
        release(object);
        return ltps_arena_fault(arena, err);
    }
    *record = (tied){.next = arena->ties, .object = object, .release = release};
    arena->ties = record;
    return LTPS_OK;
}

void ltps_arena_fail_at(ltps_arena *arena, size_t n)
{
    arena->fail_in = n;
}
