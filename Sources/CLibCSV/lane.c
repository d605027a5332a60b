#include "lane.h"
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  size_t column;
  uint8_t *start;
  size_t count;
} exception;

struct csv_lane {
  lane_signs signs;
  size_t columns;
  uint32_t *wanted;
  size_t wanted_count;
  exception *exceptions;
  size_t exception_count;
  /* For each first byte of a name, the lengths of such names as bits; the last bit stands for all beyond. */
  uint64_t names[256];
  int has_names;
  csv_shim_field *cells; /* of the row being taken */
  uint32_t *ends;        /* behind a first one that stands before the text: where fields end */
  csv_lane_row *rows;
  csv_shim_field *fields;
};

csv_lane *csv_lane_new(const csv_shim_dialect *dialect, size_t columns, const uint32_t *wanted, size_t wanted_count) {
  if (dialect->wide_count > 0 || dialect->escape != 0 || columns == 0 || columns > 4096) return NULL;
  csv_lane *lane = calloc(1, sizeof *lane);
  if (lane == NULL) return NULL;
  lane->signs = (lane_signs){dialect->delimiter, dialect->quote, {' ', '\t'}};
  if (dialect->delimiter == ' ') lane->signs.blank[0] = '\t';
  if (dialect->delimiter == '\t') lane->signs.blank[1] = ' ';
  lane->columns = columns;
  lane->wanted_count = wanted_count;
  lane->wanted = malloc((wanted_count + 1) * sizeof *lane->wanted);
  lane->ends = malloc((columns * (LANE_ROWS + 1) + 2 * LANE_BLOCK) * sizeof *lane->ends);
  lane->cells = malloc(columns * sizeof *lane->cells);
  lane->rows = malloc(LANE_ROWS * sizeof *lane->rows);
  lane->fields = malloc((wanted_count * LANE_ROWS + 1) * sizeof *lane->fields);
  if (lane->wanted == NULL || lane->ends == NULL || lane->cells == NULL || lane->rows == NULL ||
      lane->fields == NULL) {
    csv_lane_free(lane);
    return NULL;
  }
  memcpy(lane->wanted, wanted, wanted_count * sizeof *wanted);
  return lane;
}

void csv_lane_free(csv_lane *lane) {
  if (lane == NULL) return;
  for (size_t i = 0; i < lane->exception_count; i++) free(lane->exceptions[i].start);
  free(lane->exceptions);
  free(lane->wanted);
  free(lane->ends);
  free(lane->cells);
  free(lane->rows);
  free(lane->fields);
  free(lane);
}

int csv_lane_except(csv_lane *lane, size_t column, const uint8_t *start, size_t count) {
  exception *larger = realloc(lane->exceptions, (lane->exception_count + 1) * sizeof *larger);
  if (larger == NULL) return 0;
  lane->exceptions = larger;
  uint8_t *copy = malloc(count + 1);
  if (copy == NULL) return 0;
  memcpy(copy, start, count);
  lane->exceptions[lane->exception_count++] = (exception){column, copy, count};
  return 1;
}

static uint64_t length_bit(size_t length) { return (uint64_t)1 << (length < 63 ? length : 63); }

void csv_lane_except_name(csv_lane *lane, const uint8_t *name, size_t count) {
  lane->has_names = 1;
  if (count > 0) lane->names[name[0]] |= length_bit(count);
}

const csv_lane_row *csv_lane_rows(const csv_lane *lane) { return lane->rows; }

const csv_shim_field *csv_lane_fields(const csv_lane *lane) { return lane->fields; }

/* A row under way through the text. */
typedef struct {
  const uint8_t *text;
  size_t count;
  size_t row;     /* where the current row begins */
  size_t first;   /* index in `ends` of its first field's end */
  size_t held;    /* ends found so far */
  size_t checked; /* offset up to which characters are known to be whole */
  uint64_t edge, blank, cr; /* of the byte before the block, in the lowest bit */
  uint64_t closing;         /* likewise: a quote that can only be a closing one */
  int is_odd;               /* something in the current row is not plain */
  int is_quoted;            /* a quote stands in the current row */
} walk;

