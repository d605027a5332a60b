extension Centre {
  /// 备份: everything as of now in one file, while a batch may run.
  /// - Throws: `backup.exists`, `backup.inside-centre`, `backup.unwritable`, `backup.disk-full`, `backup.changed`,
  ///   `care.already-running`.
  package func backUp(
    to path: String, _ operation: Operation, progress: (Int64, Int64) -> Void
  ) throws -> BackupOutcome {
    try BackupWriting(centre: self, operation: operation).write(to: path, progress: progress)
  }

  /// 留存与删除: removes what nothing justifies any more on the day of reckoning, and proves it.
  /// - Throws: `batch.already-running`, `care.already-running`, `clock.set-back`, `retain.leftover`,
  ///   `retain.work-damaged`, `store.disk-full`, `store.busy`; run again, it goes on.
  package func retain(_ operation: Operation, isDryRun: Bool) throws -> RetentionOutcome {
    let retention = Retention(centre: self, operation: operation)
    try checkClock(operation)
    if isDryRun { return try retention.preview() }
    let lock = try CentreLock(path: folder.careLock, heldBy: BackupWriting.careRuns)
    defer { withExtendedLifetime(lock) {} }
    return try exclusively { try retention.run() }
  }
}
