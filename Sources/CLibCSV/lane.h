#ifndef HEDUI_LANE_H
#define HEDUI_LANE_H

#include "CLibCSV.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { LANE_BLOCK = 64, LANE_ROWS = 512 };

/* Where signs stand in a block of 64 bytes, one bit a byte. */
typedef struct {
  uint64_t delimiter, lf, cr, blank, quote, nul, high;
} lane_masks;

/* Bytes that begin a character of three bytes whose second may be any, E0 and ED being others; and those that go on
   with one. */
typedef struct {
  uint64_t lead, tail;
} lane_threes;

/* The signs that matter; `blank` are space and tab, the delimiter excepted (then twice the other). */
typedef struct {
  uint8_t delimiter, quote, blank[2];
} lane_signs;

#ifdef __SSE2__
static inline uint64_t lane_mask(__m128i a, __m128i b, __m128i c, __m128i d) {
  uint64_t low = (uint32_t)_mm_movemask_epi8(a) | (uint32_t)_mm_movemask_epi8(b) << 16;
  uint64_t high = (uint32_t)_mm_movemask_epi8(c) | (uint32_t)_mm_movemask_epi8(d) << 16;
  return low | high << 32;
}

#define LANE_EACH(f) lane_mask(f(block[0]), f(block[1]), f(block[2]), f(block[3]))
#define LANE_SAME(sign) _mm_set1_epi8((char)(sign))

static inline lane_masks lane_look(const uint8_t *text, const lane_signs *signs) {
  __m128i block[4];
  for (int i = 0; i < 4; i++) block[i] = _mm_loadu_si128((const __m128i *)(text + 16 * i));
  const __m128i delimiter = LANE_SAME(signs->delimiter), lf = LANE_SAME('\n'), cr = LANE_SAME('\r');
  const __m128i quote = LANE_SAME(signs->quote), nul = _mm_setzero_si128();
  const __m128i blank = LANE_SAME(signs->blank[0]), other = LANE_SAME(signs->blank[1]);
#define IS_DELIMITER(b) _mm_cmpeq_epi8(b, delimiter)
#define IS_LF(b) _mm_cmpeq_epi8(b, lf)
#define IS_CR(b) _mm_cmpeq_epi8(b, cr)
#define IS_BLANK(b) _mm_or_si128(_mm_cmpeq_epi8(b, blank), _mm_cmpeq_epi8(b, other))
#define IS_QUOTE(b) _mm_cmpeq_epi8(b, quote)
#define IS_NUL(b) _mm_cmpeq_epi8(b, nul)
#define AS_IT_IS(b) (b)
  return (lane_masks){LANE_EACH(IS_DELIMITER), LANE_EACH(IS_LF),  LANE_EACH(IS_CR),   LANE_EACH(IS_BLANK),
                      LANE_EACH(IS_QUOTE),     LANE_EACH(IS_NUL), LANE_EACH(AS_IT_IS)};
}

static inline lane_threes lane_look_threes(const uint8_t *text) {
  __m128i block[4];
  for (int i = 0; i < 4; i++) block[i] = _mm_loadu_si128((const __m128i *)(text + 16 * i));
  const __m128i e0 = LANE_SAME(0xE0), ed = LANE_SAME(0xED), c0 = LANE_SAME(0xC0);
#define IS_LEAD(b) _mm_and_si128(_mm_cmpgt_epi8(b, e0), _mm_cmpgt_epi8(ed, b))
#define IS_TAIL(b) _mm_cmpgt_epi8(c0, b)
  return (lane_threes){LANE_EACH(IS_LEAD), LANE_EACH(IS_TAIL)};
}
#else
static inline lane_threes lane_look_threes(const uint8_t *text) {
  lane_threes threes = {0, 0};
  for (int i = 0; i < LANE_BLOCK; i++) {
    threes.lead |= (uint64_t)(text[i] > 0xE0 && text[i] < 0xED) << i;
    threes.tail |= (uint64_t)((text[i] & 0xC0) == 0x80) << i;
  }
  return threes;
}

static inline lane_masks lane_look(const uint8_t *text, const lane_signs *signs) {
  lane_masks masks = {0};
  for (int i = 0; i < LANE_BLOCK; i++) {
    uint8_t c = text[i];
    masks.delimiter |= (uint64_t)(c == signs->delimiter) << i;
    masks.lf |= (uint64_t)(c == '\n') << i;
    masks.cr |= (uint64_t)(c == '\r') << i;
    masks.blank |= (uint64_t)(c == signs->blank[0] || c == signs->blank[1]) << i;
    masks.quote |= (uint64_t)(c == signs->quote) << i;
    masks.nul |= (uint64_t)(c == 0) << i;
    masks.high |= (uint64_t)(c >> 7) << i;
  }
  return masks;
}
#endif

static inline unsigned lane_bits(uint64_t mask) {
  mask -= mask >> 1 & 0x5555555555555555u;
  mask = (mask & 0x3333333333333333u) + (mask >> 2 & 0x3333333333333333u);
  mask = (mask + (mask >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
  return (unsigned)(mask * 0x0101010101010101u >> 56);
}

static inline unsigned lane_first(uint64_t mask) { return (unsigned)__builtin_ctzll(mask); }

/* The bits up to and with the lowest one of `mask`. */
static inline uint64_t lane_through(uint64_t mask) { return mask ^ (mask - 1); }

#endif
