internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Reading
internal import Storage

/// Proves that whoever was removed is in no file of the centre: searches every file's bytes, the database's, its
/// log's and packed files' included, and looks that the files that spoke of them are gone. What is kept of others may
/// still name them – a spouse on a marriage record –, and is counted.
struct LeftoverSearch {
  /// What the proof saw.
  struct Proof: Hashable {
    var files = 0
    /// How many numbers and names stand in what is kept of others.
    var spoken = 0
  }

  let centre: Centre
  let work: RetentionWork

  /// - Throws: `retain.leftover`, naming every file and place.
  func run() throws -> Proof {
    let needles = try IdentityNeedles(work, in: centre)
    var proof = Proof()
    var leftovers = work.files.filter { centre.archive.has(sha256: $0) }.map { "archive/\($0).sealed" }
    var stored: Set<[UInt8]> = []
    let everything = NeedleSearch(needles.all)
    let certain = NeedleSearch(needles.numbers.union(needles.names))
    let numbers = NeedleSearch(needles.numbers)
    for path in FolderListing.files(under: centre.folder.path) where !isSealed(path) {
      proof.files += 1
      if path.hasPrefix(centre.folder.database) {
        stored.formUnion(try certain.found(inFile: path))
      } else {
        let search = isConfiguration(path) ? numbers : everything
        if try holds(path, search) { leftovers.append(String(path.dropFirst(centre.folder.path.utf8.count + 1))) }
      }
    }
    for needle in stored {
      let places = try centre.store.places(holding: needle)
      if places.spoken.isEmpty || !places.forbidden.isEmpty {
        let named = places.forbidden.isEmpty ? ["unused bytes"] : places.forbidden
        leftovers += named.map { "the database's \($0)" }
      } else {
        proof.spoken += 1
      }
    }
    try refuse(leftovers)
    return proof
  }

  private func refuse(_ leftovers: [String]) throws(Reason) {
    let places = Set(leftovers).sorted()
    guard !places.isEmpty else { return }
    let some = places.prefix(5).joined(separator: ", ")
    throw Reason(
      .retainLeftover, found: "bytes of somebody who was removed are still in \(some)\(places.count > 5 ? ", …" : "")",
      expected: "expected them in no file of the centre",
      wayOut: "remove or mend what is named, then run the same command again: it goes on with the proof")
  }

  /// Under the archive's key: whom its rows are about cannot be read from the bytes.
  private func isSealed(_ path: String) -> Bool {
    path.hasSuffix(".sealed") && (path.hasPrefix(centre.folder.archive + "/") || path.hasSuffix("/.retention.sealed"))
  }

  /// Samples of adapters are full of invented people whose names somebody bears.
  private func isConfiguration(_ path: String) -> Bool {
    [centre.folder.adapters, centre.folder.policies].contains { path.hasPrefix($0 + "/") }
      || path == centre.folder.configuration
  }

  private func holds(_ path: String, _ search: NeedleSearch) throws(Reason) -> Bool {
    if try !search.found(inFile: path).isEmpty { return true }
    guard path.hasPrefix(centre.folder.inbox + "/") else { return false }
    for file in ReceivedFile.all(at: path) where file.fault == nil {
      if try !search.found(in: file.source()).isEmpty { return true }
    }
    return false
  }
}
