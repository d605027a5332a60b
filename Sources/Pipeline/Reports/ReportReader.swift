/// Who is to read what is shown of a report; the audit record says so.
enum ReportReader: Hashable {
  case office
  case family

  func detail(of use: ReportUse) -> String {
    let format =
      switch use {
      case .view(let format): format
      case .print: "html"
      }
    switch self {
    case .office: return format
    case .family: return "\(format) for the family"
    }
  }
}
