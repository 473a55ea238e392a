/* Structured log: one event, one line, text or JSON.
 *
 * An event has a level, a stable name ("call.done"), and fields. Field values are escaped, so that
 * outside text never starts a line of its own. Secrets are kept out by never being handed in; a
 * field that holds one is a defect.
 *
 * Ownership: the sink is borrowed and must outlive the log.
 * Threads:   any; each line is one write.
 */
#pragma once

#include "gen/runtime/base/auto.h"
#include "gen/runtime/base/bytes.h"
#include "gen/runtime/base/time.h"

typedef enum ltps_log_level {
    LTPS_LOG_DEBUG,
    LTPS_LOG_INFO,
    LTPS_LOG_WARN,
    LTPS_LOG_ERROR,
    LTPS_LOG_OFF
} ltps_log_level;

typedef enum ltps_log_format { LTPS_LOG_TEXT, LTPS_LOG_JSON } ltps_log_format;

typedef struct ltps_log_field {
    const char *key; /* static; lower case and underscores */
    enum { LTPS_LOG_STR, LTPS_LOG_INT } kind;
    ltps_str str;
    int64_t num;
} ltps_log_field;

#define LTPS_LOG_S(key_, str_) \
    ((ltps_log_field){.key = (key_), .kind = LTPS_LOG_STR, .str = (str_), .num = 0})
#define LTPS_LOG_Z(key_, cstr_) LTPS_LOG_S(key_, ltps_str_of(cstr_))
#define LTPS_LOG_N(key_, num_) \
    ((ltps_log_field){.key = (key_), .kind = LTPS_LOG_INT, .str = LTPS_STR_NONE, .num = (num_)})

/* Receives whole lines with their newline. */
typedef struct ltps_log_sink {
    void (*write)(void *self, const char *line, size_t n);
    void *self;
} ltps_log_sink;

typedef struct ltps_log ltps_log; /* opaque */

/* now may be NULL: lines then carry no time. NULL when out of memory. */
ltps_log *ltps_log_new(ltps_log_sink sink, ltps_log_level least, ltps_log_format format,
                       ltps_time (*now)(void *self), void *now_self);
void ltps_log_free(ltps_log *log);
LTPS_DEFINE_AUTO(ltps_log, ltps_log_free)

/* A sink that writes to a file descriptor. */
ltps_log_sink ltps_log_sink_fd(const int *fd);

/* Writes the event when level is at or above the log's. log may be NULL: nothing is written. Lines
 * over 8 KiB are cut. fields may be NULL when n is 0. */
void ltps_log_event(ltps_log *log, ltps_log_level level, const char *event,
                    const ltps_log_field *fields, size_t n);

#define LTPS_LOG(log, level, event, ...)                                           \
    ltps_log_event((log), (level), (event), (const ltps_log_field[]){__VA_ARGS__}, \
                   sizeof((const ltps_log_field[]){__VA_ARGS__}) / sizeof(ltps_log_field))

bool ltps_log_enabled(const ltps_log *log, ltps_log_level level);
/* "debug", "info", "warn", "error", "off"; false on any other word. */
bool ltps_log_level_parse(ltps_str word, ltps_log_level *ret);
