import CoalitionDomain

/// Makes a plan of what a file holds: the one list of what a plan file holds, for every format.
///
/// `PlanWriting` writes the same list in the same order.
struct PlanDecoder {
  /// The plan's currency, or `nil` where the file names none; amounts in it cannot be read then.
  let currency: Currency?

  /// Makes a plan of a document.
  static func decode(_ root: consuming PlanNode, file: String) -> Imported<PlanDocument> {
    var reader = PlanReader(file: file)
    guard isPlan(root, &reader) else { return Imported(nil, reader.findings) }
    let document = reader.read(&root) { reader, node -> PlanDocument? in
      guard isCurrent(&node, &reader) else { return nil }
      let currency = reader.value(.currency, .currency, in: &node)
      return PlanDecoder(currency: currency).document(&reader, &node)
    }
    return Imported(document, reader.findings)
  }

  /// Whether the document says that it is a plan.
  private static func isPlan(_ root: PlanNode, _ reader: inout PlanReader) -> Bool {
    let found: String
    switch root.form {
    case .element where root.name == PlanName.plan.xmlText: return true
    case .element where root.name.hasPrefix("{}"):
      found = "its element \(quoted(root.name.dropFirst(2))) is in no namespace"
    case .element: found = "its element is \(quoted(root.name))"
    case .object where root.holds(.format):
      var root = root
      let format = root.take(.format)?.text ?? ""
      if format == PlanName.plan.xmlText { return true }
      found = "its format is \(quoted(format))"
    case .object: found = "it has no 'format'"
    default: found = "it is \(root.form.described)"
    }
    reader.report(
      "plan-format", root,
      "the file is not a plan: \(found); give a plan that was exported as XML "
        + "(<\(PlanName.plan.xmlText) xmlns=\"\(PlanFormat.namespace)\">) or JSON "
        + "(\"format\": \"\(PlanName.plan.xmlText)\")")
    return false
  }

  /// Whether the version is the one that is read here; another may mean anything.
  private static func isCurrent(_ node: inout PlanNode, _ reader: inout PlanReader) -> Bool {
    if !node.form.isXML { _ = node.take(.format) }
    guard let version = reader.value(.version, .count, in: &node) else {
      node.takeAll()
      return false
    }
    guard version != PlanFormat.version else { return true }
    reader.report(
      "plan-version", node,
      "the plan is of version \(version) of the format, and this program reads version "
        + "\(PlanFormat.version); export the plan again or use the program that wrote it")
    node.takeAll()
    return false
  }

  private func document(_ reader: inout PlanReader, _ node: inout PlanNode) -> PlanDocument? {
    let asOf = reader.value(.asOf, .date, in: &node)
    let years = years(&reader, &node)
    let cutShort = reader.value(.cutShort, .flag, in: &node)
    let title = reader.text(.title, in: &node)
    let account = account(&reader, &node)
    let coalitions = reader.list(.coalitions, as: .coalition, in: &node, coalition)
    let grants = reader.list(.grants, as: .grant, in: &node, grant)
    let inKind = reader.addedList(.inKind, as: .support, in: &node, support)
    let warnings = reader.list(.warnings, as: .warning, in: &node, warning)
    let before = reader.count
    let proof = reader.group(.proof, in: &node, proof)
    // A stage that could not be read may be the one that the clock cut short.
    if let cutShort, let proof, reader.count == before {
      reader.check(
        .cutShort, cutShort ? "yes" : "no", is: proof.wasCutShort ? "yes" : "no", in: node)
    }
    guard let asOf, let years, let title, let account, let coalitions, let grants, let inKind,
      let warnings, let proof, let currency
    else { return nil }
    return PlanDocument(
      plan: Plan(
        title: title, asOf: asOf, years: years, currency: currency, coalitions: coalitions,
        grants: grants, inKind: inKind, proof: proof),
      account: account, warnings: warnings)
  }

