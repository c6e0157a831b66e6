import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct PlanTextExporterTests {
  @Test func `a summary`() throws {
    let text = PlanTextExporter().text(for: .small)
    let difference = try Golden("summary.txt").difference(from: Array(text.utf8))
    #expect(difference == nil)
  }

  @Test(
    arguments: [
      (100, 100, .proven, "100, the best possible."),
      (999_999, 1_000_000, .proven, "999 999, the best possible."),
      (999, 1000, .proven, "999, within 0.1000 % of the best possible."),
      (
        999, 1000, .gap,
        "999, within 0.1000 % of the best possible; the search stopped at the gap that the policy "
          + "allows."
      ),
      (0, 0, .proven, "0, the best possible."),
      (
        50, 100, .clock,
        "50, where no plan reaches more than 100; the search was cut short by the clock."
      ),
      (
        50, nil, .work,
        "50, and how much more is possible is not known; the search stopped at its limit of work."
      ),
    ] as [(Int, Int?, StageProof.Ending, String)])
  func `an aim says how far it is from the best possible`(
    value: Int, bound: Int?, ending: StageProof.Ending, words: String
  ) {
    let stage = StageProof(
      name: "aim", value: measure(value), bound: bound.map(measure), ending: ending)
    let text = PlanTextExporter().text(
      for: .small.with(Proof(solver: "cbc", solverVersion: "2", stages: [stage])))
    #expect(
      text.split(separator: "\n").joined(separator: " ").replacing("    ", with: " ")
        .replacing("  ", with: " ").contains(" 'aim': \(words)"), "\(text)")
  }

  private func measure(_ whole: Int) -> MeasureValue {
    MeasureValue(scaled: Int128(whole) * 1_000_000_000_000)
  }
}

extension VerifiedPlan {
  fileprivate func with(_ proof: Proof) -> VerifiedPlan {
    var plan = plan
    plan.proof = proof
    return VerifiedPlan(verified: plan, account: account, warnings: warnings)
  }
}
