#include "CLibCSV.h"

#ifdef __SSE2__
#include <emmintrin.h>

static size_t skip_blocks(const uint8_t *bytes, size_t at, size_t count) {
  const __m128i lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
  for (; at + 16 <= count; at += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + at));
    __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(block, lf), _mm_cmpeq_epi8(block, cr));
    int mask = _mm_movemask_epi8(hit);
    if (mask != 0) return at + (size_t)__builtin_ctz((unsigned)mask);
  }
  return at;
}
#else
static size_t skip_blocks(const uint8_t *bytes, size_t at, size_t count) {
  (void)bytes, (void)count;
  return at;
}
#endif

size_t text_line_end(const uint8_t *bytes, size_t from, size_t count) {
  size_t at = skip_blocks(bytes, from, count);
  while (at < count && bytes[at] != '\n' && bytes[at] != '\r') at++;
  return at;
}

size_t text_line_end_utf16(const uint8_t *bytes, size_t from, size_t count, int big_endian) {
  for (size_t at = from; at + 1 < count; at += 2) {
    uint8_t high = bytes[big_endian ? at : at + 1], low = bytes[big_endian ? at + 1 : at];
    if (high == 0 && (low == '\n' || low == '\r')) return at;
  }
  return count;
}
