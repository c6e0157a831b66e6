import CoalitionDomain

/// Writes a plan into a sink: the one list of what a plan file holds, for every format.
///
/// `PlanDecoder` reads the same list in the same order.
struct PlanWriting {
  /// The plan's currency.
  let currency: Currency

  /// Writes a document.
  static func write<Sink: PlanSink & ~Copyable>(_ verified: VerifiedPlan, to sink: inout Sink) {
    let (plan, account) = (verified.plan, verified.account)
    let writing = PlanWriting(currency: plan.currency)
    sink.beginPlan()
    sink.word(.currency, plan.currency.code)
    sink.word(.asOf, plan.asOf.description)
    sink.number(.firstYear, plan.years.lowerBound.number)
    sink.number(.lastYear, plan.years.upperBound.number)
    sink.flag(.cutShort, plan.proof.wasCutShort)
    sink.text(.title, plan.title)
    sink.group(.total) { writing.total(account, to: &$0) }
    sink.group(.coverage) { writing.coverage(account.coverage, to: &$0) }
    sink.group(.illustrative) { writing.illustrative(account.illustrative, to: &$0) }
    sink.list(.coalitions, plan.coalitions, as: .coalition) { writing.coalition($0, to: &$1) }
    sink.list(.grants, plan.grants, as: .grant) { writing.grant($0, to: &$1) }
    sink.addedList(.inKind, plan.inKind, as: .support) { writing.support($0, to: &$1) }
    writing.account(account, to: &sink)
    sink.list(.warnings, verified.warnings, as: .warning) { warning, sink in
      sink.word(.code, warning.code)
      sink.body(warning.text)
    }
    sink.group(.proof) { writing.proof(plan.proof, to: &$0) }
    sink.endPlan()
  }
}

extension PlanWriting {
  /// How many bytes a plan takes, about: what its writer makes room for, so that a large document
  /// is not copied each time it outgrows its room.
  ///
  /// - Parameters:
  ///   - verified: The plan.
  ///   - bytesPerItem: A little more than the format takes for a need, an offer, a grant, a payment
  ///     or an allocation with all that is in it.
  /// - Returns: Enough for the plans there are, and no promise.
  /// - Complexity: O(*n*) in the number of payments.
  static func expectedBytes(for verified: VerifiedPlan, bytesPerItem: Int) -> Int {
    let grants = verified.plan.grants
    let payments = grants.reduce(0) { $0 + $1.payments.count }
    let allocations = grants.reduce(0) { sum, grant in
      grant.payments.reduce(sum) { $0 + $1.allocations.count }
    }
    let items = verified.account.needs.count + verified.account.offers.count + grants.count
    return bytesPerItem * (items + payments + allocations)
  }

  private func coalition<Sink: PlanSink & ~Copyable>(
    _ coalition: Coalition, to sink: inout Sink
  ) {
    sink.word(.state, coalition.state.code)
    sink.word(.lead, coalition.lead.text)
    sink.flag(.approved, coalition.isApproved)
  }

  private func grant<Sink: PlanSink & ~Copyable>(_ grant: Grant, to sink: inout Sink) {
    sink.word(.offer, grant.offer.text)
    sink.word(.donor, grant.donor.text)
    sink.word(.status, grant.status.rawValue)
    sink.word(.state, grant.state.code)
    sink.word(.channel, grant.channel.text)
    sink.list(.payments, grant.payments, as: .payment) { payment($0, to: &$1) }
  }

  private func payment<Sink: PlanSink & ~Copyable>(_ payment: Payment, to sink: inout Sink) {
    let own = payment.gross.currency
    sink.number(.year, payment.year.number)
    sink.word(.currency, own.code)
    amount(.gross, payment.gross, in: own, to: &sink)
    amount(.converted, payment.converted, in: currency, to: &sink)
    amount(.net, payment.net, in: currency, to: &sink)
    sink.list(.allocations, payment.allocations, as: .allocation) { allocation, sink in
      sink.word(.need, allocation.need.text)
      if let `operator` = allocation.operator { sink.word(.operator, `operator`.text) }
      amount(.gross, allocation.gross, in: own, to: &sink)
      amount(.net, allocation.net, in: currency, to: &sink)
      amount(.work, allocation.work, in: currency, to: &sink)
    }
  }

  private func proof<Sink: PlanSink & ~Copyable>(_ proof: Proof, to sink: inout Sink) {
    sink.word(.solver, proof.solver)
    sink.word(.solverVersion, proof.solverVersion)
    sink.list(.stages, proof.stages, as: .stage) { stage, sink in
      sink.word(.ending, stage.ending.rawValue)
      sink.word(.value, stage.value.description)
      if let bound = stage.bound { sink.word(.bound, bound.description) }
      if let gap = stage.gapInMillionths {
        sink.decimal(.gap, gap, places: PlanPlaces.gap)
      }
      if let bound = stage.provenBound { sink.word(.provenBound, bound.description) }
      sink.text(.name, stage.name)
      if stage.multipliers.isEmpty { return }
      sink.list(.multipliers, stage.multipliers, as: .multiplier) { multiplier, sink in
        sink.word(.row, multiplier.row)
        sink.word(.worth, multiplier.worth.description)
      }
    }
  }

  /// Writes an amount without its currency, which stands beside it or at the top.
  ///
  /// - Precondition: The amount is in the currency.
  func amount<Sink: PlanSink & ~Copyable>(
    _ name: PlanName, _ amount: Money, in currency: Currency, to sink: inout Sink
  ) {
    precondition(amount.currency == currency, "\(name.xmlText) is \(amount), not in \(currency)")
    sink.decimal(name, amount.minorUnits, places: currency.minorUnitDigits)
  }
}

/// How many decimals shares are written with.
enum PlanPlaces {
  /// Those of a covered share.
  static let share = 3
  /// Those of the share by which a bound lies above a value.
  static let gap = 6
}
