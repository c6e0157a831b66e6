public import CoalitionDomain
internal import LinearOptimization

/// Makes a verified plan from a scenario: formulate, solve stage by stage, assemble, verify.
public struct Planner: Sendable {
  private let solver: any Solver
  private let limits: PlanningLimits

  /// Creates a planner, unless told otherwise with the solver that is always there.
  public init(
    with solver: PlanningSolver = .standard, within limits: PlanningLimits = PlanningLimits()
  ) {
    self.solver = solver.solver
    self.limits = limits
  }

  /// Plans.
  ///
  /// The plan keeps every rule, exactly. Its proof says how close to the best possible it is.
  ///
  /// - Throws: ``PlanningFailure`` where agreements contradict each other or the rules, or where
  ///   the solver fails. An unmet need is never a failure: it is a number in the plan.
  public func plan(_ scenario: CheckedScenario) throws(PlanningFailure) -> VerifiedPlan {
    let terms = PlanningTerms(scenario)
    let formulation = Formulation(terms)
    let solution = try StagedSolve(formulation, solver, limits).solution()
    let ledger = assembled(solution)
    let values = terms.scenario.policy.stages.map { $0.value(of: ledger) }
    let search = ProofSearch(ProofSheet(formulation), values: values)
    // Where time is short, so is that for the proof; multipliers that come late are none.
    let patience = SolveLimits(seconds: limits.seconds.map { $0 / 10 })
    var room = ProofSearch.mostMultipliers
    let proof = Proof(
      solver: solver.name, solverVersion: solver.version,
      stages: solution.stages.enumerated().map { place, outcome in
        var stage = outcome.proof(of: terms.scenario.policy.stages[place], value: values[place])
        let finding = search.finding(forStage: place, with: solver, within: patience)
        if let finding, finding.multipliers.count <= room {
          room -= finding.multipliers.count
          stage.provenBound = finding.bound
          stage.multipliers = finding.multipliers
        }
        return stage
      })
    do {
      return try PlanVerifier(terms).verify(
        ledger.plan(proof: proof).addingHelpInKind(terms.inKind))
    } catch {
      throw PlanningFailure.unverified(error)
    }
  }
}

extension Planner {
  /// The exact plan of a solution. Where cutting to minor units has cost more than minor units, it
  /// is tried again with a little to spare over every least amount, and the better plan is taken.
  private func assembled(_ solution: StagedSolve.Solution) -> PlanLedger {
    let first = PlanAssembler(solution.formulation, point: solution.point).ledger()
    guard first.isMissing(solution.value), let point = solution.roomier() else { return first }
    let second = PlanAssembler(solution.formulation, point: point).ledger()
    return first.brokenLocks == second.brokenLocks
      ? (second.firstStage > first.firstStage ? second : first)
      : second.brokenLocks < first.brokenLocks ? second : first
  }
}

extension PlanLedger {
  fileprivate var firstStage: MeasureValue {
    terms.scenario.policy.stages.first?.value(of: self) ?? MeasureValue(scaled: 0)
  }

  fileprivate var brokenLocks: Int {
    Locks().violations(in: LedgeredPlan(plan: plan(proof: Proof()), ledger: self)).count
  }

  /// Whether the plan is worth less than a solver's value by more than cutting explains, or breaks
  /// an agreement.
  fileprivate func isMissing(_ value: Double) -> Bool {
    let found = Double(firstStage.scaled) / 1e12
    return value - found > 1 + value.magnitude * 1e-6 || brokenLocks > 0
  }
}

/// When planning stops before the best is proven.
public struct PlanningLimits: Hashable, Sendable {
  /// The longest time that the search takes, in elapsed seconds; `nil` for as long as it needs.
  public var seconds: Double?

  /// Creates limits.
  public init(seconds: Double? = nil) { self.seconds = seconds }
}

/// Why there is no plan.
public enum PlanningFailure: Error, Hashable, Sendable {
  /// Agreements that cannot all stay.
  case clash(Clash)
  /// The time was up before any plan was found that keeps the agreements.
  case noPlanInTime
  /// The solver gave up; the reason is for people.
  case solver(String)
  /// The plan that came out breaks a rule: a mistake of this program.
  case unverified(BrokenPlan)
}

/// Agreements that cannot all stay, and the rules that stand against them.
public struct Clash: Hashable, Sendable {
  /// The locks: without any one of them the others can stay.
  public let locks: [Identifier<Lock>]
  /// The ids and sentences of the rules that are needed to show it.
  public let rules: [Reason]
  /// Whether both lists are known to be as short as they can be.
  public let isMinimal: Bool
}
