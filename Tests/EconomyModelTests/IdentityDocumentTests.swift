import EconomyModel
import Testing

@Suite struct `An identity document` {
  @Test func `is matched by its number, others by type and number`() throws {
    let id = IdentityDocument.residentID(try ResidentID("990101900101002"))
    let same = IdentityDocument.residentID(try ResidentID(InventedNumber.whole("99010119900101002")))
    #expect(id == same && id.matchingKey == same.matchingKey && Set([id, same]).count == 1)
    let passport = IdentityDocument.other(type: "护照", number: "EJ1234567")
    #expect(passport.matchingKey == "护照:EJ1234567" && passport != id)
    #expect(passport != .other(type: "军官证", number: "EJ1234567"))
    #expect(try JSONText.again(passport) == passport && JSONText.again(id) == id)
  }

  @Test func `shows itself masked, wherever it is printed`() throws {
    let id = IdentityDocument.residentID(try ResidentID("990101199001010000"))
    #expect(id.masked == "990101********0000" && "\(id)" == id.masked)
    let passport = IdentityDocument.other(type: "护照", number: "EJ1234567")
    #expect(passport.masked == "护照 **** 4567" && "\([passport])" == "[护照 **** 4567]")
  }

  @Test func `of other bytes is another, even where Unicode calls them equal`() {
    let composed = IdentityDocument.other(type: "护照", number: "\u{E9}1")
    let taken = IdentityDocument.other(type: "护照", number: "e\u{301}1")
    #expect(composed != taken && Set([composed, taken]).count == 2)
  }
}
