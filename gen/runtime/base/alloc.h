/* The one place where memory comes from outside an arena.
 *
 * Ownership: the caller owns what it gets and gives it back with ltps_free().
 * Faults: NULL when the system refuses or the size would wrap; nothing else.
 */
#pragma once

#include <stddef.h>

/* n octets, zeroed. n == 0 is allowed and gives a pointer that may be freed. */
void *ltps_alloc(size_t n);

/* count items of size octets, zeroed; NULL when the product wraps. */
void *ltps_alloc_array(size_t count, size_t size);

/* Grows or shrinks; on NULL the old block is untouched. New octets are not initialised. */
void *ltps_realloc(void *block, size_t n);

void ltps_free(void *block); /* NULL is allowed */
