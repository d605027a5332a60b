// What the disk has of what was changed since it was last synced, and how a power cut falls back to it. Part of
// faultfs.c.

// ---- contents: what the disk has of the pages changed since the last sync

struct page {
  struct page *next;
  uint64_t index;
  bool isStuck;
  int count;
  unsigned char *versions[VERSIONS];
  unsigned char durable[PAGE];
};

struct node {
  struct node *next;
  dev_t device;
  ino_t number;
  int fd;
  bool isVolatile, isDirty;
  off_t durableSize, sizes[SIZES];
  int sizeCount;
  uint64_t pages;
  struct page *buckets[BUCKETS];
  char path[];
};

static struct node *nodes;

static void readPage(struct node *node, uint64_t index, unsigned char *bytes) {
  ssize_t n = syscall(SYS_pread64, node->fd, bytes, PAGE, (off_t)(index * PAGE));
  if (n < 0) n = 0;
  memset(bytes + n, 0, PAGE - n);
}

// The file behind a descriptor, when it is a regular one below the root.
static struct node *nodeOf(int fd) {
  struct stat status;
  if (syscall(SYS_fstat, fd, &status) || !S_ISREG(status.st_mode)) return NULL;
  for (struct node *node = nodes; node; node = node->next)
    if (node->number == status.st_ino && node->device == status.st_dev) return node;
  char path[PATH_MAX], link[64];
  if (!pathOf(fd, path) || !isBelow(path)) return NULL;
  struct node *node = calloc(1, sizeof *node + strlen(path) + 1);
  if (!node) abort();
  strcpy(node->path, path);
  node->device = status.st_dev;
  node->number = status.st_ino;
  node->isVolatile = endsWith(path, "-shm");
  node->fd = -1;
  if (journals && !node->isVolatile) {
    // Never closed: closing any descriptor of a file ends the process's POSIX locks on it, SQLite's too.
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    int own = syscall(SYS_openat, AT_FDCWD, link, O_RDWR | O_CLOEXEC, 0);
    if (own < 0) snprintf(unsupported, sizeof unsupported, "cannot reopen %s", path);
    node->fd = own;
  }
  node->next = nodes;
  return nodes = node;
}

static off_t sizeOf(int fd) {
  struct stat status;
  return syscall(SYS_fstat, fd, &status) ? 0 : status.st_size;
}

static void remember(struct node *node, uint64_t index) {
  struct page *page = node->buckets[index % BUCKETS];
  while (page && page->index != index) page = page->next;
  if (page) {
    page->isStuck = false;
    int slot = page->count < VERSIONS ? page->count++ : (int)draw(VERSIONS);
    if (!page->versions[slot] && !(page->versions[slot] = malloc(PAGE))) abort();
    readPage(node, index, page->versions[slot]);
    return;
  }
  if (!(page = calloc(1, sizeof *page))) abort();
  page->index = index;
  readPage(node, index, page->durable);
  page->next = node->buckets[index % BUCKETS];
  node->buckets[index % BUCKETS] = page;
  node->pages++;
}

// Before bytes of a file change, or its length.
static void touch(struct node *node, off_t start, off_t count) {
  if (!journals || node->isVolatile || node->fd < 0) return;
  off_t size = sizeOf(node->fd);
  if (!node->isDirty) node->durableSize = size;
  node->isDirty = true;
  node->sizes[node->sizeCount < SIZES ? node->sizeCount++ : (int)draw(SIZES)] = size;
  if (count <= 0) return;
  for (uint64_t i = start / PAGE; i <= (uint64_t)(start + count - 1) / PAGE; i++) remember(node, i);
}

static void touchLength(struct node *node, off_t length) {
  off_t size = journals && node->fd >= 0 ? sizeOf(node->fd) : 0;
  touch(node, length, length < size ? size - length : 0);
}

static void freePage(struct page *page) {
  for (int i = 0; i < VERSIONS; i++) free(page->versions[i]);
  free(page);
}

// After a sync, one that succeeded or one that failed.
static void settle(struct node *node, bool succeeded) {
  for (int i = 0; i < BUCKETS; i++) {
    for (struct page **link = &node->buckets[i]; *link;) {
      struct page *page = *link;
      if (!succeeded) page->isStuck = true;
      if (page->isStuck) {
        link = &page->next;
      } else {
        *link = page->next;
        freePage(page);
        node->pages--;
      }
    }
  }
  if (!succeeded) return;
  node->isDirty = node->pages > 0;
  node->durableSize = sizeOf(node->fd);
  node->sizeCount = 0;
}

static void writeSector(struct node *node, uint64_t index, int sector, const unsigned char *bytes) {
  if (syscall(SYS_pwrite64, node->fd, bytes + sector * SECTOR, SECTOR, (off_t)(index * PAGE + sector * SECTOR)) < 0)
    snprintf(unsupported, sizeof unsupported, "cannot restore %s", node->path);
}

