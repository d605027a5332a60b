internal import Comparing
internal import EconomyModel
internal import Storage

extension BatchAnswers {
  /// What files of the first round have answered to a question. Of those that answer a list which asks again the plain
  /// way knows nothing: whoever is on such a list, or is spoken of by such a file, goes the general way.
  func plainAnswer(to question: AskedQuestion) -> PlainLane.Answer {
    let own = sources.filter { $0.source.question == question }
    let first = own.flatMap(\.all).filter { $0.requery == nil }
    guard first.count < 2, own.allSatisfy(\.decisions.isEmpty) else { return .severalFiles }
    return first.first.map { .oneFile(silenceIsNothing: $0.silenceIsNothing) } ?? .awaited
  }
}
