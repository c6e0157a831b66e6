/// The way that money takes from a donor to the field.
public struct Channel: Hashable, Sendable {
  /// The channel's id.
  public var id: Identifier<Channel>
  /// The channel's name.
  public var name: String
  /// What kind of way it is.
  public var kind: Kind
  /// The states it serves, or `nil` for all.
  public var states: [CountryCode]?
  /// What it keeps for itself.
  public var overhead: Overhead
  /// What a grant through it costs in reporting, in standard reports: 1 is one full report of a
  /// donor's own.
  public var reportingEffort: ExactDecimal
  /// What a pool's one report on a state costs, however many donors' grants it is on, in standard
  /// reports; zero for other channels, which report to each donor.
  public var sharedReportingEffort: ExactDecimal
  /// Where the figures come from.
  public var source: Source

  /// The kinds of channel.
  public enum Kind: String, CaseIterable, Sendable {
    /// From the donor to the operator or the state.
    case direct
    /// Through a trust fund or an organisation that reports to each donor.
    case fund
    /// Through a common channel with one report for all, behind a lead donor.
    case pool
  }

  /// Creates a channel.
  public init(
    id: Identifier<Channel>, name: String, kind: Kind, states: [CountryCode]? = nil,
    overhead: Overhead = .none, reportingEffort: ExactDecimal = .one,
    sharedReportingEffort: ExactDecimal = .zero, source: Source
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.states = states
    self.overhead = overhead
    self.reportingEffort = reportingEffort
    self.sharedReportingEffort = sharedReportingEffort
    self.source = source
  }

  /// Whether the channel serves a state.
  public func serves(_ state: CountryCode) -> Bool { states?.contains(state) ?? true }
}

/// What a channel keeps of the money that passes through it.
public struct Overhead: Hashable, Sendable {
  /// The rate, such as 0.13.
  public var rate: ExactDecimal
  /// What the rate is a rate of.
  public var base: Base

  /// What an overhead's rate is a rate of.
  public enum Base: String, CaseIterable, Sendable {
    /// Of what is spent in the field: net = gross / (1 + rate).
    case expenditure
    /// Of all that is given: net = gross × (1 − rate).
    case total
  }

  /// Nothing is kept.
  public static let none = Overhead(rate: .zero, base: .expenditure)

  /// Creates an overhead.
  ///
  /// - Precondition: A rate on the total is below 1.
  public init(rate: ExactDecimal, base: Base) {
    precondition(base == .expenditure || rate < .one, "an overhead of \(rate) leaves nothing")
    self.rate = rate
    self.base = base
  }

  /// Of `denominator` minor units given, `numerator` reach the field.
  package var netRatio: (numerator: Int128, denominator: Int128) {
    let (digits, divisor) = (Int128(rate.digits), Int128(rate.divisor))
    return base == .expenditure ? (divisor, divisor + digits) : (divisor - digits, divisor)
  }

  /// What reaches the field of a gross amount, cut to a whole minor unit.
  public func net(ofGross gross: Money) -> Money {
    let (numerator, denominator) = netRatio
    return Money(
      minorUnits: Int64(Int128(gross.minorUnits) * numerator / denominator), in: gross.currency)
  }

  /// The least gross amount of which at least `net` reaches the field.
  public func leastGross(yielding net: Money) -> Money {
    let (numerator, denominator) = netRatio
    return Money(
      minorUnits: Int64(dividedUp(Int128(net.minorUnits) * denominator, numerator)),
      in: net.currency)
  }
}
