import CoalitionDomain

extension PlanWriting {
  /// Writes what a plan adds up to, from its years to its offers.
  func account<Sink: PlanSink & ~Copyable>(_ account: PlanAccount, to sink: inout Sink) {
    sink.list(.years, account.years, as: .flow) { line, sink in
      sink.number(.year, line.key.number)
      flow(line.flow, to: &sink)
    }
    sink.list(.statuses, account.statuses, as: .flow) { line, sink in
      sink.word(.status, line.key.rawValue)
      flow(line.flow, to: &sink)
    }
    sink.list(.states, account.states, as: .state) { state, sink in
      sink.word(.code, state.state.code)
      coverage(state.coverage, to: &sink)
      sink.text(.name, state.name)
      pillars(state.pillars, to: &sink)
    }
    pillars(account.pillars, to: &sink)
    sink.list(.needs, account.needs, as: .need) { need($0, to: &$1) }
    sink.list(.outlook, account.outlook, as: .duty) { outlook($0, to: &$1) }
    sink.list(.donors, account.donors, as: .donor) { donor($0, to: &$1) }
    sink.list(.offers, account.offers, as: .offer) { offer($0, to: &$1) }
    sink.addedList(.inKindNeeds, account.inKind.needs, as: .inKindNeed) {
      inKindNeed($0, to: &$1)
    }
    sink.addedList(.inKindOffers, account.inKind.offers, as: .inKindOffer) {
      inKindOffer($0, to: &$1)
    }
  }

  /// Writes the whole plan's flow, grants and reports.
  func total<Sink: PlanSink & ~Copyable>(_ account: PlanAccount, to sink: inout Sink) {
    flow(account.total, to: &sink)
    sink.number(.grantCount, account.grants)
    sink.word(.reportingEffort, account.reportingEffort.description)
  }

  /// Writes how far needs are covered.
  func coverage<Sink: PlanSink & ~Copyable>(
    _ coverage: PlanAccount.Coverage, to sink: inout Sink
  ) {
    amount(.cost, coverage.cost, in: currency, to: &sink)
    amount(.existing, coverage.existing, in: currency, to: &sink)
    amount(.planned, coverage.planned, in: currency, to: &sink)
    amount(.late, coverage.late, in: currency, to: &sink)
    amount(.unmet, coverage.unmet, in: currency, to: &sink)
    sink.decimal(.share, coverage.thousandths, places: PlanPlaces.share)
  }

  /// Writes how much rests on made-up figures.
  func illustrative<Sink: PlanSink & ~Copyable>(
    _ illustrative: PlanAccount.Illustrative, to sink: inout Sink
  ) {
    amount(.cost, illustrative.cost, in: currency, to: &sink)
    amount(.gross, illustrative.gross, in: currency, to: &sink)
  }
}

extension PlanWriting {
  private func flow<Sink: PlanSink & ~Copyable>(_ flow: PlanAccount.Flow, to sink: inout Sink) {
    amount(.gross, flow.gross, in: currency, to: &sink)
    amount(.net, flow.net, in: currency, to: &sink)
    amount(.overhead, flow.overhead, in: currency, to: &sink)
  }

  private func pillars<Sink: PlanSink & ~Copyable>(
    _ pillars: [PlanAccount.PillarAccount], to sink: inout Sink
  ) {
    sink.list(.pillars, pillars, as: .coverage) { pillar, sink in
      sink.word(.pillar, pillar.pillar.rawValue)
      coverage(pillar.coverage, to: &sink)
    }
  }

  private func need<Sink: PlanSink & ~Copyable>(_ need: NeedAccount, to sink: inout Sink) {
    sink.word(.id, need.need.text)
    sink.word(.state, need.state.code)
    sink.word(.pillar, need.pillar.rawValue)
    sink.word(.status, need.status.rawValue)
    coverage(need.coverage, to: &sink)
    sink.text(.title, need.title)
    reason(need.reason, to: &sink)
  }

  private func outlook<Sink: PlanSink & ~Copyable>(
    _ outlook: DeadlineOutlook, to sink: inout Sink
  ) {
    sink.word(.state, outlook.duty.state.code)
    sink.word(.pillar, outlook.duty.pillar.rawValue)
    sink.number(.article, outlook.duty.article)
    sink.word(.condition, outlook.duty.condition.rawValue)
    amount(.unmet, outlook.unmet, in: currency, to: &sink)
    if let deadline = outlook.duty.deadline { sink.word(.deadline, deadline.description) }
    if let day = outlook.duty.filingDay { sink.word(.filingDay, day.description) }
    if let finish = outlook.finish { sink.word(.finish, finish.description) }
    if let slip = outlook.slipMonths { sink.number(.slipMonths, slip) }
  }

  private func donor<Sink: PlanSink & ~Copyable>(_ donor: DonorAccount, to sink: inout Sink) {
    let own = donor.offered.currency
    sink.word(.id, donor.donor.text)
    sink.word(.currency, own.code)
    amount(.offered, donor.offered, in: own, to: &sink)
    amount(.granted, donor.granted, in: own, to: &sink)
    amount(.unused, donor.unused, in: own, to: &sink)
    amount(.converted, donor.converted, in: currency, to: &sink)
    sink.number(.grantCount, donor.grants)
    sink.text(.name, donor.name)
  }

  private func offer<Sink: PlanSink & ~Copyable>(_ offer: OfferAccount, to sink: inout Sink) {
    let own = offer.offered.currency
    sink.word(.id, offer.offer.text)
    sink.word(.donor, offer.donor.text)
    sink.word(.status, offer.status.rawValue)
    sink.word(.currency, own.code)
    amount(.offered, offer.offered, in: own, to: &sink)
    amount(.granted, offer.granted, in: own, to: &sink)
    amount(.unused, offer.unused, in: own, to: &sink)
    reason(offer.reason, to: &sink)
  }

  func reason<Sink: PlanSink & ~Copyable>(_ reason: Reason?, to sink: inout Sink) {
    guard let reason else { return }
    sink.group(.reason) { sink in
      sink.word(.rule, reason.rule)
      sink.body(reason.text)
    }
  }
}
