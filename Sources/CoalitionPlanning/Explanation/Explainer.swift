public import CoalitionDomain

/// Says why a plan is as it is, and shows each claim by planning again with one thing changed.
///
///     var explainer = Explainer(of: plan, for: scenario)
///     let answer = explainer.answer(to: .need("lao-survey-north"))
public struct Explainer {
  var resolver: Resolver
  let reasons: Reasons
  let account: PlanAccount
  let aim: String
  let isInCurrency: Bool

  var ledger: PlanLedger { resolver.ledger }
  var terms: PlanningTerms { resolver.terms }

  /// Creates an explainer.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - scenario: The scenario that it was verified against.
  ///   - solver: What plans again.
  /// - Precondition: The plan is of the scenario.
  public init(
    of plan: VerifiedPlan, for scenario: CheckedScenario,
    with solver: PlanningSolver = .standard
  ) {
    let (ledger, _) = PlanLedger.reading(plan.plan, against: PlanningTerms(scenario))
    guard let ledger else { preconditionFailure("the plan is of another scenario") }
    self.resolver = Resolver(ledger, of: plan.plan, scenario, solver.solver)
    self.reasons = Reasons(ledger)
    self.account = plan.account
    let stage = scenario.scenario.policy.stages.first
    self.aim = stage?.name ?? ""
    self.isInCurrency = stage?.isInCurrency ?? false
  }

  /// Every question that the plan gives cause for, kind by kind; in each, what most money hangs on
  /// comes first.
  public var questions: [Question] {
    deadlines + unmetNeeds + unusedOffers + leads + offersOfMoney.map(Question.million)
      + offersOfMoney.filter(hasEarmark).map(Question.earmark)
  }

  /// The first few questions of each kind.
  ///
  /// - Parameter most: How many of each kind.
  /// - Returns: The questions, kind by kind.
  public func questions(most: Int) -> [Question] {
    questions.grouped(by: \.kind).flatMap { $0.1.prefix(most) }
  }

  /// Answers a question.
  ///
  /// - Returns: The answer; `nil` where the question is about something that is not in the scenario
  ///   or not in the plan.
  /// - Complexity: up to two dozen small searches for one state, and up to six of the whole.
  public mutating func answer(to question: Question) -> Answer? {
    switch question {
    case .need(let id): terms.needIndex[id].map { answer(need: $0) }
    case .offer(let id): terms.offerIndex[id].map { answer(offer: $0) }
    case .lead(let state): terms.stateIndex[state].map { answer(leadOf: $0) }
    case .million(let id): terms.offerIndex[id].flatMap { answer(million: $0) }
    case .earmark(let id): terms.offerIndex[id].flatMap { answer(earmark: $0) }
    case .deadline(let state, let pillar): answer(deadlineOf: state, pillar)
    }
  }

  /// Answers questions, with a reason for every allocation.
  ///
  /// - Parameters:
  ///   - questions: The questions; those without an answer are left out.
  ///   - told: Told of each question before it is answered.
  /// - Returns: The answers, and the reasons.
  public mutating func explanation(
    of questions: [Question], told: (Question, Int) -> Void = { _, _ in }
  ) -> Explanation {
    var answers: [Answer] = []
    for (place, question) in questions.enumerated() {
      told(question, place)
      if let answer = answer(to: question) { answers.append(answer) }
    }
    let scenario = terms.scenario
    let kinds = Set(questions.map(\.kind))
    return Explanation(
      title: scenario.title, asOf: scenario.asOf, currency: scenario.currency, aim: aim,
      value: resolver.value, answers: answers, allocations: AllocationReasons(reasons).all(),
      unasked: self.questions.count { kinds.contains($0.kind) && !questions.contains($0) })
  }
}

extension Explainer {
  private var unmetNeeds: [Question] {
    account.needs.filter { $0.coverage.unmet.isUnitOrMore }
      .sorted { $0.coverage.unmet.minorUnits > $1.coverage.unmet.minorUnits }
      .map { .need($0.need) }
  }

  private var unusedOffers: [Question] {
    account.offers.filter {
      $0.reason != nil && ($0.offered.minorUnits == 0 || $0.unused.isUnitOrMore)
    }
    .map { (offer: $0.offer, unused: terms.exchange.converted($0.unused).minorUnits) }
    .sorted { $0.unused > $1.unused }.map { .offer($0.offer) }
  }

  private var leads: [Question] {
    terms.states.indices.filter { ledger.leads[$0] != nil }
      .sorted { given(to: $0) > given(to: $1) }.map { .lead(terms.states[$0].state.code) }
  }

  private func given(to state: Int) -> Int64 { ledger.netByState[state].reduce(0, +) }

  private var deadlines: [Question] {
    account.outlook.filter { line in
      line.duty.deadline != nil && line.duty.condition != .none && line.unmet.isUnitOrMore
        && (line.slipMonths.map { $0 > 0 } ?? true)
    }.sorted { $0.unmet.minorUnits > $1.unmet.minorUnits }
      .map { .deadline($0.duty.state, $0.duty.pillar) }
  }

  private var offersOfMoney: [Identifier<Offer>] {
    terms.offers.indices.filter { terms.offers[$0].total > 0 && terms.offers[$0].standing == nil }
      .map { ($0, terms.converted(terms.offers[$0].total, from: $0).minorUnits) }
      .sorted { $0.1 > $1.1 }.map { terms.offers[$0.0].offer.id }
  }

  private func hasEarmark(_ id: Identifier<Offer>) -> Bool {
    terms.offerIndex[id].map {
      let offer = terms.offers[$0].offer
      return offer.earmark != Earmark() || offer.exclusion != Earmark()
    } ?? false
  }
}
