#include "gen/runtime/base/vec.h"

enum { FIRST_ROOM = 8 };

static ltps_code grow(ltps_vec *vec, ltps_err *err)
{
    size_t room = vec->room != 0 ? vec->room : FIRST_ROOM / 2;

    room = room > vec->max / 2 ? vec->max : room * 2;
    void *items = ltps_arena_array(vec->arena, room, vec->size);
    if (items == NULL) {
        return ltps_arena_fault(vec->arena, err);
    }
    if (vec->n != 0) {
        memcpy(items, vec->items, vec->n * vec->size);
    }
    vec->items = items;
    vec->room = room;
    return LTPS_OK;
}

ltps_code ltps_vec_push(ltps_vec *vec, const void *item, ltps_err *err)
{
    if (vec->n >= vec->max) {
        return ltps_fail(err, LTPS_E_LIMIT, vec->reason, NULL, "more than %zu entries", vec->max);
    }
    if (vec->n == vec->room) {
        LTPS_TRY(grow(vec, err));
    }
    memcpy((uint8_t *)vec->items + vec->n * vec->size, item, vec->size);
    vec->n++;
    return LTPS_OK;
}
