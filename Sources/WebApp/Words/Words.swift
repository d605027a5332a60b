internal import Foundation

/// The words of the pages, by key: what templates say, and what the pages themselves do.
package struct Words: Sendable {
  let language: WebLanguage
  package let texts: [String: String]

  package init(_ language: WebLanguage) throws {
    self.language = language
    let sources = language.pick(
      [PackageResources.zh_CN_json, PackageResources.phrases_zh_CN_json],
      [PackageResources.en_json, PackageResources.phrases_en_json])
    texts = try sources.reduce(into: [:]) { texts, bytes in
      texts.merge(try JSONDecoder().decode([String: String].self, from: Data(bytes))) { first, _ in first }
    }
  }

  /// The key itself where it has no words, so that a slip is seen and nothing breaks.
  subscript(_ key: String) -> String { texts[key] ?? key }

  /// With each `{name}` in it filled in.
  func filled(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    values.reduce(self[key]) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}
