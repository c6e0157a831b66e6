import CoalitionDomain

/// Works out when states will have done what the treaty asks, at the speed that is paid for.
struct Outlook {
  private let ledger: PlanLedger
  private var terms: PlanningTerms { ledger.terms }

  init(_ ledger: PlanLedger) { self.ledger = ledger }

  /// One outlook for each duty, in the scenario's order.
  func lines() -> [DeadlineOutlook] {
    terms.scenario.duties.compactMap { duty in
      terms.stateIndex[duty.state].map { outlook(of: duty, in: $0) }
    }
  }

  private func outlook(of duty: TreatyDuty, in state: Int) -> DeadlineOutlook {
    let needs = terms.needs(of: state, in: duty.pillar)
    let planned = needs.reduce(0) { $0 + ledger.work(ofNeed: $1) }
    let unmet = max(
      0,
      terms.cost(of: state, in: duty.pillar) - terms.existing(of: state, in: duty.pillar) - planned)
    return DeadlineOutlook(
      duty: duty, unmet: terms.money(unmet),
      finish: duty.condition == .none || needs.isEmpty
        ? nil : finish(of: duty.pillar, in: state, needs: needs, planned: planned, unmet: unmet))
  }

  /// The last day of the month in which the work is done.
  private func finish(
    of pillar: Pillar, in state: Int, needs: [Int], planned: Int64, unmet: Int64
  ) -> CivilDate? {
    let committed = needs.reduce(terms.states[state].committedWork[pillar] ?? 0) {
      $0 + terms.needs[$1].committedWork
    }
    guard let last = terms.years.last else { return nil }
    // Less than one unit of the currency is what cutting leaves, and no month's work.
    if unmet < Int64.powerOfTen(terms.scenario.currency.minorUnitDigits) {
      let funded = terms.years.indices.last { year in
        needs.contains { ledger.isFunded($0, in: year) }
      }
      return endOfMonth(12, of: funded.map { terms.years[$0].number } ?? last.number)
    }
    guard planned + committed > 0 else { return nil }
    // Months past the last planned year, a begun month counting.
    let span = Int128(terms.years.count) * 12
    let months = dividedUp(Int128(unmet) * span, Int128(planned + committed))
    let ahead = Int(min(months, 12 * 200)) + 11
    return endOfMonth(ahead % 12 + 1, of: last.number + ahead / 12)
  }

  /// The last day of a month, or `nil` beyond the calendar that is planned for.
  private func endOfMonth(_ month: Int, of year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: CivilDate.days(in: month, of: year))
  }
}
