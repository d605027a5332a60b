internal import EconomyModel
internal import Foundation
internal import Synchronization

/// The terms of the batches that were read last, by their bytes: hundreds of families are looked at under the same.
enum TermsMemory {
  private static let most = 16
  private static let known = Mutex<[Data: BatchTerms]>([:])

  /// - Throws: `store.failed`.
  static func terms(_ stored: Data) throws -> BatchTerms {
    if let terms = known.withLock({ $0[stored] }) { return terms }
    let terms = try StoredJSON.decode(BatchTerms.self, from: stored)
    known.withLock { known in
      if known.count >= most { known = [:] }
      known[stored] = terms
    }
    return terms
  }
}
