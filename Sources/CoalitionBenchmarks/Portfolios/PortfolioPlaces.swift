import CoalitionDomain

/// The states of a made-up portfolio, and the ways by which money reaches them.
struct PortfolioPlaces {
  /// The states, in the order of the scenario.
  let codes: [CountryCode]
  /// Neighbouring states, by the name of their region.
  let regions: [(name: String, states: [CountryCode])]
  /// The ways of money: straight, through the fund of a region, through one fund for many, and
  /// pooled.
  let channels: [Channel]

  /// Draws them.
  init(_ size: PortfolioSize, seed: UInt64) {
    precondition(size.states <= Self.codes.count, "no more codes than \(Self.codes.count)")
    let codes = Array(Self.codes.prefix(size.states))
    let count = max(1, size.states / 5)
    self.codes = codes
    self.regions = (0..<count).map { region in
      let range = (region * codes.count / count)..<((region + 1) * codes.count / count)
      return (SyntheticPortfolio.numbered("region", region + 1, of: count), Array(codes[range]))
    }
    var random = SplitMix64(seed: seed, stream: 1)
    let source = SyntheticPortfolio.source
    var channels = [
      Channel(id: "direct", name: "Direct grant to the operator", kind: .direct, source: source)
    ]
    for region in regions {
      channels.append(
        Channel(
          id: Identifier(stringLiteral: "fund-\(region.name)"), name: "Fund of \(region.name)",
          kind: .fund, states: region.states,
          overhead: Overhead(
            rate: ExactDecimal(digits: random.draw(5...10), places: 2),
            base: random.happens(50) ? .expenditure : .total),
          reportingEffort: ExactDecimal(digits: random.draw(20...40), places: 2), source: source))
    }
    channels.append(
      Channel(
        id: "trust-fund", name: "Trust fund for many states", kind: .fund,
        states: random.pick((codes.count + 2) / 3, of: codes),
        overhead: Overhead(rate: ExactDecimal(digits: 13, places: 2), base: .expenditure),
        reportingEffort: ExactDecimal(digits: 3, places: 1), source: source))
    channels.append(
      Channel(
        id: "pool", name: "Pooled with the lead donor", kind: .pool,
        overhead: Overhead(rate: ExactDecimal(digits: 2, places: 2), base: .expenditure),
        reportingEffort: ExactDecimal(digits: 15, places: 2), source: source))
    self.channels = channels
  }

  /// The states with what they can take up, which is more where existing programmes pay: by state,
  /// `committed` is what they pay in the year in which they pay most, in thousands of US dollars.
  func states(
    _ needs: PortfolioNeeds, committed: [CountryCode: Int64], seed: UInt64
  ) -> [AffectedState] {
    var random = SplitMix64(seed: seed, stream: 2)
    return codes.enumerated().map { place, code in
      let name = SyntheticPortfolio.numbered("State", place + 1, of: codes.count)
      var state = AffectedState(
        code: code, name: name, region: regions.first { $0.states.contains(code) }?.name,
        treatyStatus: random.pick([.party, .party, .party, .party, .signatory, .nonParty]),
        source: SyntheticPortfolio.source)
      if random.happens(60) { state.strategy = Strategy(title: "National strategy of \(name)") }
      for pillar in Pillar.allCases {
        state.readiness[pillar] = random.happens(5) ? Readiness.none : random.pick([.some, .all])
      }
      let yearly = needs.yearly(in: code)
      if random.happens(75) {
        state.absorption = SyntheticPortfolio.money(
          thousands: random.share(55...95, of: yearly) + committed[code, default: 0])
      }
      if random.happens(60) {
        let percent: Int64 = random.draw(2...4)
        for (place, year) in needs.years.enumerated().dropFirst() {
          state.costIndex[year] = ExactDecimal(digits: 100 + percent * Int64(place), places: 2)
        }
      }
      return state
    }
  }

  /// States that ask nobody for help under the Convention, so that nobody takes a made-up figure
  /// for one of theirs and the treaty register adds nothing.
  private static let codes =
    """
    AND ARE ARG ATG AUS AUT BEL BHR BHS BLZ BOL BRA BRB BRN BTN CAN CHE CPV CRI CYP CZE DMA DNK DOM
    ECU ESP EST FIN FJI FRA FSM GBR GHA GRC GRD GTM GUY HND HTI HUN IRL ISL ITA JAM JPN KIR KNA KOR
    KWT LCA LIE LTU LUX LVA MCO MDG MDV MEX MHL MLT
    """.split { $0 == " " || $0 == "\n" }.compactMap { CountryCode(String($0)) }
}
