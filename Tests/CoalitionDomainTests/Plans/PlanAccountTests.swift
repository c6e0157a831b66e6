import CoalitionDomain
import Testing

struct CoverageTests {
  @Test(arguments: [
    ("1000", "0", "0", 0), ("1000", "250", "250", 500), ("1000", "500", "500", 1000),
    ("3", "0", "2", 666), ("1000", "0", "999.99", 999), ("0", "0", "0", 1000),
    ("1", "0", "2", 2000),
  ])
  func `the covered share is cut to thousandths`(
    cost: String, existing: String, planned: String, thousandths: Int64
  ) {
    let coverage = PlanAccount.Coverage(
      cost: usd(cost), existing: usd(existing), planned: usd(planned), late: usd("0"))
    #expect(coverage.thousandths == thousandths)
  }

  @Test func `what is covered by nobody stays unmet`() {
    let coverage = PlanAccount.Coverage(
      cost: usd("1000"), existing: usd("250"), planned: usd("300"), late: usd("100"))
    #expect(coverage.unmet == usd("450"))
  }

  @Test func `the largest amounts have a share`() {
    let most = Money(minorUnits: .max, in: .usd)
    let coverage = PlanAccount.Coverage(
      cost: most, existing: .zero(.usd), planned: most, late: .zero(.usd))
    #expect(coverage.thousandths == 1000)
  }

  @Test func `channels keep what donors give and the field does not get`() {
    let flow = PlanAccount.Flow(gross: usd("1000000"), net: usd("884955.75"))
    #expect(flow.overhead == usd("115044.25"))
  }
}
