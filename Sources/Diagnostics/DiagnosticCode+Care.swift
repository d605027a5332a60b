/// Codes of the care of a centre's data: backup, restore, retention.
extension DiagnosticCode {
  package static let auditRestored = DiagnosticCode(
    "audit.restored", "The centre was restored from a backup here; what came after the backup is not in its record.",
    chinese: "此处曾由备份恢复")
  package static let backupChanged = DiagnosticCode(
    "backup.changed", "A file of the centre changed while it was being copied; the backup was not made.",
    chinese: "备份期间文件被改动")
  package static let backupDamaged = DiagnosticCode(
    "backup.damaged", "A backup is cut, altered or none; nothing was restored.",
    chinese: "备份文件已损坏")
  package static let backupExists = DiagnosticCode(
    "backup.exists", "The file to write a backup to is there already.",
    chinese: "备份文件已存在")
  package static let backupFull = DiagnosticCode(
    "backup.disk-full", "The disk is full; what was written of the backup or the restored centre was removed.",
    chinese: "备份时磁盘已满")
  package static let backupIncomplete = DiagnosticCode(
    "backup.incomplete", "A file that the database rests on is not in the centre any more; the backup lacks it too.",
    chinese: "备份缺少文件")
  package static let backupInside = DiagnosticCode(
    "backup.inside-centre", "A backup would lie inside the centre that it is to outlive.",
    chinese: "备份不得放在核对中心目录内")
  package static let backupMissing = DiagnosticCode(
    "backup.missing", "There is no such backup.",
    chinese: "备份文件不存在")
  package static let backupNewer = DiagnosticCode(
    "backup.newer-format", "The backup was written by a newer hedui.",
    chinese: "备份格式较新")
  package static let backupUnwritable = DiagnosticCode(
    "backup.unwritable", "A backup or a restored centre cannot be written.",
    chinese: "备份无法写入")
  package static let careAlreadyRunning = DiagnosticCode(
    "care.already-running", "A backup or a retention run holds this centre.",
    chinese: "备份或留存清理正在运行")
  package static let copyFailed = DiagnosticCode(
    "store.copy-failed", "The database of an older centre could not be copied before its migration; nothing changed.",
    chinese: "升级前备份失败")
  package static let keysOther = DiagnosticCode(
    "keys.other", "The keys are not those of the centre that the backup was taken of.",
    chinese: "密钥与备份不符")
  package static let restoreKeysInUse = DiagnosticCode(
    "restore.keys-in-use", "The centre that the backup was taken of still stands and uses the same keys.",
    chinese: "原核对中心仍在使用该密钥")
  package static let restoreUnfinished = DiagnosticCode(
    "restore.unfinished", "A centre was restored and not yet joined to its keys.",
    chinese: "恢复尚未完成")
  package static let retainLeftover = DiagnosticCode(
    "retain.leftover", "Bytes of somebody who was removed are still in a file of the centre.",
    chinese: "仍有应删除的个人信息残留")
  package static let retainWorkDamaged = DiagnosticCode(
    "retain.work-damaged", "What an interrupted retention run was about to remove cannot be read.",
    chinese: "留存清理记录已损坏")

  package static let care: [DiagnosticCode] = [
    auditRestored, backupChanged, backupDamaged, backupExists, backupFull, backupIncomplete, backupInside,
    backupMissing, backupNewer, backupUnwritable, careAlreadyRunning, copyFailed, keysOther, restoreKeysInUse,
    restoreUnfinished, retainLeftover, retainWorkDamaged,
  ]
}
