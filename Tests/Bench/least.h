/* What cells come to, in as few steps as the layout of the bench allows. */
#ifndef HEDUI_BENCH_LEAST_H
#define HEDUI_BENCH_LEAST_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t word(const uint8_t *at) {
  uint64_t value;
  memcpy(&value, at, 8);
  return value;
}

static inline uint64_t mixed(uint64_t left, uint64_t right) {
  __uint128_t product = (__uint128_t)left * right;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline int are_digits(uint64_t eight) {
  return (eight & 0xF0F0F0F0F0F0F0F0u) == 0x3030303030303030u &&
         ((eight + 0x0606060606060606u) & 0xF0F0F0F0F0F0F0F0u) == 0x3030303030303030u;
}

static inline uint64_t digits(uint64_t eight) {
  eight -= 0x3030303030303030u;
  eight = (eight * 10 + (eight >> 8)) & 0x00FF00FF00FF00FFu;
  eight = (eight * 100 + (eight >> 16)) & 0x0000FFFF0000FFFFu;
  return (eight * 10000 + (eight >> 32)) & 0xFFFFFFFFu;
}

/* 0 for a number whose check character or birth date does not hold. */
static inline uint64_t identity(const uint8_t *at) {
  static const int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  uint64_t first = word(at), second = word(at + 8);
  int sum = 0, month = (at[10] - '0') * 10 + at[11] - '0', day = (at[12] - '0') * 10 + at[13] - '0';
  if (!are_digits(first) || !are_digits(second) || at[16] < '0' || at[16] > '9') return 0;
  for (int i = 0; i < 17; i++) sum += (at[i] - '0') * weights[i];
  if (at[17] != "10X98765432"[sum % 11] || month < 1 || month > 12 || day < 1 || day > 31) return 0;
  return ((digits(first) * 100000000u + digits(second)) * 10 + at[16] - '0') * 11 +
         (uint64_t)(at[17] == 'X' ? 10 : at[17] - '0');
}

/* In fen; the least number where it is none. */
static inline int64_t money(const uint8_t *at, uint32_t length) {
  int64_t value = 0;
  if (length < 4 || length > 14 || at[length - 3] != '.') return INT64_MIN;
  for (uint32_t i = 0; i < length; i++) {
    if (i == length - 3) continue;
    if (at[i] < '0' || at[i] > '9') return INT64_MIN;
    value = value * 10 + at[i] - '0';
  }
  return value;
}

static inline uint64_t row_digest(const uint8_t *at, size_t length) {
  uint64_t value = length, first = 0, second = 0;
  for (; length >= 16; at += 16, length -= 16) value = mixed(word(at) ^ value, word(at + 8) ^ 0xA0761D6478BD642Fu);
  memcpy(&first, at, length > 8 ? 8 : length);
  if (length > 8) memcpy(&second, at + 8, length - 8);
  return mixed(first ^ value, second ^ 0xE7037ED1A0B428DBu);
}

#endif
