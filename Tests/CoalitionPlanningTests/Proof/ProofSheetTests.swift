import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct ProofSheetTests {
  /// A need of 8,000 of medium priority, whose work counts twice, and 10,000 on offer, of which a
  /// grant through the fund keeps a fifth.
  private let sheet = ProofSheet(
    Formulation(
      PlanningTerms(
        Scenario.sample(
          channels: [.sample("fund", .fund, overhead: .onTotal("0.2"))],
          policy: Policy(stages: [
            Stage(
              name: "coverage", tolerance: .of("0.25"),
              measures: [WeightedMeasure(.coverage, .one)]),
            Stage(
              name: "grants", tolerance: .zero, measures: [WeightedMeasure(.grants, .one)]),
          ]),
          needs: [.sample("survey", cost: .dollars(9_000), years: 2018...2018)],
          offers: [.sample("norway", [2018: .dollars(10_000)])]
        ).checked)))

  private func bound(
    _ multipliers: [(String, String)], ofStage stage: Int = 0, values: [String] = []
  ) throws(ProofSheet.Flaw) -> String {
    try sheet.bound(
      ofStage: stage, from: multipliers.map { RowMultiplier(row: $0, worth: .exactly($1)) },
      values: values.map { .exactly($0) }
    ).description
  }

  private func flaw(
    _ multipliers: [(String, String)], ofStage stage: Int = 0, values: [String] = []
  ) -> String? {
    do {
      let bound = try bound(multipliers, ofStage: stage, values: values)
      return "proves \(bound)"
    } catch {
      return error.words
    }
  }

  @Test func `without multipliers, the limit of each variable alone is a bound`() throws {
    // 8,000 reaches the field, and its work counts twice.
    #expect(try bound([]) == "16000")
    #expect(try bound([], ofStage: 1) == "0")
  }

  @Test func `a row takes over what its multiplier says, in units of a thousand`() throws {
    // The need asks for 9,000; the balance moves what work is worth to the money that is paid in.
    #expect(try bound([("no-duplication(survey)", "2000")]) == "18000")
    let balances = [
      ("net-of-overhead(0,2018)", "-2000"), ("net-of-overhead(pot 0,2018)", "-2000"),
    ]
    #expect(try bound(balances) == "16000")
    #expect(
      try bound(balances + [("offer-envelope(norway,2018)", "1600")]) == "16000")
    // Half of what a payment is worth is left to its own limit of 8,000.
    #expect(
      try bound(balances + [("offer-envelope(norway,2018)", "800")]) == "16000")
    #expect(
      try bound(balances + [("offer-envelope(norway,2018)", "1700")]) == "17000")
  }

  @Test func `work that is cut may leave a minor unit for each offer in the balance`() throws {
    // Two thousand a thousand are two a dollar; work may be a cent short of the money for it.
    #expect(try bound([("net-of-overhead(0,2018)", "2000")]) == "32000.02")
  }

  @Test func `a later stage is held to what the plan achieves less the tolerance`() throws {
    // Three quarters of 16,000 need three quarters of the grant, but for a trillionth of a dollar.
    #expect(
      try bound(
        [
          ("stage(coverage)", "-0.0000625"), ("net-of-overhead(0,2018)", "-0.125"),
          ("net-of-overhead(pot 0,2018)", "-0.125"),
          ("grant-size(most,norway,LAO,fund)", "0.1"),
        ], ofStage: 1, values: ["16000", "-1"]) == "-0.749999999999")
  }

  @Test func `a row that is not known is named`() {
    #expect(
      flaw([("offer-envelope(japan,2018)", "1")])
        == "has a multiplier of 'offer-envelope(japan,2018)', which is no row")
  }

  @Test func `a row with two multipliers is named`() {
    #expect(
      flaw([("no-duplication(survey)", "1"), ("no-duplication(survey)", "1")])
        == "has two multipliers of 'no-duplication(survey)'")
  }

  @Test func `a multiplier that pulls towards a side without a bound is named`() {
    #expect(
      flaw([("no-duplication(survey)", "-0.000000000001")])
        == "has a multiplier of 'no-duplication(survey)' with a minus sign, and that row holds "
        + "nothing from below")
    #expect(
      flaw([("stage(coverage)", "1")], ofStage: 1, values: ["16000"])
        == "has a multiplier of 'stage(coverage)' with a plus sign, and that row holds nothing "
        + "from above")
  }

  @Test func `a stage is held to those before it only`() {
    #expect(
      flaw([("stage(coverage)", "-1")], values: ["16000"])
        == "has a multiplier of 'stage(coverage)', which is no stage before it")
    #expect(
      flaw([("stage(grants)", "-1")], ofStage: 1, values: ["16000", "-1"])
        == "has a multiplier of 'stage(grants)', which is no stage before it")
  }

  @Test func `sums that 128 bits do not hold are refused, not wrapped`() {
    let most = MeasureValue(scaled: .max)
    for worth in [most, MeasureValue(scaled: .min), MeasureValue(scaled: .max / 1_000_000)] {
      let row = worth.scaled < 0 ? "net-of-overhead(0,2018)" : "no-duplication(survey)"
      #expect(
        throws: ProofSheet.Flaw(words: "has a multiplier of '\(row)' that makes sums too large")
      ) {
        try sheet.bound(
          ofStage: 0, from: [RowMultiplier(row: row, worth: worth)], values: [])
      }
    }
  }

  @Test func `a bound that 128 bits do not hold is refused`() {
    let worth = MeasureValue(scaled: -.max / 1_000_000 / 2)
    #expect(throws: ProofSheet.Flaw(words: "has sums that are too large")) {
      try sheet.bound(
        ofStage: 0,
        from: [RowMultiplier(row: "net-of-overhead(0,2018)", worth: worth)], values: [])
    }
  }
}