static void loseContents(struct node *node, bool keepsSome) {
  unsigned char current[PAGE];
  off_t size = sizeOf(node->fd), left = node->durableSize;
  if (keepsSome) {
    uint64_t pick = draw(node->sizeCount + 2);
    if (pick) left = pick == 1 ? size : node->sizes[pick - 2];
  }
  for (int i = 0; i < BUCKETS; i++) {
    for (struct page *page = node->buckets[i]; page; page = page->next) {
      readPage(node, page->index, current);
      bool isTorn = draw(4) == 0;
      uint64_t pick = 0;
      for (int sector = 0; sector < PAGE / SECTOR; sector++) {
        if (keepsSome && !page->isStuck && (sector == 0 || isTorn)) pick = draw(page->count + 2);
        const unsigned char *bytes = pick == 0 ? page->durable : pick == 1 ? current : page->versions[pick - 2];
        writeSector(node, page->index, sector, bytes);
      }
    }
  }
  syscall(SYS_ftruncate, node->fd, left);
}

// ---- names: what the disk has of folders changed since they were last synced

struct change {
  struct change *earlier;
  enum { ADDED, DROPPED, MOVED } what;
  bool isFolder, survives;
  mode_t mode;
  char *folder, *path, *from, *held;
};

static struct change *changes;
static uint64_t heldCount;

static char *holdFile(const char *path) {
  char place[PATH_MAX];
  snprintf(place, sizeof place, "%.*s/%d.%lu", PATH_MAX - 40, hold, getpid(), (unsigned long)++heldCount);
  if (syscall(SYS_linkat, AT_FDCWD, path, AT_FDCWD, place, 0)) {
    snprintf(unsupported, sizeof unsupported, "cannot hold %s", path);
    return NULL;
  }
  return strdup(place);
}

static struct change *note(int what, const char *path, const char *from) {
  char folder[PATH_MAX];
  if (!journals || endsWith(path, "-shm")) return NULL;
  parentOf(path, folder);
  struct change *change = calloc(1, sizeof *change);
  if (!change) abort();
  change->what = what;
  change->folder = strdup(folder);
  change->path = strdup(path);
  change->from = from ? strdup(from) : NULL;
  change->earlier = changes;
  return changes = change;
}

static void forget(struct change *change) {
  if (change->held) {
    syscall(SYS_unlinkat, AT_FDCWD, change->held, 0);
    free(change->held);
  }
  free(change->folder);
  free(change->path);
  free(change->from);
  free(change);
}

static void settleFolder(const char *folder) {
  for (struct change **link = &changes; *link;) {
    struct change *change = *link;
    if (!folder || !strcmp(change->folder, folder)) {
      *link = change->earlier;
      forget(change);
    } else {
      link = &change->earlier;
    }
  }
}

static void removeTree(const char *path) {
  DIR *folder = opendir(path);
  for (struct dirent *entry; folder && (entry = readdir(folder));) {
    char inner[PATH_MAX];
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    if (snprintf(inner, sizeof inner, "%s/%s", path, entry->d_name) >= (int)sizeof inner) continue;
    if (syscall(SYS_unlinkat, AT_FDCWD, inner, 0)) removeTree(inner);
  }
  if (folder) closedir(folder);
  syscall(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR);
}

static void undo(struct change *change) {
  switch (change->what) {
  case ADDED:
    if (change->isFolder) removeTree(change->path); else syscall(SYS_unlinkat, AT_FDCWD, change->path, 0);
    break;
  case DROPPED:
    if (change->isFolder) syscall(SYS_mkdirat, AT_FDCWD, change->path, change->mode);
    break;
  case MOVED:
    syscall(SYS_renameat2, AT_FDCWD, change->path, AT_FDCWD, change->from, 0);
    break;
  }
  if (change->held) syscall(SYS_renameat2, AT_FDCWD, change->held, AT_FDCWD, change->path, 0);
}

// In each folder a beginning of its changes survives.
static void chooseSurvivors(void) {
  for (struct change *first = changes; first; first = first->earlier) {
    bool isSeen = false;
    for (struct change *other = changes; other != first; other = other->earlier)
      isSeen |= !strcmp(other->folder, first->folder);
    if (isSeen) continue;
    uint64_t count = 0;
    for (struct change *other = first; other; other = other->earlier) count += !strcmp(other->folder, first->folder);
    uint64_t lost = kept == NAMES ? 0 : kept == SOME ? draw(count + 1) : count;
    for (struct change *other = first; other; other = other->earlier) {
      if (strcmp(other->folder, first->folder)) continue;
      other->survives = lost == 0;
      if (lost) lost--;
    }
  }
}

static uint64_t lostFiles, lostNames;

static void cutPower(void) {
  for (struct node *node = nodes; node; node = node->next) {
    if (!node->isDirty || node->isVolatile || node->fd < 0) continue;
    lostFiles++;
    if (kept != CONTENTS) loseContents(node, kept == SOME);
  }
  chooseSurvivors();
  for (struct change *change = changes; change; change = change->earlier) {
    if (change->survives) continue;
    lostNames++;
    undo(change);
  }
  for (struct node *node = nodes; node; node = node->next)
    if (node->isVolatile) syscall(SYS_unlinkat, AT_FDCWD, node->path, 0);
}
