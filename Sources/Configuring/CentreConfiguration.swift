package import Diagnostics
package import EconomyModel

/// What `centre.yaml` says of a centre.
package struct CentreConfiguration: Hashable, Sendable {
  /// An institution that is asked, and the files it answers with.
  package struct Institution: Hashable, Sendable {
    package let code: InstitutionCode
    package let name: String
    package let family: SourceFamily
    package let returns: [Return]
    /// How many working days it has to answer; nil: as many as the centre says.
    package let dueWorkingDays: Int?
    /// PEM file of the certificate its lists are encrypted to; relative to the centre's folder. Nil: not encrypted.
    package let certificate: String?
  }

  /// One kind of file: which adapter reads it, and by which names it is known in the inbox.
  package struct Return: Hashable, Sendable {
    package let adapter: String
    package let files: FilePattern
  }

  package let name: String
  /// GB/T 2260, six digits.
  package let region: String
  /// As written; relative to the centre's folder unless it begins with a slash.
  package let keys: String
  /// A file is refused whole when more of its rows than this are rejected.
  package let rejectThresholdPercent: Int
  /// 回盘时限: working days from the day a list is written, that day not counted.
  package let dueWorkingDays: Int
  /// 复核周期: a case is due again so many days after it was last asked about; nil: only when something of it changed.
  package let reverifyAfterDays: Int?
  /// A request takes over an earlier answer that is no older than so many days, and asks otherwise.
  package let reuseAnswersWithinDays: Int
  /// Received files go so many days after their batch closed.
  package let keepReceivedFilesDays: Int
  /// A case goes so many days after the last authorisation of its persons ended.
  package let keepAfterAuthorisationDays: Int
  /// In the file's order.
  package let institutions: [Institution]
  /// Items that this place adds to the national 27, by data alone.
  package let addedItems: [Item]

  package func keysFolder(relativeTo centre: String) -> String {
    keys.hasPrefix("/") ? keys : centre + "/" + keys
  }

  /// - Throws: every fault of the file with its line and column.
  package init(yaml text: String, file: String) throws(Diagnostics) {
    let document = try YAMLDocument(text, file: file)
    let keys = YAMLMapping(
      document.root, required: ["name", "region", "keys", "institutions"],
      optional: [
        "rejectThreshold", "items", "dueWorkingDays", "reverifyAfterDays", "keepReceivedFilesDays",
        "keepAfterAuthorisationDays", "reuseAnswersWithinDays",
      ])
    name = keys?.text("name") ?? ""
    region = keys?["region"]?.made(Self.region) ?? ""
    self.keys = keys?.text("keys") ?? ""
    rejectThresholdPercent = keys?["rejectThreshold"].map { $0.number(in: 0...100) ?? 10 } ?? 10
    dueWorkingDays = keys?["dueWorkingDays"].map { $0.number(in: 1...250) ?? 7 } ?? 7
    reverifyAfterDays = keys?["reverifyAfterDays"].flatMap { $0.number(in: 1...3660) }
    reuseAnswersWithinDays = keys?["reuseAnswersWithinDays"].flatMap { $0.number(in: 0...3660) } ?? 30
    keepReceivedFilesDays = keys?["keepReceivedFilesDays"].flatMap { $0.number(in: 0...3660) } ?? 180
    keepAfterAuthorisationDays = keys?["keepAfterAuthorisationDays"].flatMap { $0.number(in: 0...3660) } ?? 180
    institutions = Self.institutions(keys?["institutions"])
    addedItems = Self.items(keys?["items"])
    try document.faults.throwIfAny()
  }

  private static func region(_ text: String) throws(Reason) -> String {
    guard text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw Reason(.configBadValue, found: "'\(text)' is not a region", expected: "expected six digits of GB/T 2260")
    }
    return text
  }

  private static func items(_ value: YAMLValue?) -> [Item] {
    var taken = Set(ItemCatalogue.national.items.map(\.code))
    return (value?.list() ?? []).compactMap { entry in
      guard let item = Item(yaml: entry) else { return nil }
      if taken.insert(item.code).inserted { return item }
      entry.fault(
        Reason(
          .configDuplicateKey, found: "there is already an item \(item.code.rawValue)",
          wayOut: "give the added item a code of its own"))
      return nil
    }
  }
}
