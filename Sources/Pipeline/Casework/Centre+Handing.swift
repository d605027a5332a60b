internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Reporting
internal import Storage

extension Centre {
  /// 移送信用信息平台: hands what second persons approved to the platform's authority, and takes back from it what lost its
  /// ground; each is a deed of its case. Only what is to be put on a credit record (记入信用记录) goes there: any other
  /// consequence is handed to its own authority by ``CaseEvent/consequenceExported(_:)``. What is not yet heard to its
  /// end (letter, time to object) stays.
  ///
  /// The file is in its place before the deeds are; one that is killed in between writes the same file again.
  /// - Returns: the file, nil where nothing waits; and cases that could not go on.
  package func handOver(to authority: String, _ operation: Operation) throws -> HandedOver {
    guard authority.contains(where: { !$0.isWhitespace }) else {
      throw Reason(.caseConsequence, found: "handed to nobody", wayOut: "name the authority")
    }
    try renewDeadlines(operation)
    let reckoning = try reckoning()
    let waiting = try casesDue([.export, .takingBack], operation)
    guard !waiting.isEmpty else { return HandedOver(file: nil, rows: 0, troubles: []) }
    return try audited(operation) { transaction, audit in
      let before = try transaction.countHandedOver()
      var rows: [CreditPlatformList.Row] = []
      var troubles: [Diagnostic] = []
      for caseNumber in waiting {
        var writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
        do {
          guard let row = try writing.handOver(to: authority) else { continue }
          rows.append(row)
          try writing.entries.forEach { try audit.note($0) }
        } catch let reason as Reason {
          troubles.append(Diagnostic(reason, at: Place(file: "case \(caseNumber.rawValue)"), severity: .warning))
        }
      }
      guard !rows.isEmpty else { return HandedOver(file: nil, rows: 0, troubles: troubles) }
      let list = CreditPlatformList(centre: name, authority: authority, rows: rows)
      let number = "\(before + 1)"
      let file =
        "credit-platform-\(operation.on)-\(String(repeating: "0", count: max(0, 6 - number.count)))\(number).csv"
      let path = try exportFolder() + "/" + file
      try SyncedFile.replace(path, with: Array(list.csv().utf8))
      try audit.note(AuditEntry(.export, detail: file, resultCount: rows.count))
      return HandedOver(file: path, rows: rows.count, troubles: troubles)
    }
  }

  /// 医疗保障推送: everybody who is or was helped on a track that is sent on to the medical-insurance office, as of today.
  /// - Throws: `track.unknown` where a case goes by a track that the centre has no more.
  package func pushToMedicalInsurance(_ operation: Operation) throws -> HandedOver {
    let tracks = try folder.policyFolder.tracks().filter { track in
      track.exports.contains { $0.value == .medicalInsurance }
    }.map(\.code)
    let reckoning = try reckoning()
    var rows: [MedicalInsuranceList.Row] = []
    try store.read { transaction in
      for caseNumber in try transaction.courses(of: tracks) {
        guard try isVisible(caseNumber, operation.scope, in: transaction) else { continue }
        let writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
        rows += try writing.insured()
      }
    }
    guard !rows.isEmpty else { return HandedOver(file: nil, rows: 0, troubles: []) }
    let file = "medical-insurance-\(operation.on).csv"
    let path = try exportFolder() + "/" + file
    let list = MedicalInsuranceList(centre: name, on: operation.on, rows: rows)
    try SyncedFile.replace(path, with: Array(list.csv().utf8))
    try record(AuditEntry(.export, detail: file, resultCount: rows.count), operation)
    return HandedOver(file: path, rows: rows.count, troubles: [])
  }

  private func exportFolder() throws -> String {
    let path = folder.outbox + "/exports"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }
}

extension CaseWriting {
  /// Takes the deed and says what its row says; nil for what is no matter of the platform.
  fileprivate mutating func handOver(to authority: String) throws -> CreditPlatformList.Row? {
    let course = try standing()
    guard let consequence = course.consequence else {
      throw Reason(.caseConsequence, found: "no consequence stands", wayOut: "look at the case: 'hedui case show'")
    }
    guard consequence.draft.measures.contains(.creditRecord) else { return nil }
    let proposed = consequence.proposed.deed
    let reference = "\(caseNumber.rawValue)-\(proposed)"
    let row = try row(of: consequence, course, reference)
    let export = ConsequenceExport(consequence: proposed, authority: authority, reference: reference)
    try take(consequence.standing == .toWithdraw ? .consequenceWithdrawn(export) : .consequenceExported(export))
    return row
  }

  private func row(
    of consequence: ConsequenceRecord, _ course: CommittedCase, _ reference: String
  ) throws -> CreditPlatformList.Row {
    let place = deeds.firstIndex { $0.id == consequence.proposed.deed } ?? deeds.endIndex
    let person = deeds[..<place].reversed().lazy.compactMap { deed -> String? in
      if case .deceitRecorded(let record) = deed.event { record.person } else { nil }
    }.first
    let request = try transaction.declaration(of: caseNumber)?.request
    guard let member = request?.members.first(where: { $0.reference == person }) else {
      throw Reason(
        .caseMember, found: "whoever it is about is not in the declaration on file",
        wayOut: "accept the declaration that names '\(person ?? "")'")
    }
    return CreditPlatformList.Row(
      reference: reference, action: consequence.standing == .toWithdraw ? .takeBack : .propose,
      caseNumber: caseNumber, name: member.person.name, document: member.person.document,
      grade: consequence.draft.grade, measures: consequence.draft.measures, fine: consequence.draft.fine,
      decidedOn: consequence.decided?.on ?? consequence.proposed.on,
      basis: course.terms.consequences.first { $0.grade == consequence.draft.grade }?.basis ?? course.terms.basis)
  }

  /// Everybody of the household, while it is helped and from when it is not; nobody before it is.
  fileprivate func insured() throws -> [MedicalInsuranceList.Row] {
    let course = try standing()
    guard let enrolledOn = course.enrolledOn, let request = try transaction.declaration(of: caseNumber)?.request else {
      return []
    }
    let stoppedOn: CivilDate? =
      switch course.state {
      case .committed, .provisional, .followUpDue, .confirmed, .adjusted, .suspended: nil
      case .stoppedNoFault, .revokedDeceit: course.settlement?.decided.on
      case .ended: course.ending?.step.on
      }
    return request.members.filter { course.members.contains($0.reference) || stoppedOn != nil }.map { member in
      MedicalInsuranceList.Row(
        caseNumber: caseNumber, name: member.person.name, document: member.person.document, scheme: request.scheme,
        enrolledOn: enrolledOn, stoppedOn: stoppedOn)
    }
  }
}
