import Foundation
import Reading

/// The delimited files that the repository holds, whoever they are for.
enum RepositoryFiles {
  static let root: String = {
    var place = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    while place.path != "/", !FileManager.default.fileExists(atPath: place.path + "/Adapters") {
      place.deleteLastPathComponent()
    }
    return place.path
  }()

  static let isWhole = ProcessInfo.processInfo.environment["HEDUI_MUTATE"] == "all"

  /// Paths from the root, sorted.
  static let delimited: [String] = ["Adapters", "Fixtures", "Tests"].flatMap { folder in
    let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      [".csv", ".txt", ".dat"].contains { name.hasSuffix($0) } || name.hasPrefix("Fuzz/corpus/csv/")
    }.map { "\(folder)/\($0)" }
  }.sorted()

  static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
  }

  /// Ways to read a file: in each encoding that does not refuse its start, by each delimiter that gives it several
  /// columns, with its first row as heads and without heads.
  static func formats(of bytes: [UInt8]) -> [SourceFormat] {
    var formats: [SourceFormat] = []
    for encoding in [SourceEncoding.utf8, .gb18030] {
      for delimiter in [",", "|", "\t", ";"] {
        let shape = CSVFormat(delimiter: delimiter, header: nil, columns: ["?"])
        guard let names = try? SeenColumns(encoding: encoding, csv: shape).names(in: BytesInMemory(bytes)),
          names.count > 1
        else { continue }
        let wanted = [names.count - 1] + Array(names.indices.dropLast())
        for header in [names, nil] {
          formats.append(
            SourceFormat(
              encoding: encoding,
              container: .csv(CSVFormat(delimiter: delimiter, header: header, columns: names, wanted: wanted))))
        }
      }
    }
    return formats
  }
}
