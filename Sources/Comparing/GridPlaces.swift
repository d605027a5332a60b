internal import EconomyModel

/// Where persons and questions stand in a grid.
struct GridPlaces {
  private let questions: [AskedQuestion]
  /// Equal for equal questions, to be compared first.
  private let mixed: [UInt64]
  private let persons: [PersonKey]
  /// The first place of each question and person, should one stand there twice.
  private let firstQuestions: [Int]
  private let firstPersons: [Int]

  init(questions: [AskedQuestion], persons: [PersonKey]) {
    let mixed = questions.map(Self.mixed)
    self.questions = questions
    self.persons = persons
    self.mixed = mixed
    firstQuestions = questions.indices.map { place in
      (0..<place).first { mixed[$0] == mixed[place] && questions[$0] == questions[place] } ?? place
    }
    firstPersons = persons.indices.map { persons.firstIndex(of: persons[$0]) ?? $0 }
  }

  var count: Int { questions.count * persons.count }

  /// Nil for a question that the grid does not ask.
  func question(_ question: AskedQuestion) -> Int? {
    let mixed = Self.mixed(question)
    return self.mixed.indices.first { self.mixed[$0] == mixed && questions[$0] == question }
  }

  func cell(_ person: PersonKey, _ question: Int) -> Int? {
    persons.firstIndex(of: person).map { $0 * questions.count + question }
  }

  func first(question place: Int) -> Int { firstQuestions[place] }

  /// The cell that knows what was heard of the person and question at two places.
  func cell(at person: Int, _ question: Int) -> Int {
    firstPersons[person] * questions.count + firstQuestions[question]
  }

  private static func mixed(_ question: AskedQuestion) -> UInt64 {
    TextBytes.mixed(question.institution.rawValue, into: TextBytes.mixed(question.item.rawValue, into: 0))
  }
}
