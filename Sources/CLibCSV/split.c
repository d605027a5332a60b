#include "CLibCSV.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

struct csv_shim {
  struct csv_parser parser;
  csv_shim_dialect dialect;
  int in_place;
  int out_of_memory;
  csv_shim_field *fields;
  size_t field_count, field_room;
  uint8_t *spill;
  size_t spill_count, spill_room;
  uint8_t *narrow; /* the record as a single-byte dialect would have it */
  size_t narrow_room;
};

csv_shim *csv_shim_new(const csv_shim_dialect *dialect) {
  csv_shim *shim = calloc(1, sizeof *shim);
  if (shim == NULL) return NULL;
  if (csv_init(&shim->parser, 0) != 0) {
    free(shim);
    return NULL;
  }
  csv_set_blk_size(&shim->parser, 4096);
  csv_set_delim(&shim->parser, dialect->delimiter);
  csv_set_quote(&shim->parser, dialect->quote);
  shim->dialect = *dialect;
  return shim;
}

void csv_shim_free(csv_shim *shim) {
  if (shim == NULL) return;
  csv_free(&shim->parser);
  free(shim->fields);
  free(shim->spill);
  free(shim->narrow);
  free(shim);
}

const csv_shim_field *csv_shim_fields(const csv_shim *shim) { return shim->fields; }

int csv_shim_in_place(const csv_shim *shim) { return shim->in_place; }

const uint8_t *csv_shim_spill(const csv_shim *shim, size_t *count) {
  *count = shim->spill_count;
  return shim->spill;
}

static void add_field(csv_shim *shim, size_t offset, size_t length) {
  if (shim->field_count == shim->field_room) {
    size_t room = shim->field_room == 0 ? 64 : shim->field_room * 2;
    csv_shim_field *larger = realloc(shim->fields, room * sizeof *larger);
    if (larger == NULL) {
      shim->out_of_memory = 1;
      return;
    }
    shim->fields = larger;
    shim->field_room = room;
  }
  shim->fields[shim->field_count++] = (csv_shim_field){(uint32_t)offset, (uint32_t)length};
}

static void take_field(void *bytes, size_t count, void *data) {
  csv_shim *shim = data;
  if (shim->spill_room - shim->spill_count < count) {
    size_t room = (shim->spill_count + count) * 2;
    uint8_t *larger = realloc(shim->spill, room);
    if (larger == NULL) {
      shim->out_of_memory = 1;
      return;
    }
    shim->spill = larger;
    shim->spill_room = room;
  }
  if (count > 0) memcpy(shim->spill + shim->spill_count, bytes, count);
  add_field(shim, shim->spill_count, count);
  shim->spill_count += count;
}

static int is_blank(const csv_shim *shim, uint8_t c) { return (c == ' ' || c == '\t') && c != shim->dialect.delimiter; }

/* Cuts a record that libcsv would cut at the same places. 0 when it has blanks at a field's edge: not plain. */
static int split_plain(csv_shim *shim, const uint8_t *record, size_t count) {
  size_t start = 0;
  for (;;) {
    const uint8_t *next = memchr(record + start, shim->dialect.delimiter, count - start);
    size_t end = next == NULL ? count : (size_t)(next - record);
    if (end > start && (is_blank(shim, record[start]) || is_blank(shim, record[end - 1]))) return 0;
    add_field(shim, start, end - start);
    if (next == NULL) return 1;
    start = end + 1;
  }
}

static void split_by_libcsv(csv_shim *shim, const uint8_t *record, size_t count) {
  shim->field_count = 0;
  if (csv_parse(&shim->parser, record, count, take_field, NULL, shim) != count) shim->out_of_memory = 1;
  csv_fini(&shim->parser, take_field, NULL, shim);
}

/* Escaped quotes are quotes again, now that they can no longer close a field. */
static void restore_quotes(csv_shim *shim) {
  for (size_t at = 0; shim->dialect.escape != 0 && at < shim->spill_count; at++) {
    if (shim->spill[at] == CSV_SHIM_ESCAPED_QUOTE) shim->spill[at] = shim->dialect.quote;
  }
}

/* A delimiter of several bytes, or an escape: the record is rewritten to one byte a delimiter, then split as ever. */
static void split_wide(csv_shim *shim, const uint8_t *record, size_t count) {
  if (shim->narrow_room < count) {
    uint8_t *larger = realloc(shim->narrow, count * 2);
    if (larger == NULL) {
      shim->out_of_memory = 1;
      return;
    }
    shim->narrow = larger;
    shim->narrow_room = count * 2;
  }
  split_by_libcsv(shim, shim->narrow, csv_shim_narrow(record, count, &shim->dialect, shim->narrow));
  restore_quotes(shim);
}

long csv_shim_split(csv_shim *shim, const uint8_t *record, size_t count) {
  shim->field_count = 0;
  shim->spill_count = 0;
  shim->out_of_memory = 0;
  if (shim->dialect.wide_count > 0) {
    shim->in_place = 0;
    split_wide(shim, record, count);
    return shim->out_of_memory ? -1 : (long)shim->field_count;
  }
  int quoted = shim->dialect.quote != 0 && memchr(record, shim->dialect.quote, count) != NULL;
  shim->in_place = !quoted && count > 0 && split_plain(shim, record, count);
  if (!shim->in_place) split_by_libcsv(shim, record, count);
  return shim->out_of_memory ? -1 : (long)shim->field_count;
}
