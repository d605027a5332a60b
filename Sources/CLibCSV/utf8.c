#include "decode.h"
#include "utf8.h"

text_decoded text_from_utf8(const uint8_t *bytes, size_t count, uint8_t *out) {
  text_decoded result = {0, TEXT_NOWHERE, TEXT_NOWHERE};
  for (size_t at = 0; at < count;) {
    size_t stop = copy_ascii(bytes, at, count, out + result.length);
    result.length += stop - at;
    at = stop;
    if (at == count) break;
    size_t length = bytes[at] == 0 ? 1 : utf8_character(bytes + at, count - at);
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
    if (utf8_is_tail(byte)) continue;
    return utf8_announced(byte) > back ? count - back : count;
  }
  return count;
}
