/// What a list of the form for one family offers.
enum RequestChoice {
  case scheme
  /// To the applicant; who comes first is the applicant.
  case relation
  case duty
  case signature
  case member
  /// A person of the case, or the household.
  case holder
  case item
  case incomeClass
}
