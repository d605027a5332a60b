extension DeclarationKey {
  /// As the CSV tables name it.
  var chinese: String {
    for table in DeclarationTable.allCases {
      if let header = table.headers.first(where: { $0.key == self }) { return header.label }
    }
    return rawValue
  }
}
