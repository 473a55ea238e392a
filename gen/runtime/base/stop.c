#include "gen/runtime/base/stop.h"

#include <stddef.h>

ltps_code ltps_stop_check(const ltps_stop *stop, ltps_err *err)
{
    if (stop == NULL) {
        return LTPS_OK;
    }
    if (stop->cancelled != NULL && atomic_load_explicit(stop->cancelled, memory_order_relaxed)) {
        return ltps_fail(err, LTPS_E_CANCELLED, "CANCELLED", NULL, "the caller cancelled the call");
    }
    if (stop->deadline_ns != INT64_MAX && stop->monotonic_ns(stop->self) >= stop->deadline_ns) {
        return ltps_fail(err, LTPS_E_DEADLINE, "DEADLINE", NULL,
                         "the caller's deadline has passed");
    }
    return LTPS_OK;
}
