internal import CoalitionDomain

extension ExportFormat {
  /// A plan for everybody who reads what the International Aid Transparency Initiative collects.
  static let iati = ExportFormat(
    name: "iati", summary: "a plan as IATI 2.03", choices: [.state, .reporter],
    maker: .plan { plan, scenario, options in
      let grants = plan.plan.grants.filter { options.state == nil || $0.state == options.state }
      let shown = Set(grants.map(\.offer))
      return ExportedFile(
        IATIPlanExporter(reporter: options.reporter)
          .bytes(for: plan, of: scenario, state: options.state),
        by: options.reporter, from: scenario,
        showing: scenario.scenario.offers.filter { shown.contains($0.id) })
    })

  /// The needs of a scenario, for the states to publish.
  static let iatiNeeds = ExportFormat(
    name: "iati-needs", summary: "needs as IATI 2.03", choices: [.state, .reporter],
    maker: .scenario { scenario, options in
      ExportedFile(
        IATINeedsExporter(reporter: options.reporter).bytes(for: scenario, state: options.state),
        by: options.reporter, from: scenario, showing: [])
    })

  /// The offers of a scenario, for the donors to publish.
  static let iatiOffers = ExportFormat(
    name: "iati-offers", summary: "offers as IATI 2.03", choices: [.donor, .reporter],
    maker: .scenario { scenario, options in
      ExportedFile(
        IATIOffersExporter(reporter: options.reporter).bytes(for: scenario, donor: options.donor),
        by: options.reporter, from: scenario,
        showing: scenario.scenario.offers.filter {
          options.donor == nil || $0.donor == options.donor
        })
    })
}

extension ExportedFile {
  /// A file with what stands in the way of publishing it, or `nil` where there is no file.
  fileprivate init?(
    _ bytes: [UInt8]?, by reporter: IATIReporter, from scenario: CheckedScenario,
    showing offers: [Offer]
  ) {
    guard let bytes else { return nil }
    let place = scenario.scenario.location(of: .scenario)
    var notes: [Diagnostic] = []
    if reporter == .draft { notes.append(.noReporter(at: place)) }
    let hidden = offers.count { $0.visibility != .public }
    if hidden > 0 { notes.append(.notPublic(hidden, of: offers.count, at: place)) }
    self.init(bytes: bytes, notes: notes)
  }
}

extension Diagnostic {
  fileprivate static func noReporter(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .note, "iati-draft", at: place,
      "the file names '\(IATIReporter.draft.reference)' as the organisation that publishes it; "
        + "say who does before it is published")
  }

  fileprivate static func notPublic(
    _ hidden: Int, of all: Int, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, "not-public", at: place,
      "\(hidden) of the \(counted(all, "offer", "offers")) that the file shows "
        + "\(hidden == 1 ? "is" : "are") not public; give it to nobody who may not see them")
  }
}
