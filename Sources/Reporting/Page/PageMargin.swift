internal import EconomyModel

/// What stands in the margin of every printed page, as insides of CSS strings.
struct PageMargin: Encodable {
  let topLeft: String
  let topCentre: String
  let topRight: String
  let bottomLeft: String
  let pageBefore: String
  let pageBetween: String
  let pageAfter: String

  init(_ report: VerificationReport, envelope: ReportEnvelope, language: ReportLanguage) {
    let words = language.words
    topLeft = CSSString.escaped("\(words.caseNumber) \(report.caseNumber.rawValue)")
    topCentre = CSSString.escaped(envelope.isIssued ? "" : language.pick("未签发", "NOT ISSUED"))
    topRight = CSSString.escaped(language.version(report.version))
    let print = envelope.printNumber == 0 ? "" : "  " + language.printed(envelope.printNumber)
    bottomLeft = CSSString.escaped("\(words.verifyCode) \(VerifyCode.of(digest: envelope.digest))" + print)
    pageBefore = CSSString.escaped(language.pick("第 ", "page "))
    pageBetween = CSSString.escaped(language.pick(" 页 共 ", " of "))
    pageAfter = CSSString.escaped(language.pick(" 页", ""))
  }
}

extension ReportLanguage {
  func version(_ number: Int) -> String { pick("第\(number)版", "version \(number)") }

  func printed(_ number: Int) -> String { pick("第\(number)次打印", "print no. \(number)") }
}

extension ReportEnvelope {
  var isIssued: Bool {
    switch state {
    case .prepared: false
    case .issued: true
    }
  }
}
