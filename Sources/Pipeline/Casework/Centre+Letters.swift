package import Casework
internal import Diagnostics
package import EconomyModel
package import Reporting
internal import Storage

extension Centre {
  /// 告知书 for the family, ready to be rendered; printing it is recorded.
  /// - Parameter servedOn: the day it was or would be received; nil: the day it was served, else today.
  /// - Throws: `case.unknown`, `case.not-opened`, `case.notice` where there is nothing to tell.
  package func letter(
    about subject: NoticeSubject, of caseText: String, servedOn: CivilDate? = nil, _ operation: Operation
  ) throws -> NoticeLetter {
    let reckoning = try reckoning()
    let (letter, entry) = try store.read { transaction in
      let caseNumber = try visibleCase(named: caseText, operation.scope, in: transaction)
      let writing = try CaseWriting(caseNumber, operation, reckoning, in: transaction)
      let course = try writing.standing()
      let served = course.dayServed(subject)
      let told = try course.letter(
        about: subject, servedOn: servedOn ?? served ?? operation.on, calendar: reckoning.calendar)
      let request = try transaction.declaration(of: caseNumber)?.request
      let wording = LetterWording(
        told, file: try commitmentFile(writing), scheme: request?.scheme ?? "", centre: self, servedOn: served,
        calendar: reckoning.calendar)
      let entry = AuditEntry(
        .print, caseNumber: caseNumber, documents: request?.members.map(\.person.document.matchingKey) ?? [],
        detail: "letter \(subject.rawValue)")
      return (wording.letter(writtenOn: operation.on), entry)
    }
    try record(entry, operation)
    return letter
  }
}

extension CommittedCase {
  /// On which day a letter reached the family; nil while it did not.
  fileprivate func dayServed(_ subject: NoticeSubject) -> CivilDate? {
    let record =
      switch subject {
      case .approval: approvalNotice
      case .settlement: settlementNotice
      case .consequence: consequence?.notice
      case .ending: endingNotice
      }
    return record?.notice.servedOn
  }
}
