#ifndef HEDUI_CLIBCSV_H
#define HEDUI_CLIBCSV_H

#include <stddef.h>
#include <stdint.h>

#define TEXT_NOWHERE SIZE_MAX

/* What decoding some bytes gave. Undecodable bytes become U+FFFD. */
typedef struct {
  size_t length; /* bytes of UTF-8 written */
  size_t bad_at; /* offset in the output of the first undecodable byte, or TEXT_NOWHERE */
  size_t nul_at; /* offset in the output of the first NUL, or TEXT_NOWHERE */
} text_decoded;

/* Each writes at most 3 * count + 3 bytes to `out`. */
text_decoded text_from_utf8(const uint8_t *bytes, size_t count, uint8_t *out);
text_decoded text_from_gb18030(const uint8_t *bytes, size_t count, uint8_t *out);
text_decoded text_from_utf16(const uint8_t *bytes, size_t count, int big_endian, uint8_t *out);

/* Bytes at the front that hold only whole characters; the rest, at most 3 bytes, may go on in the next piece. */
size_t text_whole_utf8(const uint8_t *bytes, size_t count);
size_t text_whole_gb18030(const uint8_t *bytes, size_t count);
size_t text_whole_utf16(const uint8_t *bytes, size_t count, int big_endian);

typedef enum { TEXT_UTF8, TEXT_GB18030, TEXT_UTF16 } text_encoding;

/* A position in decoded text and the same position in the original file. */
typedef struct {
  uint64_t original; /* byte offset in the original file */
  uint64_t line;     /* physical line, from 1 */
  int after_cr;      /* the last character was CR, so that a following LF begins no line */
} text_cursor;

/* Moves over `count` bytes of valid UTF-8 that begin and end on a character. */
void text_advance(text_cursor *cursor, text_encoding encoding, const uint8_t *text, size_t count);

/* Offset of the first CR or LF at or after `from`, or `count`. */
size_t text_line_end(const uint8_t *bytes, size_t from, size_t count);
/* The same over code units of two bytes; `from` is even. */
size_t text_line_end_utf16(const uint8_t *bytes, size_t from, size_t count, int big_endian);

/* Decodes whole lines, each with its LF, and stops before one that holds an undecodable byte or NUL, whose content is
   longer than `longest`, or that is past `most`. `ends` gets the offset behind each line in `bytes`; returns their
   number, and in `written` how much of `out` they take. `out` has room for 2 * count + 16 bytes. */
size_t text_lines_from_gb18030(const uint8_t *bytes, size_t count, size_t longest, size_t most, uint32_t *ends,
                               uint8_t *out, size_t *written);

/* A field of a record: offset and length in the buffer that holds it. */
typedef struct {
  uint32_t offset;
  uint32_t length;
} csv_shim_field;

/* How the fields of a record are told apart. */
typedef struct {
  uint8_t delimiter; /* a single byte; CSV_SHIM_WIDE when `wide` or `escape` is used */
  uint8_t quote;     /* 0 when nothing is quoted */
  uint8_t escape;    /* takes the meaning from the quote, the delimiter or itself behind it; 0 when nothing does */
  uint8_t wide_count;
  uint8_t wide[8]; /* the delimiter's own bytes, when `delimiter` is CSV_SHIM_WIDE */
} csv_shim_dialect;

/* Stands for a delimiter of several bytes; no byte of UTF-8. */
#define CSV_SHIM_WIDE 0xFF

/* Splits one record after the other; owns its buffers. */
typedef struct csv_shim csv_shim;

/* NULL when memory is short. */
csv_shim *csv_shim_new(const csv_shim_dialect *dialect);
void csv_shim_free(csv_shim *shim);

/* Splits a record without its terminator. Plain ones are cut in place, all others go through libcsv. Returns the number
   of fields, or -1 when memory is short. */
long csv_shim_split(csv_shim *shim, const uint8_t *record, size_t count);
const csv_shim_field *csv_shim_fields(const csv_shim *shim);
/* Whether offsets count from the record's start; else they count from the spill's. */
int csv_shim_in_place(const csv_shim *shim);
const uint8_t *csv_shim_spill(const csv_shim *shim, size_t *count);

/* Follows libcsv's own states, to tell whether a line ends inside quotes. Begin with zeros. */
typedef struct {
  int state;
  int blanks;
  size_t opened;  /* offset of the quote that opened the current quoted field */
  size_t longest; /* length of the longest quoted field that was closed */
  int stray;      /* a quote inside a quoted field was neither doubled nor at its end */
} csv_shim_scan;

void csv_shim_follow(csv_shim_scan *scan, const uint8_t *text, size_t from, size_t to,
                     const csv_shim_dialect *dialect);
int csv_shim_in_quotes(const csv_shim_scan *scan);

/* Offset at which field `index` begins, blanks skipped, or `count`. */
size_t csv_shim_field_start(const uint8_t *record, size_t count, size_t index, const csv_shim_dialect *dialect);

/* Writes a record as a single-byte dialect would have it: delimiters become CSV_SHIM_WIDE, escaped quotes
   CSV_SHIM_ESCAPED_QUOTE. Returns the bytes written, at most `count`. */
size_t csv_shim_narrow(const uint8_t *record, size_t count, const csv_shim_dialect *dialect, uint8_t *out);
#define CSV_SHIM_ESCAPED_QUOTE 0xFE

/* The lane for plain rows: as many fields as there are columns, not all empty, all UTF-8 without NUL, no quote but a
   pair around a field, no blank at a field's edge, no CR but before LF, neither heads nor trailer. They are cut many at
   a time by vectors; a row in any doubt stops the lane and is for the shim, which says what is right. */
typedef struct csv_lane csv_lane;

typedef struct {
  uint32_t start;   /* offsets in the text given to the lane */
  uint32_t content; /* where the terminator begins */
  uint32_t end;
} csv_lane_row;

typedef struct {
  size_t rows;
  size_t consumed;
  int is_stopped; /* the next row is not plain, or has no end in the text */
} csv_lane_result;

/* What makes a row end the lane. */
typedef struct {
  size_t longest;        /* bytes of its content */
  size_t longest_quoted; /* the same of a row that holds quotes */
  size_t most_text;      /* text after which no further row is taken */
  size_t most_rows;      /* at most CSV_LANE_ROWS are taken at once */
  int is_decoded;        /* the text is known to be UTF-8 without NUL, and `longest` is looked after elsewhere */
} csv_lane_limits;
#define CSV_LANE_ROWS 512

/* Fields are handed out in the order of `wanted`. NULL when memory is short, or rows so parted are never plain. */
csv_lane *csv_lane_new(const csv_shim_dialect *dialect, size_t columns, const uint32_t *wanted, size_t wanted_count);
void csv_lane_free(csv_lane *lane);
/* Rows whose field in that column begins so are not plain; 0 when memory is short. */
int csv_lane_except(csv_lane *lane, size_t column, const uint8_t *start, size_t count);
/* Rows of whose fields at least half may be such names are not plain. */
void csv_lane_except_name(csv_lane *lane, const uint8_t *name, size_t count);

/* Cuts rows from the front of the text on; the fields' offsets count from `base` before it. */
csv_lane_result csv_lane_run(csv_lane *lane, const uint8_t *text, size_t count, uint32_t base,
                             const csv_lane_limits *limits);
/* Both are valid until the next run. */
const csv_lane_row *csv_lane_rows(const csv_lane *lane);
const csv_shim_field *csv_lane_fields(const csv_lane *lane);

#endif
