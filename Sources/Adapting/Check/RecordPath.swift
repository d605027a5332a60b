internal import Configuring

/// Paths of XML elements, such as a person types them.
package enum RecordPath {
  /// The path of a document that was probably meant; nil when there is none at all.
  package static func nearest(to wanted: String, among paths: [String]) -> String? {
    if let near = Suggestion.nearest(to: wanted, in: paths) { return near }
    let parts = steps(of: wanted)
    let name = parts.last.flatMap { Suggestion.nearest(to: $0, in: paths.compactMap { steps(of: $0).last }) }
    let ranked = paths.enumerated().map { place, path in
      let own = steps(of: path)
      let isNamedAlike = name != nil && own.last == name
      let common = zip(own, parts).prefix { $0 == $1 }.count
      return (path: path, rank: (isNamedAlike ? 1 : 0, common, -abs(own.count - parts.count), -place))
    }
    return ranked.max { $0.rank < $1.rank }?.path
  }

  /// Local names in small letters.
  private static func steps(of path: String) -> [String] {
    path.lowercased().split(separator: "/").map { $0.split(separator: ":").last.map(String.init) ?? String($0) }
  }
}
