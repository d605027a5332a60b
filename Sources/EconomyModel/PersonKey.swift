/// A person's key inside one centre's database. An identity number is not a key: it can be held by two people (重号).
package struct PersonKey: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  package let rawValue: Int64

  package init(rawValue: Int64) { self.rawValue = rawValue }

  package static func < (left: PersonKey, right: PersonKey) -> Bool { left.rawValue < right.rawValue }
}
