public import CoalitionDomain

/// How far a state has gone of the steps that an action plan asks of it.
public struct ReadinessReview: Hashable, Sendable {
  /// The state.
  public let state: CountryCode
  /// Which side of cooperation it is on.
  public let role: AssistanceRole
  /// The pillar, or `nil` for a provider.
  public let pillar: Pillar?
  /// All of the steps, some or none.
  public let grade: Readiness
  /// Every step that is asked for, in the order of the plan.
  public let steps: [Step]

  /// One step and what is known of it.
  public struct Step: Hashable, Sendable {
    /// The step.
    public let step: ReadinessStep
    /// What the source says that speaks of it last, or `nil` where none does.
    public let evidence: ReadinessEvidence?

    /// Whether it is taken.
    public var isDone: Bool { evidence?.isDone ?? false }
  }

  /// Grades steps: all where every one is taken, none where none is.
  init(state: CountryCode, role: AssistanceRole, pillar: Pillar?, steps: [Step]) {
    self.state = state
    self.role = role
    self.pillar = pillar
    self.steps = steps
    let done = steps.count(where: \.isDone)
    self.grade = done == 0 ? .none : done == steps.count ? .all : .some
  }

  /// The steps that are not taken or not known to be.
  public var gaps: [ReadinessStep] { steps.filter { !$0.isDone }.map(\.step) }
}

extension TreatyRegister {
  /// How ready a state is for help with a pillar on a day, after Vientiane actions 33 to 36.
  ///
  /// What no source says counts as not taken; the review tells the two apart.
  public func readiness(
    of state: CountryCode, in pillar: Pillar, on day: CivilDate
  ) -> ReadinessReview {
    review(of: state, as: .requester, in: pillar, on: day)
  }

  /// How far a state has gone as one that gives help by a day, after Vientiane actions 37 to 42.
  public func provision(by state: CountryCode, on day: CivilDate) -> ReadinessReview {
    review(of: state, as: .provider, in: nil, on: day)
  }

  /// The steps asked of a role on a day: those of the plan adopted last that has any recorded.
  public func steps(for role: AssistanceRole, on day: CivilDate) -> [ReadinessStep] {
    for plan in plans.reversed() where plan.first <= day {
      let steps = tables.steps.filter { $0.role == role && $0.plan == plan.code }
      if !steps.isEmpty { return steps }
    }
    return []
  }

  private func review(
    of state: CountryCode, as role: AssistanceRole, in pillar: Pillar?, on day: CivilDate
  ) -> ReadinessReview {
    let known = (evidence[state] ?? []).filter { row in
      row.role == role && row.date <= day && (pillar == nil || row.pillar == pillar)
    }
    let steps = steps(for: role, on: day).map { step in
      ReadinessReview.Step(step: step, evidence: known.last { $0.step == step.code })
    }
    return ReadinessReview(state: state, role: role, pillar: pillar, steps: steps)
  }
}
