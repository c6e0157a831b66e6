import CoalitionDomain
import Testing

struct PlanAccountItemsTests {
  @Test(
    arguments: [
      ("1000", "0", "0", .unmet), ("1000", "0", "0.01", .partlyMet),
      ("1000", "0.01", "0", .partlyMet),
      ("1000", "400", "599.99", .partlyMet), ("1000", "400", "600", .met),
      ("1000", "1000", "0", .met),
      ("1000", "0", "1000.01", .met), ("0", "0", "0", .met),
    ] as [(String, String, String, NeedAccount.Status)])
  func `a need is met where nothing of it is left`(
    cost: String, existing: String, planned: String, status: NeedAccount.Status
  ) {
    let account = NeedAccount(
      need: "lao-survey", state: country("LAO"), pillar: .clearance, title: "Survey",
      coverage: PlanAccount.Coverage(
        cost: usd(cost), existing: usd(existing), planned: usd(planned), late: usd("0")))
    #expect(account.status == status)
  }

  @Test func `statuses have the words of the files`() {
    #expect(NeedAccount.Status.allCases.map(\.rawValue) == ["met", "partly-met", "unmet"])
  }

  @Test func `what a plan does not take of an offer is unused`() {
    let donor = DonorAccount(
      donor: "NOR", name: "Norway", offered: usd("500"), granted: usd("499.99"),
      converted: usd("499.99"), grants: 1)
    #expect(donor.unused == usd("0.01"))
    let offer = OfferAccount(
      offer: "norway", donor: "NOR", status: .pledged, offered: usd("500"), granted: usd("0"))
    #expect(offer.unused == usd("500"))
  }
}
