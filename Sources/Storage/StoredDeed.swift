/// One deed of a commitment case, as it is kept.
package struct StoredDeed: Hashable, Sendable {
  /// Its name within its case.
  package let id: String
  package let kind: String
  /// As JSON.
  package let value: [UInt8]

  package init(id: String, kind: String, value: [UInt8]) {
    self.id = id
    self.kind = kind
    self.value = value
  }
}
