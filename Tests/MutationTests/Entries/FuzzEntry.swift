/// What is fuzzed: bytes that nobody chose go in, and what must hold of the reading is checked.
package enum FuzzEntry: String, Sendable, CaseIterable {
  case csv, xml, manifest

  /// What did not hold; empty for any input whatever, unless there is a fault in the reading.
  package func faults(_ input: [UInt8]) -> [String] {
    switch self {
    case .csv: CSVEntry.faults(input)
    case .xml: XMLEntry.faults(input)
    case .manifest: ManifestEntry.faults(input)
    }
  }

  /// Stops the program at the first fault, as a fuzzer wants it.
  package func insist(_ input: [UInt8]) {
    let faults = faults(input)
    if !faults.isEmpty { fatalError(faults.joined(separator: "; ")) }
  }
}
