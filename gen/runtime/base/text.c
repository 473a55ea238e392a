#include "gen/runtime/base/text.h"

static const char hex_digits[] = "0123456789abcdef";
static const char base64_digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static char *text_room(ltps_arena *arena, size_t count, size_t size)
{
    size_t n = 0;

    if (__builtin_mul_overflow(count, size, &n) || __builtin_add_overflow(n, (size_t)1, &n)) {
        n = SIZE_MAX; /* more than any arena has: refused with the right fault */
    }
    return ltps_arena_alloc(arena, n);
}

ltps_code ltps_hex_encode(ltps_bytes octets, ltps_arena *arena, ltps_str *ret, ltps_err *err)
{
    char *to = text_room(arena, octets.n, 2);

    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    for (size_t i = 0; i < octets.n; i++) {
        to[2 * i] = hex_digits[octets.p[i] >> 4];
        to[2 * i + 1] = hex_digits[octets.p[i] & 15];
    }
    *ret = (ltps_str){to, 2 * octets.n};
    return LTPS_OK;
}

static int hex_value(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

ltps_code ltps_hex_decode(ltps_str text, ltps_arena *arena, ltps_bytes *ret, ltps_err *err)
{
    if (text.n % 2 != 0) {
        return ltps_fail(err, LTPS_E_INPUT, "HEX", NULL, "odd number of hexadecimal digits");
    }
    uint8_t *to = ltps_arena_alloc(arena, text.n / 2);
    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    for (size_t i = 0; i < text.n; i += 2) {
        const int high = hex_value(text.p[i]);
        const int low = hex_value(text.p[i + 1]);
        if (high < 0 || low < 0) {
            return ltps_fail_at(err, LTPS_E_INPUT, "HEX", (int64_t)i, "not a hexadecimal digit");
        }
        to[i / 2] = (uint8_t)(high << 4 | low);
    }
    *ret = ltps_bytes_of(to, text.n / 2);
    return LTPS_OK;
}

static void encode_group(const uint8_t *from, size_t n, char *to)
{
    const uint32_t bits = (uint32_t)from[0] << 16 | (n > 1 ? (uint32_t)from[1] << 8 : 0) |
                          (n > 2 ? (uint32_t)from[2] : 0);

    to[0] = base64_digits[bits >> 18];
    to[1] = base64_digits[bits >> 12 & 63];
    to[2] = '=';
    to[3] = '=';
    if (n > 1) {
        to[2] = base64_digits[bits >> 6 & 63];
    }
    if (n > 2) {
        to[3] = base64_digits[bits & 63];
    }
}

ltps_code ltps_base64_encode(ltps_bytes octets, ltps_arena *arena, ltps_str *ret, ltps_err *err)
{
    const size_t groups = octets.n / 3 + (octets.n % 3 != 0);
    char *to = text_room(arena, groups, 4);

    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    for (size_t i = 0; i < groups; i++) {
        const size_t left = octets.n - 3 * i;
        encode_group(octets.p + 3 * i, left < 3 ? left : 3, to + 4 * i);
    }
    *ret = (ltps_str){to, 4 * groups};
    return LTPS_OK;
}

static int base64_value(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
        return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
        return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* The digits without padding, or a fault when the padding does not fit their number. */
static ltps_code without_padding(ltps_str text, ltps_str *ret, ltps_err *err)
{
    size_t pad = 0;

    while (pad < 2 && pad < text.n && text.p[text.n - 1 - pad] == '=') {
        pad++;
    }
    const size_t digits = text.n - pad;
    if (digits % 4 == 1 || (pad != 0 && text.n % 4 != 0)) {
        return ltps_fail_at(err, LTPS_E_INPUT, "BASE64", (int64_t)digits,
                            "base64 text of impossible length");
    }
    *ret = (ltps_str){text.p, digits};
    return LTPS_OK;
}

ltps_code ltps_base64_decode(ltps_str text, ltps_arena *arena, ltps_bytes *ret, ltps_err *err)
{
    ltps_str digits = LTPS_STR_NONE;
    uint32_t bits = 0;
    unsigned held = 0;
    size_t n = 0;

    LTPS_TRY(without_padding(text, &digits, err));
    uint8_t *to = ltps_arena_alloc(arena, digits.n - digits.n / 4);
    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    for (size_t i = 0; i < digits.n; i++) {
        const int value = base64_value(digits.p[i]);
        if (value < 0) {
            return ltps_fail_at(err, LTPS_E_INPUT, "BASE64", (int64_t)i, "not a base64 digit");
        }
        bits = bits << 6 | (uint32_t)value;
        held += 6;
        if (held >= 8) {
            held -= 8;
            to[n++] = (uint8_t)(bits >> held);
        }
        bits &= (1U << held) - 1;
    }
    if (bits != 0) {
        return ltps_fail_at(err, LTPS_E_INPUT, "BASE64", (int64_t)digits.n,
                            "stray bits at the end");
    }
    *ret = ltps_bytes_of(to, n);
    return LTPS_OK;
}

/* Octets of the well-formed sequence at the start of text, or 0. */
static size_t utf8_sequence(ltps_str text)
{
    static const struct {
        uint8_t mask, lead;
        size_t n;
        uint32_t least;
    } forms[] = {
        {0x80, 0x00, 1, 1}, /* from U+0001: NUL is refused */
        {0xe0, 0xc0, 2, 0x80},
        {0xf0, 0xe0, 3, 0x800},
        {0xf8, 0xf0, 4, 0x10000},
    };
    const uint8_t *p = (const uint8_t *)text.p;

    for (size_t f = 0; f < sizeof forms / sizeof forms[0]; f++) {
        if ((p[0] & forms[f].mask) != forms[f].lead) {
            continue;
        }
        uint32_t point = p[0] & (uint8_t)~forms[f].mask;
        if (text.n < forms[f].n) {
            return 0;
        }
        for (size_t i = 1; i < forms[f].n; i++) {
            if ((p[i] & 0xc0) != 0x80) {
                return 0;
            }
            point = point << 6 | (p[i] & 0x3fU);
        }
        const bool ok =
            point >= forms[f].least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
        return ok ? forms[f].n : 0;
    }
    return 0;
}

bool ltps_utf8_ok(ltps_str text)
{
    while (text.n != 0) {
        const size_t n = utf8_sequence(text);
        if (n == 0) {
            return false;
        }
        text.p += n;
        text.n -= n;
    }
    return true;
}

bool ltps_parse_u64(ltps_str text, uint64_t *ret)
{
    uint64_t value = 0;

    if (text.n == 0) {
        return false;
    }
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] < '0' || text.p[i] > '9' ||
            __builtin_mul_overflow(value, (uint64_t)10, &value) ||
            __builtin_add_overflow(value, (uint64_t)(text.p[i] - '0'), &value)) {
            return false;
        }
    }
    *ret = value;
    return true;
}

