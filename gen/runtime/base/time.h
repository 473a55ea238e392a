/* Instants and spans in seconds, UTC, 64 bits; no locale, no time zone data, no leap seconds.
 *
 * Clause: RFC 3339 (text); X.680 §46-47 as profiled by RFC 5280 §4.1.2.5 (ASN.1 times)
 */
#pragma once

#include "gen/runtime/base/bytes.h"

typedef int64_t ltps_time; /* seconds since 1970-01-01T00:00:00Z */
typedef int64_t ltps_span; /* seconds */

#define LTPS_TIME_NONE  INT64_MIN /* field absent */
#define LTPS_SPAN_UNSET INT64_MIN /* policy is silent */

enum { LTPS_TIME_TEXT = 21 }; /* octets of "9999-12-31T23:59:59Z" and a NUL */

/* RFC 3339 with 'Z' or an offset, fractions cut off; years 0001 to 9999; second 60 counts as the
 * following second 00. False leaves *ret alone. */
bool ltps_time_parse_rfc3339(ltps_str text, ltps_time *ret);

/* UTCTime content octets, "YYMMDDhhmmssZ"; years 50-99 are 19xx. Seconds are mandatory. */
bool ltps_time_parse_utctime(ltps_str content, ltps_time *ret);

/* GeneralizedTime content octets, "YYYYMMDDhhmmss[.f+]Z". Fractions are cut off. */
bool ltps_time_parse_generalized(ltps_str content, ltps_time *ret);

/* PDF date, "D:YYYYMMDDhhmmSSOHH'mm'" with everything after the year optional (ISO 32000-1 §7.9.4).
 */
bool ltps_time_parse_pdf(ltps_str content, ltps_time *ret);

/* Writes "2026-03-02T10:14:07Z" and a NUL; "-" for LTPS_TIME_NONE or a year outside 0001..9999. */
void ltps_time_format(ltps_time at, char ret[static LTPS_TIME_TEXT]);

typedef struct ltps_civil {
    int year, month, day; /* month and day from 1 */
    int hour, minute, second;
} ltps_civil;

/* Calendar fields of an instant; false outside the years 0001..9999. */
bool ltps_time_civil(ltps_time at, ltps_civil *ret);
/* The instant of calendar fields in UTC; false when they name no day or time. */
bool ltps_time_from_civil(const ltps_civil *civil, ltps_time *ret);
