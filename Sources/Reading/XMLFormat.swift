/// Which elements of an XML file are its rows, and which of their parts are the fields. Names are local names;
/// namespaces are ignored.
///
/// A wanted path is relative to the element: `Name`, `@id`, `Owner/Name`, `.` (its own text), and from a record also
/// upwards: `../CertNo`, `../../@no`.
package struct XMLFormat: Sendable {
  /// Absolute path of a row's element, such as `/Returns/Household/Person/Deposit`.
  package let record: String
  /// Absolute path of an ancestor whose rows are held until it closes, so that they inherit what stands after them;
  /// nil: rows inherit what stands before them, and a value that comes too late refuses the file.
  package let group: String?
  package let wanted: [String]
  /// Absolute path of the element that holds facts about the file, such as its creation time.
  package let header: String?
  package let headerWanted: [String]
  /// Absolute path of the element that closes the file with counts or totals; a file without it is refused.
  package let trailer: String?
  package let trailerWanted: [String]
  /// An XML Schema of whole documents; a record that breaks it is rejected, anything else that does refuses the file.
  package let schema: [UInt8]?

  package init(
    record: String, group: String? = nil, wanted: [String], header: String? = nil, headerWanted: [String] = [],
    trailer: String? = nil, trailerWanted: [String] = [], schema: [UInt8]? = nil
  ) {
    self.record = record
    self.group = group
    self.wanted = wanted
    self.header = header
    self.headerWanted = headerWanted
    self.trailer = trailer
    self.trailerWanted = trailerWanted
    self.schema = schema
  }
}
