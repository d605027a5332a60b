#include "decode.h"

static uint32_t unit(const uint8_t *bytes, int big_endian) {
  return big_endian ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

static int is_high(uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }

static int is_low(uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

text_decoded text_from_utf16(const uint8_t *bytes, size_t count, int big_endian, uint8_t *out) {
  text_decoded result = {0, TEXT_NOWHERE, TEXT_NOWHERE};
  size_t at = 0;
  for (; at + 1 < count; at += 2) {
    uint32_t first = unit(bytes + at, big_endian);
    if (first == 0) {
      put_nul(&result, out);
    } else if (is_high(first) && at + 3 < count && is_low(unit(bytes + at + 2, big_endian))) {
      at += 2;
      uint32_t scalar = 0x10000 + ((first - 0xD800) << 10) + (unit(bytes + at, big_endian) - 0xDC00);
      result.length += put_scalar(scalar, out + result.length);
    } else if (is_high(first) || is_low(first)) {
      put_bad(&result, out);
    } else {
      result.length += put_scalar(first, out + result.length);
    }
  }
  if (at < count) put_bad(&result, out);
  return result;
}

size_t text_whole_utf16(const uint8_t *bytes, size_t count, int big_endian) {
  size_t even = count & ~(size_t)1;
  return even >= 2 && is_high(unit(bytes + even - 2, big_endian)) ? even - 2 : even;
}
