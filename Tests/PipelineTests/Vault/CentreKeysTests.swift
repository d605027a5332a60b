import Diagnostics
import Foundation
import Pipeline
import Testing

@Suite struct `A centre's keys` {
  private let folder: TemporaryFolder
  private let keys: String

  init() throws {
    folder = try TemporaryFolder()
    keys = folder.path + "/keys"
    try CentreKeys.create(in: keys)
  }

  private func opening() -> Reason? {
    do throws(Reason) {
      _ = try CentreKeys(folder: keys)
      return nil
    } catch {
      return error
    }
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private func change(_ path: String, mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  @Test func `are made for their owner alone, the public half for all`() throws {
    #expect(opening() == nil)
    #expect(try mode(keys) == 0o700)
    for name in ["archive.key", "audit.key", "signing.key", "audit.heads"] {
      #expect(try mode(keys + "/" + name) == 0o600, "\(name)")
    }
    let published = try String(contentsOfFile: keys + "/signing.pub", encoding: .utf8)
    #expect(published.dropLast().allSatisfy(\.isHexDigit) && published.count == 65)
  }

  @Test func `are never overwritten`() throws {
    let before = try String(contentsOfFile: keys + "/archive.key", encoding: .utf8)
    #expect { try CentreKeys.create(in: keys) } throws: { ($0 as? Reason)?.code == .keysExist }
    #expect(try String(contentsOfFile: keys + "/archive.key", encoding: .utf8) == before)
  }

  @Test func `are not made where there is no folder above`() {
    #expect { try CentreKeys.create(in: "/nowhere/at/all") } throws: { ($0 as? Reason)?.code == .keysUnwritable }
  }

  @Test func `leave nothing behind when they could not be finished`() async {
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let folder = try TemporaryFolder()
      var limit = rlimit(rlim_cur: 10, rlim_max: 10)
      #expect(setrlimit(Int32(RLIMIT_FSIZE.rawValue), &limit) == 0)
      #expect { try CentreKeys.create(in: folder.path + "/keys") } throws: { ($0 as? Reason)?.code == .keysUnwritable }
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/keys"))
    }
  }

  @Test(arguments: ["archive.key", "audit.key", "signing.key"])
  func `are refused when others may read one, with the way out`(name: String) throws {
    for mode in [0o640, 0o604, 0o660] {
      try change(keys + "/" + name, mode: mode)
      #expect(opening()?.code == .keysReadable)
      #expect(opening()?.wayOut == "chmod 600 \(keys)/\(name)")
    }
  }

  @Test func `are refused when others may enter their folder`() throws {
    try change(keys, mode: 0o755)
    #expect(opening()?.code == .keysReadable)
    #expect(opening()?.wayOut == "chmod 700 \(keys)")
  }

  @Test(arguments: ["archive.key", "audit.key", "signing.key", "signing.pub"])
  func `are refused when one is damaged or missing`(name: String) throws {
    for text in ["", "abc", String(repeating: "0", count: 62), String(repeating: "g", count: 64)] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: keys + "/" + name))
      try change(keys + "/" + name, mode: 0o600)
      #expect(opening()?.code == .keysDamaged, "\(text)")
    }
    try FileManager.default.removeItem(atPath: keys + "/" + name)
    #expect(opening()?.code == .keysMissing)
  }

  @Test func `are refused when the public half belongs to another`() throws {
    try CentreKeys.create(in: folder.path + "/others")
    try Data(contentsOf: URL(fileURLWithPath: folder.path + "/others/signing.pub"))
      .write(to: URL(fileURLWithPath: keys + "/signing.pub"))
    #expect(opening()?.code == .keysDamaged)
  }

  @Test func `hash a person the same way every time and differently in another centre`() throws {
    try CentreKeys.create(in: folder.path + "/others")
    let hash = try CentreKeys(folder: keys).personHash("990102199001011237")
    #expect(try CentreKeys(folder: keys).personHash("990102199001011237") == hash)
    #expect(try CentreKeys(folder: keys).personHash("990102199001011245") != hash)
    #expect(try CentreKeys(folder: folder.path + "/others").personHash("990102199001011237") != hash)
    #expect(hash.count == 64)
  }
}
