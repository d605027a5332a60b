internal import Diagnostics
internal import Mustache

/// A template whose fixed words are put in before it is parsed: a third of what a report's page has to look up are its
/// own headings.
struct WordedTemplate {
  private var text: String
  private var places: [String] = []

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// - Parameter words: texts by name; the template has them as `{{place.name}}`.
  func putting(_ words: some Encodable, at place: String) throws -> WordedTemplate {
    var worded = self
    worded.places.append(place)
    guard let fields = try PageEncoder.parts(of: words) as? PageFields else { return worded }
    for case (let name, let word as PageWords) in fields.values {
      worded.text = worded.text.replacing("{{\(place).\(name)}}", with: PageText().escapeText(word.renderText))
    }
    return worded
  }

  /// - Throws: when it is none, or wants a word that there is not.
  func template() throws -> MustacheTemplate {
    guard !places.contains(where: { text.contains("{{\($0).") }) else {
      throw Reason(.reportTemplate, found: "a template wants a word that there is not")
    }
    return try PageText.template(Array(text.utf8))
  }
}
