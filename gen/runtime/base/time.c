#include "gen/runtime/base/time.h"

#include <stdio.h>

enum { SECONDS_A_DAY = 86400, DAYS_OF_ERA = 146097 /* 400 years */, EPOCH_SHIFT = 719468 };

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

/* Days since 1970-01-01 in the proleptic Gregorian calendar; the year is taken to start in March,
 * so that the leap day is its last. */
static int64_t days_from_civil(int year, int month, int day)
{
    const int64_t y = month <= 2 ? year - 1 : year;
    const int64_t era = (y >= 0 ? y : y - 399) / 400;
    const int64_t year_of_era = y - era * 400;
    const int64_t month_from_march = (month + 9) % 12;
    const int64_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    const int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * DAYS_OF_ERA + day_of_era - EPOCH_SHIFT;
}

bool ltps_time_from_civil(const ltps_civil *c, ltps_time *ret)
{
    if (c->year < 1 || c->year > 9999 || c->month < 1 || c->month > 12 || c->day < 1 ||
        c->day > days_of_month(c->year, c->month)) {
        return false;
    }
    if (c->hour < 0 || c->hour > 23 || c->minute < 0 || c->minute > 59 || c->second < 0 ||
        c->second > 60) {
        return false;
    }
    *ret = days_from_civil(c->year, c->month, c->day) * SECONDS_A_DAY + c->hour * 3600 +
           c->minute * 60 + c->second;
    return true;
}

bool ltps_time_civil(ltps_time at, ltps_civil *ret)
{
    static const ltps_time first = -62135596800; /* 0001-01-01T00:00:00Z */
    static const ltps_time last = 253402300799;  /* 9999-12-31T23:59:59Z */

    if (at < first || at > last) {
        return false;
    }
    const int64_t of_day = ((at % SECONDS_A_DAY) + SECONDS_A_DAY) % SECONDS_A_DAY;
    const int64_t shifted = (at - of_day) / SECONDS_A_DAY + EPOCH_SHIFT; /* since 0000-03-01 */
    const int64_t era = shifted / DAYS_OF_ERA;
    const int64_t day_of_era = shifted - era * DAYS_OF_ERA;
    const int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const int month = (int)(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);

    *ret = (ltps_civil){
        .year = (int)(year_of_era + era * 400 + (month <= 2 ? 1 : 0)),
        .month = month,
        .day = (int)(day_of_year - (153 * month_from_march + 2) / 5 + 1),
        .hour = (int)(of_day / 3600),
        .minute = (int)(of_day / 60 % 60),
        .second = (int)(of_day % 60),
    };
    return true;
}

/* Takes exactly n decimal digits from the front of *text. */
static bool take_digits(ltps_str *text, size_t n, int *ret)
{
    int value = 0;

    if (text->n < n) {
        return false;
    }
    for (size_t i = 0; i < n; i++) {
        if (text->p[i] < '0' || text->p[i] > '9') {
            return false;
        }
        value = value * 10 + (text->p[i] - '0');
    }
    *text = (ltps_str){text->p + n, text->n - n};
    *ret = value;
    return true;
}

static bool take_char(ltps_str *text, char c)
{
    if (text->n == 0 || text->p[0] != c) {
        return false;
    }
    *text = (ltps_str){text->p + 1, text->n - 1};
    return true;
}

/* Takes '.' and at least one digit, when there is a '.'. */
static bool take_fraction(ltps_str *text)
{
    int digit = 0;

    if (!take_char(text, '.')) {
        return true;
    }
    if (!take_digits(text, 1, &digit)) {
        return false;
    }
    while (take_digits(text, 1, &digit)) {
    }
    return true;
}

/* Takes "hh", the separator when there is one, "mm"; sign is +1 or -1. */
static bool take_offset(ltps_str *text, char separator, int sign, int64_t *ret)
{
    int hours = 0;
    int minutes = 0;

    if (!take_digits(text, 2, &hours) || (separator != '\0' && !take_char(text, separator)) ||
        !take_digits(text, 2, &minutes) || hours > 23 || minutes > 59) {
        return false;
    }
    *ret = sign * (int64_t)(hours * 3600 + minutes * 60);
    return true;
}

