import Asking
import EconomyModel
import Testing

@Suite struct `The file of what was not asked` {
  @Test func `names case, person, item and cause, in both languages`() {
    let rows = [
      NotAskedRow(
        caseNumber: CaseNumber(rawValue: "C2"), reference: "o1", item: ItemCode("BK01"), cause: .authorisationEnded),
      NotAskedRow(
        caseNumber: CaseNumber(rawValue: "C1,\"a\""), reference: "m1", item: ItemCode("VH01"),
        institution: InstitutionCode("vehicles"), cause: .outOfScope),
      NotAskedRow(
        caseNumber: CaseNumber(rawValue: "=C0"), reference: "m2", item: ItemCode("BK01"), cause: .noAuthorisation),
    ]
    let file = NotAskedFile(rows)
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == "\u{FEFF}"
        + """
        核对编号,人员,核对项目,机构,未查询原因,cause
        '=C0,m2,BK01,,没有有效的授权书,no live authorisation is on file
        "C1,""a\""",m1,VH01,vehicles,授权书未包含该项目或机构,the authorisation does not cover this item or institution
        C2,o1,BK01,,授权书已到期或已撤销,the authorisation ended or was revoked

        """.replacing("\n", with: "\r\n"))
    #expect(NotAskedFile(rows.reversed()).bytes == file.bytes)
  }
}
