/// The code by which `centre.yaml` names an institution, such as `icbc-east`.
package struct InstitutionCode: RawRepresentable, Hashable, Comparable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  package init(_ rawValue: String) { self.rawValue = rawValue }

  package static func < (left: InstitutionCode, right: InstitutionCode) -> Bool { left.rawValue < right.rawValue }
}
