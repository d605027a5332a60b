internal import Diagnostics
internal import EconomyModel
internal import Foundation
internal import Storage
internal import Watching

/// Profiles and alarms as the store keeps them: JSON with sorted keys, so that equal values are equal bytes.
enum KeptCounts {
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  /// - Throws: `profile.damaged` for bytes that are no counts of this source.
  static func profile(_ bytes: [UInt8], of source: WatchedSource, in week: BatchWeek) throws(Reason) -> SourceProfile {
    let profile = try decode(SourceProfile.self, bytes, source, week)
    guard profile.isSound, profile.isOf(source.institution, source.adapter, source.item) else {
      throw damaged(source, week)
    }
    return profile
  }

  /// - Throws: `profile.damaged`.
  static func alarm(_ bytes: [UInt8], of source: WatchedSource, in week: BatchWeek) throws(Reason) -> DriftAlarm {
    try decode(DriftAlarm.self, bytes, source, week)
  }

  /// What an acknowledgement was about.
  /// - Throws: `profile.damaged`.
  static func alarms(of said: DriftAcknowledgement) throws(Reason) -> [DriftAlarm] {
    try decode([DriftAlarm].self, said.alarms, said.source, said.week)
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, _ bytes: [UInt8], _ source: WatchedSource, _ week: BatchWeek
  ) throws(Reason) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch {
      throw damaged(source, week)
    }
  }

  private static func damaged(_ source: WatchedSource, _ week: BatchWeek) -> Reason {
    Reason(
      .profileDamaged,
      found: "what was counted of \(source.institution.rawValue)'s \(source.item.rawValue) (\(source.adapter)) "
        + "in \(week) is damaged",
      wayOut: "restore the centre from a backup; somebody may have changed the database")
  }
}
