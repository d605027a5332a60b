import Diagnostics
import EconomyModel
import Testing

@Suite struct `An area` {
  @Test func `counts hundredths of a square metre`() throws {
    #expect(try Area(squareMetres: "89.5") == Area(hundredths: 8_950))
    #expect(try "\(Area(squareMetres: "89.5"))" == "89.50")
    #expect(try Area(squareMetres: "120") > Area(squareMetres: "119.99"))
    #expect(try JSONText.again(Area(hundredths: 8_950)) == Area(hundredths: 8_950))
  }

  @Test(arguments: [("1", 66_667), ("3", 200_000), ("0.01", 667), ("0", 0), ("1.5", 100_000), ("2.25", 150_000)])
  func `in mu is two thousand thirds of a square metre, rounded once`(_ mu: String, _ hundredths: Int64) throws {
    #expect(try Area(mu: mu) == Area(hundredths: hundredths))
  }

  @Test(arguments: ["", "-5", "-0.01", "89.505", "1,200", "89.5平方米", "abc", "99999999999999999999"])
  func `in another form, or below nothing, is refused`(_ text: String) {
    #expect(refusal { () throws(Reason) in try Area(squareMetres: text) } == "area.format")
    #expect(refusal { () throws(Reason) in try Area(mu: text) } == "area.format")
  }

  @Test func `in mu is refused where it cannot be counted`() {
    #expect(refusal { () throws(Reason) in try Area(mu: "92233720368547758.07") } == "area.format")
    #expect(refusal { () throws(Reason) in try Area(mu: "23058430092136.93") } == nil)
    #expect(refusal { () throws(Reason) in try Area(mu: "23058430092136.94") } == "area.format")
  }
}
