import Configuring
import EconomyModel
import Foundation
import Testing

@Suite struct `The shipped tracks` {
  @Test func `are these`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ShippedTracks.folder.path)
    #expect(names.sorted() == ShippedTracks.codes.map { $0 + ".yaml" })
  }

  @Test(arguments: ShippedTracks.codes) func `are sound, and say of every rule what it rests on`(code: String) throws {
    let sheet = TrackSheet(try ShippedTracks.track(code))
    #expect(sheet.sections.flatMap(\.lines).allSatisfy { !$0.basis.isEmpty })
    #expect(sheet.sampleCount > 0)
  }

  @Test func `carry the field's figures`() throws {
    let binhai = try ShippedTracks.track("binhai-deferred")
    #expect(binhai.entry.map(\.condition).contains(.spendAtLeast(Fen(3_000_000))))
    let huangshi = try ShippedTracks.track("huangshi-commitment")
    #expect(huangshi.waived.count == 14 && Set(huangshi.waived.map(\.category)).count == 9)
    #expect(Set(huangshi.followUps.map(\.value)).isSuperset(of: [.regularRecheck, .spotCheck, .traceBack]))
    let huishan = try ShippedTracks.track("huishan")
    #expect(huishan.level("simple")?.when.map(\.condition) == [.amountBelow(Fen(100_000))])
    #expect(huishan.level("simple")?.beforePaying.map(\.condition) == [.publicityDone(rounds: 2)])
    #expect(huishan.level("special")?.path == [.village, .town, .district, .city])
    #expect(try ShippedTracks.track("qinhuai-emergency").award?.multipleTenths == 10...50)
    #expect(try ShippedTracks.track("anhui-person").unit.value == .person)
    #expect(try ShippedTracks.track("anhui-household").unit.value == .household)
  }

  @Test(arguments: [("临时救助", 3), ("最低生活保障", 5), ("特困人员供养", 5), ("医疗", 5)])
  func `let Xuzhou publish as long as the scheme asks for`(scheme: String, days: Int) throws {
    let terms = try ShippedTracks.track("xuzhou-credit").terms(scheme: scheme)
    #expect(terms.publicity?.limit == .workingDays(days))
    #expect(terms.chain?.limit == .workingDays(7))
    #expect(terms.consequence(of: .serious)?.fineTenths == 10...30)
    #expect(terms.consequence(of: .minor)?.fineTenths == nil)
  }

  @Test func `give the plain way 30 working days and 15 more`() throws {
    let terms = try ShippedTracks.track("plain").terms(scheme: "最低生活保障")
    #expect(terms.chain?.limit == .workingDays(30) && terms.chainExtension?.limit == .workingDays(15))
    #expect(terms.consequences.isEmpty && terms.repair == nil)
  }
}
