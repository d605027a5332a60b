package import Diagnostics
internal import EconomyModel
internal import FoundationEssentials

extension ListManifest {
  /// Keys sorted, one to a line.
  package var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [0x0A]
  }

  private static let required = [
    "list", "week", "round", "institution", "institutionName", "fileName", "encoding", "rows", "persons", "items",
    "sha256", "createdAt", "dueOn", "dueProvisional",
  ]

  /// Reads back what ``json`` gives.
  /// - Throws: as ``ReturnManifest``.
  package init(json bytes: [UInt8], file: String) throws(Diagnostics) {
    let text = try ManifestText(bytes, file: file)
    let keys = text.keys(required: Self.required, optional: ["encrypted"])
    let texts = ["list", "week", "institution", "institutionName", "fileName", "encoding", "createdAt", "dueOn"].map {
      keys.text($0) ?? ""
    }
    (list, week, institution, institutionName) = (texts[0], texts[1], texts[2], texts[3])
    (fileName, encoding, createdAt, dueOn) = (texts[4], texts[5], texts[6], texts[7])
    round = Int(keys.number("round") ?? 0)
    rows = Int(keys.number("rows") ?? 0)
    persons = Int(keys.number("persons") ?? 0)
    items = keys.numbers("items").mapValues(Int.init)
    sha256 = keys.digest("sha256") ?? ""
    dueProvisional = keys.truth("dueProvisional") ?? false
    encrypted = keys.inner("encrypted", required: ["fileName", "sha256", "certificate"]).map { inner in
      Encrypted(
        fileName: inner.text("fileName") ?? "", sha256: inner.digest("sha256") ?? "",
        certificate: inner.digest("certificate") ?? "")
    }
    try text.throwIfAny()
  }
}
