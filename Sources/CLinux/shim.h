#ifndef HEDUI_LINUX_SHIM_H
#define HEDUI_LINUX_SHIM_H

#include <malloc.h>
#include <sched.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Of <fcntl.h>, which shows it to _GNU_SOURCE only. */
extern int sync_file_range(int descriptor, int64_t start, int64_t count, unsigned int flags);

/* Lets the disk begin with pages that were written there; waits for nothing and promises nothing. */
static inline void hedui_begin_writing(int descriptor, int64_t start, int64_t count) {
  sync_file_range(descriptor, start, count, 2 /* SYNC_FILE_RANGE_WRITE */);
}

/* The calling thread, and those it starts, would like to go on for 20 ms before another has its turn; Linux before 6.12
   lets them no longer than others. */
static inline void hedui_ask_for_long_turns(void) {
  const struct {
    uint32_t size, policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t turn, deadline, period;
  } wanted = {.size = 48, .turn = 20000000};
  syscall(SYS_sched_setattr, 0, &wanted, 0);
}

/* The calling thread, and those it starts, run where no other wants to: whoever wakes up is not kept waiting. The
   system protects a turn for as long as the shortest wish of all who want to run, so it wishes for long ones too. */
static inline void hedui_let_others_first(void) {
  hedui_ask_for_long_turns();
  struct sched_param none = {0};
  sched_setscheduler(0, 5 /* SCHED_IDLE, of <sched.h> under _GNU_SOURCE */, &none);
}

/* Gives memory back: left to itself the allocator keeps, for each of many threads, the most that it ever needed. */
static inline void hedui_keep_little_memory(void) {
  mallopt(M_ARENA_MAX, 2);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
}

#endif
