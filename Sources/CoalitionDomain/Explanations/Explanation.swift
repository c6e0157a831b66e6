/// Why a plan is as it is: questions with their answers, and a reason for every allocation.
public struct Explanation: Hashable, Sendable {
  /// The scenario's title.
  public var title: String
  /// The day from which the scenario is seen.
  public var asOf: CivilDate
  /// The scenario's currency.
  public var currency: Currency
  /// The name of the policy's first aim, which every plan made for a claim seeks.
  public var aim: String
  /// What the plan achieves in the first aim.
  public var value: MeasureValue
  /// The answers, in the order of the questions.
  public var answers: [Answer]
  /// Why each allocation is as it is, in the plan's order.
  public var allocations: [AllocationReason]
  /// How many questions of the same kinds were not asked, to keep within what was asked for.
  public var unasked: Int

  /// Creates an explanation.
  public init(
    title: String, asOf: CivilDate, currency: Currency, aim: String, value: MeasureValue,
    answers: [Answer], allocations: [AllocationReason], unasked: Int
  ) {
    self.title = title
    self.asOf = asOf
    self.currency = currency
    self.aim = aim
    self.value = value
    self.answers = answers
    self.allocations = allocations
    self.unasked = unasked
  }
}

/// What can be asked about a plan.
public enum Question: Hashable, Sendable {
  /// Why a need is covered as far as it is, and what would change it.
  case need(Identifier<Need>)
  /// Why an offer is used as far as it is, and what would change it.
  case offer(Identifier<Offer>)
  /// Why this donor leads in a state, and what another lead would cost.
  case lead(CountryCode)
  /// What one more million of an offer's currency would buy.
  case million(Identifier<Offer>)
  /// What an offer's earmark costs the coalition.
  case earmark(Identifier<Offer>)
  /// What it takes to meet the deadline of a duty.
  case deadline(CountryCode, Pillar)
}

/// What a question is answered with.
public struct Answer: Hashable, Sendable {
  /// The question.
  public var question: Question
  /// How things stand.
  public var standing: Sentence
  /// The claims, the first reason first; never empty.
  public var claims: [Claim]

  /// Creates an answer.
  public init(question: Question, standing: Sentence, claims: [Claim]) {
    self.question = question
    self.standing = standing
    self.claims = claims
  }
}

/// One thing that is said, with the rule it is about and what shows that it is so.
public struct Claim: Hashable, Sendable {
  /// The id of the rule, such as `offer-envelope`, or of another kind of reason: ``choice``.
  public var rule: String
  /// What is said, without a full stop.
  public var sentence: Sentence
  /// What shows it; `nil` for what can be read off the scenario and the plan.
  public var evidence: Evidence?

  /// The reason of what every rule allows and the policy's aims do not choose.
  public static let choice = "choice"

  /// Creates a claim.
  public init(_ rule: String, _ sentence: Sentence, _ evidence: Evidence? = nil) {
    self.rule = rule
    self.sentence = sentence
    self.evidence = evidence
  }
}

/// Why money goes where it goes: one allocation of a plan.
public struct AllocationReason: Hashable, Sendable {
  /// The offer.
  public var offer: Identifier<Offer>
  /// The need.
  public var need: Identifier<Need>
  /// Who does the work, or `nil` for the state's own services.
  public var `operator`: Identifier<Operator>?
  /// The year.
  public var year: Year
  /// What reaches the field.
  public var net: Money
  /// The reason.
  public var reason: Reason

  /// Creates a reason.
  public init(
    offer: Identifier<Offer>, need: Identifier<Need>, operator: Identifier<Operator>?, year: Year,
    net: Money, reason: Reason
  ) {
    self.offer = offer
    self.need = need
    self.operator = `operator`
    self.year = year
    self.net = net
    self.reason = reason
  }
}

extension Question {
  /// A stable name of the kind of question.
  public var kind: String {
    switch self {
    case .need: "need"
    case .offer: "offer"
    case .lead: "lead"
    case .million: "million"
    case .earmark: "earmark"
    case .deadline: "deadline"
    }
  }

  /// The ids and codes that it is about.
  public var about: [String] {
    switch self {
    case .need(let need): [need.text]
    case .offer(let offer), .million(let offer), .earmark(let offer): [offer.text]
    case .lead(let state): [state.code]
    case .deadline(let state, let pillar): [state.code, pillar.rawValue]
    }
  }
}
