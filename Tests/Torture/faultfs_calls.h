// The calls that faultfs.c stands before, under every name by which glibc, SQLite, Foundation and
// libarchive reach them.

// ---- opening

static bool needsMode(int flags) { return flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE; }

static int openGuarded(int folder, const char *name, int flags, mode_t rights) {
  char path[PATH_MAX];
  struct stat status;
  if (!(flags & (O_CREAT | O_TRUNC)) || !enter()) return syscall(SYS_openat, folder, name, flags, rights);
  int fd = -1;
  bool isOurs = resolve(folder, name, path), stands = isOurs && isThere(path, &status);
  bool creates = isOurs && flags & O_CREAT && !stands;
  bool cuts = isOurs && flags & O_TRUNC && stands && S_ISREG(status.st_mode) && status.st_size > 0;
  enum verdict verdict = creates ? judge(CREATE, path) : cuts ? judge(RESIZE, path) : GO_ON;
  if (verdict == REFUSE || verdict == SHORTEN) {
    refuse();
  } else {
    if (cuts) {
      int own = syscall(SYS_openat, folder, name, O_RDWR | O_CLOEXEC, 0);
      struct node *node = own < 0 ? NULL : nodeOf(own);
      if (node) touchLength(node, 0);
      if (own >= 0 && !node) syscall(SYS_close, own);  // else left open: closing would end POSIX locks
    }
    fd = syscall(SYS_openat, folder, name, flags, rights);
    if (fd >= 0 && creates) note(ADDED, path, NULL);
  }
  leave();
  return fd;
}

#define RIGHTS(last) mode_t rights = 0; if (needsMode(last)) { va_list rest; va_start(rest, last); \
  rights = va_arg(rest, mode_t); va_end(rest); }

int open(const char *name, int flags, ...) { RIGHTS(flags) return openGuarded(AT_FDCWD, name, flags, rights); }
int open64(const char *name, int flags, ...) { RIGHTS(flags) return openGuarded(AT_FDCWD, name, flags, rights); }
int __open(const char *name, int flags, ...) { RIGHTS(flags) return openGuarded(AT_FDCWD, name, flags, rights); }
int __open64(const char *name, int flags, ...) { RIGHTS(flags) return openGuarded(AT_FDCWD, name, flags, rights); }
int openat(int folder, const char *name, int flags, ...) {
  RIGHTS(flags) return openGuarded(folder, name, flags, rights);
}
int openat64(int folder, const char *name, int flags, ...) {
  RIGHTS(flags) return openGuarded(folder, name, flags, rights);
}
int __open_2(const char *name, int flags) { return openGuarded(AT_FDCWD, name, flags, 0); }
int __open64_2(const char *name, int flags) { return openGuarded(AT_FDCWD, name, flags, 0); }
int __openat_2(int folder, const char *name, int flags) { return openGuarded(folder, name, flags, 0); }
int __openat64_2(int folder, const char *name, int flags) { return openGuarded(folder, name, flags, 0); }
int creat(const char *name, mode_t rights) {
  return openGuarded(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, rights);
}
int creat64(const char *name, mode_t rights) {
  return openGuarded(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, rights);
}

int mkostemps(char *name, int tail, int flags) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  size_t n = strlen(name);
  if (n < 6 + (size_t)tail || memcmp(name + n - tail - 6, "XXXXXX", 6)) { errno = EINVAL; return -1; }
  for (int tries = 0; tries < 1000; tries++) {
    uint64_t bits;
    if (syscall(SYS_getrandom, &bits, sizeof bits, 0) < 0) return -1;
    for (int i = 0; i < 6; i++, bits /= 62) name[n - tail - 6 + i] = letters[bits % 62];
    int fd = openGuarded(AT_FDCWD, name, O_RDWR | O_CREAT | O_EXCL | flags, 0600);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}
int mkstemp(char *name) { return mkostemps(name, 0, 0); }
int mkstemp64(char *name) { return mkostemps(name, 0, 0); }
int mkstemps(char *name, int tail) { return mkostemps(name, tail, 0); }
int mkostemp(char *name, int flags) { return mkostemps(name, 0, flags); }
int mkostemp64(char *name, int flags) { return mkostemps(name, 0, flags); }

// ---- writing

