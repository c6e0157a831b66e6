import CoalitionDomain
import CoalitionTestSupport
import Testing

struct PolicyTests {
  @Test func `the standard policy counts all offers, firm ones first`() {
    let policy = Policy()
    #expect(policy == .standard)
    #expect(policy.counts == [.committed, .pledged, .indicative])
    #expect(policy.priorityWeights[.high] == ExactDecimal(3))
    #expect(policy.priorityWeights[.medium] == ExactDecimal(2))
    #expect(policy.priorityWeights[.low] == ExactDecimal(1))
    #expect(policy.lateWeight == number("0.5"))
    #expect(policy.gap == .zero)
  }

  @Test func `the standard policy seeks coverage less reporting, then the worst pillar`() {
    #expect(
      Policy.standard.stages == [
        Stage(
          name: "coverage", tolerance: .zero,
          measures: [
            WeightedMeasure(.coverage, ExactDecimal(1)),
            WeightedMeasure(.reportingEffort, ExactDecimal(10_000)),
          ]),
        Stage(
          name: "worst pillar", tolerance: .zero,
          measures: [WeightedMeasure(.worstPillarCoverage, ExactDecimal(1))]),
      ])
  }

  @Test func `what costs, binds or breaks off is avoided, the rest is sought`() {
    #expect(
      Measure.allCases.filter(\.isAvoided) == [
        .reportingEffort, .grants, .overhead, .donorDependence, .unfundedYears, .reportingRegimes,
      ])
  }

  @Test func `amounts of money and shares of the worst are known as such`() {
    #expect(Measure.allCases.filter(\.isMoney) == [.coverage, .overhead, .donorDependence])
    #expect(
      Measure.allCases.filter(\.isOfWorst) == [
        .worstPillarCoverage, .worstStateCoverage, .worstStatePillarCoverage,
      ])
  }

  @Test func `measures have the words of the files`() {
    #expect(
      Measure.allCases.map(\.rawValue) == [
        "coverage", "reporting-effort", "grants", "overhead", "worst-pillar-coverage",
        "worst-state-coverage", "worst-state-pillar-coverage", "donor-dependence",
        "unfunded-years", "reporting-regimes",
      ])
  }
}

struct MeasureValueTests {
  @Test(
    arguments: [
      ("0", 0), ("1", 1_000_000_000_000), ("-2.5", -2_500_000_000_000),
      ("0.000000000001", 1), ("-0.000000000001", -1), ("1000", 1_000_000_000_000_000),
      ("0.1", 100_000_000_000),
    ] as [(String, Int)])
  func `a value is written as the shortest decimal and read again`(
    text: String, scaled: Int
  ) throws {
    #expect(MeasureValue(scaled: Int128(scaled)).description == text)
    #expect(try #require(MeasureValue(text)).scaled == Int128(scaled))
  }

  @Test(arguments: ["2.50", "-0", "002.5", "-0.0"])
  func `decimals that are not the shortest are read`(text: String) throws {
    let value = try #require(MeasureValue(text))
    #expect(["2.5", "0"].contains(value.description))
  }

  @Test(arguments: [
    "", "-", "--1", "+1", "1e3", ".5", "5.", "1,000", "1 %", "0.0000000000001",
    "999999999999999999999999999999",
  ])
  func `any other text is refused`(text: String) {
    #expect(MeasureValue(text) == nil)
  }

  @Test func `the largest and the smallest value come back`() {
    for scaled in [Int128.max, Int128.min] {
      let value = MeasureValue(scaled: scaled)
      #expect(MeasureValue(value.description) == value)
    }
  }

  @Test func `values are ordered`() throws {
    let values = try ["-10", "-9.5", "0", "0.09", "0.1", "2"].map {
      try #require(MeasureValue($0))
    }
    #expect(values.reversed().sorted() == values)
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `any value comes back`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let values = (0..<500).map { _ in
      MeasureValue(
        scaled: Int128.random(in: .min ... .max, using: &random)
          >> Int128.random(in: 0...126, using: &random))
    }
    #expect(values.filter { MeasureValue($0.description) != $0 } == [])
  }
}
