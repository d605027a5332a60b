#ifndef HEDUI_CLIBCSV_H
#define HEDUI_CLIBCSV_H

#include <stddef.h>
#include <stdint.h>

/* A field of a record: offset and length in the buffer it was split into. */
typedef struct {
  uint32_t offset;
  uint32_t length;
} csv_shim_field;

#endif
