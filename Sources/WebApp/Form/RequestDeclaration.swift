internal import EconomyModel
internal import Foundation

/// One family's declaration with its authorisations, each value in the form in which `declaration.schema.json` has it.
struct RequestDeclaration: Encodable {
  struct Declaration: Encodable {
    let caseNumber: String
    let scheme: String
    let region: String
    let appliedOn: String
    let asOf: String
    let members: [Person]
    let obligors: [Person]
    let entries: [Entry]
    let incomes: [Income]
  }

  /// A member; an obligor where a duty is named.
  struct Person: Encodable {
    let reference: String
    let name: String
    let document: String
    let relation: String
    var registeredAddress: String?
    var kind: String?
    var obligedTo: String?
    var monthlyIncome: String?
    var householdMonthlyIncome: String?
    var householdSize: String?
    var monthlySupportPaid: String?
  }

  struct Entry: Encodable {
    let item: String
    let subject: String
    let fields: [String: String]
  }

  struct Income: Encodable {
    enum CodingKeys: String, CodingKey {
      case incomeClass = "class"
      case subject, amount, per
    }

    let incomeClass: String
    let subject: String
    let amount: String
    let per: String
  }

  struct Authorisation: Encodable {
    let number: String
    let caseNumber: String
    let name: String
    let document: String
    let signature: String
    let signer: String?
    let start: String
    let end: String?
  }

  let declarations: [Declaration]
  let authorisations: [Authorisation]

  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(self))
  }
}
