internal import Casework
internal import EconomyModel
internal import Pipeline

/// What somebody of this role can do with a commitment case now.
struct CommitmentActions {
  private let file: CommitmentFile
  private let visit: Visit
  private var course: CommittedCase { file.course }

  init(_ file: CommitmentFile, _ visit: Visit) {
    self.file = file
    self.visit = visit
  }

  var areAny: Bool { !first.isEmpty || !more.isEmpty || !letters.isEmpty || !hint.isEmpty }

  private var offered: [DeedForm] {
    DeedForm.allCases.filter { visit.may($0.permission) && $0.isOffered(in: course) && !isOwn($0) }
  }

  var first: [[String: Any]] {
    settle + offered.filter { DeedForm.first.contains($0) }.map { link($0, isPrimary: $0 == .approve) }
  }

  var more: [[String: Any]] { offered.filter { !DeedForm.first.contains($0) }.map { link($0, isPrimary: false) } }

  /// 告知书 that can be written now.
  var letters: [[String: Any]] {
    DeedForm.letters(of: course).map { subject in
      [
        "href": "\(visit.casePath)/commitment/letter?about=\(subject.rawValue)",
        "word": visit.words.filled(
          "letterAbout", ["subject": visit.language.pick(subject.chinese, subject.english)]),
      ]
    }
  }

  /// Why somebody who decides cannot approve what they opened themselves.
  var hint: String {
    visit.may(.decideNotes) && isOwn(.approve) && DeedForm.approve.isOffered(in: course)
      ? visit.words["approveOwn"] : ""
  }

  /// The settlement is looked at by everybody, once there is something to look at.
  private var settle: [[String: Any]] {
    guard course.answers != nil || course.state == .followUpDue || course.state.isSettled else { return [] }
    let isDue = course.state == .followUpDue
    let mine = visit.may(.recordNotes) ? course.proposal == nil : course.proposal != nil
    return [
      [
        "href": visit.casePath + "/commitment/settle", "word": visit.words["settle"], "isPrimary": isDue && mine,
      ]
    ]
  }

  /// 审核人不得为经办人.
  private func isOwn(_ form: DeedForm) -> Bool {
    guard form == .approve || form == .refuse else { return false }
    return visit.user?.isActor(course.opened.by.name) ?? true
  }

  private func link(_ form: DeedForm, isPrimary: Bool) -> [String: Any] {
    [
      "href": "\(visit.casePath)/commitment/\(form.rawValue)", "word": visit.words["deed-\(form.rawValue)"],
      "isPrimary": isPrimary,
    ]
  }
}
