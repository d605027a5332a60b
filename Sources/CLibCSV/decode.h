#ifndef HEDUI_DECODE_H
#define HEDUI_DECODE_H

#include "CLibCSV.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Copies ASCII other than NUL from `at` on; returns where it stopped. */
static inline size_t copy_ascii(const uint8_t *bytes, size_t at, size_t count, uint8_t *out) {
  size_t start = at;
#ifdef __SSE2__
  for (; at + 16 <= count; at += 16) {
    __m128i block = _mm_loadu_si128((const __m128i *)(bytes + at));
    __m128i nul = _mm_cmpeq_epi8(block, _mm_setzero_si128());
    if (_mm_movemask_epi8(_mm_or_si128(block, nul)) != 0) break;
    _mm_storeu_si128((__m128i *)(out + (at - start)), block);
  }
#endif
  for (; at < count && bytes[at] != 0 && bytes[at] < 0x80; at++) out[at - start] = bytes[at];
  return at;
}

/* Writes a scalar as UTF-8 and returns its length. */
static inline size_t put_scalar(uint32_t scalar, uint8_t *out) {
  if (scalar < 0x80) {
    out[0] = (uint8_t)scalar;
    return 1;
  }
  if (scalar < 0x800) {
    out[0] = (uint8_t)(0xC0 | scalar >> 6);
    out[1] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 2;
  }
  if (scalar < 0x10000) {
    out[0] = (uint8_t)(0xE0 | scalar >> 12);
    out[1] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (scalar & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | scalar >> 18);
  out[1] = (uint8_t)(0x80 | (scalar >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (scalar >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (scalar & 0x3F));
  return 4;
}

static inline void put_bad(text_decoded *result, uint8_t *out) {
  if (result->bad_at == TEXT_NOWHERE) result->bad_at = result->length;
  result->length += put_scalar(0xFFFD, out + result->length);
}

static inline void put_nul(text_decoded *result, uint8_t *out) {
  if (result->nul_at == TEXT_NOWHERE) result->nul_at = result->length;
  out[result->length++] = 0;
}

#endif
