/// What stands over the parts of the results, in a report and in the family's notice.
struct TextHeadings {
  let results: String
  let totals: String
  let details: String
}