static ssize_t give(int fd, const struct iovec *pieces, int count, off_t offset) {
  if (offset < 0) return syscall(SYS_writev, fd, pieces, count);
  return syscall(SYS_pwritev, fd, pieces, count, (long)offset, 0L);
}

// Only the first bytes of what was to be written.
static ssize_t giveSome(int fd, const struct iovec *pieces, int count, off_t offset, size_t bytes) {
  ssize_t done = 0;
  for (int i = 0; i < count && bytes; i++) {
    struct iovec piece = {pieces[i].iov_base, pieces[i].iov_len < bytes ? pieces[i].iov_len : bytes};
    ssize_t n = give(fd, &piece, 1, offset < 0 ? offset : offset + done);
    if (n < 0) return done ? done : n;
    done += n;
    bytes -= piece.iov_len;
  }
  return done;
}

static ssize_t writeGuarded(int fd, const struct iovec *pieces, int count, off_t offset) {
  if (!enter()) return give(fd, pieces, count, offset);
  struct node *node = nodeOf(fd);
  ssize_t done = -1;
  size_t bytes = 0;
  for (int i = 0; i < count; i++) bytes += pieces[i].iov_len;
  if (!node || !bytes) {
    done = give(fd, pieces, count, offset);
    leave();
    return done;
  }
  enum verdict verdict = judge(WRITE, node->path);
  if (verdict == REFUSE) {
    refuse();
  } else {
    int flags = syscall(SYS_fcntl, fd, F_GETFL);
    off_t start = flags & O_APPEND ? sizeOf(fd) : offset >= 0 ? offset : syscall(SYS_lseek, fd, 0, SEEK_CUR);
    size_t some = bytes > SECTOR && draw(2) ? draw(bytes / SECTOR) * SECTOR : draw(bytes);
    touch(node, start, bytes);
    if (verdict == TEAR) {
      giveSome(fd, pieces, count, offset, some);
      die();
    }
    if (verdict == SHORTEN && !some) refuse();
    else done = verdict == SHORTEN ? giveSome(fd, pieces, count, offset, some) : give(fd, pieces, count, offset);
    if (journals && done >= 0 && flags & O_DSYNC && node->fd >= 0) settle(node, true);
  }
  leave();
  return done;
}

#define ONE(bytes, count) &(struct iovec){(void *)(uintptr_t)(bytes), count}, 1

ssize_t write(int fd, const void *bytes, size_t count) { return writeGuarded(fd, ONE(bytes, count), -1); }
ssize_t __write(int fd, const void *bytes, size_t count) { return writeGuarded(fd, ONE(bytes, count), -1); }
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return writeGuarded(fd, ONE(bytes, count), offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  return writeGuarded(fd, ONE(bytes, count), offset);
}
ssize_t __pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  return writeGuarded(fd, ONE(bytes, count), offset);
}
ssize_t writev(int fd, const struct iovec *pieces, int count) { return writeGuarded(fd, pieces, count, -1); }
ssize_t pwritev(int fd, const struct iovec *pieces, int count, off_t offset) {
  return writeGuarded(fd, pieces, count, offset);
}
ssize_t pwritev64(int fd, const struct iovec *pieces, int count, off64_t offset) {
  return writeGuarded(fd, pieces, count, offset);
}
ssize_t pwritev2(int fd, const struct iovec *pieces, int count, off_t offset, int flags) {
  (void)flags;
  return writeGuarded(fd, pieces, count, offset);
}
ssize_t pwritev64v2(int fd, const struct iovec *pieces, int count, off64_t offset, int flags) {
  (void)flags;
  return writeGuarded(fd, pieces, count, offset);
}

// What the kernel copies: out is changed at `start`, or where it stands.
#define COPY(out, start, count, call) \
  if (!enter()) return call; \
  struct node *node = nodeOf(out); \
  ssize_t done = -1; \
  if (node && judge(WRITE, node->path) != GO_ON) { if (mode == FAIL || mode == FULL) refuse(); else die(); } \
  else { \
    if (node) touch(node, (start) >= 0 ? (start) : syscall(SYS_lseek, out, 0, SEEK_CUR), count); \
    done = call; \
  } \
  leave(); \
  return done;

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) {
  COPY(out, to ? *to : -1, count, syscall(SYS_copy_file_range, in, from, out, to, count, flags))
}
ssize_t sendfile(int out, int in, off_t *from, size_t count) {
  COPY(out, -1, count, syscall(SYS_sendfile, out, in, from, count))
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t count) {
  COPY(out, -1, count, syscall(SYS_sendfile, out, in, from, count))
}
ssize_t splice(int in, off64_t *from, int out, off64_t *to, size_t count, unsigned flags) {
  COPY(out, to ? *to : -1, count, syscall(SYS_splice, in, from, out, to, count, flags))
}

