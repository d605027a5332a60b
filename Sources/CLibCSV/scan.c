#include "CLibCSV.h"

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

void csv_shim_follow(csv_shim_scan *scan, const uint8_t *text, size_t from, size_t to, uint8_t delimiter,
                     uint8_t quote) {
  for (size_t at = from; at < to; at++) follow(scan, at, text[at], delimiter, quote);
}

int csv_shim_in_quotes(const csv_shim_scan *scan) { return scan->state == QUOTED; }

size_t csv_shim_field_start(const uint8_t *record, size_t count, size_t index, uint8_t delimiter, uint8_t quote) {
  csv_shim_scan scan = {0};
  size_t at = 0;
  for (; at < count && index > 0; at++) {
    if (follow(&scan, at, record[at], delimiter, quote)) index--;
  }
  while (at < count && is_blank(record[at], delimiter)) at++;
  return at;
}
