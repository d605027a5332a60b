#include "decode.h"
#include "gb18030_table.h"

static int is_lead(uint8_t byte) { return byte >= 0x81 && byte <= 0xFE; }

static int is_digit(uint8_t byte) { return byte >= 0x30 && byte <= 0x39; }

static uint32_t two_byte(uint8_t lead, uint8_t trail) {
  if (trail < 0x40 || trail == 0x7F || trail == 0xFF) return 0;
  return gb18030_two_byte[(lead - 0x81) * 190 + trail - 0x40 - (trail > 0x7E)];
}

static uint32_t in_ranges(uint32_t linear) {
  size_t low = 0, high = GB18030_RANGES;
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    if (gb18030_ranges[middle][0] <= linear) {
      low = middle;
    } else {
      high = middle;
    }
  }
  uint32_t first = gb18030_ranges[low][1];
  return first == 0 ? 0 : first + linear - gb18030_ranges[low][0];
}

static uint32_t four_byte(const uint8_t *b) {
  if (!is_digit(b[1]) || !is_lead(b[2]) || !is_digit(b[3])) return 0;
  uint32_t linear = (((b[0] - 0x81u) * 10 + b[1] - 0x30u) * 126 + b[2] - 0x81u) * 10 + b[3] - 0x30u;
  if (linear < 39420) return in_ranges(linear);
  if (linear < 189000 || linear - 189000 > 0xFFFFF) return 0;
  return linear - 189000 + 0x10000;
}

/* The character at the front, which is no ASCII; 0 when there is none. */
static uint32_t character(const uint8_t *bytes, size_t count, size_t *length) {
  *length = 2;
  if (!is_lead(bytes[0]) || count < 2) return 0;
  uint32_t scalar = two_byte(bytes[0], bytes[1]);
  if (scalar != 0 || count < 4) return scalar;
  *length = 4;
  return four_byte(bytes);
}

text_decoded text_from_gb18030(const uint8_t *bytes, size_t count, uint8_t *out) {
  text_decoded result = {0, TEXT_NOWHERE, TEXT_NOWHERE};
  for (size_t at = 0; at < count;) {
    if (bytes[at] < 0x80) {
      size_t stop = copy_ascii(bytes, at, count, out + result.length);
      result.length += stop - at;
      at = stop;
      if (at < count && bytes[at] == 0) {
        put_nul(&result, out);
        at++;
      }
      continue;
    }
    size_t length;
    uint32_t scalar = character(bytes + at, count - at, &length);
    if (scalar == 0) {
      put_bad(&result, out);
      length = 1;
    } else {
      result.length += put_scalar(scalar, out + result.length);
    }
    at += length;
  }
  return result;
}

typedef struct {
  uint32_t *ends;
  size_t longest, most;
  size_t lines;
  size_t written; /* behind the last line */
} lines_found;

/* Notes an LF; 0 when the lines are to end before or with it. */
static int note_line(lines_found *found, const uint8_t *bytes, size_t lf, size_t written) {
  size_t start = found->lines == 0 ? 0 : found->ends[found->lines - 1];
  size_t content = lf - start - (lf > start && bytes[lf - 1] == '\r');
  if (content > found->longest) return 0;
  found->ends[found->lines++] = (uint32_t)(lf + 1);
  found->written = written;
  return found->lines < found->most;
}

/* Copies ASCII other than NUL and moves both places; 0 when the lines end there. */
static int lines_of_ascii(lines_found *found, const uint8_t *bytes, size_t count, size_t *from, uint8_t *out,
                          size_t *to) {
  size_t at = *from, put = *to;
#ifdef __SSE2__
  const __m128i lf = _mm_set1_epi8('\n');
  unsigned length = 16;
  for (; length == 16 && at + 16 <= count; at += length, put += length) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + at));
    __m128i nul = _mm_cmpeq_epi8(block, _mm_setzero_si128());
    unsigned stop = (unsigned)_mm_movemask_epi8(_mm_or_si128(block, nul)) | 0x10000;
    unsigned ends = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block, lf)) & (stop ^ (stop - 1));
    _mm_storeu_si128((__m128i *)(out + put), block);
    length = (unsigned)__builtin_ctz(stop);
    for (; ends != 0; ends &= ends - 1) {
      size_t place = (size_t)__builtin_ctz(ends);
      if (!note_line(found, bytes, at + place, put + place + 1)) return 0;
    }
  }