// ---- lengths

#define RESIZED(fd, remembering, call) \
  if (!enter()) return call; \
  struct node *node = nodeOf(fd); \
  int result = -1; \
  if (node && judge(RESIZE, node->path) != GO_ON) refuse(); \
  else { if (node) remembering; result = call; } \
  leave(); \
  return result;

int ftruncate(int fd, off_t length) { RESIZED(fd, touchLength(node, length), syscall(SYS_ftruncate, fd, length)) }
int ftruncate64(int fd, off64_t length) { RESIZED(fd, touchLength(node, length), syscall(SYS_ftruncate, fd, length)) }
int fallocate(int fd, int how, off_t start, off_t count) {
  RESIZED(fd, touch(node, start, count), syscall(SYS_fallocate, fd, how, start, count))
}
int fallocate64(int fd, int how, off64_t start, off64_t count) {
  RESIZED(fd, touch(node, start, count), syscall(SYS_fallocate, fd, how, start, count))
}
int posix_fallocate(int fd, off_t start, off_t count) { return fallocate(fd, 0, start, count) ? errno : 0; }
int posix_fallocate64(int fd, off64_t start, off64_t count) { return fallocate(fd, 0, start, count) ? errno : 0; }
int truncate(const char *name, off_t length) {
  int fd = open(name, O_WRONLY | O_CLOEXEC);  // left open: closing would end POSIX locks
  return fd < 0 ? -1 : ftruncate(fd, length);
}
int truncate64(const char *name, off64_t length) { return truncate(name, length); }

// ---- syncing

static int syncGuarded(int fd, long number) {
  struct stat status;
  char path[PATH_MAX];
  if (!enter()) return syscall(number, fd);
  struct node *node = nodeOf(fd);
  bool isFolder = !node && !syscall(SYS_fstat, fd, &status) && S_ISDIR(status.st_mode) && pathOf(fd, path)
    && isBelow(path);
  int result = -1;
  if ((node || isFolder) && judge(SYNC, node ? node->path : path) != GO_ON) {
    if (journals && node && node->fd >= 0) settle(node, false);
    refuse();
  } else {
    // Played, the disk's own wait is left out: nothing real depends on it.
    result = node || isFolder ? 0 : syscall(number, fd);
    if (journals && node && node->fd >= 0) settle(node, true);
    if (journals && isFolder) settleFolder(path);
  }
  leave();
  return result;
}

static void settleAll(void) {
  for (struct node *node = nodes; node; node = node->next)
    if (journals && node->fd >= 0) settle(node, true);
  settleFolder(NULL);
}

int fsync(int fd) { return syncGuarded(fd, SYS_fsync); }
int fdatasync(int fd) { return syncGuarded(fd, SYS_fdatasync); }
// Promises nothing about the disk, so nothing is lost by leaving it out.
int sync_file_range(int fd, off64_t start, off64_t count, unsigned flags) {
  (void)fd, (void)start, (void)count, (void)flags;
  return 0;
}
int syncfs(int fd) {
  if (!enter()) return syscall(SYS_syncfs, fd);
  settleAll();
  leave();
  return 0;
}
void sync(void) {
  if (!enter()) return;
  settleAll();
  leave();
}

// ---- names

static int renameGuarded(int from, const char *name, int to, const char *newName, unsigned flags) {
  char path[PATH_MAX], newPath[PATH_MAX];
  struct stat status;
  if (!enter()) return syscall(SYS_renameat2, from, name, to, newName, flags);
  int result = -1;
  bool isOurs = resolve(to, newName, newPath) && resolve(from, name, path);
  if (isOurs && judge(RENAME, newPath) != GO_ON) {
    refuse();
  } else {
    bool replaces = isOurs && journals && isThere(newPath, &status) && !S_ISDIR(status.st_mode);
    char *held = replaces ? holdFile(newPath) : NULL;
    result = syscall(SYS_renameat2, from, name, to, newName, flags);
    struct change *change = isOurs && !result ? note(MOVED, newPath, path) : NULL;
    if (change) change->held = held; else if (held) syscall(SYS_unlinkat, AT_FDCWD, held, 0);
  }
  leave();
  return result;
}

