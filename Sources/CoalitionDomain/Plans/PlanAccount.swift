/// What a plan adds up to. Everything here follows from the scenario and the plan's payments.
///
/// All amounts are in the plan's currency unless said otherwise.
public struct PlanAccount: Hashable, Sendable {
  /// Gross, kept by channels, and net, over all years.
  public var total: Flow
  /// The same by year.
  public var years: [Line<Year>]
  /// The same by status of the offer, firm money first.
  public var statuses: [Line<Offer.Status>]
  /// How far needs are covered, all together.
  public var coverage: Coverage
  /// The same by state.
  public var states: [StateAccount]
  /// The same by pillar; only pillars that some need is in.
  public var pillars: [PillarAccount]
  /// The same by need, in the scenario's order.
  public var needs: [NeedAccount]
  /// When states will have done what the treaty asks, in the order of states and articles.
  public var outlook: [DeadlineOutlook]
  /// What each donor gives, in each of its currencies.
  public var donors: [DonorAccount]
  /// What becomes of each offer, in the scenario's order.
  public var offers: [OfferAccount]
  /// What becomes of help in kind, in units.
  public var inKind: InKindAccount
  /// Number of grants.
  public var grants: Int
  /// Reports that they cost, in standard reports.
  public var reportingEffort: ExactDecimal
  /// How much of all this rests on made-up figures.
  public var illustrative: Illustrative

  /// Money on its way to the field.
  public struct Flow: Hashable, Sendable {
    /// What donors give.
    public var gross: Money
    /// What reaches the field.
    public var net: Money
    /// What channels keep.
    public var overhead: Money { gross - net }

    /// Creates a flow.
    public init(gross: Money, net: Money) {
      self.gross = gross
      self.net = net
    }
  }

  /// A flow for a year or a status.
  public struct Line<Key: Hashable & Sendable>: Hashable, Sendable {
    /// What the flow is of.
    public var key: Key
    /// The money.
    public var flow: Flow

    /// Creates a line.
    public init(key: Key, flow: Flow) {
      self.key = key
      self.flow = flow
    }
  }

  /// How far needs are covered, as work at the prices of their costs.
  public struct Coverage: Hashable, Sendable {
    /// What all of it costs.
    public var cost: Money
    /// What the state itself and existing programmes cover, at most the cost.
    public var existing: Money
    /// What the plan covers.
    public var planned: Money
    /// The part of ``planned`` that comes after its need's deadline.
    public var late: Money
    /// What stays uncovered.
    public var unmet: Money { cost - existing - planned }

    /// Creates a coverage.
    public init(cost: Money, existing: Money, planned: Money, late: Money) {
      self.cost = cost
      self.existing = existing
      self.planned = planned
      self.late = late
    }

    /// The covered share of the cost in thousandths, rounded down; 1,000 where nothing is asked.
    public var thousandths: Int64 {
      guard cost.minorUnits > 0 else { return 1000 }
      let covered = Int128(existing.minorUnits) + Int128(planned.minorUnits)
      return Int64(clamping: covered * 1000 / Int128(cost.minorUnits))
    }
  }

  /// The coverage of a state.
  public struct StateAccount: Hashable, Sendable {
    /// The state.
    public var state: CountryCode
    /// Its name.
    public var name: String
    /// How far its needs are covered.
    public var coverage: Coverage
    /// The same by pillar; only pillars that it has needs in.
    public var pillars: [PillarAccount]

    /// Creates a state's account.
    public init(
      state: CountryCode, name: String, coverage: Coverage, pillars: [PillarAccount]
    ) {
      self.state = state
      self.name = name
      self.coverage = coverage
      self.pillars = pillars
    }
  }

  /// The coverage of a pillar.
  public struct PillarAccount: Hashable, Sendable {
    /// The pillar.
    public var pillar: Pillar
    /// How far its needs are covered.
    public var coverage: Coverage

    /// Creates a pillar's account.
    public init(pillar: Pillar, coverage: Coverage) {
      self.pillar = pillar
      self.coverage = coverage
    }
  }

  /// How much rests on made-up figures.
  public struct Illustrative: Hashable, Sendable {
    /// The part of all needs' costs that is made up.
    public var cost: Money
    /// The part of the gross money in the plan that comes from made-up offers.
    public var gross: Money

    /// Creates the figures.
    public init(cost: Money, gross: Money) {
      self.cost = cost
      self.gross = gross
    }
  }

  /// Creates an account.
  public init(
    total: Flow, years: [Line<Year>], statuses: [Line<Offer.Status>], coverage: Coverage,
    states: [StateAccount], pillars: [PillarAccount], needs: [NeedAccount],
    outlook: [DeadlineOutlook] = [], donors: [DonorAccount], offers: [OfferAccount],
    inKind: InKindAccount = InKindAccount(), grants: Int, reportingEffort: ExactDecimal,
    illustrative: Illustrative
  ) {
    self.total = total
    self.years = years
    self.statuses = statuses
    self.coverage = coverage
    self.states = states
    self.pillars = pillars
    self.needs = needs
    self.outlook = outlook
    self.donors = donors
    self.offers = offers
    self.inKind = inKind
    self.grants = grants
    self.reportingEffort = reportingEffort
    self.illustrative = illustrative
  }
}
