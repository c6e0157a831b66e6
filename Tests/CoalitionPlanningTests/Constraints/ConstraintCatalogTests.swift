import CoalitionPlanning
import Testing

struct ConstraintCatalogTests {
  @Test func `rules have one id each, in kebab-case, and a sentence`() {
    let ids = ConstraintCatalog.all.map { type(of: $0).id }
    #expect(
      ids == [
        "offer-envelope", "earmark", "grant-size", "one-channel", "grant-limit",
        "net-of-overhead", "matching-funds", "no-duplication", "need-years", "yearly-limits",
        "continuity", "prerequisites", "operator-capacity", "absorption", "lead-donor",
        "lead-limit", "pooled-grants", "readiness", "in-kind", "pillar-floor", "lock",
      ])
    #expect(ConstraintCatalog.all.allSatisfy { !type(of: $0).title.hasSuffix(".") })
  }

  @Test func `a rule's sentence is found by its id`() {
    #expect(ConstraintCatalog.title(of: "offer-envelope") == "No donor gives more than it offered")
    #expect(ConstraintCatalog.title(of: "gap") == "gap")
  }
}
