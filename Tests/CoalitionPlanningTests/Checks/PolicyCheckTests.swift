import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PolicyCheckTests {
  private func printed(_ policy: Policy) -> String {
    PolicyCheck().printed(.sample(policy: policy, needs: [], offers: []))
  }

  private func stage(_ name: String, _ measures: [WeightedMeasure]) -> Stage {
    Stage(name: name, tolerance: .zero, measures: measures)
  }

  @Test func `the standard policy is good`() {
    #expect(printed(.standard) == "")
  }

  @Test func `weights and shares may reach their bounds`() {
    #expect(
      printed(
        Policy(
          lateWeight: .one,
          stages: [stage("aim", [WeightedMeasure(.grants, .of("999999999.999"))])], gap: .one))
        == "")
  }

  @Test func `a policy without aims and money is told to name some`() {
    #expect(
      printed(Policy(counts: [], stages: [])) == """
        scenario.json:1: error: the policy has no stage; name at least one aim, such as coverage \
        [policy]
        scenario.json:1: error: the policy counts no offers; name at least one status, such as \
        pledged [policy]
        """)
  }

  @Test func `two stages of one name are told apart`() {
    let stages = [
      stage("aim", [WeightedMeasure(.coverage, .one)]),
      stage("aim", [WeightedMeasure(.grants, .one)]),
    ]
    #expect(
      printed(Policy(stages: stages)) == """
        scenario.json:1: error: two stages of the policy have the same name; give each its own \
        [policy]
        """)
  }

  @Test func `a stage without a measure is named`() {
    #expect(
      printed(Policy(stages: [stage("aim", [])])) == """
        scenario.json:1: error: stage 'aim' has no measure; name one, such as coverage [policy]
        """)
  }

  @Test func `a measure that a stage names twice is named`() {
    let measures = [
      WeightedMeasure(.coverage, .one), WeightedMeasure(.coverage, ExactDecimal(2)),
    ]
    #expect(
      printed(Policy(stages: [stage("aim", measures)])) == """
        scenario.json:1: error: stage 'aim' names a measure twice; add the weights up [policy]
        """)
  }

  @Test func `levels need one measure of worst coverage`() {
    let good = Stage(
      name: "fair", tolerance: .zero, measures: [WeightedMeasure(.worstStateCoverage, .one)],
      levels: .all)
    #expect(printed(Policy(stages: [good])) == "")
    var other = good
    other.measures = [WeightedMeasure(.coverage, .one)]
    var both = good
    both.name = "both"
    both.measures.append(WeightedMeasure(.grants, .one))
    #expect(
      printed(Policy(stages: [other, both])) == """
        scenario.json:1: error: stage 'fair' has levels, which need one measure of worst coverage \
        and no other; take the levels out, or split the stage [policy]
        scenario.json:1: error: stage 'both' has levels, which need one measure of worst coverage \
        and no other; take the levels out, or split the stage [policy]
        """)
  }

  @Test func `a priority weighs at most a thousand`() {
    #expect(printed(Policy(priorityWeights: [.low: ExactDecimal(1_000)])) == "")
    #expect(
      printed(Policy(priorityWeights: [.low: .of("1000.001")])) == """
        scenario.json:1: error: the weight of priority low is 1000.001; write it with at most 3 \
        decimals and at most 1000, so that measures stay exact [policy]
        """)
  }

  @Test func `weights that are too fine or too large are named`() {
    #expect(
      printed(
        Policy(
          priorityWeights: [.high: .of("1.0001")], lateWeight: .of("0.1234"),
          stages: [stage("aim", [WeightedMeasure(.overhead, .of("1000000000.001"))])])) == """
          scenario.json:1: error: the weight of priority high is 1.0001; write it with at most 3 \
          decimals and at most 1000, so that measures stay exact [policy]
          scenario.json:1: error: lateWeight is 0.1234; write it with at most 3 decimals and at \
          most 1, so that measures stay exact [policy]
          scenario.json:1: error: the weight of overhead in stage 'aim' is 1000000000.001; write \
          it with at most 3 decimals and at most 1000000000, so that measures stay exact [policy]
          """)
  }

  @Test func `shares above one are named`() {
    let stage = Stage(
      name: "aim", tolerance: .of("2"), measures: [WeightedMeasure(.coverage, .one)])
    #expect(
      printed(Policy(lateWeight: .of("1.5"), stages: [stage], gap: .of("1.01"))) == """
        scenario.json:1: error: lateWeight is 1.5; write it with at most 3 decimals and at most \
        1, so that measures stay exact [policy]
        scenario.json:1: error: the tolerance of stage 'aim' is 2; write a share from 0 to 1 \
        [policy]
        scenario.json:1: error: gap is 1.01; write a share from 0 to 1 [policy]
        """)
  }
}
