#ifndef HEDUI_LINUX_SHIM_H
#define HEDUI_LINUX_SHIM_H

#include <stdint.h>

/* Of <fcntl.h>, which shows it to _GNU_SOURCE only. */
extern int sync_file_range(int descriptor, int64_t start, int64_t count, unsigned int flags);

/* Lets the disk begin with pages that were written there; waits for nothing and promises nothing. */
static inline void hedui_begin_writing(int descriptor, int64_t start, int64_t count) {
  sync_file_range(descriptor, start, count, 2 /* SYNC_FILE_RANGE_WRITE */);
}

#endif
