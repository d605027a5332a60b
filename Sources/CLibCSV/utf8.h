#ifndef HEDUI_UTF8_H
#define HEDUI_UTF8_H

#include <stddef.h>
#include <stdint.h>

static inline int utf8_is_tail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/* Length that a lead byte announces, 0 when it is none. */
static inline size_t utf8_announced(uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/* Shortest form only, no surrogates, nothing above 10FFFF. */
static inline int utf8_second_fits(uint8_t lead, uint8_t second) {
  if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
  if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
  if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
  if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
  return utf8_is_tail(second);
}

/* Length of the character at the front, which is no ASCII; 0 when there is none. */
static inline size_t utf8_character(const uint8_t *bytes, size_t count) {
  size_t length = utf8_announced(bytes[0]);
  if (length == 0 || length > count || !utf8_second_fits(bytes[0], bytes[1])) return 0;
  for (size_t i = 2; i < length; i++) {
    if (!utf8_is_tail(bytes[i])) return 0;
  }
  return length;
}

#endif
