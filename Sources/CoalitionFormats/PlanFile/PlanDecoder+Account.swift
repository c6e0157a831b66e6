import CoalitionDomain

extension PlanDecoder {
  /// Reads what the plan says it adds up to.
  func account(_ reader: inout PlanReader, _ node: inout PlanNode) -> PlanAccount? {
    let total = reader.group(.total, in: &node, total)
    let coverage = reader.group(.coverage, in: &node, coverage)
    let illustrative = reader.group(.illustrative, in: &node, illustrative)
    let years = reader.list(.years, as: .flow, in: &node) { reader, node in
      line(reader.value(.year, .year, in: &node), &reader, &node)
    }
    let statuses = reader.list(.statuses, as: .flow, in: &node) { reader, node in
      let status = reader.value(.status, PlanValue<Offer.Status>.oneOfItsWords(), in: &node)
      return line(status, &reader, &node)
    }
    let states = reader.list(.states, as: .state, in: &node, state)
    let pillars = pillars(&reader, &node)
    let needs = reader.list(.needs, as: .need, in: &node, need)
    let outlook = reader.list(.outlook, as: .duty, in: &node, outlook)
    let donors = reader.list(.donors, as: .donor, in: &node, donor)
    let offers = reader.list(.offers, as: .offer, in: &node, offer)
    let inKind = inKind(&reader, &node)
    guard let total, let coverage, let illustrative, let years, let statuses, let states,
      let pillars, let needs, let outlook, let donors, let offers, let inKind
    else { return nil }
    return PlanAccount(
      total: total.flow, years: years, statuses: statuses, coverage: coverage, states: states,
      pillars: pillars, needs: needs, outlook: outlook, donors: donors, offers: offers,
      inKind: inKind, grants: total.grants, reportingEffort: total.reportingEffort,
      illustrative: illustrative)
  }

  private struct Total {
    let flow: PlanAccount.Flow
    let grants: Int
    let reportingEffort: ExactDecimal
  }

  private func total(_ reader: inout PlanReader, _ node: inout PlanNode) -> Total? {
    let flow = flow(&reader, &node)
    let grants = reader.value(.grantCount, .count, in: &node)
    let effort = reader.value(.reportingEffort, .decimal, in: &node)
    guard let flow, let grants, let effort else { return nil }
    return Total(flow: flow, grants: grants, reportingEffort: effort)
  }

  private func flow(_ reader: inout PlanReader, _ node: inout PlanNode) -> PlanAccount.Flow? {
    let gross = amount(.gross, in: currency, &reader, &node)
    let net = amount(.net, in: currency, &reader, &node)
    let flow = gross.flatMap { gross in net.map { PlanAccount.Flow(gross: gross, net: $0) } }
    checkAmount(.overhead, flow?.overhead, &reader, &node)
    return flow
  }

  private func line<Key>(
    _ key: Key?, _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> PlanAccount.Line<Key>? {
    guard let flow = flow(&reader, &node), let key else { return nil }
    return PlanAccount.Line(key: key, flow: flow)
  }

  private func illustrative(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> PlanAccount.Illustrative? {
    let cost = amount(.cost, in: currency, &reader, &node)
    let gross = amount(.gross, in: currency, &reader, &node)
    guard let cost, let gross else { return nil }
    return PlanAccount.Illustrative(cost: cost, gross: gross)
  }
}

extension PlanDecoder {
  /// Reads how far needs are covered.
  func coverage(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> PlanAccount.Coverage? {
    let cost = amount(.cost, in: currency, &reader, &node)
    let existing = amount(.existing, in: currency, &reader, &node)
    let planned = amount(.planned, in: currency, &reader, &node)
    let late = amount(.late, in: currency, &reader, &node)
    var coverage: PlanAccount.Coverage?
    if let cost, let existing, let planned, let late {
      coverage = PlanAccount.Coverage(
        cost: cost, existing: existing, planned: planned, late: late)
    }
    checkAmount(.unmet, coverage?.unmet, &reader, &node)
    let share = reader.value(.share, .decimal(places: PlanPlaces.share), in: &node)
    if let share, let coverage {
      let words = { (share: Int64) in decimalText(Int128(share), places: PlanPlaces.share) }
      reader.check(.share, words(share), is: words(coverage.thousandths), in: node)
    }
    return coverage
  }

  private func state(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> PlanAccount.StateAccount? {
    let state = reader.value(.code, .state, in: &node)
    let coverage = coverage(&reader, &node)
    let name = reader.text(.name, in: &node)
    let pillars = pillars(&reader, &node)
    guard let state, let coverage, let name, let pillars else { return nil }
    return PlanAccount.StateAccount(
      state: state, name: name, coverage: coverage, pillars: pillars)
  }

  private func pillars(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> [PlanAccount.PillarAccount]? {
    reader.list(.pillars, as: .coverage, in: &node) { reader, node in
      let pillar = reader.value(.pillar, PlanValue<Pillar>.oneOfItsWords(), in: &node)
      let coverage = coverage(&reader, &node)
      guard let pillar, let coverage else { return nil }
      return PlanAccount.PillarAccount(pillar: pillar, coverage: coverage)
    }
  }
}

extension PlanDecoder {
  /// Takes an amount that follows from others and checks it.
  func checkAmount(
    _ name: PlanName, _ right: Money?, _ reader: inout PlanReader, _ node: inout PlanNode
  ) {
    guard let right else {
      _ = reader.value(name, .anything, in: &node)
      return
    }
    let found = reader.value(name, .amount(right.currency, signed: true), in: &node)
    guard let found else { return }
    reader.check(
      name, Money(minorUnits: found, in: right.currency).decimal, is: right.decimal, in: node)
  }
}
