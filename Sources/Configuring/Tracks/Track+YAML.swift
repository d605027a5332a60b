package import Diagnostics
package import EconomyModel

extension Track {
  /// Reads `policies/tracks/CODE.yaml`. Every rule names its basis; there are no fallbacks.
  /// - Throws: every fault of the file with its line and column.
  package init(yaml text: String, file: String) throws(Diagnostics) {
    let document = try YAMLDocument(text, file: file)
    let track = TrackReading(document.root)?.track(named: Self.name(ofFile: file))
    try document.faults.throwIfAny()
    guard let track else {
      throw document.faults.stop(Reason(.configEmpty, found: "the track is not whole"))
    }
    self = track
  }

  /// `binhai-deferred` of `…/tracks/binhai-deferred.yaml`.
  private static func name(ofFile path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }
}
