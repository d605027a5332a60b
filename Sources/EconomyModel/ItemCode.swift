/// The code of a checked item, such as `BK01`: two letters of the source family and a number.
///
/// A place may add items by data, so this is a value and not an enumeration; ``ItemCatalogue`` says which exist.
package struct ItemCode: RawRepresentable, Hashable, Comparable, Sendable, Codable, CodingKeyRepresentable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static func < (left: ItemCode, right: ItemCode) -> Bool { left.rawValue < right.rawValue }
}
