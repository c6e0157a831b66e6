import CoalitionDomain

/// One day's states, looked up once for all counts.
struct ProgressView {
  let register: TreatyRegister
  let day: CivilDate
  let status: [CountryCode: MembershipStatus]
  /// States Parties, those not yet bound among them.
  let parties: [CountryCode]
  let signatories: [CountryCode]
  let others: [CountryCode]
  private let obligationsByState: [CountryCode: [Obligation]]

  /// Looks a day up.
  init(_ register: TreatyRegister, _ day: CivilDate) {
    self.register = register
    self.day = day
    let status = Dictionary(
      uniqueKeysWithValues: register.states.map { ($0, register.status(of: $0, on: day)) })
    self.status = status
    self.parties = register.states.filter { status[$0]?.hasConsented ?? false }
    self.signatories = register.states.filter { status[$0] == .signatory }
    self.others = register.states.filter {
      status[$0] == MembershipStatus.none || status[$0] == .withdrawn
    }
    self.obligationsByState = Dictionary(
      uniqueKeysWithValues: register.states.filter { register.events[$0] != nil }.map {
        ($0, register.obligations(of: $0, on: day))
      })
  }

  /// What an article asks of a state.
  func obligation(_ state: CountryCode, _ article: ObligationArticle) -> Obligation? {
    obligationsByState[state]?.first { $0.article == article }
  }

  /// Whether a state has work to do, whether or not it is bound.
  ///
  /// That a document lists the state and does not say for what is left out: only
  /// ``isCounted(_:)`` takes it.
  func hasWork(_ state: CountryCode, _ article: ObligationArticle) -> Bool {
    guard let obligation = obligation(state, article), isLeft(obligation) else { return false }
    return obligation.events.contains { $0.kind.isOpening && $0.kind != .listed }
  }

  /// Whether a state is counted among those with any obligation.
  func isCounted(_ state: CountryCode) -> Bool {
    (obligationsByState[state] ?? []).contains(where: isLeft)
  }

  /// Whether a source tells something of a state's obligation.
  func says(
    _ kind: ObligationEvent.Kind, _ state: CountryCode, _ article: ObligationArticle
  ) -> Bool {
    obligation(state, article)?.events.contains { $0.kind == kind } ?? false
  }

  /// Whether an obligation stands in a condition.
  func isIn(
    _ condition: Obligation.Condition, _ state: CountryCode, _ article: ObligationArticle
  ) -> Bool { obligation(state, article)?.condition == condition }

  private func isLeft(_ obligation: Obligation) -> Bool {
    obligation.condition != .absent && obligation.condition != .completed
  }
}

extension ProgressView {
  /// Who is bound.
  var membership: [RegisterCount] {
    func count(_ id: String, _ title: String, _ wanted: MembershipStatus) -> RegisterCount {
      RegisterCount(id, .membership, title, status.filter { $0.value == wanted }.map(\.key))
    }
    return [
      RegisterCount(
        "states-parties", .membership, "States Parties: have deposited their consent", parties),
      count("in-force", "States Parties that the convention is in force for", .party),
      count("not-yet-in-force", "States Parties that it is not yet in force for", .notYetInForce),
      count("signatories", "signatories that have not consented", .signatory),
      count("withdrawn", "states that have withdrawn", .withdrawn),
    ]
  }

  /// Article 3.
  var stockpiles: [RegisterCount] {
    let article = ObligationArticle.stockpileDestruction
    let declared = parties.filter { hasWork($0, article) && says(.declared, $0, article) }
    let completed = parties.filter { isIn(.completed, $0, article) }
    func count(_ id: String, _ title: String, _ states: [CountryCode]) -> RegisterCount {
      RegisterCount(id, .stockpiles, title, states)
    }
    return [
      count("stockpiles-declared", "States Parties that declared stockpiles to destroy", declared),
      count(
        "stockpiles", "States Parties with stockpiles to destroy, declared or not yet",
        parties.filter { hasWork($0, article) }),
      count("stockpiles-completed", "States Parties that finished destruction", completed),
      count(
        "stockpiles-past-or-present", "States Parties that declared stockpiles or finished",
        declared + completed),
      count(
        "stockpiles-signatories", "signatories reported to have stockpiles",
        signatories.filter { hasWork($0, article) }),
      count(
        "stockpiles-past-signatories", "signatories reported to have had stockpiles",
        signatories.filter { says(.past, $0, article) }),
    ] + deadlines(article, .stockpiles, "stockpiles")
  }

  /// Article 4.
  var clearance: [RegisterCount] {
    work(.clearance, .clearance, "clearance", "contaminated areas")
      + deadlines(.clearance, .clearance, "clearance")
  }

  /// Article 5.
  var victims: [RegisterCount] { work(.victimAssistance, .victims, "victims", "victims") }

  /// All three articles.
  var obligations: [RegisterCount] {
    [
      RegisterCount(
        "obligations", .obligations, "States Parties with obligations under Articles 3, 4 or 5",
        parties.filter(isCounted))
    ]
  }

  private func work(
    _ article: ObligationArticle, _ section: RegisterCount.Section, _ id: String, _ noun: String
  ) -> [RegisterCount] {
    func having(_ states: [CountryCode]) -> [CountryCode] { states.filter { hasWork($0, article) } }
    return [
      RegisterCount(id, section, "States Parties with \(noun)", having(parties)),
      RegisterCount("\(id)-signatories", section, "signatories with \(noun)", having(signatories)),
      RegisterCount(
        "\(id)-others", section, "recorded states that have not joined with \(noun)",
        having(others)),
    ]
  }

  private func deadlines(
    _ article: ObligationArticle, _ section: RegisterCount.Section, _ id: String
  ) -> [RegisterCount] {
    func count(
      _ name: String, _ title: String, _ isCounted: (Obligation) -> Bool
    ) -> RegisterCount {
      RegisterCount(
        "\(id)-\(name)", section, "States Parties \(title)",
        parties.filter { obligation($0, article).map(isCounted) ?? false })
    }
    var counts = [
      count("extended", "whose deadline was extended") {
        $0.condition.isOpen && !$0.extensions.isEmpty
      },
      count("overdue", "whose deadline passed without an extension") { $0.condition == .overdue },
      count("unclear", "whose deadline passed and the outcome is not recorded") {
        $0.condition == .unclear
      },
    ]
    if article == .clearance {
      counts += [
        count("completed", "that finished clearance") { $0.condition == .completed },
        count("reopened", "that finished and found more") { obligation in
          obligation.condition.isOpen && obligation.events.contains { $0.kind == .reopened }
        },
      ]
    }
    return counts
  }
}
