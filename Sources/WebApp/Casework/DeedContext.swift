internal import Casework
internal import EconomyModel
internal import Pipeline

/// The case that a form is about, and the lists that its fields choose from, in the reader's words.
struct DeedContext {
  typealias Option = (value: String, word: String)

  let visit: Visit
  let file: CommitmentFile
  var course: CommittedCase { file.course }
  var words: Words { visit.words }

  /// Members by reference, the applicant first; somebody whom no declaration names yet by the reference alone.
  var members: [Option] {
    let declared = file.members.map(\.reference).filter(course.members.contains)
    let others = course.members.subtracting(declared).sorted()
    return (declared + others).map { ($0, name(of: $0)) }
  }

  /// `m1 张三`; the reference alone for whom no declaration names.
  func name(of reference: String) -> String {
    file.members.first { $0.reference == reference }.map { "\(reference) \($0.person.name.raw)" } ?? reference
  }

  var items: [Option] {
    visit.centre.catalogue.items.map { ($0.code.rawValue, "\($0.code.rawValue) \(pick($0.chinese, $0.english))") }
  }

  func item(named code: ItemCode) -> String {
    visit.centre.catalogue[code].map { pick($0.chinese, $0.english) } ?? code.rawValue
  }

  func pick(_ chinese: String, _ english: String) -> String { words.language.pick(chinese, english) }

  /// Who lives in the household, as the field for those who join or leave says.
  var household: String {
    words.filled(
      "deedHint-persons", ["members": members.map(\.word).joined(separator: words["listSeparator"])])
  }

  /// What waits to be decided under a deed's name.
  func matter(_ id: String) -> OpenMatter? { OpenMatter.all(of: file).first { $0.id.rawValue == id } }
}
