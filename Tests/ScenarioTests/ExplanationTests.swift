import Coalition
import CoalitionTestSupport
import Foundation
import Testing

/// Every unmet need and every allocation of every scenario has a reason.
struct ExplanationTests {
  @Test(arguments: Sample.planned)
  func `no unmet need and no allocation is without a reason`(sample: Sample) throws {
    let plan = try sample.plan()
    var explainer = Explainer(of: plan, for: try sample.scenario())
    for need in plan.account.needs where need.coverage.unmet.minorUnits > 0 {
      #expect(need.reason != nil)
    }
    let open = plan.account.needs.filter { $0.coverage.unmet.minorUnits >= 100 }.map(\.need)
    #expect(Set(open.map(Question.need)).isSubset(of: explainer.questions))
    let explanation = explainer.explanation(of: explainer.questions(most: 1))
    #expect(explanation.answers.filter { $0.claims.isEmpty } == [])
    let allocations = plan.plan.grants.flatMap(\.payments).flatMap(\.allocations)
    #expect(explanation.allocations.count == allocations.count)
    #expect(explanation.allocations.filter { $0.reason.text.isEmpty } == [])
  }

  @Test(arguments: ["earmark-conflict", "lao-pdr-2017", "small-donors-one-report"])
  func `an explanation says what is expected`(slug: String) throws {
    let sample = Sample(slug: slug)
    let run = try Program.run(["explain", sample.path])
    #expect(run.status == 0, "\(run.errors)")
    let difference = try sample.golden("explain.txt").difference(from: Array(run.output.utf8))
    #expect(difference == nil)
    #expect(run.output.split(separator: "\n").filter { $0.count > 100 } == [])
  }
}
