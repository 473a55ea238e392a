#include "gen/runtime/base/alloc.h"

#include <stdlib.h>

void *ltps_alloc(size_t n)
{
    return calloc(1, n != 0 ? n : 1);
}

void *ltps_alloc_array(size_t count, size_t size)
{
    size_t n = 0;

    return __builtin_mul_overflow(count, size, &n) ? NULL : ltps_alloc(n);
}

void *ltps_realloc(void *block, size_t n)
{
    return realloc(block, n != 0 ? n : 1);
}

void ltps_free(void *block)
{
    free(block);
}