int rename(const char *name, const char *newName) {
  return renameGuarded(AT_FDCWD, name, AT_FDCWD, newName, 0);
}
int renameat(int from, const char *name, int to, const char *newName) {
  return renameGuarded(from, name, to, newName, 0);
}
int renameat2(int from, const char *name, int to, const char *newName, unsigned flags) {
  return renameGuarded(from, name, to, newName, flags);
}

static int removeGuarded(int folder, const char *name, int flags) {
  char path[PATH_MAX];
  struct stat status;
  if (!enter()) return syscall(SYS_unlinkat, folder, name, flags);
  int result = -1;
  bool isOurs = resolve(folder, name, path) && isThere(path, &status);
  if (isOurs && judge(REMOVE, path) != GO_ON) {
    refuse();
  } else {
    bool isFolder = isOurs && S_ISDIR(status.st_mode);
    char *held = isOurs && journals && !isFolder && !endsWith(path, "-shm") ? holdFile(path) : NULL;
    result = syscall(SYS_unlinkat, folder, name, flags);
    struct change *change = isOurs && !result ? note(DROPPED, path, NULL) : NULL;
    if (change) {
      change->held = held;
      change->isFolder = isFolder;
      change->mode = status.st_mode & 07777;
    } else if (held) {
      syscall(SYS_unlinkat, AT_FDCWD, held, 0);
    }
  }
  leave();
  return result;
}

int unlink(const char *name) { return removeGuarded(AT_FDCWD, name, 0); }
int unlinkat(int folder, const char *name, int flags) { return removeGuarded(folder, name, flags); }
int rmdir(const char *name) { return removeGuarded(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name) {
  int result = removeGuarded(AT_FDCWD, name, 0);
  return result && errno == EISDIR ? removeGuarded(AT_FDCWD, name, AT_REMOVEDIR) : result;
}

// A new name: a folder, a second name of a file, a symbolic link.
#define ADDING(kind, folder, name, isOne, call) \
  char path[PATH_MAX]; \
  if (!enter()) return call; \
  int result = -1; \
  bool isOurs = resolve(folder, name, path); \
  if (isOurs && judge(kind, path) != GO_ON) refuse(); \
  else { \
    result = call; \
    struct change *change = isOurs && !result ? note(ADDED, path, NULL) : NULL; \
    if (change) change->isFolder = isOne; \
  } \
  leave(); \
  return result;

int mkdirat(int folder, const char *name, mode_t rights) {
  ADDING(MKDIR, folder, name, true, syscall(SYS_mkdirat, folder, name, rights))
}
int mkdir(const char *name, mode_t rights) { return mkdirat(AT_FDCWD, name, rights); }
int linkat(int from, const char *name, int to, const char *newName, int flags) {
  ADDING(CREATE, to, newName, false, syscall(SYS_linkat, from, name, to, newName, flags))
}
int link(const char *name, const char *newName) { return linkat(AT_FDCWD, name, AT_FDCWD, newName, 0); }
int symlinkat(const char *target, int folder, const char *name) {
  ADDING(CREATE, folder, name, false, syscall(SYS_symlinkat, target, folder, name))
}
int symlink(const char *target, const char *name) { return symlinkat(target, AT_FDCWD, name); }

// ---- what cannot be followed is said

void *mmap(void *place, size_t count, int rights, int flags, int fd, off_t offset) {
  if (active && !inside && fd >= 0 && rights & PROT_WRITE && (flags & MAP_TYPE) != MAP_PRIVATE && enter()) {
    struct node *node = nodeOf(fd);
    if (node && !node->isVolatile) snprintf(unsupported, sizeof unsupported, "writable mapping of %s", node->path);
    leave();
  }
  return (void *)syscall(SYS_mmap, place, count, rights, flags, fd, offset);
}
void *mmap64(void *place, size_t count, int rights, int flags, int fd, off64_t offset) {
  return mmap(place, count, rights, flags, fd, offset);
}