static uint64_t from_bit(uint64_t mask, size_t bit) { return bit >= LANE_BLOCK ? 0 : mask >> bit << bit; }

/* Whether bytes above 7F are whole characters of three bytes, as those of Han are, and none goes on behind the block;
   0 says only that they have to be looked at one by one. */
static int are_threes(const uint8_t *here, uint64_t high) {
  lane_threes threes = lane_look_threes(here);
  uint64_t leads = threes.lead & high, tails = threes.tail & high;
  return (leads | tails) == high && tails == (leads << 1 | leads << 2) && leads >> (LANE_BLOCK - 2) == 0;
}

/* Marks bytes above 7F that belong to no character. */
static uint64_t broken(walk *at, size_t base, const uint8_t *here, uint64_t high) {
  uint64_t marks = 0;
  if (at->checked > base) high = from_bit(high, at->checked - base);
  if (are_threes(here, high)) return 0;
  while (high != 0) {
    size_t place = lane_first(high), from = base + place;
    size_t length = utf8_character(at->text + from, at->count - from);
    if (length == 0) {
      marks |= (uint64_t)1 << place;
      length = 1;
    }
    at->checked = from + length;
    high = from_bit(high, place + length);
  }
  return marks;
}

/* Marks what makes a row not plain, at a byte of that row. */
static uint64_t odd(walk *at, size_t base, const uint8_t *here, const lane_masks *masks, int is_decoded) {
  uint64_t edges = masks->delimiter | masks->lf | masks->cr;
  uint64_t closing = masks->quote & ~(edges << 1 | at->edge);
  uint64_t marks = masks->nul | ((closing << 1 | at->closing) & ~edges) |
                   (masks->blank & (edges << 1 | at->edge)) | (edges & (masks->blank << 1 | at->blank)) |
                   ((masks->cr << 1 | at->cr) & ~masks->lf);
  at->closing = closing >> 63;
  at->edge = edges >> 63;
  at->blank = masks->blank >> 63;
  at->cr = masks->cr >> 63;
  if (masks->high != 0 && !is_decoded) marks |= broken(at, base, here, masks->high);
  return marks;
}

static void keep_ends(uint32_t *ends, walk *at, size_t base, uint64_t signs) {
  unsigned bits = lane_bits(signs);
  uint32_t *next = ends + at->held;
  for (unsigned i = 0; i < bits; i += 8) {
    for (unsigned j = 0; j < 8; j++) {
      next[i + j] = (uint32_t)(base + lane_first(signs | (uint64_t)1 << 63));
      signs &= signs - 1;
    }
  }
  at->held += bits;
}

/* The cell that ends at `end`, the quotes around it taken off; 0 when they are no pair. */
static int cell_of(const uint8_t *text, uint32_t start, uint32_t end, uint8_t quote, csv_shim_field *cell) {
  *cell = (csv_shim_field){start, end - start};
  if (start == end || (text[start] != quote && text[end - 1] != quote)) return 1;
  if (end - start < 2 || text[start] != quote || text[end - 1] != quote) return 0;
  *cell = (csv_shim_field){start + 1, end - start - 2};
  return 1;
}

static int is_exception(const csv_lane *lane, const uint8_t *text, const csv_shim_field *cells) {
  for (size_t i = 0; i < lane->exception_count; i++) {
    const exception *e = &lane->exceptions[i];
    if (cells[e->column].length < e->count) continue;
    if (memcmp(text + cells[e->column].offset, e->start, e->count) == 0) return 1;
  }
  return 0;
}

static int may_be_heads(const csv_lane *lane, const uint8_t *text, const csv_shim_field *cells) {
  size_t others = 0;
  for (size_t i = 0; i < lane->columns; i++) {
    int is_name = (lane->names[text[cells[i].offset]] & length_bit(cells[i].length)) != 0;
    if (!is_name && ++others * 2 > lane->columns) return 0;
  }
  return 1;
}

/* Cuts the row into `cells`, `ends` being its own and the one before; 0 when quotes are no pairs or all cells are
   empty. */
