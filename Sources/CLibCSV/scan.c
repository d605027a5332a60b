#include "CLibCSV.h"

#include <string.h>

enum { FIELD_START, UNQUOTED, QUOTED, PERHAPS_CLOSED };

static int is_blank(uint8_t c, uint8_t delimiter) { return (c == ' ' || c == '\t') && c != delimiter; }

static int is_line_end(uint8_t c) { return c == '\n' || c == '\r'; }

static void close_field(csv_shim_scan *scan, size_t at) {
  if (scan->state == PERHAPS_CLOSED && at - scan->opened > scan->longest) scan->longest = at - scan->opened;
  scan->state = FIELD_START;
}

static void after_closing_quote(csv_shim_scan *scan, uint8_t c, uint8_t delimiter, uint8_t quote) {
  if (is_blank(c, delimiter)) {
    scan->blanks++;
  } else if (c == quote && scan->blanks == 0) {
    scan->state = QUOTED;
  } else {
    if (c != quote) scan->state = QUOTED;
    scan->blanks = 0;
    scan->stray = 1;
  }
}

/* The states and moves of libcsv 3.0.3, csv_parse, not strict. Returns 1 when the byte ends a field. */
static int follow(csv_shim_scan *scan, size_t at, uint8_t c, uint8_t delimiter, uint8_t quote) {
  if (scan->state == QUOTED) {
    if (c == quote) {
      scan->state = PERHAPS_CLOSED;
      scan->blanks = 0;
    }
    return 0;
  }
  if (c == delimiter || is_line_end(c)) {
    close_field(scan, at);
    return 1;
  }
  if (scan->state == PERHAPS_CLOSED) {
    after_closing_quote(scan, c, delimiter, quote);
  } else if (scan->state == FIELD_START && !is_blank(c, delimiter)) {
    scan->state = UNQUOTED;
    if (quote != 0 && c == quote) {
      scan->state = QUOTED;
      scan->opened = at;
    }
  }
  return 0;
}

static int starts_wide(const uint8_t *text, size_t count, const csv_shim_dialect *dialect) {
  return dialect->wide_count <= count && memcmp(text, dialect->wide, dialect->wide_count) == 0;
}

/* What stands at the front: `byte` as a single-byte dialect would have it, `length` bytes of the record, of which
   the last `literal` are the field's own text (0: `byte` alone is). */
typedef struct {
  uint8_t byte;
  size_t length;
  size_t literal;
} unit;

static unit unit_at(const csv_shim_scan *scan, const uint8_t *text, size_t count, const csv_shim_dialect *dialect) {
  uint8_t c = text[0];
  if (dialect->escape != 0 && c == dialect->escape && count > 1) {
    if (starts_wide(text + 1, count - 1, dialect)) {
      return (unit){dialect->escape, 1u + dialect->wide_count, dialect->wide_count};
    }
    if (dialect->quote != 0 && text[1] == dialect->quote) return (unit){CSV_SHIM_ESCAPED_QUOTE, 2, 0};
    if (text[1] == dialect->escape) return (unit){c, 2, 0};
  }
  if (scan->state != QUOTED && starts_wide(text, count, dialect)) {
    return (unit){CSV_SHIM_WIDE, dialect->wide_count, 0};
  }
  return (unit){c, 1, 0};
}

void csv_shim_follow(csv_shim_scan *scan, const uint8_t *text, size_t from, size_t to,
                     const csv_shim_dialect *dialect) {
  if (dialect->wide_count == 0) {
    for (size_t at = from; at < to; at++) follow(scan, at, text[at], dialect->delimiter, dialect->quote);
    return;
  }
  for (size_t at = from; at < to;) {
    unit next = unit_at(scan, text + at, to - at, dialect);
    follow(scan, at, next.byte, dialect->delimiter, dialect->quote);
    at += next.length;
  }
}

size_t csv_shim_narrow(const uint8_t *record, size_t count, const csv_shim_dialect *dialect, uint8_t *out) {
  csv_shim_scan scan = {0};
  size_t written = 0;
  for (size_t at = 0; at < count;) {
    unit next = unit_at(&scan, record + at, count - at, dialect);
    follow(&scan, at, next.byte, dialect->delimiter, dialect->quote);
    at += next.length;
    if (next.literal == 0) {
      out[written++] = next.byte;
    } else {
      memcpy(out + written, record + at - next.literal, next.literal);
      written += next.literal;
    }
  }
  return written;
}

int csv_shim_in_quotes(const csv_shim_scan *scan) { return scan->state == QUOTED; }

size_t csv_shim_field_start(const uint8_t *record, size_t count, size_t index, const csv_shim_dialect *dialect) {
  csv_shim_scan scan = {0};
  size_t at = 0;
  while (at < count && index > 0) {
    unit next = {record[at], 1, 0};
    if (dialect->wide_count > 0) next = unit_at(&scan, record + at, count - at, dialect);
    if (follow(&scan, at, next.byte, dialect->delimiter, dialect->quote)) index--;
    at += next.length;
  }
  while (at < count && is_blank(record[at], dialect->delimiter)) {
    if (dialect->wide_count > 0 && starts_wide(record + at, count - at, dialect)) break;
    at++;
  }
  return at;
}
