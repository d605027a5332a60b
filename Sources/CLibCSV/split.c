#include "CLibCSV.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

struct csv_shim {
  struct csv_parser parser;
  uint8_t delimiter;
  uint8_t quote;
  int in_place;
  int out_of_memory;
  csv_shim_field *fields;
  size_t field_count, field_room;
  uint8_t *spill;
  size_t spill_count, spill_room;
};

csv_shim *csv_shim_new(uint8_t delimiter, uint8_t quote) {
  csv_shim *shim = calloc(1, sizeof *shim);
  if (shim == NULL) return NULL;
  if (csv_init(&shim->parser, 0) != 0) {
    free(shim);
    return NULL;
  }
  csv_set_blk_size(&shim->parser, 4096);
  csv_set_delim(&shim->parser, delimiter);
  csv_set_quote(&shim->parser, quote);
  shim->delimiter = delimiter;
  shim->quote = quote;
  return shim;
}

void csv_shim_free(csv_shim *shim) {
  if (shim == NULL) return;
  csv_free(&shim->parser);
  free(shim->fields);
  free(shim->spill);
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

static int is_blank(const csv_shim *shim, uint8_t c) { return (c == ' ' || c == '\t') && c != shim->delimiter; }

/* Cuts a record that libcsv would cut at the same places. 0 when it has blanks at a field's edge: not plain. */
static int split_plain(csv_shim *shim, const uint8_t *record, size_t count) {
  size_t start = 0;
  for (;;) {
    const uint8_t *next = memchr(record + start, shim->delimiter, count - start);
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

long csv_shim_split(csv_shim *shim, const uint8_t *record, size_t count) {
  shim->field_count = 0;
  shim->spill_count = 0;
  shim->out_of_memory = 0;
  int quoted = shim->quote != 0 && memchr(record, shim->quote, count) != NULL;
  shim->in_place = !quoted && count > 0 && split_plain(shim, record, count);
  if (!shim->in_place) split_by_libcsv(shim, record, count);
  return shim->out_of_memory ? -1 : (long)shim->field_count;
}
