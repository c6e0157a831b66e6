import CoalitionDomain

extension PlanWriting {
  /// Writes units of an offer for a need in kind.
  func support<Sink: PlanSink & ~Copyable>(_ support: InKindAllocation, to sink: inout Sink) {
    sink.word(.offer, support.offer.text)
    sink.word(.donor, support.donor.text)
    sink.word(.status, support.status.rawValue)
    sink.word(.state, support.state.code)
    sink.word(.need, support.need.text)
    help(support.capability, support.unit, to: &sink)
    sink.number(.year, support.year.number)
    sink.number(.quantity, Int(support.quantity))
  }

  /// Writes how far a need in kind is met.
  func inKindNeed<Sink: PlanSink & ~Copyable>(_ need: InKindNeedAccount, to sink: inout Sink) {
    sink.word(.id, need.need.text)
    sink.word(.state, need.state.code)
    help(need.capability, need.unit, to: &sink)
    sink.word(.status, need.status.rawValue)
    sink.number(.asked, Int(need.asked))
    sink.number(.planned, Int(need.planned))
    sink.number(.late, Int(need.late))
    sink.number(.unmet, Int(need.unmet))
    sink.flag(.illustrative, need.isIllustrative)
    sink.text(.title, need.title)
    reason(need.reason, to: &sink)
  }

  /// Writes what becomes of what an offer holds.
  func inKindOffer<Sink: PlanSink & ~Copyable>(_ offer: InKindOfferAccount, to sink: inout Sink) {
    sink.word(.offer, offer.offer.text)
    sink.word(.donor, offer.donor.text)
    sink.word(.status, offer.status.rawValue)
    help(offer.capability, offer.unit, to: &sink)
    sink.number(.year, offer.year.number)
    sink.number(.offered, Int(offer.offered))
    sink.number(.planned, Int(offer.planned))
    sink.number(.unused, Int(offer.unused))
    sink.flag(.illustrative, offer.isIllustrative)
    reason(offer.reason, to: &sink)
  }

  private func help<Sink: PlanSink & ~Copyable>(
    _ capability: Activity, _ unit: InKindSupport.Unit, to sink: inout Sink
  ) {
    sink.word(.capability, capability.rawValue)
    sink.word(.unit, unit.rawValue)
  }
}
