import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing
import XMLTree

struct IATIOffersExporterTests {
  private func activity(_ offer: Offer) throws -> XMLTreeElement {
    let scenario = Scenario.sample(needs: [], offers: [offer]).checked
    return try IATISample.activities(IATIOffersExporter().bytes(for: scenario))[0]
  }

  private static let yearly = [2018: Money.dollars(20), 2019: .dollars(10)]

  @Test func `yearly money is budgets, indicative where the offer is`() throws {
    let offer = try activity(.sample("nor-1", of: "NOR", Self.yearly, status: .indicative))
    #expect(offer.texts("iati-identifier") == ["DRAFT-OFFER-nor-1"])
    #expect(offer.texts("budget/value") == ["20.00", "10.00"])
    #expect(offer.values("budget", "status") == ["1", "1"])
    #expect(offer.all("transaction") + offer.all("planned-disbursement") == [])
    #expect(offer.texts("participating-org/narrative") == ["Donor NOR"])
    #expect(offer.values("participating-org", "type") == ["10"])
    #expect(offer.values("other-identifier", "ref") == ["nor-1"])
  }

  @Test func `what is committed is firm`() throws {
    let offer = try activity(.sample("nor-1", Self.yearly, status: .committed))
    #expect(offer.values("budget", "status") == ["2", "2"])
    #expect(offer.all("transaction") == [])
  }

  @Test func `what is pledged is a pledge as of the scenario's day, not after it`() throws {
    let offer = try activity(.sample("nor-1", Self.yearly, status: .pledged))
    #expect(offer.values("transaction/transaction-type", "code") == ["12"])
    #expect(offer.values("transaction/transaction-date", "iso-date") == ["2018-01-01"])
    #expect(offer.texts("transaction/value") == ["30.00"])
  }

  @Test func `money for several years together is not divided`() throws {
    let offer = try activity(
      .sample("nor-1", Self.yearly, status: .indicative).flexible(.dollars(70), 2018...2020))
    #expect(offer.all("budget") == [])
    #expect(offer.texts("planned-disbursement/value") == ["70.00"])
    #expect(
      offer.values("planned-disbursement/period-end", "iso-date") == ["2020-12-31"])
    #expect(offer.values("activity-date", "iso-date") == ["2018-01-01", "2020-12-31"])
  }

  @Test func `places and pillars have equal shares that add up to 100, and it says so`() throws {
    let earmark = Earmark(
      states: [.lao, .lbn], regions: ["africa"], pillars: [.victimAssistance], activities: [.survey]
    )
    let offer = try activity(.sample("nor-1", Self.yearly, for: earmark))
    #expect(offer.values("recipient-country", "code") == ["LA", "LB"])
    #expect(offer.values("recipient-country", "percentage") == ["33.34", "33.33"])
    #expect(offer.values("recipient-region", "code") == ["africa"])
    #expect(offer.values("recipient-region", "percentage") == ["33.33"])
    #expect(offer.values("sector", "code") == ["15250", "15", "CLR", "VA"])
    #expect(offer.values("sector", "percentage") == ["100", "100", "50", "50"])
    #expect(
      offer.texts("description/narrative").first
        == "An offer of Donor nor-1, pledged. What a year leaves over is lost. It is for survey. "
        + "It does not divide its money between places or kinds of work: their percentages are "
        + "equal.")
  }

  @Test func `an offer for anybody is for a country that is not specified`() throws {
    let offer = try activity(.sample("nor-1", Self.yearly))
    #expect(offer.all("recipient-country") == [])
    #expect(offer.values("recipient-region", "code") == ["998"])
    #expect(offer.values("sector", "vocabulary") == ["1", "10"])
  }

  @Test(arguments: [
    (Earmark(), "1"), (Earmark(regions: ["africa"]), "2"), (Earmark(pillars: [.capacity]), "2"),
    (Earmark(states: [.lao, .lbn], pillars: [.clearance]), "3"),
    (Earmark(activities: [.survey]), "3"), (Earmark(states: [.lao], activities: [.survey]), "4"),
  ])
  func `an earmark has its category`(earmark: Earmark, category: String) throws {
    let offer = try activity(.sample("nor-1", Self.yearly, for: earmark))
    #expect(offer.values("default-aid-type", "code") == [category])
    #expect(offer.values("default-aid-type", "vocabulary") == ["2"])
  }

  @Test func `terms that no element holds are told`() throws {
    var offer = Offer.sample(
      "nor-1", Self.yearly, carryOver: true, expiry: .on("2018-06-30"), smallest: .dollars(5),
      largest: .dollars(9), not: Earmark(states: [.lbn], pillars: [.capacity]),
      channels: ["direct", "other"], conditions: [.matching(.of("0.5")), .other("A letter.")])
    offer.inKind = [
      InKindSupport(
        capability: .advice, unit: .expertDays, quantity: 40, year: Year(2021), description: "Two")
    ]
    let found = try activity(offer)
    #expect(
      found.texts("description/narrative").first
        == "An offer of Donor nor-1, pledged. It stands until 2018-06-30. What a year leaves over "
        + "is kept for later years. A grant is worth at least USD 5.00. A grant is worth at most "
        + "USD 9.00. It goes through 'Channel direct' or 'other'. It is not for LBN or capacity. "
        + "In kind in 2021: 40 expert days for advice (Two).")
    #expect(found.values("conditions/condition", "type") == ["3", "1"])
    #expect(
      found.texts("conditions/condition/narrative") == [
        "At most 0.5 times what grants of other donors bring to the state, gross.", "A letter.",
      ])
    #expect(found.values("activity-date", "iso-date") == ["2018-01-01", "2021-12-31"])
  }

  @Test func `experts alone are technical assistance, and no money`() throws {
    var offer = Offer.sample("che-1", [:])
    offer.envelope = nil
    offer.inKind = [
      InKindSupport(
        capability: .training, unit: .trainingSeats, quantity: 9, year: Year(2019),
        description: "Course")
    ]
    let found = try activity(offer)
    #expect(found.values("default-aid-type", "code") == ["D02", "1"])
    #expect(
      found.all("budget") + found.all("planned-disbursement") + found.all("transaction") == [])
  }

  @Test func `one donor's offers may be written alone`() throws {
    let scenario = Scenario.sample(
      needs: [],
      offers: [.sample("a", of: "NOR", Self.yearly), .sample("b", of: "JPN", Self.yearly)]
    ).checked
    let alone = IATIOffersExporter().bytes(for: scenario, donor: "JPN")
    #expect(
      try IATISample.activities(alone).flatMap { $0.texts("iati-identifier") }
        == ["DRAFT-OFFER-b"])
    let nobody = IATIOffersExporter().bytes(for: scenario, donor: "DEU")
    #expect(nobody == nil)
  }
}