#endif
  for (; at < count && bytes[at] != 0 && bytes[at] < 0x80; at++) {
    out[put++] = bytes[at];
    if (bytes[at] == '\n' && !note_line(found, bytes, at, put)) return 0;
  }
  *from = at;
  *to = put;
  return 1;
}

size_t text_lines_from_gb18030(const uint8_t *bytes, size_t count, size_t longest, size_t most, uint32_t *ends,
                               uint8_t *out, size_t *written) {
  lines_found found = {ends, longest, most, 0, 0};
  size_t at = 0, put = 0;
  while (at < count && lines_of_ascii(&found, bytes, count, &at, out, &put) && at < count && bytes[at] != 0) {
    do {
      size_t length;
      uint32_t scalar = character(bytes + at, count - at, &length);
      if (scalar == 0) {
        *written = found.written;
        return found.lines;
      }
      put += put_scalar(scalar, out + put);
      at += length;
    } while (at < count && bytes[at] >= 0x80);
  }
  *written = found.written;
  return found.lines;
}

/* No byte tells alone whether it leads, so this goes from the front. */
size_t text_whole_gb18030(const uint8_t *bytes, size_t count) {
  size_t at = 0;
  while (at < count) {
    size_t length = 1;
    if (is_lead(bytes[at])) {
      if (at + 1 == count) return at;
      length = is_digit(bytes[at + 1]) ? 4 : two_byte(bytes[at], bytes[at + 1]) != 0 ? 2 : 1;
    }
    if (at + length > count) return at;
    at += length;
  }
  return count;
}

static size_t length_in_gb18030(uint32_t scalar) {
  if (scalar < 0x80) return 1;
  if (scalar > 0xFFFF) return 4;
  return gb18030_in_two_bytes[scalar >> 5] >> (scalar & 31) & 1 ? 2 : 4;
}

/* The character that begins with a byte above 7F; its length in UTF-8 is left in `length`. */
static uint32_t scalar_at(const uint8_t *text, size_t *length) {
  if (text[0] < 0xE0) {
    *length = 2;
    return (text[0] & 0x1Fu) << 6 | (text[1] & 0x3Fu);
  }
  if (text[0] < 0xF0) {
    *length = 3;
    return (text[0] & 0x0Fu) << 12 | (text[1] & 0x3Fu) << 6 | (text[2] & 0x3Fu);
  }
  *length = 4;
  return 0x10000;
}

static size_t original_length(text_encoding encoding, const uint8_t *text, size_t *length) {
  *length = 1;
  if (encoding == TEXT_UTF8) return 1; /* byte for byte, perhaps from the middle of a character */
  uint32_t scalar = text[0] < 0x80 ? text[0] : scalar_at(text, length);
  switch (encoding) {
    case TEXT_UTF8: return 1;
    case TEXT_GB18030: return length_in_gb18030(scalar);
    case TEXT_UTF16: return scalar > 0xFFFF ? 4 : 2;
  }
  return 0;
}

#ifdef __SSE2__
/* Blocks of 16 bytes, as far as they can be told without looking at characters. */
static size_t advance_blocks(text_cursor *cursor, text_encoding encoding, const uint8_t *text, size_t count) {
  const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
  size_t at = 0;
  for (; at + 16 <= count; at += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(text + at));
    if (encoding != TEXT_UTF8 && _mm_movemask_epi8(block) != 0) break;
    unsigned crs = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block, cr));
    unsigned lfs = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block, lf)) & ~(crs << 1 | (unsigned)cursor->after_cr);
    for (unsigned ends = crs | lfs; ends != 0; ends &= ends - 1) cursor->line++;
    cursor->after_cr = (int)(crs >> 15);
  }
  cursor->original += encoding == TEXT_UTF16 ? at * 2 : at;
  return at;
}
#else
static size_t advance_blocks(text_cursor *cursor, text_encoding encoding, const uint8_t *text, size_t count) {
  (void)cursor, (void)encoding, (void)text, (void)count;
  return 0;
}
#endif

void text_advance(text_cursor *cursor, text_encoding encoding, const uint8_t *text, size_t count) {
  for (size_t at = advance_blocks(cursor, encoding, text, count); at < count;) {
    size_t length;
    cursor->original += original_length(encoding, text + at, &length);
    if (text[at] == '\r' || (text[at] == '\n' && !cursor->after_cr)) cursor->line++;
    cursor->after_cr = text[at] == '\r';
    at += length;
  }
}
