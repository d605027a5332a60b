// Kills a process at its k-th file-system call, tears that call, lets it fail, or cuts the power there.
//
// Preloaded (LD_PRELOAD). Only calls that change something below FAULTFS_ROOT count; everything else passes.
//   FAULTFS_ROOT    the folder watched
//   FAULTFS_MODE    count | kill | torn | discard | fail | full
//   FAULTFS_AT      the call at which it happens, from 1; FAULTFS_KIND counts calls of one kind only
//   FAULTFS_ERRNO   what `fail` answers: 5 (EIO) or 28 (ENOSPC)
//   FAULTFS_CUT     1: the power fails after the process has ended of itself
//   FAULTFS_KEPT    what a power cut leaves of work not synced: none | some | names | contents
//   FAULTFS_SEED    for what is left, and where a write tears
//   FAULTFS_HOLD    a folder on the same file system, outside the root: removed files wait there
//   FAULTFS_REPORT  a file that says what happened
//
// A power cut is played before the SIGKILL, from what was remembered of every change since the last sync:
//   - A file's unsynced pages each fall back to what the disk had, or to any state they passed through, sector by
//     sector; its length likewise. No order holds between pages of one file, nor between files.
//   - Names (created, renamed, linked, removed, folders) last only once their folder was fsynced: syncing a file does
//     not save its name. In one folder a beginning of the changes survives, as a journal would keep it; a rename is
//     whole or has not happened, and what it replaced comes back.
//   - A page whose fsync failed is clean to the kernel and old on the disk: a later fsync does not save it, a later
//     write to it does.
//   - SQLite's -shm is mapped memory: gone.
// Children that are forked or executed run without faults, and what they write counts as durable; nothing here is meant
// for two processes that change the same files under `discard`. Threads are stopped at their next call.
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define PAGE 4096
#define SECTOR 512
#define BUCKETS 1024
#define VERSIONS 3
#define SIZES 8

enum mode { COUNT, KILL, TORN, DISCARD, FAIL, FULL };
enum kind { CREATE, WRITE, RESIZE, SYNC, RENAME, REMOVE, MKDIR, KINDS };
enum kept { NONE, SOME, NAMES, CONTENTS };
enum verdict { GO_ON, TEAR, REFUSE, SHORTEN };

static const char *const modeNames[] = {"count", "kill", "torn", "discard", "fail", "full", NULL};
static const char *const kindNames[] = {"create", "write", "resize", "sync", "rename", "remove", "mkdir", NULL};
static const char *const keptNames[] = {"none", "some", "names", "contents", NULL};

static bool active;
static __thread bool inside;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static char root[PATH_MAX], hold[PATH_MAX], reportPath[PATH_MAX];
static enum mode mode;
static enum kept kept;
static int onlyKind = -1, failure = EIO;
static bool journals, cutAtExit, isFull, ended;
static uint64_t at, total, totals[KINDS], chance;
static char struck[PATH_MAX + 32], unsupported[PATH_MAX];

// ---- chance and paths

static uint64_t draw(uint64_t below) {
  uint64_t z = (chance += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return below ? (z ^ (z >> 31)) % below : 0;
}

static int named(const char *const *names, const char *text) {
  for (int i = 0; text && names[i]; i++)
    if (!strcmp(names[i], text)) return i;
  return -1;
}

static bool endsWith(const char *text, const char *end) {
  size_t n = strlen(text), m = strlen(end);
  return n >= m && !strcmp(text + n - m, end);
}

static bool isBelow(const char *path) {
  size_t n = strlen(root);
  return n && !strncmp(path, root, n) && (path[n] == '/' || !path[n]);
}

static bool pathOf(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, PATH_MAX - 1);
  if (n < 0) return false;
  path[n] = 0;
  return path[0] == '/';
}

// Absolute, the folders' symbolic links resolved, the last component not; false when not below the root.
static bool resolve(int folder, const char *name, char *path) {
  char joined[PATH_MAX], parent[PATH_MAX];
  if (!name || !*name || strlen(name) >= PATH_MAX / 2) return false;
  if (name[0] == '/') {
    snprintf(joined, sizeof joined, "%s", name);
  } else {
    if (folder == AT_FDCWD ? !getcwd(parent, sizeof parent) : !pathOf(folder, parent)) return false;
    if (snprintf(joined, sizeof joined, "%s/%s", parent, name) >= (int)sizeof joined) return false;
  }
  for (size_t n = strlen(joined); n > 1 && joined[n - 1] == '/'; n--) joined[n - 1] = 0;
  char *slash = strrchr(joined, '/');
  if (!slash) return false;
  *slash = 0;
  if (!realpath(*joined ? joined : "/", parent)) return false;
  int n = snprintf(path, PATH_MAX, "%s/%s", !strcmp(parent, "/") ? "" : parent, slash + 1);
  return n < PATH_MAX && isBelow(path);
}

static void parentOf(const char *path, char *parent) {
  snprintf(parent, PATH_MAX, "%s", path);
  char *slash = strrchr(parent, '/');
  if (slash) *slash = 0;
}

static bool isThere(const char *path, struct stat *status) {
  return syscall(SYS_newfstatat, AT_FDCWD, path, status, AT_SYMLINK_NOFOLLOW) == 0;
}

#include "faultfs_journal.h"

// ---- counting, killing, reporting

