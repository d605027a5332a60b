#ifndef HEDUI_LIBARCHIVE_SHIM_H
#define HEDUI_LIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/* libarchive turns names flagged as UTF-8 into the thread's character set; under C they would be lost. */
static inline int hedui_next_header(struct archive *archive, struct archive_entry **entry) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  int result = archive_read_next_header(archive, entry);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return result;
}

static inline int hedui_write_header(struct archive *archive, struct archive_entry *entry) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  int result = archive_write_header(archive, entry);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return result;
}

#endif
