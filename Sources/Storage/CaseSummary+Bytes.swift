internal import Diagnostics
internal import EconomyModel

/// Lines as they are kept: a version; how many cells are in each state; the lines, each with item, method, class, marks
/// and amounts. All integers are varints.
extension CaseSummary {
  private static let version: UInt8 = 1

  /// Bits of a line's marks.
  private enum Mark {
    static let blocksIssue: UInt8 = 1
    static let isDeclared: UInt8 = 2
    static let isVerified: UInt8 = 4
  }

  /// Without the grid.
  var bytes: [UInt8] {
    var bytes = [Self.version]
    for count in cells { bytes.append(varint: count) }
    bytes.append(varint: lines.count)
    for line in lines { Self.append(line, to: &bytes) }
    return bytes
  }

  private static func append(_ line: Line, to bytes: inout [UInt8]) {
    bytes.append(varint: line.item.rawValue.utf8.count)
    bytes.append(contentsOf: line.item.rawValue.utf8)
    bytes.append(line.method.stored)
    bytes.append(line.differenceClass?.stored ?? 0)
    bytes.append(
      (line.blocksIssue ? Mark.blocksIssue : 0) | (line.declared == nil ? 0 : Mark.isDeclared)
        | (line.verified == nil ? 0 : Mark.isVerified))
    if let declared = line.declared { bytes.append(signed: declared) }
    if let verified = line.verified { bytes.append(signed: verified) }
  }

  /// - Throws: `store.failed`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Reason) {
    var reader = FactBytes(bytes)
    guard try reader.byte() == Self.version else { throw FactBytes.damaged }
    var cells = Self.noCells
    for state in cells.indices { cells[state] = try reader.count() }
    var lines: [Line] = []
    for _ in 0..<(try reader.count(atMost: bytes.count)) { lines.append(try Self.line(&reader)) }
    guard reader.isAtEnd else { throw FactBytes.damaged }
    self.init(lines: lines, cells: cells)
  }

  private static func line(_ reader: inout FactBytes) throws(Reason) -> Line {
    let item = ItemCode(try reader.text(try reader.run(of: try reader.count())))
    let (method, found, marks) = (try reader.byte(), try reader.byte(), try reader.byte())
    guard let method = ComparisonMethod(stored: method) else { throw FactBytes.damaged }
    let differenceClass = DifferenceClass(stored: found)
    guard differenceClass != nil || found == 0 else { throw FactBytes.damaged }
    return Line(
      item: item, method: method, differenceClass: differenceClass,
      declared: marks & Mark.isDeclared == 0 ? nil : try reader.signed(),
      verified: marks & Mark.isVerified == 0 ? nil : try reader.signed(),
      blocksIssue: marks & Mark.blocksIssue != 0)
  }
}

/// The numbers under which three enumerations are stored: a new case takes a new number, an old one keeps its own.
extension CellState {
  var stored: UInt8 {
    switch self {
    case .hit: 0
    case .nothing: 1
    case .pending: 2
    case .mismatch: 3
    case .rejected: 4
    case .error: 5
    case .notApplicable: 6
    case .notAsked: 7
    }
  }

  static let byNumber = CellState.allCases.sorted { $0.stored < $1.stored }

  init(stored byte: UInt8) throws(Reason) {
    guard Self.byNumber.indices.contains(Int(byte)) else {
      throw Reason(.storeFailed, found: "a cell is stored in an unknown state")
    }
    self = Self.byNumber[Int(byte)]
  }
}

extension ComparisonMethod {
  var stored: UInt8 {
    switch self {
    case .sum: 1
    case .cap: 2
    case .set: 3
    case .equal: 4
    case .amount: 5
    case .imputed: 6
    case .explain: 7
    case .stop: 8
    }
  }

  init?(stored byte: UInt8) {
    guard let match = Self.allCases.first(where: { $0.stored == byte }) else { return nil }
    self = match
  }
}

extension DifferenceClass {
  /// 0 is no class.
  var stored: UInt8 {
    switch self {
    case .consistent: 1
    case .underDeclared: 2
    case .undeclared: 3
    case .overDeclared: 4
    case .statusDiffers: 5
    case .explanationRequired: 6
    case .notVerifiable: 7
    }
  }

  init?(stored byte: UInt8) {
    guard let match = Self.allCases.first(where: { $0.stored == byte }) else { return nil }
    self = match
  }
}
