/* usage: least WEEK FOLDER – a floor: as much of the batch as no program that keeps its files can leave out, for the
 * one layout that is written down here. Two threads, a file each: read, SHA-256, AES-GCM by blocks, written and synced;
 * rows cut, cells read, person and name looked up, repeated rows told; facts sorted by person, encoded, synced; added
 * up by household, the sums synced. What it leaves out: adapters, odd rows, coverage, tolerance, drift, restart,
 * reports. */
#define _GNU_SOURCE
#include "least.h"

#include <emmintrin.h>
#include <fcntl.h>
#include <glob.h>
#include <openssl/evp.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE = 1 << 20, BLOCK = 1 << 16, COLUMNS = 12, GROUP = 256, OVERHEAD = 28, FACT_ROOM = 64 };
enum { NAME = 1, TYPE = 2, NUMBER = 3, OUTCOME = 4, ACCOUNT = 6, KIND = 7, CURRENCY = 8, BALANCE = 9, DATE = 10 };

typedef struct {
  uint64_t number;
  uint32_t person, length; /* the person + 1; 0 where the slot is free */
  char name[16];
} slot;

typedef struct {
  uint64_t offset, account, digest, number;
  int64_t fen;
  uint32_t person, line, length, name, name_length;
  uint8_t kind, outcome;
} fact;

typedef struct {
  uint8_t *plain, *sealed, *encoded;
  uint32_t *ends;
  fact *facts, *sorted;
  uint64_t *seen;
  size_t count, seen_mask;
  EVP_MD_CTX *digest;
  EVP_CIPHER_CTX *cipher;
} worker;

static slot *roster;
static size_t roster_mask;
static uint32_t *household_of, person_count, household_count;
static int64_t *sums[2];
static glob_t files;
static int next_file;
static size_t *encoded_size;
static const char *folder;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what) {
  perror(what);
  exit(73);
}

static size_t place(uint64_t number) { return (number * 0x9E3779B97F4A7C15u >> 24) & roster_mask; }

static FILE *table(const char *week, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", week, name);
  FILE *file = fopen(path, "r");
  if (!file) fail(path);
  if (!fgets(path, sizeof path, file)) fail(name);
  return file;
}

static void enrol(char *line) {
  char *number = strchr(line, ',') + 1, *name = number + 19, *behind = strchr(name, ',');
  slot own = {identity((uint8_t *)number), ++person_count, (uint32_t)(behind - name), {0}};
  memcpy(own.name, name, own.length > 16 ? 16 : own.length);
  household_of[person_count - 1] = (uint32_t)atoi(behind + 1) - 1;
  if (household_of[person_count - 1] >= household_count) household_count = household_of[person_count - 1] + 1;
  size_t at = place(own.number);
  while (roster[at].person) at = (at + 1) & roster_mask;
  roster[at] = own;
}

static void read_roster(const char *week) {
  char line[512];
  size_t lines = 0, slots = 8;
  FILE *file = table(week, "persons.csv");
  while (fgets(line, sizeof line, file)) lines++;
  fclose(file);
  while (slots < lines * 2) slots *= 2;
  roster = calloc(slots, sizeof *roster);
  household_of = malloc(lines * sizeof *household_of + 1);
  roster_mask = slots - 1;
  file = table(week, "persons.csv");
  while (fgets(line, sizeof line, file)) enrol(line);
  fclose(file);
}

static size_t seal(worker *own, const uint8_t *plain, size_t count, uint64_t number, uint8_t *out) {
  int written;
  memset(out, 0, 12);
  memcpy(out, &number, 8);
  EVP_EncryptInit_ex(own->cipher, NULL, NULL, NULL, out);
  EVP_EncryptUpdate(own->cipher, out + 12, &written, plain, (int)count);
  EVP_EncryptFinal_ex(own->cipher, out + 12 + count, &written);
  EVP_CIPHER_CTX_ctrl(own->cipher, EVP_CTRL_GCM_GET_TAG, 16, out + 12 + count);
  return count + OVERHEAD;
}

static void put(int to, const uint8_t *bytes, size_t count) {
  if (write(to, bytes, count) != (ssize_t)count) fail("write");
}

static void sync_and_close(int file) {
  if (fsync(file) || close(file)) fail("fsync");
}

static int create(const char *kind, int number) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s%d", folder, kind, number);
  int file = open(path, O_CREAT | O_TRUNC | O_RDWR, 0600);
  if (file < 0) fail(path);
  return file;
}