bool ltps_time_parse_rfc3339(ltps_str text, ltps_time *ret)
{
    ltps_civil c = {0};
    int64_t offset = 0;
    ltps_time at = 0;

    if (!take_digits(&text, 4, &c.year) || !take_char(&text, '-') ||
        !take_digits(&text, 2, &c.month) || !take_char(&text, '-') ||
        !take_digits(&text, 2, &c.day)) {
        return false;
    }
    if (!take_char(&text, 'T') && !take_char(&text, 't') && !take_char(&text, ' ')) {
        return false;
    }
    if (!take_digits(&text, 2, &c.hour) || !take_char(&text, ':') ||
        !take_digits(&text, 2, &c.minute) || !take_char(&text, ':') ||
        !take_digits(&text, 2, &c.second) || !take_fraction(&text)) {
        return false;
    }
    if (!take_char(&text, 'Z') && !take_char(&text, 'z')) {
        const int sign = take_char(&text, '+') ? 1 : -1;
        if ((sign < 0 && !take_char(&text, '-')) || !take_offset(&text, ':', sign, &offset)) {
            return false;
        }
    }
    if (text.n != 0 || !ltps_time_from_civil(&c, &at)) {
        return false;
    }
    *ret = at - offset;
    return true;
}

/* "MMDDhhmmss", the part that both ASN.1 times share. */
static bool take_asn1_rest(ltps_str *text, ltps_civil *c)
{
    return take_digits(text, 2, &c->month) && take_digits(text, 2, &c->day) &&
           take_digits(text, 2, &c->hour) && take_digits(text, 2, &c->minute) &&
           take_digits(text, 2, &c->second);
}

bool ltps_time_parse_utctime(ltps_str content, ltps_time *ret)
{
    ltps_civil c = {0};

    if (!take_digits(&content, 2, &c.year) || !take_asn1_rest(&content, &c) ||
        !take_char(&content, 'Z') || content.n != 0) {
        return false;
    }
    c.year += c.year < 50 ? 2000 : 1900;
    return ltps_time_from_civil(&c, ret);
}

bool ltps_time_parse_generalized(ltps_str content, ltps_time *ret)
{
    ltps_civil c = {0};

    if (!take_digits(&content, 4, &c.year) || !take_asn1_rest(&content, &c) ||
        !take_fraction(&content) || !take_char(&content, 'Z') || content.n != 0) {
        return false;
    }
    return ltps_time_from_civil(&c, ret);
}

/* The zone of a PDF date: nothing, 'Z' (maybe followed by 00'00'), or a sign and an offset whose
 * apostrophes and minutes writers leave out. */
static bool take_pdf_zone(ltps_str *text, int64_t *ret)
{
    int hours = 0;
    int minutes = 0;
    int sign = 0;

    if (text->n == 0) {
        return true;
    }
    if (take_char(text, '+')) {
        sign = 1;
    } else if (take_char(text, '-')) {
        sign = -1;
    } else if (!take_char(text, 'Z')) {
        return false;
    }
    if (take_digits(text, 2, &hours)) {
        (void)take_char(text, '\'');
        if (text->n != 0 && !take_digits(text, 2, &minutes)) {
            return false;
        }
        (void)take_char(text, '\'');
    } else if (sign != 0) {
        return false;
    }
    if (hours > 23 || minutes > 59) {
        return false;
    }
    *ret = sign * (int64_t)(hours * 3600 + minutes * 60);
    return true;
}

bool ltps_time_parse_pdf(ltps_str content, ltps_time *ret)
{
    ltps_civil c = {.month = 1, .day = 1};
    int *const rest[] = {&c.month, &c.day, &c.hour, &c.minute, &c.second};
    int64_t offset = 0;
    ltps_time at = 0;

    if (take_char(&content, 'D') && !take_char(&content, ':')) {
        return false;
    }
    if (!take_digits(&content, 4, &c.year)) {
        return false;
    }
    for (size_t i = 0; i < sizeof rest / sizeof rest[0]; i++) {
        if (!take_digits(&content, 2, rest[i])) {
            break;
        }
    }
    if (!take_pdf_zone(&content, &offset) || content.n != 0 || !ltps_time_from_civil(&c, &at)) {
        return false;
    }
    *ret = at - offset;
    return true;
}

void ltps_time_format(ltps_time at, char ret[static LTPS_TIME_TEXT])
{
    ltps_civil c = {0};
    char text[80]; /* more than any int prints, so that the compiler need not guess ranges */

    if (!ltps_time_civil(at, &c)) {
        memcpy(ret, "-", 2);
        return;
    }
    (void)snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", c.year, c.month, c.day,
                   c.hour, c.minute, c.second);
    memcpy(ret, text, LTPS_TIME_TEXT - 1);
    ret[LTPS_TIME_TEXT - 1] = '\0';
}
