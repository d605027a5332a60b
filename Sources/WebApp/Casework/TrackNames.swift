internal import EconomyModel
internal import Pipeline

/// The centre's tracks. One whose file has a fault is left out: a page must not fall with it.
enum TrackNames {
  static func all(_ visit: Visit) -> [Track] {
    let folder = visit.centre.folder.policyFolder
    return folder.trackFiles().compactMap { file in
      guard let name = file.split(separator: "/").last else { return nil }
      return try? folder.track(String(name.dropLast(5)))
    }
  }

  /// In the reader's words; the code where the track is not on file any more.
  static func name(_ code: String, _ visit: Visit) -> String {
    (try? visit.centre.folder.policyFolder.track(code)).map { name($0, visit) } ?? code
  }

  static func name(_ track: Track, _ visit: Visit) -> String {
    visit.language.pick(track.name.chinese, track.name.english)
  }

  /// Of a level of a track.
  static func level(_ code: String, of track: String, _ visit: Visit) -> String {
    let level = (try? visit.centre.folder.policyFolder.track(track))?.level(code)
    return level.map { visit.language.pick($0.name.chinese, $0.name.english) } ?? code
  }
}
