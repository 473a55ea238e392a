#include "gen/runtime/base/log.h"

#include "gen/runtime/base/alloc.h"
#include "gen/runtime/base/text.h"

#include <stdio.h>
#include <unistd.h>

enum { LINE_MAX_OCTETS = 8192, ARENA_OCTETS = 64 * 1024, VALUE_MAX_OCTETS = 2048 };

static const char *const level_names[] = {"debug", "info", "warn", "error", "off"};

struct ltps_log {
    ltps_log_sink sink;
    ltps_log_level least;
    ltps_log_format format;
    ltps_time (*now)(void *self);
    void *now_self;
};

typedef struct line {
    char p[LINE_MAX_OCTETS];
    size_t n;
} line;

ltps_log *ltps_log_new(ltps_log_sink sink, ltps_log_level least, ltps_log_format format,
                       ltps_time (*now)(void *self), void *now_self)
{
    ltps_log *log = ltps_alloc(sizeof *log);

    if (log != NULL) {
        *log = (ltps_log){sink, least, format, now, now_self};
    }
    return log;
}

void ltps_log_free(ltps_log *log)
{
    ltps_free(log);
}

static void write_to_fd(void *self, const char *text, size_t n)
{
    const int fd = *(const int *)self;

    while (n != 0) {
        const ssize_t done = write(fd, text, n);
        if (done <= 0) {
            return; /* a log that cannot be written must not stop the service */
        }
        text += done;
        n -= (size_t)done;
    }
}

ltps_log_sink ltps_log_sink_fd(const int *fd)
{
    /* The cast drops const for the callback's void pointer only; it is read, never written. */
    return (ltps_log_sink){write_to_fd, (void *)(uintptr_t)fd};
}

/* Appends what fits and keeps room for the newline. */
static void put(line *to, ltps_str text)
{
    const size_t room = sizeof to->p - 1 - to->n;
    const size_t n = text.n < room ? text.n : room;

    if (n != 0) {
        memcpy(to->p + to->n, text.p, n);
        to->n += n;
    }
}

static void put_value(line *to, const ltps_log_field *field, ltps_arena *arena)
{
    char number[24];
    ltps_str escaped = LTPS_STR_NONE;
    ltps_str value = field->str;

    if (field->kind == LTPS_LOG_INT) {
        (void)snprintf(number, sizeof number, "%lld", (long long)field->num);
        put(to, ltps_str_of(number));
        return;
    }
    if (value.n > VALUE_MAX_OCTETS) {
        value.n = VALUE_MAX_OCTETS;
    }
    if (ltps_json_escape(value, arena, &escaped, NULL) != LTPS_OK) {
        escaped = LTPS_STR("?");
    }
    put(to, LTPS_STR("\""));
    put(to, escaped);
    put(to, LTPS_STR("\""));
}

static void put_head(line *to, const ltps_log *log, ltps_log_level level, const char *event)
{
    const bool json = log->format == LTPS_LOG_JSON;
    char at[LTPS_TIME_TEXT] = "";

    if (log->now != NULL) {
        ltps_time_format(log->now(log->now_self), at);
    }
    put(to, json ? LTPS_STR("{\"time\":\"") : LTPS_STR_NONE);
    put(to, ltps_str_of(at));
    put(to, json ? LTPS_STR("\",\"level\":\"") : LTPS_STR(" "));
    put(to, ltps_str_of(level_names[level]));
    put(to, json ? LTPS_STR("\",\"event\":\"") : LTPS_STR(" "));
    put(to, ltps_str_of(event));
    put(to, json ? LTPS_STR("\"") : LTPS_STR_NONE);
}

void ltps_log_event(ltps_log *log, ltps_log_level level, const char *event,
                    const ltps_log_field *fields, size_t n)
{
    if (!ltps_log_enabled(log, level)) {
        return;
    }
    const bool json = log->format == LTPS_LOG_JSON;
    line out = {.n = 0};
    LTPS_AUTO(ltps_arena) arena = ltps_arena_new(ARENA_OCTETS);
    if (arena == NULL) {
        return;
    }
    put_head(&out, log, level, event);
    for (size_t i = 0; i < n; i++) {
        put(&out, json ? LTPS_STR(",\"") : LTPS_STR(" "));
        put(&out, ltps_str_of(fields[i].key));
        put(&out, json ? LTPS_STR("\":") : LTPS_STR("="));
        put_value(&out, &fields[i], arena);
    }
    put(&out, json ? LTPS_STR("}") : LTPS_STR_NONE);
    out.p[out.n++] = '\n';
    log->sink.write(log->sink.self, out.p, out.n);
}

bool ltps_log_enabled(const ltps_log *log, ltps_log_level level)
{
    return log != NULL && level >= log->least && log->least != LTPS_LOG_OFF;
}

bool ltps_log_level_parse(ltps_str word, ltps_log_level *ret)
{
    for (size_t i = 0; i < sizeof level_names / sizeof level_names[0]; i++) {
        if (ltps_str_is(word, level_names[i])) {
            *ret = (ltps_log_level)i;
            return true;
        }
    }
    return false;
}
