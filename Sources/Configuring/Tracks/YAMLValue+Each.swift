import Diagnostics

extension YAMLValue {
  /// What the entries of a list describe; an entry that describes nothing left a fault.
  func each<Element>(_ make: (YAMLValue) -> Element?) -> [Element] {
    (list() ?? []).compactMap(make)
  }

  /// Makes something of the whole value; a thrown reason becomes a fault here.
  func tried<Value>(_ make: () throws(Reason) -> Value) -> Value? {
    do {
      return try make()
    } catch {
      fault(error)
      return nil
    }
  }

  /// Texts without one that is empty or stands twice; nil, with a fault, for anything else.
  func words() -> [String]? {
    guard let texts = texts() else { return nil }
    guard !texts.isEmpty, !texts.contains("") else {
      fault(Reason(.configWrongType, found: "nothing is listed here", expected: "expected at least one text"))
      return nil
    }
    guard Set(texts).count == texts.count else {
      fault(Reason(.configDuplicateKey, found: "a text is listed twice", wayOut: "keep one of them"))
      return nil
    }
    return texts
  }

  /// Words of a closed set, none of them twice.
  func wordSet<Word: CaseIterable & RawRepresentable<String> & Hashable>(_ type: Word.Type = Word.self) -> [Word]? {
    guard let list = list() else { return nil }
    let words: [Word] = list.compactMap { $0.word() }
    guard words.count == list.count else { return nil }
    guard Set(words).count == words.count else {
      fault(Reason(.configDuplicateKey, found: "a word is listed twice", wayOut: "keep one of them"))
      return nil
    }
    return words
  }

  /// The text under a key of these keys and values; nil, without a fault, where there is none.
  func peek(_ key: String) -> YAMLValue? {
    guard isMapping else { return nil }
    return entries()?.first { $0.key.scalar == key }?.value
  }
}
