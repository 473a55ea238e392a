/* Text forms of octets, and checks on text from outside.
 *
 * Clause: RFC 4648 §4 (base64, padded, strict alphabet) and §8 (base16); RFC 3629 (UTF-8)
 */
#pragma once

#include "gen/runtime/base/arena.h"

/* Lower-case hexadecimal. */
LTPS_NODISCARD ltps_code ltps_hex_encode(ltps_bytes octets, ltps_arena *arena, ltps_str *ret,
                                         ltps_err *err);
/* Either case, even length. Faults: LTPS_E_INPUT, reason HEX. */
LTPS_NODISCARD ltps_code ltps_hex_decode(ltps_str text, ltps_arena *arena, ltps_bytes *ret,
                                         ltps_err *err);

LTPS_NODISCARD ltps_code ltps_base64_encode(ltps_bytes octets, ltps_arena *arena, ltps_str *ret,
                                            ltps_err *err);
/* With or without padding; no white space; bits beyond the last octet must be zero.
 * Faults: LTPS_E_INPUT, reason BASE64, with the offset. */
LTPS_NODISCARD ltps_code ltps_base64_decode(ltps_str text, ltps_arena *arena, ltps_bytes *ret,
                                            ltps_err *err);

/* Well-formed UTF-8 without NUL: no overlong forms, no surrogates, nothing above U+10FFFF. */
bool ltps_utf8_ok(ltps_str text);

/* Decimal digits only, no sign, no blank; false on anything else or on overflow. */
bool ltps_parse_u64(ltps_str text, uint64_t *ret);

/* Copies text as a JSON string's content (without the quotes): escapes quotes, backslash and
 * controls; octets that are no UTF-8 become U+FFFD. */
LTPS_NODISCARD ltps_code ltps_json_escape(ltps_str text, ltps_arena *arena, ltps_str *ret,
                                          ltps_err *err);
