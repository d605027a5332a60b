/* usage: floor DELIMITER FILE… – libcsv alone: every byte through csv_parse, fields and rows counted and dropped. */
#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

static void field(void *bytes, size_t count, void *seen) {
  (void)bytes;
  (void)count;
  ((size_t *)seen)[0]++;
}

static void row(int end, void *seen) {
  (void)end;
  ((size_t *)seen)[1]++;
}

int main(int count, char **words) {
  static char piece[1 << 20];
  size_t seen[2] = {0, 0};
  if (count < 2) return 64;
  for (int place = 2; place < count; place++) {
    struct csv_parser parser;
    FILE *file = fopen(words[place], "rb");
    size_t read;
    if (!file || csv_init(&parser, 0)) return 66;
    csv_set_delim(&parser, (unsigned char)words[1][0]);
    while ((read = fread(piece, 1, sizeof piece, file)) > 0)
      if (csv_parse(&parser, piece, read, field, row, seen) != read) return 65;
    csv_fini(&parser, field, row, seen);
    csv_free(&parser);
    fclose(file);
  }
  printf("%zu fields, %zu rows\n", seen[0], seen[1]);
  return 0;
}
