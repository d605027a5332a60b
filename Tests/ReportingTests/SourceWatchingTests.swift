import EconomyModel
import Reporting
import Testing

@Suite struct `What is said of watched sources` {
  private func alarm(_ english: String, isOpen: Bool = true) throws -> SourceAlarm {
    SourceAlarm(
      week: try BatchWeek("2026-W47"),
      institution: Institution(code: InstitutionCode("icbc-east"), name: "某某银行城东支行", family: .bank),
      adapter: "bank-deposits-excel", item: ItemCode("BK01"), isGross: true, isOpen: isOpen,
      chinese: "“余额”的中位数由30,720.00变为3,072,000.00（约×100），疑为单位变化：来源可能改以分报送元", english: english)
  }

  @Test(arguments: ReportLanguage.allCases) func `fits into eighty columns`(language: ReportLanguage) throws {
    let long = "median of 'balance': 30720.00 before, 3072000.00 now (about ×100), probably another unit: fen for yuan"
    let watching = SourceWatching(
      isWatched: true, sources: 3, withoutHistory: 1, alarms: [try alarm(long), try alarm("short", isOpen: false)])
    for text in [watching, SourceWatching(isWatched: false, sources: 0, withoutHistory: 0, alarms: [])].map({
      $0.text(language)
    }) {
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 }, "\(text)")
    }
  }

  @Test func `breaks a long sentence between words and says all of it`() throws {
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    let text = SourceWatching(isWatched: true, sources: 1, withoutHistory: 0, alarms: [try alarm(long)]).text(.english)
    #expect(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).count { $0 == "word" } == 40, "\(text)")
  }

  @Test func `says how to begin where nothing is watched`() {
    let text = SourceWatching(isWatched: false, sources: 4, withoutHistory: 4, alarms: []).text(.english)
    #expect(text.contains("no policies/drift.yaml") && text.contains("the next batch is watched"))
  }
}
