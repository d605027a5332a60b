extension TimeLimit {
  package var count: Int {
    switch self {
    case .days(let count), .workingDays(let count): count
    }
  }

  package var chinese: String {
    switch self {
    case .days(let count): "\(count)日"
    case .workingDays(let count): "\(count)个工作日"
    }
  }

  package var english: String {
    switch self {
    case .days(let count): count == 1 ? "1 day" : "\(count) days"
    case .workingDays(let count): count == 1 ? "1 working day" : "\(count) working days"
    }
  }
}
