import Casework
import EconomyModel
import Pipeline

/// Whether a case may go by a track, for a program.
struct EntrySheet: Encodable {
  let mayOpen: Bool
  let verdict: EntryVerdict
  /// The level that takes the case; nil where none does, and for a track that has one way only.
  let level: String?

  init(_ look: EntryLook) {
    mayOpen = look.refusal == nil
    verdict = look.verdict
    level = look.routing.level?.code
  }
}
