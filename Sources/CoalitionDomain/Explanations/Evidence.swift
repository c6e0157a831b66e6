/// What was assumed, and what planning again under it came to.
public struct Evidence: Hashable, Sendable {
  /// The changes to the scenario; empty where only the aim is another.
  public var assumptions: [Counterfactual]
  /// What came out.
  public var outcome: Outcome

  /// What planning again came to.
  public enum Outcome: Hashable, Sendable {
    /// A plan that keeps every rule of the changed scenario, verified.
    case plan(ResolvedPlan)
    /// No plan under the assumptions does more of something than this: the solver's word.
    case most(Measured, Money)
    /// No plan keeps the assumptions: the solver's word; with the rules that stand against them.
    case impossible([Reason])
    /// The search ended without an answer.
    case unknown
  }

  /// What was sought the most of.
  public enum Measured: Hashable, Sendable {
    /// Work on a need.
    case need(Identifier<Need>)
    /// Gross money of an offer.
    case offer(Identifier<Offer>)
    /// Work in a state and pillar by the end of a year.
    case pillar(CountryCode, Pillar, Year)
  }

  /// Creates evidence.
  public init(_ assumptions: [Counterfactual], _ outcome: Outcome) {
    self.assumptions = assumptions
    self.outcome = outcome
  }

  /// The plan that came out, if one did.
  public var plan: ResolvedPlan? {
    if case .plan(let plan) = outcome { plan } else { nil }
  }
}

/// A plan of a changed scenario, as far as it differs from the plan that is explained.
public struct ResolvedPlan: Hashable, Sendable {
  /// What it achieves in the policy's first aim, exactly.
  public var value: MeasureValue
  /// What is achieved without the change: by the plan, or by the same search where that finds more.
  public var before: MeasureValue
  /// Whether the solver gives its word that no plan of the changed scenario achieves more than
  /// ``value``, but for a ten-thousandth of it.
  public var isBest: Bool
  /// Work on needs that changes by a unit of the currency or more, in the scenario's order.
  public var needs: [Change<Need>]
  /// Gross money of offers that changes by a unit or more, in the scenario's order.
  public var offers: [Change<Offer>]
  /// The states whose lead changes.
  public var leads: [LeadChange]
  /// How many more standard reports it takes; below zero where it takes fewer.
  public var reports: MeasureValue

  /// What something was and would be.
  public struct Change<Subject>: Hashable, Sendable {
    /// What changes.
    public var id: Identifier<Subject>
    /// What it is without the change.
    public var before: Money
    /// What it would be.
    public var after: Money
    /// The difference, below zero where it loses.
    public var difference: Money { after - before }

    /// Creates a change.
    public init(id: Identifier<Subject>, before: Money, after: Money) {
      self.id = id
      self.before = before
      self.after = after
    }
  }

  /// Who would lead instead.
  public struct LeadChange: Hashable, Sendable {
    /// The state.
    public var state: CountryCode
    /// Who leads in the plan, if anybody.
    public var before: Identifier<Donor>?
    /// Who would lead, if anybody.
    public var after: Identifier<Donor>?

    /// Creates a change.
    public init(state: CountryCode, before: Identifier<Donor>?, after: Identifier<Donor>?) {
      self.state = state
      self.before = before
      self.after = after
    }
  }

  /// Creates what is known of a plan.
  public init(
    value: MeasureValue, before: MeasureValue, isBest: Bool, needs: [Change<Need>],
    offers: [Change<Offer>], leads: [LeadChange], reports: MeasureValue
  ) {
    self.value = value
    self.before = before
    self.isBest = isBest
    self.needs = needs
    self.offers = offers
    self.leads = leads
    self.reports = reports
  }

  /// How much more of the first aim is achieved; below zero where less is.
  public var gain: MeasureValue { MeasureValue(scaled: value.scaled - before.scaled) }
}
