import CLibCSV

/// A field's bytes in the batch's text.
package struct FieldSpan: Sendable {
  package let offset: UInt32
  /// The greatest number where the field is absent.
  package let length: UInt32

  static let absent = FieldSpan(offset: 0, length: .max)

  init(offset: UInt32, length: UInt32) {
    self.offset = offset
    self.length = length
  }

  init(_ range: Range<Int>) {
    self.init(offset: UInt32(range.lowerBound), length: UInt32(range.count))
  }

  init(_ field: csv_shim_field, base: Int) {
    self.init(offset: UInt32(truncatingIfNeeded: base) + field.offset, length: field.length)
  }

  var isAbsent: Bool { length == .max }
  var range: Range<Int> { isAbsent ? 0..<0 : Int(offset)..<Int(offset) + Int(length) }
}
