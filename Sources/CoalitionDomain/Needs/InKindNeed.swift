/// Help in kind that an affected state asks for: days of experts, equipment or training seats.
///
/// It stands beside the needs that cost money and takes nothing off their cost: units and money
/// never mix.
public struct InKindNeed: Hashable, Sendable {
  /// The id.
  public var id: Identifier<InKindNeed>
  /// The state that asks.
  public var state: CountryCode
  /// What the help is to help with. Only an offer for exactly that meets it.
  public var capability: Activity
  /// What it is counted in.
  public var unit: InKindSupport.Unit
  /// How much is asked for, over all years.
  public var quantity: Int64
  /// The first and last year in which it is of use.
  public var years: ClosedRange<Year>
  /// The day by which it is wanted; help in later years counts less. Where it is `nil`, the
  /// deadline of ``need``.
  public var deadline: CivilDate?
  /// How urgent the state calls it.
  public var priority: Priority
  /// The need that it helps with, if it is one that also asks for money.
  public var need: Identifier<Need>?
  /// What is asked for, in the state's words.
  public var title: String
  /// Where the figures come from.
  public var source: Source

  /// How much one need may ask for.
  public static let quantities: ClosedRange<Int64> = 1...1_000_000

  /// Creates a need in kind.
  public init(
    id: Identifier<InKindNeed>, state: CountryCode, capability: Activity,
    unit: InKindSupport.Unit, quantity: Int64, years: ClosedRange<Year>,
    deadline: CivilDate? = nil, priority: Priority = .medium, need: Identifier<Need>? = nil,
    title: String, source: Source
  ) {
    self.id = id
    self.state = state
    self.capability = capability
    self.unit = unit
    self.quantity = quantity
    self.years = years
    self.deadline = deadline
    self.priority = priority
    self.need = need
    self.title = title
    self.source = source
  }
}