/* Writes the JSON form of one sequence and returns the octets written (at most 6). */
static size_t json_sequence(const char *from, size_t n, char *to)
{
    static const char short_names[] = "btn.fr"; /* U+0008 to U+000D; U+000B has none */
    const unsigned char c = (unsigned char)from[0];

    if (c == '"' || c == '\\') {
        to[0] = '\\';
        to[1] = (char)c;
        return 2;
    }
    if (c >= 0x08 && c <= 0x0d && c != 0x0b) {
        to[0] = '\\';
        to[1] = short_names[c - 0x08];
        return 2;
    }
    if (c < 0x20 || c == 0x7f) {
        memcpy(to, "\\u00", 4);
        to[4] = hex_digits[c >> 4];
        to[5] = hex_digits[c & 15];
        return 6;
    }
    memcpy(to, from, n);
    return n;
}

ltps_code ltps_json_escape(ltps_str text, ltps_arena *arena, ltps_str *ret, ltps_err *err)
{
    static const char replacement[] = "\xef\xbf\xbd";
    char *to = text_room(arena, text.n, 6);
    size_t n = 0;

    if (to == NULL) {
        return ltps_arena_fault(arena, err);
    }
    for (size_t i = 0; i < text.n;) {
        const ltps_str rest = {text.p + i, text.n - i};
        const size_t step = rest.p[0] == '\0' ? 1 : utf8_sequence(rest);
        if (step == 0) {
            memcpy(to + n, replacement, sizeof replacement - 1);
            n += sizeof replacement - 1;
            i++;
            continue;
        }
        n += json_sequence(rest.p, step, to + n);
        i += step;
    }
    *ret = (ltps_str){to, n};
    return LTPS_OK;
}
