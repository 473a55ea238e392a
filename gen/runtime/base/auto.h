/* Scope-bound ownership. LTPS_AUTO(T) declares an owned local that is released on every way out
 * of its scope; LTPS_TAKE() hands it to a new owner and empties the local.
 */
#pragma once

#include <stddef.h>

/* NOLINTBEGIN(bugprone-macro-parentheses): type names cannot be parenthesised */

/* Once per type and translation unit that includes it: release(T *) gives the object back. */
#define LTPS_DEFINE_AUTO(type, release)               \
    static inline void ltps_auto_##type(type **owner) \
    {                                                 \
        if (*owner != NULL) {                         \
            release(*owner);                          \
        }                                             \
    }

#define LTPS_AUTO(type) __attribute__((cleanup(ltps_auto_##type))) type *

/* For values held in the local itself (a descriptor, an array): release takes its address. */
#define LTPS_AUTO_VALUE(type, release) __attribute__((cleanup(release))) type

#define LTPS_TAKE(owner)                  \
    __extension__({                       \
        __typeof__(owner) taken_ = owner; \
        (owner) = NULL;                   \
        taken_;                           \
    })

/* NOLINTEND(bugprone-macro-parentheses) */
