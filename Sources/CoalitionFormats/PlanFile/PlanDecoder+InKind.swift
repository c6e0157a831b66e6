import CoalitionDomain

extension PlanDecoder {
  /// Reads units of an offer for a need in kind.
  func support(_ reader: inout PlanReader, _ node: inout PlanNode) -> InKindAllocation? {
    let offer = reader.value(.offer, PlanValue<Identifier<Offer>>.id(), in: &node)
    let donor = reader.value(.donor, PlanValue<Identifier<Donor>>.id(), in: &node)
    let status = reader.value(.status, PlanValue<Offer.Status>.oneOfItsWords(), in: &node)
    let state = reader.value(.state, .state, in: &node)
    let need = reader.value(.need, PlanValue<Identifier<InKindNeed>>.id(), in: &node)
    let help = help(&reader, &node)
    let year = reader.value(.year, .year, in: &node)
    let quantity = reader.value(.quantity, .count, in: &node)
    guard let offer, let donor, let status, let state, let need, let help, let year, let quantity
    else { return nil }
    return InKindAllocation(
      offer: offer, donor: donor, status: status, state: state, need: need,
      capability: help.capability, unit: help.unit, year: year, quantity: Int64(quantity))
  }

  /// Reads what becomes of help in kind.
  func inKind(_ reader: inout PlanReader, _ node: inout PlanNode) -> InKindAccount? {
    let needs = reader.addedList(.inKindNeeds, as: .inKindNeed, in: &node, inKindNeed)
    let offers = reader.addedList(.inKindOffers, as: .inKindOffer, in: &node, inKindOffer)
    guard let needs, let offers else { return nil }
    return InKindAccount(needs: needs, offers: offers)
  }

  private func inKindNeed(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> InKindNeedAccount? {
    let id = reader.value(.id, PlanValue<Identifier<InKindNeed>>.id(), in: &node)
    let state = reader.value(.state, .state, in: &node)
    let help = help(&reader, &node)
    let status = reader.value(.status, PlanValue<NeedAccount.Status>.oneOfItsWords(), in: &node)
    let asked = reader.value(.asked, .count, in: &node)
    let planned = reader.value(.planned, .count, in: &node)
    let late = reader.value(.late, .count, in: &node)
    let unmet = reader.value(.unmet, .count, in: &node)
    let isIllustrative = reader.value(.illustrative, .flag, in: &node)
    let title = reader.text(.title, in: &node)
    let reason = reason(&reader, &node)
    guard let id, let state, let help, let asked, let planned, let late, let isIllustrative,
      let title
    else { return nil }
    let need = InKindNeedAccount(
      need: id, state: state, capability: help.capability, unit: help.unit, title: title,
      asked: Int64(asked), planned: Int64(planned), late: Int64(late),
      isIllustrative: isIllustrative, reason: reason)
    if let unmet { reader.check(.unmet, "\(unmet)", is: "\(need.unmet)", in: node) }
    if let status {
      reader.check(.status, status.rawValue, is: need.status.rawValue, in: node)
    }
    return need
  }

  private func inKindOffer(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> InKindOfferAccount? {
    let offer = reader.value(.offer, PlanValue<Identifier<Offer>>.id(), in: &node)
    let donor = reader.value(.donor, PlanValue<Identifier<Donor>>.id(), in: &node)
    let status = reader.value(.status, PlanValue<Offer.Status>.oneOfItsWords(), in: &node)
    let help = help(&reader, &node)
    let year = reader.value(.year, .year, in: &node)
    let offered = reader.value(.offered, .count, in: &node)
    let planned = reader.value(.planned, .count, in: &node)
    let unused = reader.value(.unused, .count, in: &node)
    let isIllustrative = reader.value(.illustrative, .flag, in: &node)
    let reason = reason(&reader, &node)
    guard let offer, let donor, let status, let help, let year, let offered, let planned,
      let isIllustrative
    else { return nil }
    let account = InKindOfferAccount(
      offer: offer, donor: donor, status: status, capability: help.capability, unit: help.unit,
      year: year, offered: Int64(offered), planned: Int64(planned),
      isIllustrative: isIllustrative, reason: reason)
    if let unused { reader.check(.unused, "\(unused)", is: "\(account.unused)", in: node) }
    return account
  }

  private func help(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> (capability: Activity, unit: InKindSupport.Unit)? {
    let capability = reader.value(.capability, PlanValue<Activity>.oneOfItsWords(), in: &node)
    let unit = reader.value(.unit, PlanValue<InKindSupport.Unit>.oneOfItsWords(), in: &node)
    guard let capability, let unit else { return nil }
    return (capability, unit)
  }
}
