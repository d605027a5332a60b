import Adapting
import Diagnostics
import EconomyModel

/// Manifests as tests write and change them.
enum ManifestText {
  /// A sound manifest of BK06 with this `query:` section.
  static func asking(_ query: String) -> String {
    """
    name: sample
    version: "1"
    item: BK06
    title: 示例
    answers: every-subject
    file: {format: csv, encoding: utf-8}
    columns: {姓名: name, 证件号码: id, 余额: balance}

    """ + query
  }

  static func changed(_ text: String, _ old: String, _ new: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }

  /// `line:column code` of each fault.
  static func faults(_ text: String) -> [String] {
    do {
      _ = try AdapterManifest(yaml: text + "\n", file: "manifest.yaml", catalogue: .national)
      return []
    } catch {
      return error.list.map { "\($0.place.line):\($0.place.column) \($0.code.name)" }
    }
  }
}
