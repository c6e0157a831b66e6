public import CoalitionDomain
internal import LinearOptimization

/// Makes a verified plan from a scenario: formulate, solve stage by stage, assemble, verify.
public struct Planner: Sendable {
  let solver: any Solver
  let limits: PlanningLimits
  let watch: PlanningWatch?

  /// Creates a planner, unless told otherwise with the solver that is always there.
  public init(
    with solver: PlanningSolver = .standard, within limits: PlanningLimits = PlanningLimits(),
    watching watch: PlanningWatch? = nil
  ) {
    self.watch = watch
    self.solver = solver.solver
    self.limits = limits
  }

  /// Plans.
  ///
  /// The plan keeps every rule, exactly. Its proof says how close to the best possible it is.
  ///
  /// - Throws: ``PlanningFailure`` where agreements and floors contradict each other or the rules,
  ///   or where the solver fails. An unmet need is never a failure: it is a number in the plan.
  public func plan(_ scenario: CheckedScenario) throws(PlanningFailure) -> VerifiedPlan {
    try made(PlanningTerms(scenario), within: limits).plan
  }

  /// A verified plan and its exact sums.
  struct Made {
    let plan: VerifiedPlan
    let ledger: PlanLedger
    /// What the search said of each stage.
    let stages: [StageOutcome]
  }

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - terms: The scenario's terms.
  ///   - limits: When to stop.
  ///   - extra: What is sought beside the policy's stages.
  ///   - earlier: Where the search begins.
  ///   - restrict: Narrows the model.
  ///   - prove: Makes the proof of a plan, where it is not that of its own search.
  /// - Returns: The plan, verified, and what led to it.
  /// - Throws: ``PlanningFailure`` as ``plan(_:)``.
  func made(
    _ terms: PlanningTerms, within limits: PlanningLimits, with extra: ExtraAim? = nil,
    startingFrom earlier: EarlierPlan? = nil, restrict: (inout Formulation) -> Void = { _ in },
    prove: ((PlanLedger, [StageOutcome]) -> [StageProof])? = nil
  ) throws(PlanningFailure) -> Made {
    let formulation = Formulation(terms)
    var narrowed = formulation
    restrict(&narrowed)
    let solution = try StagedSolve(
      narrowed, solver, limits, with: extra, startingFrom: earlier, watching: watch
    ).solution()
    let ledger = assembled(solution)
    let stages =
      prove?(ledger, solution.stages) ?? proofs(of: ledger, formulation, solution.stages, limits)
    let proof = Proof(solver: solver.name, solverVersion: solver.version, stages: stages)
    do {
      let plan = try PlanVerifier(terms).verify(
        ledger.plan(proof: proof).addingHelpInKind(terms.inKind))
      return Made(plan: plan, ledger: ledger, stages: solution.stages)
    } catch {
      throw PlanningFailure.unverified(error)
    }
  }
}

extension Planner {
  /// What the search said of each stage, with bounds that are proven where there are any in time.
  private func proofs(
    of ledger: PlanLedger, _ formulation: Formulation, _ outcomes: [StageOutcome],
    _ limits: PlanningLimits
  ) -> [StageProof] {
    let stages = ledger.terms.stages
    let values = stages.map { $0.value(of: ledger) }
    let search = ProofSearch(ProofSheet(formulation), values: values)
    // Where time is short, so is that for the proof; multipliers that come late are none.
    let patience = SolveLimits(seconds: limits.seconds.map { $0 / 10 })
    var room = ProofSearch.mostMultipliers
    return outcomes.enumerated().map { place, outcome in
      var stage = outcome.proof(of: stages[place], value: values[place])
      let finding =
        search.finding(forStage: place, from: outcome)
        ?? search.finding(forStage: place, with: solver, within: patience)
      if let finding, finding.multipliers.count <= room {
        room -= finding.multipliers.count
        stage.provenBound = finding.bound
        stage.multipliers = finding.multipliers
      }
      return stage
    }
  }

  /// The exact plan of a solution. Where cutting to minor units has cost more than minor units, it
  /// is tried again with a little to spare over every least amount, and the better plan is taken.
  private func assembled(_ solution: StagedSolve.Solution) -> PlanLedger {
    let first = PlanAssembler(solution.formulation, point: solution.point).ledger()
    guard first.isMissing(solution.value), let point = solution.roomier() else { return first }
    let second = PlanAssembler(solution.formulation, point: point).ledger()
    return first.brokenPromises == second.brokenPromises
      ? (second.firstStage > first.firstStage ? second : first)
      : second.brokenPromises < first.brokenPromises ? second : first
  }
}

extension PlanLedger {
  /// What the plan achieves in the policy's first stage.
  package var firstStage: MeasureValue {
    terms.stages.first?.value(of: self) ?? MeasureValue(scaled: 0)
  }

  /// How many agreements and floors the plan breaks.
  fileprivate var brokenPromises: Int {
    let plan = LedgeredPlan(plan: plan(proof: Proof()), ledger: self)
    return Locks().violations(in: plan).count + PillarFloor().violations(in: plan).count
  }

  /// Whether the plan is worth less than a solver's value by more than cutting explains, or breaks
  /// an agreement or a floor.
  fileprivate func isMissing(_ value: Double) -> Bool {
    let found = Double(firstStage.scaled) / 1e12
    return value - found > 1 + value.magnitude * 1e-6 || brokenPromises > 0
  }
}

/// When planning stops before the best is proven.
public struct PlanningLimits: Hashable, Sendable {
  /// The longest time that the search takes, in elapsed seconds; `nil` for as long as it needs.
  public var seconds: Double?

  /// Creates limits.
  public init(seconds: Double? = nil) { self.seconds = seconds }

  /// A part of them for each of several searches.
  func shared(among searches: Int) -> PlanningLimits {
    PlanningLimits(seconds: seconds.map { $0 / Double(searches) })
  }
}

/// Why there is no plan.
public enum PlanningFailure: Error, Hashable, Sendable {
  /// Agreements and floors that cannot all stay.
  case clash(Clash)
  /// The time was up before any plan was found that keeps the agreements.
  case noPlanInTime
  /// The solver gave up; the reason is for people.
  case solver(String)
  /// The plan that came out breaks a rule: a mistake of this program.
  case unverified(BrokenPlan)
}

/// Agreements and floors that cannot all stay, and the rules that stand against them.
public struct Clash: Hashable, Sendable {
  /// The locks: without any one of them, or of the floors, the others can stay.
  public let locks: [Identifier<Lock>]
  /// The places of the floors in `Policy.floors`.
  public let floors: [Int]
  /// The ids and sentences of the rules that are needed to show it.
  public let rules: [Reason]
  /// Whether both lists are known to be as short as they can be.
  public let isMinimal: Bool
}
