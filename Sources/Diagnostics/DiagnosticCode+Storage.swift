/// Codes of the room that this file is named after; list each in the array below too.
extension DiagnosticCode {
  package static let storeMissing = DiagnosticCode(
    "store.missing", "There is no centre in this folder, or not a whole one.", chinese: "找不到核对中心数据库")
  package static let storeFull = DiagnosticCode(
    "store.disk-full", "The disk is full; what was being written was rolled back.", chinese: "磁盘已满")
  package static let storeBusy = DiagnosticCode(
    "store.busy", "Another process holds the database; try again.", chinese: "数据库正被占用")
  package static let storeNewer = DiagnosticCode(
    "store.newer-schema", "The database was made by a newer hedui.", chinese: "数据库版本较新")
  package static let storeFailed = DiagnosticCode(
    "store.failed", "SQLite refused an operation for the reason it gives.", chinese: "数据库操作失败")
  package static let storeConstraint = DiagnosticCode(
    "store.invariant", "A write would have broken an invariant that the database guards; nothing was written.",
    chinese: "违反数据不变式")

  package static let storage: [DiagnosticCode] = [
    storeMissing, storeFull, storeBusy, storeNewer, storeFailed, storeConstraint,
  ]
}
