import CoalitionDomain
import Testing

/// What stands against an offer whatever the need, and whether a channel fits, is the planner's to
/// find: it takes the policy, the day and the channels.
struct OfferFitTests {
  private static let lao = AffectedState(
    code: country("LAO"), name: "Lao PDR", region: "Asia", treatyStatus: .party,
    readiness: [.clearance: .some], source: .invented)

  private static let lebanon = AffectedState(
    code: country("LBN"), name: "Lebanon", treatyStatus: .signatory, source: .invented)

  private static func offer(
    for earmark: Earmark = Earmark(), not exclusion: Earmark = Earmark(),
    on conditions: [Condition] = []
  ) -> Offer {
    Offer(
      id: "norway", donor: "NOR", title: "Support", envelope: nil, earmark: earmark,
      exclusion: exclusion, conditions: conditions, source: .invented)
  }

  @Test func `an offer without terms fits any work in any state`() {
    for activity in Activity.allCases {
      #expect(Self.offer().misfit(for: activity, in: Self.lao) == nil)
      #expect(Self.offer().misfit(for: activity, in: Self.lebanon) == nil)
    }
  }

  @Test func `an offer for states or regions is not for other places`() {
    let byState = Self.offer(for: Earmark(states: [country("LBN")]))
    #expect(byState.misfit(for: .survey, in: Self.lao) == .earmarkedForOtherPlaces)
    #expect(byState.misfit(for: .survey, in: Self.lebanon) == nil)
    let byRegion = Self.offer(for: Earmark(regions: ["Asia"]))
    #expect(byRegion.misfit(for: .survey, in: Self.lao) == nil)
    #expect(byRegion.misfit(for: .survey, in: Self.lebanon) == .earmarkedForOtherPlaces)
    let byEither = Self.offer(for: Earmark(states: [country("LBN")], regions: ["Asia"]))
    #expect(byEither.misfit(for: .survey, in: Self.lao) == nil)
    #expect(byEither.misfit(for: .survey, in: Self.lebanon) == nil)
  }

  @Test func `an offer for pillars or activities is not for other work`() {
    let byActivity = Self.offer(for: Earmark(activities: [.survey]))
    #expect(byActivity.misfit(for: .survey, in: Self.lao) == nil)
    #expect(byActivity.misfit(for: .clearance, in: Self.lao) == .earmarkedForOtherWork)
    let byPillar = Self.offer(for: Earmark(pillars: [.clearance]))
    #expect(byPillar.misfit(for: .marking, in: Self.lao) == nil)
    #expect(byPillar.misfit(for: .riskEducation, in: Self.lao) == .earmarkedForOtherWork)
    let byEither = Self.offer(for: Earmark(pillars: [.clearance], activities: [.training]))
    #expect(byEither.misfit(for: .training, in: Self.lao) == nil)
    #expect(byEither.misfit(for: .advice, in: Self.lao) == .earmarkedForOtherWork)
  }

  @Test(arguments: [
    Earmark(states: [country("LAO")]), Earmark(regions: ["Asia"]), Earmark(pillars: [.clearance]),
    Earmark(activities: [.survey]),
  ])
  func `an offer is not for a place or work that it excludes`(exclusion: Earmark) {
    let offer = Self.offer(not: exclusion)
    #expect(offer.misfit(for: .survey, in: Self.lao) == .excluded)
    #expect(offer.misfit(for: .advice, in: Self.lebanon) == nil)
  }

  @Test func `an exclusion counts inside an earmark`() {
    let offer = Self.offer(
      for: Earmark(regions: ["Asia"]), not: Earmark(activities: [.clearance]))
    #expect(offer.misfit(for: .survey, in: Self.lao) == nil)
    #expect(offer.misfit(for: .clearance, in: Self.lao) == .excluded)
  }

  @Test func `a donor may ask that the state is a party`() {
    let offer = Self.offer(on: [.treatyMember])
    #expect(offer.misfit(for: .survey, in: Self.lao) == nil)
    #expect(offer.misfit(for: .survey, in: Self.lebanon) == .notTreatyMember)
    var outside = Self.lebanon
    outside.treatyStatus = .nonParty
    #expect(offer.misfit(for: .survey, in: outside) == .notTreatyMember)
  }

  @Test(
    arguments: [
      (Readiness.none, nil), (.some, nil), (.all, .notReady),
    ] as [(Readiness, Misfit?)])
  func `a donor may ask for readiness in the pillar`(least: Readiness, misfit: Misfit?) {
    let offer = Self.offer(on: [.readiness(least)])
    #expect(offer.misfit(for: .survey, in: Self.lao) == misfit)
  }

  @Test func `a pillar of which nothing is known is not ready at all`() {
    #expect(
      Self.offer(on: [.readiness(.some)]).misfit(for: .rehabilitation, in: Self.lao) == .notReady)
    #expect(Self.offer(on: [.readiness(.none)]).misfit(for: .rehabilitation, in: Self.lao) == nil)
  }

  @Test func `matching and what a person must check stand against nothing`() {
    let offer = Self.offer(on: [.matching(number("0.5")), .other("a letter")])
    #expect(offer.misfit(for: .survey, in: Self.lebanon) == nil)
    #expect(offer.matchingShare == number("0.5"))
    #expect(Self.offer(on: [.other("a letter")]).matchingShare == nil)
  }

  @Test func `places are looked at before work, exclusions and conditions`() {
    let offer = Self.offer(
      for: Earmark(states: [country("LAO")], activities: [.survey]),
      not: Earmark(states: [country("LBN")]), on: [.readiness(.all), .treatyMember])
    #expect(offer.misfit(for: .advice, in: Self.lebanon) == .earmarkedForOtherPlaces)
    #expect(offer.misfit(for: .advice, in: Self.lao) == .earmarkedForOtherWork)
    #expect(offer.misfit(for: .survey, in: Self.lao) == .notReady)
  }
}
