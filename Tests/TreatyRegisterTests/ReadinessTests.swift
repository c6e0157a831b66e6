import CoalitionDomain
import Testing
import TreatyRegister

struct ReadinessTests {
  let register = TreatyRegister.standard
  let day = date("2011-08-20")

  @Test(arguments: [
    ("HRV", Pillar.stockpileDestruction, Readiness.all, ""),
    ("BIH", .stockpileDestruction, .some, "plan resources experienced-state"),
    ("GNB", .stockpileDestruction, .some, "plan resources"),
    ("LAO", .clearance, .all, ""), ("LAO", .riskEducation, .all, ""),
    ("ALB", .victimAssistance, .all, ""),
    ("LBN", .victimAssistance, .none, "plan partner resources experienced-state"),
    ("LAO", .capacity, .none, "plan partner resources experienced-state"),
  ])
  func `a state that seeks help is graded by four steps and the gaps are named`(
    _ code: String, _ pillar: Pillar, _ grade: Readiness, _ gaps: String
  ) {
    let review = register.readiness(of: state(code), in: pillar, on: day)
    #expect(review.grade == grade)
    #expect(review.gaps.map(\.code).joined(separator: " ") == gaps)
  }

  @Test func `a step that is said not to be taken is told from one that nobody speaks of`() {
    let steps = register.readiness(
      of: state("GNB"), in: .stockpileDestruction, on: day
    ).steps
    #expect(steps.first { $0.step.code == "plan" }?.evidence?.isDone == false)
    #expect(steps.first { $0.step.code == "resources" }?.evidence == nil)
  }

  @Test(arguments: [
    ("NOR", Readiness.some, "experience"), ("CHE", .some, "experience"),
    ("GBR", .some, "help"), ("COL", .some, "funding help"), ("AUT", .some, "help experience"),
    ("LAO", .none, "funding help experience"),
  ])
  func `a state that gives help is graded by what it reported and offered`(
    _ code: String, _ grade: Readiness, _ gaps: String
  ) {
    let review = register.provision(by: state(code), on: day)
    #expect(review.grade == grade)
    #expect(review.gaps.map(\.code).joined(separator: " ") == gaps)
  }

  @Test func `before the action plan nothing is asked and nobody is ready`() {
    let review = register.readiness(of: state("LAO"), in: .clearance, on: date("2010-11-11"))
    #expect(review.steps == [])
    #expect(review.grade == .none)
  }

  @Test func `evidence counts from its day`() {
    #expect(
      register.readiness(of: state("LAO"), in: .clearance, on: date("2011-08-19")).grade == .none)
  }
}
