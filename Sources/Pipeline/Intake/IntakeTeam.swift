internal import Diagnostics
internal import Foundation
internal import Reading
internal import Synchronization

/// Takes the files of an inbox in side by side, each worker one file whole; what comes of them does not depend on how
/// many workers there are (decision 0021).
final class IntakeTeam: Sendable {
  /// What became of one file.
  enum Result: Sendable {
    case taken(FileIntake.Outcome)
    /// No batch took it.
    case unplaced(Diagnostic)
  }

  private typealias Archived = Swift.Result<ArchivedDelivery, any Error>

  private static let stackSize = 8 << 20

  private let intake: FileIntake
  private let deliveries: [Inbox.Delivery]
  /// Writes down that no batch took a file.
  private let keep: @Sendable (Reason, ReceivedFile, FileDigest?) throws -> Void
  private let order: IntakeOrder
  private let tally: IntakeTally
  private let archived = Mutex<[Int: Archived]>([:])
  private let results = Mutex<[Int: Result]>([:])
  /// Signalled whenever there is something to tell.
  private let steps = DispatchSemaphore(value: 0)
  private let ended = Mutex(0)

  init(
    _ intake: FileIntake, _ deliveries: [Inbox.Delivery],
    keep: @escaping @Sendable (Reason, ReceivedFile, FileDigest?) throws -> Void
  ) {
    self.intake = intake
    self.deliveries = deliveries
    self.keep = keep
    order = IntakeOrder(count: deliveries.count)
    tally = IntakeTally(sizes: deliveries.map(\.file.byteCount))
  }

  /// - Parameter progress: called by whoever called this, once a piece of a file and once a worker.
  /// - Returns: what became of each file, in their order.
  /// - Throws: what stopped the run; files before the one that did may count already.
  func run(workers: Int, progress: (BatchProgress) -> Void) throws -> [Result] {
    let count = min(workers, deliveries.count)
    for _ in 0..<count { start() }
    while ended.withLock({ $0 }) < count {
      steps.wait()
      progress(tally.progress)
    }
    try order.check()
    if count > 0 { progress(tally.progress) }
    return results.withLock { results in deliveries.indices.compactMap { results[$0] } }
  }

  private func start() {
    let thread = Thread { [self] in
      work()
      ended.withLock { $0 += 1 }
      steps.signal()
    }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  private func work() {
    while let step = order.next() {
      switch step {
      case .archive(let place): archive(place)
      case .begin(let place):
        do {
          try take(place)
        } catch {
          order.stop(at: place, because: error)
        }
      }
    }
  }

  private func archive(_ place: Int) {
    let file = Archived { try intake.archive(deliveries[place]) }
    archived.withLock { $0[place] = file }
    order.archived(place, sha256: try? file.get().digest.sha256)
  }

  /// - Throws: what stops the run.
  private func take(_ place: Int) throws {
    var share = tally.share(of: place)
    do {
      guard let begun = try begin(place) else {
        return order.end(place) { [self, share] in settle(place, .taken(.recognised), share) }
      }
      while intake.isMakingRoster, let ahead = order.ahead() { archive(ahead) }
      let loaded = try intake.load(begun) { [order] in
        StoppableSource(source: $0, order: order)
      } progress: {
        share.advance(to: $0, of: $1)
        steps.signal()
      }
      order.end(place) { [self, share] in
        do {
          settle(place, .taken(.received(try intake.finish(loaded))), share)
        } catch {
          try refuse(place, because: error, share)
        }
      }
    } catch {
      guard Fault(error) != nil else { throw error }
      order.end(place) { [self, share] in try refuse(place, because: error, share) }
    }
  }

  /// - Returns: nil when the same bytes count already.
  private func begin(_ place: Int) throws -> BegunFile? {
    defer { order.begun(place) }
    guard let file = archived.withLock({ $0.removeValue(forKey: place) }) else { return nil }
    return try intake.begin(file.get())
  }

  private func settle(_ place: Int, _ result: Result, _ share: IntakeTally.Share) {
    var share = share
    share.finish()
    results.withLock { $0[place] = result }
  }

  /// - Throws: what stops the run.
  private func refuse(_ place: Int, because error: any Error, _ share: IntakeTally.Share) throws {
    guard let fault = Fault(error) else { throw error }
    let file = deliveries[place].file
    try keep(fault.reason, file, fault.digest ?? FileDigest(of: file))
    settle(place, .unplaced(Diagnostic(fault.reason, at: Place(file: file.path))), share)
  }

  /// A fault of one file and not of the centre.
  private struct Fault {
    let reason: Reason
    /// Nil where the file never came into the archive.
    let digest: FileDigest?

    init?(_ error: any Error) {
      if let homeless = error as? FileWithoutPlace {
        (reason, digest) = (homeless.reason, homeless.digest)
      } else if let reason = error as? Reason, !reason.code.stopsTheRun {
        (self.reason, digest) = (reason, nil)
      } else {
        return nil
      }
    }
  }
}

/// Ends where the run is stopped: what is read of the file then is thrown away.
private struct StoppableSource: ByteSource {
  var source: any ByteSource
  let order: IntakeOrder

  mutating func read(upTo count: Int) throws(Reason) -> [UInt8] {
    try check()
    return try source.read(upTo: count)
  }

  mutating func read(into room: UnsafeMutableRawBufferPointer) throws(Reason) -> Int {
    try check()
    return try source.read(into: room)
  }

  private func check() throws(Reason) {
    guard order.isStopped else { return }
    throw Reason(.storeFailed, found: "another file's fault stopped the run", wayOut: "run the same command again")
  }
}
