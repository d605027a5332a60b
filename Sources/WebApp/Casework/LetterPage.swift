internal import Casework
internal import Diagnostics
internal import EconomyModel
internal import Pipeline
internal import Reporting

/// 告知书: a letter to the family as a paper that stands for itself; making it is in the record as a print.
struct LetterPage {
  private let visit: Visit
  private let subject: NoticeSubject

  /// - Throws: `Refusal.notFound` for a letter about nothing that there is.
  init(_ visit: Visit) throws {
    self.visit = visit
    guard let subject = NoticeSubject(rawValue: visit.query("about")) else { throw Refusal.notFound }
    self.subject = subject
  }

  /// - Throws: `case.unknown`, `case.not-opened`, `case.notice` where there is nothing to tell.
  func html() throws -> String {
    do {
      return try visit.centre.letter(about: subject, of: visit.parameter("case"), visit.operation())
        .html(visit.language.report)
    } catch let reason as Reason where reason.code == .caseNotOpened {
      throw Refusal.notFound
    }
  }
}