/* Keeps the file sealed, each piece given to the disk at once, and its plain bytes in memory. */
static size_t keep(worker *own, int number) {
  int from = open(files.gl_pathv[number], O_RDONLY), to = create("archive", number);
  size_t count = 0, sealed = 0, waiting = 0;
  off_t given = 0;
  uint8_t sha256[32];
  EVP_DigestInit_ex(own->digest, EVP_sha256(), NULL);
  for (ssize_t more = 1; more > 0;) {
    if ((more = read(from, own->plain + count, PIECE)) < 0) fail("read");
    EVP_DigestUpdate(own->digest, own->plain + count, (size_t)more);
    count += (size_t)more;
    while (count - sealed >= BLOCK || (more == 0 && sealed < count)) {
      size_t size = count - sealed < BLOCK ? count - sealed : BLOCK;
      waiting += seal(own, own->plain + sealed, size, sealed / BLOCK, own->sealed + waiting);
      sealed += size;
    }
    size_t whole = more == 0 ? waiting : waiting / PIECE * PIECE;
    put(to, own->sealed, whole);
    sync_file_range(to, given, (off_t)whole, SYNC_FILE_RANGE_WRITE);
    given += (off_t)whole;
    memmove(own->sealed, own->sealed + whole, waiting -= whole);
  }
  EVP_DigestFinal_ex(own->digest, sha256, NULL);
  put(to, sha256, sizeof sha256);
  sync_and_close(to);
  close(from);
  memset(own->plain + count, 0, 64);
  return count;
}

static uint64_t mask_of(const uint8_t *at, char sign) {
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(at + 16 * i));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(sign))) << (16 * i);
  }
  return mask;
}

/* Where cells end. */
static size_t cut(worker *own, size_t count) {
  size_t found = 0;
  for (size_t block = 0; block < count; block += 64) {
    uint64_t ends = mask_of(own->plain + block, ',') | mask_of(own->plain + block, '\n');
    for (; ends; ends &= ends - 1) own->ends[found++] = (uint32_t)block + (uint32_t)__builtin_ctzll(ends);
  }
  return found;
}

/* Reads a row's cells; 0 where one of them is not as it should be. */
static int read_row(const uint8_t *text, const uint32_t *ends, uint32_t line, fact *into) {
  const uint32_t start = ends[-1] + 1;
#define CELL(column) (text + ends[(column) - 1] + 1)
#define LENGTH(column) (ends[column] - ends[(column) - 1] - 1)
  uint64_t account = word(CELL(ACCOUNT));
  uint32_t rest;
  memcpy(&rest, CELL(ACCOUNT) + 8, 4);
  into->number = LENGTH(NUMBER) == 18 ? identity(CELL(NUMBER)) : 0;
  into->fen = money(CELL(BALANCE), LENGTH(BALANCE));
  if (!into->number || into->fen == INT64_MIN || LENGTH(ACCOUNT) != 12 || !are_digits(account)) return 0;
  if (LENGTH(DATE) != 10 || memcmp(CELL(TYPE), "01", 2) || memcmp(CELL(CURRENCY), "156", 3)) return 0;
  into->account = digits(account) << 32 | rest;
  into->outcome = CELL(OUTCOME)[1];
  into->kind = CELL(KIND)[4];
  into->name = ends[NAME - 1] + 1;
  into->name_length = LENGTH(NAME);
  into->offset = start;
  into->length = ends[COLUMNS - 1] + 1 - start;
  into->line = line;
  into->digest = row_digest(CELL(NAME), ends[COLUMNS - 1] - into->name);
  return 1;
}

static int is_new(worker *own, uint64_t digest) {
  size_t at = digest & own->seen_mask;
  for (; own->seen[at]; at = (at + 1) & own->seen_mask) {
    if (own->seen[at] == digest) return 0;
  }
  own->seen[at] = digest;
  return 1;
}

static int is_known(const uint8_t *text, fact *row) {
  for (size_t at = place(row->number); roster[at].person; at = (at + 1) & roster_mask) {
    const slot *own = &roster[at];
    if (own->number != row->number) continue;
    row->person = own->person - 1;
    return own->length == row->name_length && own->length <= 16 && !memcmp(own->name, text + row->name, own->length);
  }
  return 0;
}

/* Rows by the hundred, so that memory is asked for many at once. */
static void match(worker *own, size_t rows) {
  fact group[GROUP];
  memset(own->seen, 0, (own->seen_mask + 1) * sizeof *own->seen);
  own->count = 0;
  for (size_t first = 1; first < rows; first += GROUP) {
    size_t end = first + GROUP < rows ? first + GROUP : rows, count = 0;
    for (size_t row = first; row < end; row++) {
      if (!read_row(own->plain, own->ends + row * COLUMNS, (uint32_t)row + 1, &group[count])) continue;
      __builtin_prefetch(&roster[place(group[count].number)]);
      __builtin_prefetch(&own->seen[group[count].digest & own->seen_mask], 1);
      count++;
    }
    for (size_t i = 0; i < count; i++) {
      if (is_new(own, group[i].digest) && is_known(own->plain, &group[i])) own->facts[own->count++] = group[i];
    }
  }
}

static void by_digit(const fact *from, fact *to, size_t count, unsigned shift) {
  static __thread size_t starts[1 << 12];
  memset(starts, 0, sizeof starts);
  for (size_t i = 0; i < count; i++) starts[from[i].person >> shift & 4095]++;
  for (size_t i = 0, before = 0, own; i < 4096; i++, before += own) own = starts[i], starts[i] = before;
  for (size_t i = 0; i < count; i++) to[starts[from[i].person >> shift & 4095]++] = from[i];
}

