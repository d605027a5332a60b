import Foundation
import Pipeline
import Synchronization
import Testing

/// What workers did, in the order in which they did it.
private final class Journal: Sendable {
  enum Entry: Hashable { case archived(Int), begun(Int), ended(Int) }

  private let entries = Mutex<[Entry]>([])

  func note(_ entry: Entry) { entries.withLock { $0.append(entry) } }

  var all: [Entry] { entries.withLock { $0 } }

  func places(of kind: (Int) -> Entry) -> [Int] {
    all.compactMap { entry in
      switch entry {
      case .archived(let place), .begun(let place), .ended(let place): kind(place) == entry ? place : nil
      }
    }
  }
}

private struct Stop: Error, Equatable { let place: Int }

/// Files of these contents, each of which takes a while to archive and to load.
private func played(
  _ contents: [String], workers: Int, seed: UInt64 = 1, failing: Set<Int> = []
) throws -> Journal {
  let order = IntakeOrder(count: contents.count)
  let journal = Journal()
  let group = DispatchGroup()
  for worker in 0..<workers {
    group.enter()
    Thread {
      var chance = Seeded(state: seed &+ UInt64(worker) &* 1_000_003)
      let pause = { (most: UInt32, chance: inout Seeded) in
        _ = usleep(UInt32.random(in: 0...most, using: &chance))
      }
      while let step = order.next() {
        switch step {
        case .archive(let place):
          pause(300, &chance)
          journal.note(.archived(place))
          order.archived(place, sha256: contents[place])
        case .begin(let place):
          journal.note(.begun(place))
          order.begun(place)
          pause(place % 7 == 0 ? 4000 : 500, &chance)
          if failing.contains(place) {
            order.stop(at: place, because: Stop(place: place))
          } else {
            order.end(place) { journal.note(.ended(place)) }
          }
        }
      }
      group.leave()
    }.start()
  }
  group.wait()
  try order.check()
  return journal
}

@Suite struct `Files taken in side by side` {
  private static let distinct = (0..<40).map { "content \($0)" }

  @Test(arguments: [1, 2, 4]) func `begin and end in their own order, each once`(workers: Int) throws {
    for seed in 1...5 {
      let journal = try played(Self.distinct, workers: workers, seed: UInt64(seed))
      #expect(journal.places { .begun($0) } == Array(0..<40))
      #expect(journal.places { .ended($0) } == Array(0..<40))
      #expect(journal.places { .archived($0) }.sorted() == Array(0..<40))
    }
  }

  @Test func `end later than others begin: no worker waits for a predecessor's end`() throws {
    let all = try played(Self.distinct, workers: 2).all
    let overtaken = (0..<39).contains { place in
      guard let end = all.firstIndex(of: .ended(place)), let next = all.firstIndex(of: .begun(place + 1)) else {
        return false
      }
      return next < end
    }
    #expect(overtaken)
  }

  @Test func `of the same bytes wait until the first has ended`() throws {
    let twice = (0..<40).map { "content \($0 / 2)" }
    for seed in 1...5 {
      let all = try played(twice, workers: 4, seed: UInt64(seed)).all
      for place in stride(from: 1, to: 40, by: 2) {
        let ended = try #require(all.firstIndex(of: .ended(place - 1)))
        let begun = try #require(all.firstIndex(of: .begun(place)))
        #expect(ended < begun, "\(place)")
      }
    }
  }

  @Test func `are archived only a few places ahead`() throws {
    let all = try played((0..<40).map { $0 == 0 ? "slow" : "fast \($0)" }, workers: 4).all
    var begun = 0
    for entry in all {
      switch entry {
      case .begun: begun += 1
      case .archived(let place): #expect(place < begun + 4)
      case .ended: break
      }
    }
  }

  @Test func `end no more after a fault, which is thrown; those before it stand`() throws {
    let order = IntakeOrder(count: 4)
    let journal = Journal()
    for place in 0..<4 {
      #expect(order.next() == .archive(place))
      order.archived(place, sha256: "\(place)")
      #expect(order.next() == .begin(place))
      order.begun(place)
    }
    order.end(3) { journal.note(.ended(3)) }
    order.end(0) { journal.note(.ended(0)) }
    #expect(!order.isStopped)
    order.stop(at: 2, because: Stop(place: 2))
    order.stop(at: 3, because: Stop(place: 3))
    order.stop(at: 1, because: Stop(place: 1))
    order.end(1) { journal.note(.ended(1)) }
    #expect(journal.all == [.ended(0)])
    #expect(order.next() == nil && order.isStopped)
    #expect(throws: Stop(place: 1)) { try order.check() }
  }

  @Test func `stop where an end fails, and wake whoever waits`() throws {
    #expect(throws: Stop(place: 9)) { try played(Self.distinct, workers: 3, failing: [9]) }
    let order = IntakeOrder(count: 2)
    for place in 0..<2 {
      #expect(order.next() == .archive(place))
      order.archived(place, sha256: nil)
      #expect(order.next() == .begin(place))
      order.begun(place)
    }
    order.end(1) {}
    order.end(0) { throw Stop(place: 0) }
    #expect(throws: Stop(place: 0)) { try order.check() }
  }
}
