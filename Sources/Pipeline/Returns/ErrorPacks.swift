package import Diagnostics
internal import Foundation

/// What writing error packs came to.
package struct ErrorPacks: Sendable {
  /// The files written now, in the order of batch, institution and digest.
  package var written: [String] = []
  /// Of packs that could not be written; the next run writes them.
  package var faults: [Diagnostic] = []

  /// Where they lie, each folder once.
  package var folders: [String] {
    Set(written.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }).sorted()
  }
}
