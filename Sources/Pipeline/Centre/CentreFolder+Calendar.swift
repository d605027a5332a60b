internal import Configuring
internal import Diagnostics
package import EconomyModel
internal import Reading

extension CentreFolder {
  package var holidays: String { policies + "/holidays.yaml" }

  /// The working days of this centre, told without opening it; all provisional where it has no table of holidays.
  /// - Throws: `Diagnostics` for faults in `holidays.yaml`.
  package func calendar() throws -> WorkingCalendar { try WorkingCalendar(readingIfThere: holidays) }
}

extension ShippedFiles {
  /// The working days by the tables that ship with the program.
  package func calendar() throws -> WorkingCalendar {
    try WorkingCalendar(readingIfThere: policies + "/holidays.yaml")
  }
}

extension WorkingCalendar {
  fileprivate init(readingIfThere path: String) throws {
    try self.init(yaml: Self.text(ifThere: path), file: path)
  }

  static func text(ifThere path: String) throws(Reason) -> String? {
    do {
      return try WholeFile.text(path)
    } catch  where error.code == .fileMissing {
      return nil
    }
  }
}
