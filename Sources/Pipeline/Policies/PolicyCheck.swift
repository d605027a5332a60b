internal import Configuring
package import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Reading

/// Reads policy files as a centre would, and tells what is wrong with each.
package struct PolicyCheck: Sendable {
  /// What a file is, by its name; every other is a track.
  package enum Kind: String, Hashable, CaseIterable, Sendable, Codable {
    case centre, comparison, drift, holidays, track
  }

  package struct Result: Sendable {
    package let file: String
    package let kind: Kind
    /// Of a track: how many of its rules are samples, in whole or in part.
    package let samples: Int
    /// In the file's order; empty when it is sound.
    package let faults: [Diagnostic]
  }

  /// In the order given, a folder's files sorted.
  package let results: [Result]

  /// - Parameter paths: files, or folders of which every `.yaml` at any depth is meant.
  /// - Throws: `file.missing` for a path where nothing is, and for a folder without any.
  package init(_ paths: [String]) throws(Reason) {
    var results: [Result] = []
    for path in paths {
      for file in try Self.files(at: path) { results.append(Self.result(of: file)) }
    }
    self.results = results
  }

  private static func files(at path: String) throws(Reason) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Reason(.fileMissing, found: "there is no file or folder \(path)", wayOut: "name a policy's file or folder")
    }
    guard isFolder.boolValue else { return [path] }
    let files = FolderListing.files(under: path).filter { $0.hasSuffix(".yaml") }
    guard !files.isEmpty else {
      throw Reason(.fileMissing, found: "no .yaml file is in \(path)", wayOut: "name a folder of policies")
    }
    return files
  }

  private static func result(of file: String) -> Result {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let kind = Kind.allCases.first { $0 != .track && name == $0.rawValue + ".yaml" } ?? .track
    do {
      let samples = try read(WholeFile.text(file), kind, file: file)
      return Result(file: file, kind: kind, samples: samples, faults: [])
    } catch let faults as Diagnostics {
      return Result(file: file, kind: kind, samples: 0, faults: faults.list)
    } catch let reason as Reason {
      return Result(file: file, kind: kind, samples: 0, faults: [Diagnostic(reason, at: Place(file: file))])
    } catch {
      let reason = Reason(.fileUnreadable, found: error.localizedDescription)
      return Result(file: file, kind: kind, samples: 0, faults: [Diagnostic(reason, at: Place(file: file))])
    }
  }

  /// How many rules of it are samples.
  private static func read(_ text: String, _ kind: Kind, file: String) throws -> Int {
    switch kind {
    case .centre: _ = try CentreConfiguration(yaml: text, file: file)
    case .comparison: _ = try ComparisonPolicy(yaml: text, file: file)
    case .drift: _ = try DriftLimits(yaml: text, file: file)
    case .holidays: _ = try WorkingCalendar(yaml: text, file: file)
    case .track: return TrackSheet(try Track(yaml: text, file: file)).sampleCount
    }
    return 0
  }
}