  private func years(
    _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> ClosedRange<Year>? {
    let first = reader.value(.firstYear, .year, in: &node)
    let last = reader.value(.lastYear, .year, in: &node)
    guard let first, let last else { return nil }
    guard first <= last else {
      reader.report(
        "plan-value", node,
        "the plan's first year \(first) is after its last year \(last); exchange them")
      return nil
    }
    return first...last
  }
}

extension PlanDecoder {
  private func coalition(_ reader: inout PlanReader, _ node: inout PlanNode) -> Coalition? {
    let state = reader.value(.state, .state, in: &node)
    let lead = reader.value(.lead, PlanValue<Identifier<Donor>>.id(), in: &node)
    let isApproved = reader.value(.approved, .flag, in: &node)
    guard let state, let lead, let isApproved else { return nil }
    return Coalition(state: state, lead: lead, isApproved: isApproved)
  }

  private func grant(_ reader: inout PlanReader, _ node: inout PlanNode) -> Grant? {
    let offer = reader.value(.offer, PlanValue<Identifier<Offer>>.id(), in: &node)
    let donor = reader.value(.donor, PlanValue<Identifier<Donor>>.id(), in: &node)
    let status = reader.value(.status, PlanValue<Offer.Status>.oneOfItsWords(), in: &node)
    let state = reader.value(.state, .state, in: &node)
    let channel = reader.value(.channel, PlanValue<Identifier<Channel>>.id(), in: &node)
    let payments = reader.list(.payments, as: .payment, in: &node, payment)
    guard let offer, let donor, let status, let state, let channel, let payments else { return nil }
    return Grant(
      offer: offer, donor: donor, status: status, state: state, channel: channel,
      payments: payments)
  }

  private func payment(_ reader: inout PlanReader, _ node: inout PlanNode) -> Payment? {
    let year = reader.value(.year, .year, in: &node)
    let own = reader.value(.currency, .currency, in: &node)
    let gross = amount(.gross, in: own, &reader, &node)
    let converted = amount(.converted, in: currency, &reader, &node)
    let net = amount(.net, in: currency, &reader, &node)
    let allocations = reader.list(.allocations, as: .allocation, in: &node) { reader, node in
      allocation(paidIn: own, &reader, &node)
    }
    guard let year, let gross, let converted, let net, let allocations else { return nil }
    return Payment(
      year: year, gross: gross, converted: converted, net: net, allocations: allocations)
  }

  private func allocation(
    paidIn own: Currency?, _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> Allocation? {
    let need = reader.value(.need, PlanValue<Identifier<Need>>.id(), in: &node)
    let `operator` = reader.optional(.operator, PlanValue<Identifier<Operator>>.id(), in: &node)
    let gross = amount(.gross, in: own, &reader, &node)
    let net = amount(.net, in: currency, &reader, &node)
    let work = amount(.work, in: currency, &reader, &node)
    guard let need, let gross, let net, let work else { return nil }
    return Allocation(need: need, operator: `operator`, gross: gross, net: net, work: work)
  }

  private func warning(_ reader: inout PlanReader, _ node: inout PlanNode) -> PlanWarning? {
    let code = reader.value(.code, .stableName, in: &node)
    let text = reader.body(of: &node)
    guard let code, let text else { return nil }
    return PlanWarning(code: code, text: text)
  }
}

extension PlanDecoder {
  /// Takes an amount in a currency that stands elsewhere.
  ///
  /// Where that could not be read, the amount is taken and nothing is said about it.
  func amount(
    _ name: PlanName, in currency: Currency?, _ reader: inout PlanReader, _ node: inout PlanNode
  ) -> Money? {
    guard let currency else {
      _ = reader.value(name, .anything, in: &node)
      return nil
    }
    return reader.value(name, .amount(currency), in: &node).map {
      Money(minorUnits: $0, in: currency)
    }
  }
}
