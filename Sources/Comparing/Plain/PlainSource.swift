package import EconomyModel

/// How the lane reads one file's facts: which question they answer and what each field of the layout means to SUM.
package struct PlainSource: Sendable {
  /// The question's place in the batch's terms.
  let question: Int
  /// What its rows without a date of their own are as of.
  let asOf: CivilDate?
  /// By the field's place in the layout.
  let roles: [PlainFields.Role]

  /// By the field's place in the layout: whether it need be told at all.
  package var wanted: [Bool] { roles.map { $0 != .passedOver } }
}

extension PlainLane {
  /// - Parameter question: the question's place in the batch's terms.
  package func source(answering question: Int, layout: [RecordField], asOf: CivilDate?) -> PlainSource {
    let item = item(of: question)
    return PlainSource(
      question: question, asOf: asOf, roles: layout.map { PlainFields.role(of: $0, in: item) })
  }
}

/// How the lane reads the facts of many files, so that none of them needs anything of its own to be looked at.
package struct PlainSources: Sendable {
  /// By file; -1 for one whose rows want the general way.
  fileprivate let questions: [Int]
  fileprivate let asOf: [CivilDate?]
  /// File by file, as many as the widest layout has fields.
  fileprivate let roles: [PlainFields.Role]
  fileprivate let width: Int

  /// - Parameter sources: by a fact's ``PackedFacts/Fact/source``; nil for a file whose rows want the general way.
  package init(_ sources: [PlainSource?]) {
    questions = sources.map { $0?.question ?? -1 }
    asOf = sources.map { $0?.asOf }
    let width = sources.map { $0?.roles.count ?? 0 }.max() ?? 0
    roles = sources.flatMap { source in
      let own = source?.roles ?? []
      return own + Array(repeating: .passedOver, count: width - own.count)
    }
    self.width = width
  }
}

extension PlainHousehold {
  /// Takes in what files say of one of the case's persons.
  /// - Parameters:
  ///   - person: the place among those whose facts were asked for.
  ///   - place: the person's place in the case.
  package mutating func add(_ facts: PackedFacts, of person: Int, as place: Int, from sources: PlainSources) {
    facts.text.withUnsafeBytes { text in
      facts.fields.withUnsafeBufferPointer { fields in
        sources.roles.withUnsafeBufferPointer { roles in
          facts.forEachFact(of: person) { fact in
            let source = Int(fact.source)
            guard sources.questions[source] >= 0 else {
              isOdd = true
              return
            }
            var own = PlainFields()
            for place in Int(fact.fields.lowerBound)..<Int(fact.fields.upperBound) {
              own.add(roles[source * sources.width + Int(fields[place].place)], fields[place], text)
            }
            rows.append(
              PlainRow(
                person: place, question: sources.questions[source], outcome: fact.outcome, fields: own,
                asOf: fact.asOf ?? sources.asOf[source]))
          }
        }
      }
    }
  }
}

extension PlainFields {
  /// - Parameter text: where a text's bytes stand.
  fileprivate mutating func add(_ role: Role, _ field: PackedField, _ text: UnsafeRawBufferPointer) {
    switch field.kind {
    case .text, .word: add(role, text: UnsafeRawBufferPointer(rebasing: text[field.textRange]))
    case .digits: add(role, digits: field.value, count: Int(field.count))
    case .money: add(role, fen: field.signed)
    case .no: add(role, flag: false)
    case .yes: add(role, flag: true)
    case .date, .area, .share, .count: break
    }
  }
}
