internal import Configuring
package import Diagnostics
package import EconomyModel
internal import Foundation
internal import Reading

/// A folder of policies: a centre's own, or those that ship with the program.
package struct PolicyFolder: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  package var tracksFolder: String { path + "/tracks" }

  /// The files of all tracks, sorted by name; none where the folder is not there.
  package func trackFiles() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: tracksFolder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { tracksFolder + "/" + $0 }
  }

  /// Sorted by code.
  /// - Throws: `Diagnostics` for faults in a track's file.
  package func tracks() throws -> [Track] { try trackFiles().map(Self.track) }

  /// Reads this track's file alone: a fault in another must not keep a case from going on.
  /// - Throws: `track.unknown`; `Diagnostics` for faults in the track's file.
  package func track(_ code: String) throws -> Track {
    try checkTrack(code)
    return try Self.track(file: tracksFolder + "/\(code).yaml")
  }

  /// - Throws: `track.unknown`.
  package func checkTrack(_ code: String) throws(Reason) {
    let codes = trackFiles().compactMap { $0.split(separator: "/").last?.dropLast(5) }.map(String.init)
    guard codes.contains(code) else {
      throw Suggestion.unknown(.trackUnknown, "there is no track '\(code)' in \(tracksFolder)", code, of: codes)
    }
  }

  private static func track(file: String) throws -> Track {
    try Track(yaml: WholeFile.text(file), file: file)
  }
}

extension CentreFolder {
  package var policyFolder: PolicyFolder { PolicyFolder(path: policies) }
}

extension ShippedFiles {
  package var policyFolder: PolicyFolder { PolicyFolder(path: policies) }
}