static int cut(csv_lane *lane, const walk *at, const uint32_t *ends, uint32_t cr) {
  size_t last = lane->columns - 1, all = 0;
  for (size_t i = 0; i <= last; i++) {
    uint32_t start = ends[(ptrdiff_t)i - 1] + 1, end = ends[i] - (i == last ? cr : 0);
    if (!at->is_quoted) {
      lane->cells[i] = (csv_shim_field){start, end - start};
    } else if (!cell_of(at->text, start, end, lane->signs.quote, &lane->cells[i])) {
      return 0;
    }
    all += lane->cells[i].length;
  }
  return all > 0;
}

/* Takes the row that ends in an LF, unless it is not plain. */
static int take(csv_lane *lane, walk *at, size_t lf, uint32_t base, csv_lane_result *result,
                const csv_lane_limits *limits) {
  const uint32_t *ends = lane->ends + at->first;
  if (at->first + lane->columns > at->held || ends[lane->columns - 1] != lf) return 0;
  uint32_t cr = lf > at->row && at->text[lf - 1] == '\r';
  size_t content = lf - cr - at->row;
  if (content > limits->longest && !limits->is_decoded) return 0;
  if (at->is_quoted && content > limits->longest_quoted) return 0;
  if (!cut(lane, at, ends, cr) || is_exception(lane, at->text, lane->cells)) return 0;
  if (lane->has_names && may_be_heads(lane, at->text, lane->cells)) return 0;
  csv_shim_field *field = lane->fields + result->rows * lane->wanted_count;
  for (size_t i = 0; i < lane->wanted_count; i++) {
    field[i] = lane->cells[lane->wanted[i]];
    field[i].offset += base;
  }
  lane->rows[result->rows++] = (csv_lane_row){(uint32_t)at->row, (uint32_t)(lf - cr), (uint32_t)(lf + 1)};
  result->consumed = lf + 1;
  at->row = lf + 1;
  at->first += lane->columns;
  return 1;
}

/* The rows that end in a block; 0 when the lane ends there. */
static int take_all(csv_lane *lane, walk *at, size_t block, const lane_masks *masks, uint64_t marks, uint32_t base,
                    csv_lane_result *result, const csv_lane_limits *limits) {
  uint64_t lf = masks->lf, quotes = lane->signs.quote == 0 ? 0 : masks->quote;
  while (lf != 0) {
    uint64_t row = lane_through(lf);
    at->is_quoted |= (quotes & row) != 0;
    if (at->is_odd || (marks & row) != 0 || !take(lane, at, block + lane_first(lf), base, result, limits)) {
      result->is_stopped = 1;
      return 0;
    }
    if (result->rows == limits->most_rows || result->consumed >= limits->most_text) return 0;
    at->is_quoted = 0;
    quotes &= ~row;
    marks &= ~row;
    lf &= lf - 1;
  }
  at->is_quoted |= quotes != 0;
  at->is_odd |= marks != 0;
  if (at->is_odd || at->held - at->first > lane->columns) {
    result->is_stopped = 1;
    return 0;
  }
  return 1;
}

csv_lane_result csv_lane_run(csv_lane *lane, const uint8_t *text, size_t count, uint32_t base,
                             const csv_lane_limits *given) {
  csv_lane_result result = {0, 0, 0};
  csv_lane_limits limits = *given;
  if (limits.most_rows > LANE_ROWS) limits.most_rows = LANE_ROWS;
  if (limits.most_rows == 0) return result;
  walk at = {text, count, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0};
  lane->ends[0] = UINT32_MAX;
  for (size_t block = 0; block < count; block += LANE_BLOCK) {
    uint8_t rest[LANE_BLOCK];
    const uint8_t *here = text + block;
    if (count - block < LANE_BLOCK) {
      memset(rest, 'a', sizeof rest);
      memcpy(rest, here, count - block);
      here = rest;
    }
    lane_masks masks = lane_look(here, &lane->signs);
    uint64_t marks = odd(&at, block, here, &masks, limits.is_decoded);
    keep_ends(lane->ends, &at, block, masks.delimiter | masks.lf);
    if (!take_all(lane, &at, block, &masks, marks, base, &result, &limits)) return result;
  }
  result.is_stopped = 1;
  return result;
}
