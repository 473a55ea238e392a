#include "gen/runtime/base/err.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

static const char *const names[] = {
    [LTPS_OK] = "OK",
    [LTPS_E_INPUT] = "INPUT",
    [LTPS_E_LIMIT] = "LIMIT",
    [LTPS_E_UNSUPPORTED] = "UNSUPPORTED",
    [LTPS_E_NOT_FOUND] = "NOT_FOUND",
    [LTPS_E_EXISTS] = "EXISTS",
    [LTPS_E_STATE] = "STATE",
    [LTPS_E_DENIED] = "DENIED",
    [LTPS_E_UNAUTHENTICATED] = "UNAUTHENTICATED",
    [LTPS_E_CANCELLED] = "CANCELLED",
    [LTPS_E_DEADLINE] = "DEADLINE",
    [LTPS_E_MEMORY] = "MEMORY",
    [LTPS_E_UPSTREAM] = "UPSTREAM",
    [LTPS_E_STORE] = "STORE",
    [LTPS_E_CRYPTO] = "CRYPTO",
    [LTPS_E_DATA_LOSS] = "DATA_LOSS",
    [LTPS_E_INTERNAL] = "INTERNAL",
};

static void fill(ltps_err *err, ltps_code code, const char *reason, const char *fmt, va_list args)
{
    err->code = code;
    err->reason = reason;
    err->field = NULL;
    err->offset = LTPS_OFFSET_NONE;
    (void)vsnprintf(err->msg, sizeof err->msg, fmt, args);
}

ltps_code ltps_fail(ltps_err *err, ltps_code code, const char *reason, const char *field,
                    const char *fmt, ...)
{
    va_list args;

    if (err == NULL) {
        return code;
    }
    va_start(args, fmt);
    fill(err, code, reason, fmt, args);
    va_end(args);
    err->field = field;
    return code;
}

ltps_code ltps_fail_at(ltps_err *err, ltps_code code, const char *reason, int64_t offset,
                       const char *fmt, ...)
{
    va_list args;

    if (err == NULL) {
        return code;
    }
    va_start(args, fmt);
    fill(err, code, reason, fmt, args);
    va_end(args);
    err->offset = offset;
    return code;
}

const char *ltps_code_name(ltps_code code)
{
    const size_t i = (size_t)code;

    return i < sizeof names / sizeof names[0] ? names[i] : "UNKNOWN";
}
