import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing
import XMLTree

/// A scenario with a plan, small enough to say by hand what its IATI file holds.
enum IATISample {
  /// A donor that pays yen through a fund, and one that pays kroner itself.
  static let scenario = Scenario.sample(
    states: [.sample(.lao)],
    channels: [.sample("direct"), .sample("fund", .fund), .sample("pool", .pool)],
    needs: [clearance, .sample("lao-care", .medicalCare, cost: .dollars(500))],
    capacities: [.sample("mag", perYear: .dollars(1000))],
    rates: [.sample(.nok, .of("0.125")), .sample(.jpy, .of("0.01"))],
    donors: [.sample("NOR"), .sample("JPN"), .sample("fund-x")],
    offers: [
      .sample("nor-1", of: "NOR", [2018: .minorUnits(800_001, .nok)], status: .committed),
      .sample("jpn-1", of: "JPN", [2018: .minorUnits(10_000, .jpy)], conditions: [.treatyMember]),
    ]
  ).checked

  private static var clearance: Need {
    var need = Need.sample("lao-clear", .clearance, cost: .dollars(3000))
    need.quantity = .area(Area(squareMetres: 10_000))
    return need
  }

  /// A plan of two grants: the first pays for two years of one need and for one of another.
  static let plan = VerifiedPlan(
    verified: Plan(
      title: "Sample", asOf: .on("2018-01-01"), years: .from(2018...2019), currency: .usd,
      coalitions: [Coalition(state: .lao, lead: "NOR", isApproved: false)],
      grants: [
        Grant(
          offer: "nor-1", donor: "NOR", status: .committed, state: .lao, channel: "direct",
          payments: [
            payment(
              2018, .minorUnits(480_001, .nok), for: "lao-clear", with: "mag", .cents(60_000)),
            payment(
              2019, .minorUnits(320_000, .nok), for: "lao-clear", with: "mag", .cents(40_000)),
          ]),
        Grant(
          offer: "jpn-1", donor: "JPN", status: .pledged, state: .lao, channel: "fund",
          payments: [payment(2018, .minorUnits(10_000, .jpy), for: "lao-care", .dollars(90))]),
      ]),
    account: VerifiedPlan.nothing.account, warnings: [])

  private static func payment(
    _ year: Int, _ gross: Money, for need: Identifier<Need>,
    with operator: Identifier<Operator>? = nil, _ net: Money
  ) -> Payment {
    Payment(
      year: Year(year), gross: gross, converted: net, net: net,
      allocations: [
        Allocation(need: need, operator: `operator`, gross: gross, net: net, work: net)
      ])
  }

  /// The activities of a file.
  static func activities(_ bytes: [UInt8]?) throws -> [XMLTreeElement] {
    try XMLTreeReader.read(try #require(bytes)).all("iati-activity")
  }
}