static void report(const char *end) {
  char text[16384];
  int n = snprintf(text, sizeof text, "end %s\ntotal %lu\n", end, (unsigned long)total);
  for (int kind = 0; kind < KINDS; kind++)
    n += snprintf(text + n, sizeof text - n, "%s %lu\n", kindNames[kind], (unsigned long)totals[kind]);
  if (*struck) n += snprintf(text + n, sizeof text - n, "struck %s\n", struck);
  if (*unsupported) n += snprintf(text + n, sizeof text - n, "unsupported %s\n", unsupported);
  if (journals) n += snprintf(text + n, sizeof text - n, "lost %lu files %lu names\n", (unsigned long)lostFiles,
    (unsigned long)lostNames);
  for (struct node *node = nodes; node && n < (int)sizeof text - 2 * PATH_MAX; node = node->next)
    if (node->isDirty) n += snprintf(text + n, sizeof text - n, "unsynced %s\n", node->path);
  for (struct change *change = changes; change && n < (int)sizeof text - 2 * PATH_MAX; change = change->earlier)
    n += snprintf(text + n, sizeof text - n, "unsynced-name %s\n", change->path);
  if (!*reportPath) return;
  int fd = syscall(SYS_openat, AT_FDCWD, reportPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) return;
  syscall(SYS_write, fd, text, n);
  syscall(SYS_close, fd);
}

__attribute__((noreturn)) static void die(void) {
  if (mode == DISCARD) cutPower();
  report("killed");
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

// Whether this call is the one, and then what becomes of it. Kills at once what cannot be torn.
static enum verdict judge(enum kind kind, const char *path) {
  total++;
  totals[kind]++;
  bool isIt = at && (onlyKind < 0 ? total == at : kind == (enum kind)onlyKind && totals[kind] == at);
  if (isIt) snprintf(struck, sizeof struck, "%s %s", kindNames[kind], path);
  switch (mode) {
  case COUNT: return GO_ON;
  case KILL: if (isIt) die(); return GO_ON;
  case TORN:
  case DISCARD:
    if (isIt && kind == WRITE && (mode == TORN || draw(2))) return TEAR;
    if (isIt) die();
    return GO_ON;
  case FAIL: return isIt ? REFUSE : GO_ON;
  case FULL:
    if (isIt && kind == WRITE) { isFull = true; failure = ENOSPC; return SHORTEN; }
    if (isIt) { isFull = true; failure = ENOSPC; }
    return isFull && kind != SYNC && kind != REMOVE ? REFUSE : GO_ON;
  }
  return GO_ON;
}

static int refuse(void) {
  errno = failure;
  return -1;
}

static bool enter(void) {
  if (!active || inside) return false;
  pthread_mutex_lock(&lock);
  inside = true;
  return true;
}

static void leave(void) {
  int kept = errno;
  inside = false;
  pthread_mutex_unlock(&lock);
  errno = kept;
}

// The lock is kept: no other thread changes anything after the end.
static void end(void) {
  if (!enter() || ended) return;
  ended = true;
  if (cutAtExit) cutPower();
  report(cutAtExit ? "cut" : "exit");
}

static void beforeFork(void) { pthread_mutex_lock(&lock); }
static void afterForkInParent(void) { pthread_mutex_unlock(&lock); }
static void afterForkInChild(void) { pthread_mutex_unlock(&lock); active = false; }

__attribute__((constructor)) static void begin(void) {
  char owner[16], *folder = getenv("FAULTFS_ROOT"), *text;
  snprintf(owner, sizeof owner, "%d", getpid());
  if ((text = getenv("FAULTFS_OWNER")) ? strcmp(text, owner) : setenv("FAULTFS_OWNER", owner, 1)) return;
  if (!folder || !realpath(folder, root)) return;
  mode = named(modeNames, getenv("FAULTFS_MODE")) > 0 ? named(modeNames, getenv("FAULTFS_MODE")) : COUNT;
  kept = named(keptNames, getenv("FAULTFS_KEPT")) > 0 ? named(keptNames, getenv("FAULTFS_KEPT")) : NONE;
  onlyKind = named(kindNames, getenv("FAULTFS_KIND"));
  at = (text = getenv("FAULTFS_AT")) ? strtoull(text, NULL, 10) : 0;
  chance = (text = getenv("FAULTFS_SEED")) ? strtoull(text, NULL, 10) : 0;
  failure = (text = getenv("FAULTFS_ERRNO")) ? atoi(text) : EIO;
  cutAtExit = (text = getenv("FAULTFS_CUT")) && *text == '1';
  journals = mode == DISCARD || cutAtExit;
  if ((text = getenv("FAULTFS_REPORT"))) snprintf(reportPath, sizeof reportPath, "%s", text);
  text = getenv("FAULTFS_HOLD");
  if (journals && (!text || !realpath(text, hold) || isBelow(hold))) {
    fputs("faultfs: FAULTFS_HOLD must be a folder outside FAULTFS_ROOT\n", stderr);
    _exit(99);
  }
  struct rlimit limit;
  if (!getrlimit(RLIMIT_NOFILE, &limit)) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
  }
  pthread_atfork(beforeFork, afterForkInParent, afterForkInChild);
  active = true;
}

__attribute__((destructor)) static void finish(void) { end(); }

void _exit(int status) {
  end();
  for (;;) syscall(SYS_exit_group, status);
}
void _Exit(int status) __attribute__((alias("_exit")));

#include "faultfs_calls.h"
