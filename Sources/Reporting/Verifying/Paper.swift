internal import Diagnostics
package import EconomyModel

/// What leaves the centre under its signature.
package enum Paper: Hashable, Sendable {
  /// 核对报告: internal, the whole of it.
  case report(ReportDocument)
  /// 核对结果告知书: the family's own part.
  case notice(NoticeDocument)

  /// - Throws: `report.unreadable`, `report.layout`.
  init(json bytes: [UInt8]) throws(Reason) {
    self =
      try DocumentContent(bytes).isNotice
      ? .notice(NoticeDocument(decoding: bytes)) : .report(ReportDocument(decoding: bytes))
  }

  /// What it says; of a notice the household's own.
  package var value: VerificationReport {
    switch self {
    case .report(let document): document.content.value
    case .notice(let document): document.content.value.household
    }
  }

  package var envelope: ReportEnvelope {
    switch self {
    case .report(let document): document.envelope
    case .notice(let document): document.envelope
    }
  }

  /// Of its content, whatever its envelope states.
  package var digest: String {
    switch self {
    case .report(let document): document.content.digest
    case .notice(let document): document.content.digest
    }
  }

  /// - Throws: `report.unwritable`.
  func json() throws(Reason) -> String {
    switch self {
    case .report(let document): try document.json()
    case .notice(let document): try document.json()
    }
  }

  /// - Throws: `report.template`, `report.unwritable`.
  func html(_ language: ReportLanguage) throws(Reason) -> String {
    switch self {
    case .report(let document):
      try ReportRendering(document.content.value, envelope: document.envelope, language: language).html()
    case .notice(let document):
      try FamilyRendering(document.content.value, envelope: document.envelope, language: language).html()
    }
  }

  func faults(publicKeyBytes: [UInt8]) -> [Reason] {
    switch self {
    case .report(let document): document.faults(publicKeyBytes: publicKeyBytes)
    case .notice(let document): document.faults(publicKeyBytes: publicKeyBytes)
    }
  }
}
