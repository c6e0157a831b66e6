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

  @Test(
    arguments: [
      (
        "999", "1000", nil,
        "no plan under these rules reaches more than 1 000; this one reaches 999, which is "
          + "99.9000 % of it. The solver gave no bound."
      ),
      (
        "1000", "1000", "1000",
        "no plan under these rules reaches more than 1 000; this one reaches 1 000, which is all of "
          + "it. The solver's own bound is no lower."
      ),
      (
        "1.23456", "1.23451000001", "1.23451",
        "no plan under these rules reaches more than 1.2346; this one reaches 1.2345, which is all "
          + "of it. The solver's word, which is not checked, is 1.2346."
      ),
      (
        "-5", "-1", "-2",
        "no plan under these rules reaches more than -1; this one reaches -5. The solver's word, "
          + "which is not checked, is -2."
      ),
    ] as [(String, String, String?, String)])
  func `a proof says what no plan exceeds and what the solver says`(
    value: String, proven: String, bound: String?, words: String
  ) {
    let stage = StageProof(
      name: "aim", value: .exactly(value), bound: bound.map { .exactly($0) }, ending: .work,
      provenBound: .exactly(proven))
    let text = PlanTextExporter().proof(
      of: .small.with(Proof(solver: "cbc", solverVersion: "2", stages: [stage])))
    #expect(text.first == "Proof, which can be checked without a solver")
    #expect(
      text.dropFirst().map { $0.drop { $0 == " " } }.joined(separator: " ") == "'aim': \(words)")
  }

  @Test func `a later aim is proven for plans that do as well in those before`() {
    let stages = ["first", "second"].map {
      StageProof(
        name: $0, value: .exactly("1"), bound: nil, ending: .work,
        provenBound: $0 == "first" ? nil : .exactly("2"))
    }
    let text = PlanTextExporter().proof(
      of: .small.with(Proof(solver: "cbc", solverVersion: "2", stages: stages)))
    #expect(
      text.dropFirst().map { $0.drop { $0 == " " } }.joined(separator: " ")
        == "'second': no plan that keeps these rules and does as well in the aims before reaches "
        + "more than 2; this one reaches 1, which is 50.0000 % of it. The solver gave no bound.")
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
