import Diagnostics
import EconomyModel

extension CentreConfiguration {
  static func institutions(_ value: YAMLValue?) -> [Institution] {
    var taken: Set<InstitutionCode> = []
    return (value?.list() ?? []).compactMap { entry in
      guard let institution = institution(entry) else { return nil }
      if taken.insert(institution.code).inserted { return institution }
      entry.fault(
        Reason(
          .configDuplicateKey, found: "there is already an institution '\(institution.code.rawValue)'",
          wayOut: "give each institution a code of its own"))
      return nil
    }
  }

  private static func institution(_ value: YAMLValue) -> Institution? {
    guard
      let keys = YAMLMapping(
        value, required: ["code", "name", "family", "returns"], optional: ["dueWorkingDays", "certificate"])
    else { return nil }
    let code = keys["code"]?.made(code)
    let name = keys.text("name")
    let family: SourceFamily? = keys["family"]?.word()
    let returns = keys["returns"]?.list()?.compactMap(returned)
    guard let code, let name, let family, let returns else { return nil }
    return Institution(
      code: code, name: name, family: family, returns: returns,
      dueWorkingDays: keys["dueWorkingDays"]?.number(in: 1...250), certificate: keys["certificate"]?.text())
  }

  /// A code is also a folder's name in the inbox.
  private static func code(_ text: String) throws(Reason) -> InstitutionCode {
    let allowed = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
    guard allowed else {
      throw Reason(
        .configBadValue, found: "'\(text)' is not a code", expected: "expected a-z, 0-9 and '-', such as icbc-east")
    }
    return InstitutionCode(text)
  }

  private static func returned(_ value: YAMLValue) -> Return? {
    guard let keys = YAMLMapping(value, required: ["adapter", "files"]),
      let adapter = keys.text("adapter"), let files = keys.text("files")
    else { return nil }
    return Return(adapter: adapter, files: FilePattern(files))
  }
}
