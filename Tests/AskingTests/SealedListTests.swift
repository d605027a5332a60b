import Asking
import Diagnostics
import EconomyModel
import Foundation
import Testing

/// The openssl command line, an institution's own way of opening a list.
private enum OpenSSL {
  static let path = ["/usr/bin/openssl", "/usr/local/bin/openssl", "/bin/openssl"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @discardableResult
  static func run(_ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

@Suite(.enabled(if: OpenSSL.path != nil, "SKIPPED: there is no openssl command (apt-get install openssl)"))
struct `A list encrypted to its institution's key` {
  /// A folder with `key.pem` and `cert.pem`.
  private final class Keys {
    let folder: String

    init(_ kind: [String], days: String = "3650", more: [String] = []) throws {
      folder = NSTemporaryDirectory() + "hedui-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      #expect(
        try OpenSSL.run(
          ["req", "-x509", "-newkey"] + kind + [
            "-nodes", "-subj", "/CN=sample", "-days", days, "-keyout", folder + "/key.pem", "-out",
            folder + "/cert.pem",
          ] + more))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var certificate: [UInt8] { [UInt8](FileManager.default.contents(atPath: folder + "/cert.pem") ?? Data()) }

    func opened(_ bytes: [UInt8]) throws -> [UInt8]? {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/list.cms"))
      let opens = try OpenSSL.run([
        "cms", "-decrypt", "-binary", "-inform", "DER", "-in", folder + "/list.cms", "-inkey", folder + "/key.pem",
        "-out", folder + "/plain",
      ])
      return opens ? FileManager.default.contents(atPath: folder + "/plain").map { [UInt8]($0) } : nil
    }
  }

  /// Certificates are made as of now.
  private let today = CivilDate(dayNumber: Int32(Date().timeIntervalSince1970 / 86_400)).adding(days: 2)

  @Test(arguments: [["rsa:2048"], ["ec", "-pkeyopt", "ec_paramgen_curve:P-256"]])
  func `is opened by its key and by no other`(kind: [String]) throws {
    let keys = try Keys(kind)
    let certificate = try InstitutionCertificate(pem: keys.certificate, on: today)
    let file = try QueryListFile(Invented.list(), layout: nil)
    let sealed = try SealedListFile(file, to: certificate)
    #expect(try keys.opened(sealed.bytes) == file.bytes)
    #expect(sealed.name == file.name + ".cms" && sealed.sha256 != file.sha256)
    #expect(try SealedListFile(file, to: certificate).bytes != sealed.bytes)
    #expect(try Keys(kind).opened(sealed.bytes) == nil)
    #expect(!sealed.bytes.contains(subsequence: Array("孟庆瑶".utf8)))
    let manifest = ListManifest(file, encrypted: sealed, createdAt: Timestamp(date: today))
    #expect(manifest.sha256 == file.sha256 && manifest.encrypted?.sha256 == sealed.sha256)
    #expect(try ListManifest(json: manifest.json, file: "m.json") == manifest)
  }

  @Test func `may be as large as a city's`() throws {
    let keys = try Keys(["rsa:2048"])
    let certificate = try InstitutionCertificate(pem: keys.certificate, on: today)
    let rows = try (0..<20_000).map { try Invented.row("姓\($0)", "P\($0)", ["BK01"], ["SQ-\($0)"], type: "护照") }
    let file = try QueryListFile(Invented.list(rows), layout: nil)
    #expect(try keys.opened(try SealedListFile(file, to: certificate).bytes) == file.bytes)
  }

  private func refusal(_ pem: [UInt8], on day: CivilDate) -> String? {
    do {
      _ = try InstitutionCertificate(pem: pem, on: day)
      return nil
    } catch {
      return error.code.name
    }
  }

  @Test func `needs a certificate that can be read and holds on the day`() throws {
    let pem = try Keys(["rsa:2048"], days: "30").certificate
    #expect(refusal(pem, on: today) == nil)
    #expect(refusal(pem, on: today.adding(days: 40)) == "certificate.not-valid")
    #expect(refusal(pem, on: today.adding(days: -10)) == "certificate.not-valid")
    #expect(refusal([], on: today) == "certificate.unreadable")
    #expect(
      refusal(Array("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".utf8), on: today)
        == "certificate.unreadable")
    #expect(refusal(Array(pem.prefix(pem.count / 2)), on: today) == "certificate.unreadable")
  }

  @Test func `needs a key that can encrypt`() throws {
    #expect(refusal(try Keys(["ed25519"]).certificate, on: today) == "certificate.key")
    #expect(refusal(try Keys(["rsa:1024"]).certificate, on: today) == "certificate.key")
    let signing = try Keys(["rsa:2048"], more: ["-addext", "keyUsage=digitalSignature"])
    #expect(refusal(signing.certificate, on: today) == "certificate.usage")
  }
}

extension [UInt8] {
  fileprivate func contains(subsequence other: [UInt8]) -> Bool {
    count >= other.count && (0...(count - other.count)).contains { self[$0..<$0 + other.count].elementsEqual(other) }
  }
}
