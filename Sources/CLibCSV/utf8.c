#include "decode.h"

static int is_tail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

/* Length that a lead byte announces, 0 when it is none. */
static size_t announced(uint8_t lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

/* Shortest form only, no surrogates, nothing above 10FFFF. */
static int second_fits(uint8_t lead, uint8_t second) {
  if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
  if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
  if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
  if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
  return is_tail(second);
}

/* Length of the character at the front, 0 when there is none. */
static size_t character(const uint8_t *bytes, size_t count) {
  size_t length = announced(bytes[0]);
  if (length == 0 || length > count || !second_fits(bytes[0], bytes[1])) return 0;
  for (size_t i = 2; i < length; i++) {
    if (!is_tail(bytes[i])) return 0;
  }
  return length;
}

text_decoded text_from_utf8(const uint8_t *bytes, size_t count, uint8_t *out) {
  text_decoded result = {0, TEXT_NOWHERE, TEXT_NOWHERE};
  for (size_t at = 0; at < count;) {
    size_t stop = copy_ascii(bytes, at, count, out + result.length);
    result.length += stop - at;
    at = stop;
    if (at == count) break;
    size_t length = bytes[at] == 0 ? 1 : character(bytes + at, count - at);
    if (bytes[at] == 0) {
      put_nul(&result, out);
    } else if (length == 0) {
      put_bad(&result, out);
      length = 1;
    } else {
      memcpy(out + result.length, bytes + at, length);
      result.length += length;
    }
    at += length;
  }
  return result;
}

size_t text_whole_utf8(const uint8_t *bytes, size_t count) {
  for (size_t back = 1; back <= 3 && back <= count; back++) {
    uint8_t byte = bytes[count - back];
    if (is_tail(byte)) continue;
    return announced(byte) > back ? count - back : count;
  }
  return count;
}
