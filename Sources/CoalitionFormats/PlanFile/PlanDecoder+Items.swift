import CoalitionDomain

extension PlanDecoder {
  /// Reads how far a need is covered.
  func need(_ reader: inout PlanReader, _ node: inout PlanNode) -> NeedAccount? {
    let id = reader.value(.id, PlanValue<Identifier<Need>>.id(), in: &node)
    let state = reader.value(.state, .state, in: &node)
    let pillar = reader.value(.pillar, PlanValue<Pillar>.oneOfItsWords(), in: &node)
    let status = reader.value(.status, PlanValue<NeedAccount.Status>.oneOfItsWords(), in: &node)
    let coverage = coverage(&reader, &node)
    let title = reader.text(.title, in: &node)
    let reason = reason(&reader, &node)
    guard let id, let state, let pillar, let coverage, let title else { return nil }
    let need = NeedAccount(
      need: id, state: state, pillar: pillar, title: title, coverage: coverage, reason: reason)
    if let status {
      reader.check(.status, status.rawValue, is: need.status.rawValue, in: node)
    }
    return need
  }

  /// Reads when a state will have done what an article asks.
  func outlook(_ reader: inout PlanReader, _ node: inout PlanNode) -> DeadlineOutlook? {
    let state = reader.value(.state, .state, in: &node)
    let pillar = reader.value(.pillar, PlanValue<Pillar>.oneOfItsWords(), in: &node)
    let article = reader.value(.article, .count, in: &node)
    let condition = reader.value(
      .condition, PlanValue<TreatyDuty.Condition>.oneOfItsWords(), in: &node)
    let unmet = amount(.unmet, in: currency, &reader, &node)
    let deadline = reader.optional(.deadline, .date, in: &node)
    let filingDay = reader.optional(.filingDay, .date, in: &node)
    let finish = reader.optional(.finish, .date, in: &node)
    let slip = reader.optional(.slipMonths, .count, in: &node)
    guard let state, let pillar, let article, let condition, let unmet else { return nil }
    let duty = TreatyDuty(
      state: state, pillar: pillar, article: article, condition: condition, deadline: deadline,
      filingDay: filingDay)
    let outlook = DeadlineOutlook(duty: duty, unmet: unmet, finish: finish)
    let words = { (months: Int?) in months.map(String.init) ?? "no number" }
    reader.check(.slipMonths, words(slip), is: words(outlook.slipMonths), in: node)
    return outlook
  }

  /// Reads what a donor gives in one currency.
  func donor(_ reader: inout PlanReader, _ node: inout PlanNode) -> DonorAccount? {
    let id = reader.value(.id, PlanValue<Identifier<Donor>>.id(), in: &node)
    let use = use(&reader, &node)
    let converted = amount(.converted, in: currency, &reader, &node)
    let grants = reader.value(.grantCount, .count, in: &node)
    let name = reader.text(.name, in: &node)
    guard let id, let use, let converted, let grants, let name else { return nil }
    return DonorAccount(
      donor: id, name: name, offered: use.offered, granted: use.granted, converted: converted,
      grants: grants)
  }

  /// Reads what becomes of an offer.
  func offer(_ reader: inout PlanReader, _ node: inout PlanNode) -> OfferAccount? {
    let id = reader.value(.id, PlanValue<Identifier<Offer>>.id(), in: &node)
    let donor = reader.value(.donor, PlanValue<Identifier<Donor>>.id(), in: &node)
    let status = reader.value(.status, PlanValue<Offer.Status>.oneOfItsWords(), in: &node)
    let use = use(&reader, &node)
    let reason = reason(&reader, &node)
    guard let id, let donor, let status, let use else { return nil }
    return OfferAccount(
      offer: id, donor: donor, status: status, offered: use.offered, granted: use.granted,
      reason: reason)
  }
}

extension PlanDecoder {
  /// Takes what is offered, granted and unused, in one currency.
  private func use(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> (offered: Money, granted: Money)? {
    let own = reader.value(.currency, .currency, in: &node)
    let offered = amount(.offered, in: own, &reader, &node)
    let granted = amount(.granted, in: own, &reader, &node)
    let unused = offered.flatMap { offered in granted.map { offered - $0 } }
    checkAmount(.unused, unused, &reader, &node)
    guard let offered, let granted else { return nil }
    return (offered, granted)
  }

  func reason(_ reader: inout PlanReader, _ node: inout PlanNode) -> Reason? {
    guard node.holds(.reason) else { return nil }
    return reader.group(.reason, in: &node) { reader, node in
      let rule = reader.value(.rule, .stableName, in: &node)
      let text = reader.body(of: &node)
      guard let rule, let text else { return nil }
      return Reason(rule: rule, text: text)
    }
  }
}
