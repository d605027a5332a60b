/// How often what is planted, in a thousandth. All *sample*.
package struct SynthesisRates: Sendable {
  // Of a person
  var missingSignature = 12
  var lapsed = 6
  var revoked = 4
  var limitedScope = 8
  var formerName = 30
  // Of an item of a household that has something
  var underDeclared = 80
  var undeclared = 80
  var overDeclared = 60
  var statusDiffers = 60
  var explanation = 40
  /// Of consistent amounts, those at the tolerance's very border.
  var border = 150
  // Of a household and an institution
  var unanswered = 2
  var troubledAnswer = 2
  // Of a returned row
  var otherDot = 200
  var oldNumber = 30
  var lowerCase = 200
  var fullWidth = 10
  var lossyName = 5
  var duplicatedRow = 5
  var foreignName = 2
  var rejectedRow = 3
  var strangerRow = 5
  // Of a person, and of a household
  var death = 3
  /// One household in so many has an applicant whose number is another's.
  var doubledNumberEvery = 997

  package init() {}
}
