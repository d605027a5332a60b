import Diagnostics
import Foundation
import Pipeline
import Testing

@Suite struct `A centre's keys` {
  private func fresh() throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    try CentreKeys.create(in: folder.path + "/keys")
    return (folder, folder.path + "/keys")
  }

  private func code(_ work: () throws -> Void) -> DiagnosticCode? {
    do {
      try work()
      return nil
    } catch {
      return (error as? Reason)?.code
    }
  }

  @Test func `are made once, readable by their owner alone`() throws {
    let (folder, keys) = try fresh()
    for name in ["archive.key", "audit.key", "signing.key"] {
      let mode = try FileManager.default.attributesOfItem(atPath: keys + "/" + name)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
    #expect(code { try CentreKeys.create(in: keys) } == .keysExist)
    withExtendedLifetime(folder) {}
  }

  @Test func `are refused when others may read them, when one is missing or damaged`() throws {
    let (folder, keys) = try fresh()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: keys + "/audit.key")
    #expect(code { _ = try CentreKeys(folder: keys) } == .keysReadable)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keys + "/audit.key")
    _ = try CentreKeys(folder: keys)
    try "abc".write(toFile: keys + "/archive.key", atomically: false, encoding: .utf8)
    #expect(code { _ = try CentreKeys(folder: keys) } == .keysDamaged)
    try FileManager.default.removeItem(atPath: keys + "/archive.key")
    #expect(code { _ = try CentreKeys(folder: keys) } == .keysMissing)
    withExtendedLifetime(folder) {}
  }

  @Test func `hash a person the same way every time and differently in another centre`() throws {
    let (first, keys) = try fresh()
    let (second, others) = try fresh()
    let hash = try CentreKeys(folder: keys).personHash("990102199001011234")
    #expect(try CentreKeys(folder: keys).personHash("990102199001011234") == hash)
    #expect(try CentreKeys(folder: others).personHash("990102199001011234") != hash)
    #expect(hash.count == 64)
    withExtendedLifetime((first, second)) {}
  }
}
