/// The five families of institutions that return records.
package enum SourceFamily: String, Hashable, CaseIterable, Sendable, Codable {
  case bank, insurance, property, vehicle, government

  package var chinese: String {
    switch self {
    case .bank: "银行"
    case .insurance: "保险"
    case .property: "不动产"
    case .vehicle: "车船"
    case .government: "政府部门"
    }
  }
}
