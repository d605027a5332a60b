import Diagnostics

/// What can be wrong with a bundle.
enum BundleReason {
  static let damaged = Reason(
    .backupDamaged, found: "the file is cut, damaged or no backup", expected: "expected a tar file that backup wrote",
    wayOut: "take another backup")

  /// - Parameter name: as the file has it.
  static func unsafe(_ name: String) -> Reason {
    Reason(
      .backupDamaged, found: "the member '\(Masked.cell(name))' is no plain file inside a centre",
      wayOut: "take another backup, and find out who altered this one")
  }

  static func unwritable(_ number: Int32, _ text: String) -> Reason {
    guard number == 28 || number == 122 || number == 27 else {
      return Reason(
        .backupUnwritable, found: "the backup cannot be written: \(text)",
        wayOut: "check the folder's rights and the disk")
    }
    return Reason(
      .backupFull, found: "the disk is full; what was written of the backup was removed",
      wayOut: "make room, or name a file on another disk")
  }
}
