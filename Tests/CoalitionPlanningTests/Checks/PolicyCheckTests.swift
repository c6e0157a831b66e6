import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct PolicyCheckTests {
  private func texts(_ change: (inout Policy) -> Void) -> [String] {
    var scenario = Scenario.sound
    change(&scenario.policy)
    return PolicyCheck().texts(scenario)
  }

  @Test func `the standard policy is sound`() { #expect(texts { _ in } == []) }

  @Test func `a policy without an aim or without money is refused`() {
    #expect(
      texts {
        $0.stages = []
        $0.counts = []
      } == [
        "scenario.json:1: error: the policy has no stage; name at least one aim, such as coverage "
          + "[policy]",
        "scenario.json:1: error: the policy counts no offers; name at least one status, such as "
          + "pledged [policy]",
      ])
  }

  @Test func `two stages of the same name are refused`() {
    #expect(
      texts { $0.stages[1].name = "coverage" } == [
        "scenario.json:1: error: two stages of the policy have the same name; give each its own "
          + "[policy]"
      ])
  }

  @Test func `a stage names measures, each once`() {
    #expect(
      texts {
        $0.stages[0].measures = []
        $0.stages[1].measures.append(WeightedMeasure(.worstPillarCoverage, .one))
      } == [
        "scenario.json:1: error: stage 'coverage' has no measure; name one, such as coverage "
          + "[policy]",
        "scenario.json:1: error: stage 'worst pillar' names a measure twice; add the weights up "
          + "[policy]",
      ])
  }

  @Test func `weights are not too fine and not too large`() {
    #expect(
      texts {
        $0.priorityWeights[.high] = .of("0.0001")
        $0.stages[0].measures[1].weight = ExactDecimal(1_000_000_001)
      } == [
        "scenario.json:1: error: the weight of priority high is 0.0001; write it with at most 3 "
          + "decimals and at most 1000000000, so that measures stay exact [policy]",
        "scenario.json:1: error: the weight of reporting-effort in stage 'coverage' is 1000000001; "
          + "write it with at most 3 decimals and at most 1000000000, so that measures stay exact "
          + "[policy]",
      ])
  }

  @Test func `shares are at most one`() {
    #expect(
      texts {
        $0.lateWeight = .of("1.5")
        $0.gap = ExactDecimal(2)
      } == [
        "scenario.json:1: error: lateWeight is 1.5; write a share from 0 to 1 [policy]",
        "scenario.json:1: error: gap is 2; write a share from 0 to 1 [policy]",
      ])
  }
}
