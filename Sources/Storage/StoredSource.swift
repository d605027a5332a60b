package import EconomyModel

/// Where a declaration or an authorisation was read: the file and the place in it.
package struct StoredSource: Hashable, Sendable {
  package let fileName: String
  package let fileSHA256: String
  package let position: FilePosition
  package let acceptedAt: Timestamp

  package init(fileName: String, fileSHA256: String, position: FilePosition, acceptedAt: Timestamp) {
    self.fileName = fileName
    self.fileSHA256 = fileSHA256
    self.position = position
    self.acceptedAt = acceptedAt
  }
}
