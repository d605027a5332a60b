/// A track in plain words, rule by rule with what each rests on: for the terminal and for pages.
package struct TrackSheet: Hashable, Sendable, Codable {
  package struct Line: Hashable, Sendable, Codable {
    package let text: Wording
    package let basis: String

    package init(_ text: Wording, basis: String) {
      self.text = text
      self.basis = basis
    }

    /// Whether it is ours, in whole or in part, and wants replacing by the place's own.
    package var isSample: Bool { basis.contains("sample") }
  }

  package struct Section: Hashable, Sendable, Codable {
    package let title: Wording
    package let lines: [Line]

    package init(_ title: Wording, _ lines: [Line]) {
      self.title = title
      self.lines = lines
    }
  }

  package let code: String
  package let edition: String
  package let name: Wording
  package let place: String
  package let basis: String
  /// Those that say something, in the order of a case's life.
  package let sections: [Section]

  package init(_ track: Track) {
    code = track.code
    edition = track.edition
    name = track.name
    place = track.place
    basis = track.basis
    sections = track.sections.filter { !$0.lines.isEmpty }
  }

  package var sampleCount: Int { sections.flatMap(\.lines).filter(\.isSample).count }
}
