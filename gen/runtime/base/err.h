/* Errors: one code to branch on, one record to report.
 *
 * A fault (bad input, a limit, no memory, a store or a peer that is down) is an ltps_code. A
 * verdict on a signature or certificate is never a fault: it is a value in the caller's result.
 * No room reads errno, the OpenSSL queue or a library's code set by another room: the file that
 * made the foreign call translates it there, once.
 *
 * Ownership: ltps_err is a plain value; its strings are static but for msg, which it holds.
 */
#pragma once

#include <stdint.h>

#define LTPS_NODISCARD __attribute__((warn_unused_result))

typedef enum ltps_code {
    LTPS_OK = 0,
    LTPS_E_INPUT,           /* the caller's bytes or fields are wrong; field or offset says where */
    LTPS_E_LIMIT,           /* a configured bound was reached; msg gives bound and unit */
    LTPS_E_UNSUPPORTED,     /* understood, but not offered here */
    LTPS_E_NOT_FOUND,       /* no such object, or not the caller's to see */
    LTPS_E_EXISTS,          /* would create what is there already */
    LTPS_E_STATE,           /* right request at the wrong moment: retention, held lock, not ready */
    LTPS_E_DENIED,          /* caller known, not allowed */
    LTPS_E_UNAUTHENTICATED, /* caller not known */
    LTPS_E_CANCELLED,       /* the caller gave up; the call had no effect */
    LTPS_E_DEADLINE,        /* the caller's time is over; the call had no effect */
    LTPS_E_MEMORY,          /* allocation refused; the call had no effect */
    LTPS_E_UPSTREAM,        /* TSA, OCSP, CRL, trusted-list, SCVP or RPC peer failed or timed out */
    LTPS_E_STORE,           /* database, object store or disk failed; nothing was committed */
    LTPS_E_CRYPTO,          /* the crypto library failed, as opposed to "the signature is bad" */
    LTPS_E_DATA_LOSS,       /* something acknowledged is gone or altered */
    LTPS_E_INTERNAL         /* an invariant of ours does not hold */
} ltps_code;

#define LTPS_OFFSET_NONE (-1)

typedef struct ltps_err {
    ltps_code code;
    const char *reason; /* static; stable word for machines, such as PDF_BYTERANGE_OVERLAP */
    const char *field;  /* static; NULL when no field is at fault */
    int64_t offset;     /* octets into the input, or LTPS_OFFSET_NONE */
    char msg[240];      /* NUL-terminated UTF-8, for people; never parsed */
} ltps_err;

/* A record that says "nothing went wrong"; initialise every ltps_err with it. */
#define LTPS_ERR_NONE                                                                       \
    {                                                                                       \
        .code = LTPS_OK, .reason = "", .field = NULL, .offset = LTPS_OFFSET_NONE, .msg = "" \
    }

/* Fills *err (which may be NULL) and returns code, so that failing is one line. */
LTPS_NODISCARD __attribute__((format(printf, 5, 6))) ltps_code
ltps_fail(ltps_err *err, ltps_code code, const char *reason, const char *field, const char *fmt,
          ...);

/* The same with the offset of the fault in the input, in octets. */
LTPS_NODISCARD __attribute__((format(printf, 5, 6))) ltps_code
ltps_fail_at(ltps_err *err, ltps_code code, const char *reason, int64_t offset, const char *fmt,
             ...);

/* The code's stable name without prefix ("INPUT"), for logs and metrics. Never NULL. */
const char *ltps_code_name(ltps_code code);

/* Leaves the function on the first fault; owned locals are released by LTPS_AUTO. */
#define LTPS_TRY(expr)                      \
    do {                                    \
        const ltps_code try_code_ = (expr); \
        if (try_code_ != LTPS_OK) {         \
            return try_code_;               \
        }                                   \
    } while (0)
