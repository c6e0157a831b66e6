import CoalitionDomain
import Testing

struct NeedTests {
  private static func need(deadline: CivilDate?) -> Need {
    Need(
      id: "lao-survey", state: country("LAO"), activity: .survey, title: "Survey",
      cost: usd("1000"), years: Year(2018)...Year(2021), deadline: deadline, source: .invented)
  }

  @Test func `the year of the deadline is on time and the next is late`() {
    let need = Self.need(deadline: day("2019-01-01"))
    #expect(!need.isLate(in: Year(2018)))
    #expect(!need.isLate(in: Year(2019)))
    #expect(need.isLate(in: Year(2020)))
  }

  @Test func `a need without a deadline is never late`() {
    #expect(!Self.need(deadline: nil).isLate(in: Year(2199)))
  }

  @Test func `a need is in the pillar of its activity`() {
    #expect(Self.need(deadline: nil).pillar == .clearance)
  }

  @Test func `a need that says nothing more waits for nobody and is of medium priority`() {
    let need = Self.need(deadline: nil)
    #expect(need.priority == .medium)
    #expect(!need.isContinuous)
    #expect(need.prerequisites == [])
    #expect(need.operators == [])
  }
}

struct CommitmentTests {
  @Test func `a commitment is of a need, of a pillar or not split`() {
    let scopes: Set<Commitment.Scope> = [
      .need("lao-survey"), .pillar(.clearance), .notDisaggregated, .pillar(.riskEducation),
      .need("lao-clearance"), .notDisaggregated,
    ]
    #expect(scopes.count == 5)
  }

  @Test func `a commitment keeps what its source says`() {
    let commitment = Commitment(
      id: "us-2018", state: country("LAO"), scope: .notDisaggregated, year: Year(2018),
      amount: usd("30000000"), donor: "USA", note: "appropriated", source: .invented)
    #expect(commitment.scope == .notDisaggregated)
    #expect(commitment.amount == usd("30000000"))
    #expect(commitment.donor == "USA")
  }
}
