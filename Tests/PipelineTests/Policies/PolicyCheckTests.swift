import Diagnostics
import EconomyModel
import Foundation
import Pipeline
import Testing

@Suite struct `A check of policies` {
  private func faults(_ check: PolicyCheck) -> [String] {
    check.results.flatMap(\.faults).map { fault in
      let name = fault.place.file.split(separator: "/").last ?? ""
      return "\(name):\(fault.place.line):\(fault.place.column) \(fault.code.name)"
    }
  }

  @Test func `finds what ships sound, each file by its kind`() throws {
    let check = try PolicyCheck([Shipped.files.policies])
    #expect(faults(check) == [])
    #expect(Set(check.results.map(\.kind)) == Set(PolicyCheck.Kind.allCases))
    #expect(check.results.filter { $0.kind == .track }.allSatisfy { $0.samples > 0 })
    #expect(check.results.filter { $0.kind == .track }.count == 8)
  }

  @Test func `tells every fault of every file, and where`() throws {
    let folder = try TemporaryFolder()
    let policies = folder.path + "/policies"
    try FileManager.default.copyItem(atPath: Shipped.files.policies, toPath: policies)
    let track = policies + "/tracks/plain.yaml"
    let text = try String(contentsOfFile: track, encoding: .utf8)
    try Data(text.replacing("workingDays: 30,", with: "workingDays: 0,").utf8).write(to: URL(fileURLWithPath: track))
    try Data("toleranceYuan: 1\n".utf8).write(to: URL(fileURLWithPath: policies + "/comparison.yaml"))
    let found = faults(try PolicyCheck([policies]))
    #expect(found.contains("plain.yaml:13:33 terms.clock"))
    #expect(found.filter { $0.hasPrefix("comparison.yaml:1:1 config.missing-key") }.count == 5)
    #expect(throws: Reason.self) { try PolicyCheck([folder.path + "/nowhere"]) }
  }

  @Test func `reads one track and not its neighbours`() throws {
    let folder = try TemporaryFolder()
    let policies = folder.path + "/policies"
    try FileManager.default.copyItem(atPath: Shipped.files.policies, toPath: policies)
    try Data("code: broken".utf8).write(to: URL(fileURLWithPath: policies + "/tracks/broken.yaml"))
    let own = PolicyFolder(path: policies)
    #expect(try own.track("binhai-deferred").code == "binhai-deferred")
    #expect(throws: Diagnostics.self) { try own.tracks() }
    #expect(throws: Diagnostics.self) { try own.track("broken") }
    do {
      _ = try own.track("binhai-defered")
      Issue.record("it was found")
    } catch let reason as Reason {
      #expect(reason.sentence.contains("did you mean 'binhai-deferred'?"))
    }
  }

  @Test func `a new centre has all of the shipped tracks`() throws {
    let folder = try TemporaryFolder()
    try CentreCreation(shipped: Shipped.files).create(at: folder.path + "/centre")
    let tracks = try CentreFolder(path: folder.path + "/centre").policyFolder.tracks()
    #expect(try tracks == Shipped.files.policyFolder.tracks())
    #expect(tracks.map(\.code) == tracks.map(\.code).sorted() && tracks.count == 8)
  }
}
