import CoalitionDomain
import CoalitionTestSupport
import Testing

struct ProofTests {
  private static func gap(_ value: String, _ bound: String?) throws -> Int64? {
    let stage = StageProof(
      name: "coverage", value: try #require(MeasureValue(value)),
      bound: try bound.map { try #require(MeasureValue($0)) }, ending: .work)
    return stage.gapInMillionths
  }

  @Test(
    arguments: [
      ("100", "100", 0), ("99", "100", 10_000), ("999999", "1000000", 1), ("0", "3", 1_000_000),
      ("2", "3", 333_334), ("-1", "1", 2_000_000), ("0.999999999999", "1", 1),
      ("99999999999999999999999999.999999999999", "100000000000000000000000000", 1),
      ("101", "100", 0),
    ] as [(String, String, Int64)])
  func `the gap is a share of the bound in millionths, rounded up`(
    value: String, bound: String, gap: Int64
  ) throws {
    #expect(try Self.gap(value, bound) == gap)
  }

  @Test(arguments: [nil, "0", "-5"])
  func `without a bound above zero there is no gap`(bound: String?) throws {
    #expect(try Self.gap("-10", bound) == nil)
  }

  @Test(
    arguments: [
      (Int128.min, Int128.max, 2_000_001), (.min, 1, .max), (-Int128.max, .max, 2_000_000),
      (0, .max, 1_000_000), (Int128.max - 1, .max, 1), (.min, Int128.max / 2 + 1, 3_000_000),
    ] as [(Int128, Int128, Int64)])
  func `the gap of any two values can be told`(value: Int128, bound: Int128, gap: Int64) {
    let stage = StageProof(
      name: "coverage", value: MeasureValue(scaled: value), bound: MeasureValue(scaled: bound),
      ending: .work)
    #expect(stage.gapInMillionths == gap)
  }

  @Test func `the gap to the proven bound is told like that to the solver's`() {
    let stage = StageProof(
      name: "coverage", value: .exactly("99"), bound: .exactly("99"), ending: .proven,
      provenBound: .exactly("100"))
    #expect(stage.gapInMillionths == 0)
    #expect(stage.provenGapInMillionths == 10_000)
  }

  @Test func `a search was cut short where one stage ended by the clock`() throws {
    let value = try #require(MeasureValue("1"))
    let stages = StageProof.Ending.allCases.map {
      StageProof(name: $0.rawValue, value: value, bound: nil, ending: $0)
    }
    #expect(stages.map(\.name) == ["proven", "gap", "work", "clock"])
    #expect(Proof(stages: stages).wasCutShort)
    #expect(!Proof(stages: Array(stages.dropLast())).wasCutShort)
    #expect(!Proof().wasCutShort)
  }
}
