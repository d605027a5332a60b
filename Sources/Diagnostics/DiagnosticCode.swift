/// The name of one kind of finding, such as `amount.not-a-number`: kebab-case words in dot-separated groups.
///
/// A code is forever: it is printed in brackets at the end of every diagnostic, stored with every reject and listed
/// in `docs/generated/DIAGNOSTICS.md`. Each room declares its own in `DiagnosticCode+Room.swift`.
package struct DiagnosticCode: Hashable, Sendable {
  package let name: String
  /// What it means and what usually causes it, one English sentence for the generated list.
  package let meaning: String
  /// The same in a few Chinese words, as a report's reject table prints it.
  package let chinese: String

  package init(_ name: String, _ meaning: String, chinese: String) {
    self.name = name
    self.meaning = meaning
    self.chinese = chinese
  }

  package static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Every code of every room, sorted by name.
  package static var all: [DiagnosticCode] {
    (model + reading + configuring + adapting + asking + accepting + matching + comparing + reporting + storage
      + pipeline + watching + care + casework + tracks
      + users + commands)
      .sorted { $0.name < $1.name }
  }
}
