import CoalitionDomain
import Testing

struct VerifiedPlanTests {
  @Test func `a violation says what is broken and names the rule`() {
    let violation = Violation(
      rule: "offer-envelope", message: "offer norway is USD 5.00, but the plan takes USD 6.00")
    #expect(
      violation.description
        == "offer norway is USD 5.00, but the plan takes USD 6.00 [offer-envelope]")
  }
}
