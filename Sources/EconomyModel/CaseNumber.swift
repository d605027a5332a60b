/// 核对编号: the number that a centre knows a request by, as the declaration states it.
package struct CaseNumber: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package static func < (left: CaseNumber, right: CaseNumber) -> Bool { left.rawValue < right.rawValue }
}
