internal import Configuring
internal import Diagnostics
internal import FoundationEssentials

/// A manifest's JSON, read strictly: JSON is YAML written with braces, so that the reader of configuration tells
/// line and column, keys given twice and what was meant.
struct ManifestText {
  private let document: YAMLDocument
  private let shape: JSONShape

  static let mostBytes = 1 << 20

  /// - Throws: `manifest.not-json`, `config.duplicate-key`.
  init(_ bytes: [UInt8], file: String) throws(Diagnostics) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard bytes.count <= Self.mostBytes, let shape = try? JSONDecoder().decode(JSONShape.self, from: Data(body)),
      let text = String(validating: body, as: UTF8.self)
    else {
      throw Diagnostics(
        Diagnostic(
          Reason(
            .manifestNotJSON, found: "the manifest is not JSON in UTF-8",
            expected: "expected one such as {\"list\": …, \"fileName\": …, \"sha256\": …, \"rows\": …}"),
          at: Place(file: file)))
    }
    self.shape = shape
    document = try YAMLDocument(Self.yaml(text), file: file)
  }

  func keys(required: [String], optional: [String]) -> ManifestKeys {
    ManifestKeys(document.root, shape, required: required, optional: optional)
  }

  /// - Throws: all faults so far.
  func throwIfAny() throws(Diagnostics) { try document.faults.throwIfAny() }

  /// What YAML has otherwise: tabs between values, and characters written as two halves.
  private static func yaml(_ text: String) -> String {
    text.replacing("\t", with: " ").replacing("\\/", with: "/")
      .replacing(#/\\u([dD][89aAbB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})/#) { match in
        let halves = [match.output.1, match.output.2].compactMap { UInt16($0, radix: 16) }
        return String(decoding: halves, as: UTF16.self)
      }
  }
}