static uint8_t *varint(uint8_t *to, uint64_t value) {
  for (; value >= 128; value >>= 7) *to++ = (uint8_t)value | 128;
  *to++ = (uint8_t)value;
  return to;
}

static size_t encode(worker *own) {
  uint8_t *to = own->encoded;
  uint32_t last = 0;
  by_digit(own->facts, own->sorted, own->count, 0);
  by_digit(own->sorted, own->facts, own->count, 12);
  for (const fact *row = own->facts; row < own->facts + own->count; row++) {
    to = varint(to, row->person - last);
    last = row->person;
    to = varint(varint(varint(to, row->line), row->offset), row->length);
    *to++ = row->kind;
    *to++ = row->outcome;
    to = varint(varint(to, row->account), (uint64_t)row->fen);
  }
  return (size_t)(to - own->encoded);
}

static void make_room(worker *own) {
  size_t largest = 0;
  struct stat about;
  for (size_t i = 0; i < files.gl_pathc; i++) {
    if (!stat(files.gl_pathv[i], &about) && (size_t)about.st_size > largest) largest = (size_t)about.st_size;
  }
  size_t rows = largest / 64, slots = 8;
  while (slots < rows * 2) slots *= 2;
  own->plain = malloc(largest + 2 * PIECE);
  own->sealed = malloc(4 * PIECE);
  own->ends = malloc((largest / 4 + 64) * sizeof *own->ends);
  own->facts = malloc(rows * sizeof *own->facts);
  own->sorted = malloc(rows * sizeof *own->sorted);
  own->encoded = malloc(rows * FACT_ROOM);
  own->seen = malloc(slots * sizeof *own->seen);
  own->seen_mask = slots - 1;
  own->digest = EVP_MD_CTX_new();
  own->cipher = EVP_CIPHER_CTX_new();
  EVP_EncryptInit_ex(own->cipher, EVP_aes_256_gcm(), NULL, (const uint8_t[32]){1}, NULL);
}

static void *take_in(void *unused) {
  worker own;
  make_room(&own);
  for (;;) {
    pthread_mutex_lock(&turn);
    int number = next_file++;
    pthread_mutex_unlock(&turn);
    if (number >= (int)files.gl_pathc) return unused;
    match(&own, cut(&own, keep(&own, number)) / COLUMNS);
    size_t size = encoded_size[number] = encode(&own);
    int to = create("facts", number);
    put(to, own.encoded, size);
    sync_and_close(to);
  }
}

static uint64_t number_at(const uint8_t **at) {
  uint64_t value = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t byte = *(*at)++;
    value |= (uint64_t)(byte & 127) << shift;
    if (byte < 128) return value;
  }
}

static void add_up(const uint8_t *at, const uint8_t *end, int64_t *sum) {
  uint64_t person = 0;
  while (at < end) {
    person += number_at(&at);
    for (int i = 0; i < 3; i++) number_at(&at);
    int is_found = at[1] == '0';
    at += 2;
    number_at(&at);
    int64_t fen = (int64_t)number_at(&at);
    if (is_found) sum[household_of[person]] += fen;
  }
}

static void *compare(void *given) {
  size_t half = (size_t)given;
  sums[half] = calloc(household_count + 1, sizeof **sums);
  for (size_t i = half; i < files.gl_pathc; i += 2) {
    char path[4096];
    snprintf(path, sizeof path, "%s/facts%zu", folder, i);
    uint8_t *bytes = malloc(encoded_size[i] + 1);
    int from = open(path, O_RDONLY);
    if (read(from, bytes, encoded_size[i]) != (ssize_t)encoded_size[i]) fail(path);
    close(from);
    add_up(bytes, bytes + encoded_size[i], sums[half]);
    free(bytes);
  }
  return NULL;
}

static void both(void *(*work)(void *)) {
  pthread_t threads[2];
  for (size_t i = 0; i < 2; i++) pthread_create(&threads[i], NULL, work, (void *)i);
  for (size_t i = 0; i < 2; i++) pthread_join(threads[i], NULL);
}

int main(int count, char **words) {
  char pattern[4096];
  if (count != 3) return 64;
  folder = words[2];
  snprintf(pattern, sizeof pattern, "%s/inbox/*.csv", words[1]);
  if (glob(pattern, 0, NULL, &files)) return 66;
  encoded_size = calloc(files.gl_pathc, sizeof *encoded_size);
  read_roster(words[1]);
  both(take_in);
  both(compare);
  int64_t total = 0;
  for (uint32_t i = 0; i < household_count; i++) total += sums[0][i] += sums[1][i];
  int to = create("sums", 0);
  put(to, (uint8_t *)sums[0], household_count * sizeof **sums);
  sync_and_close(to);
  printf("%lld fen\n", (long long)total);
  return 0;
}
