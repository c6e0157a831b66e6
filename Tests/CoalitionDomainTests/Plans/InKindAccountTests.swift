import CoalitionDomain
import CoalitionTestSupport
import Testing

struct InKindAccountTests {
  @Test(
    arguments: [
      (20, 20, 0, NeedAccount.Status.met), (20, 19, 1, .partlyMet), (20, 0, 20, .unmet),
    ] as [(Int64, Int64, Int64, NeedAccount.Status)])
  func `what is asked less what is planned is unmet`(
    asked: Int64, planned: Int64, unmet: Int64, status: NeedAccount.Status
  ) {
    let need = InKindNeedAccount(
      need: "n", state: .lao, capability: .training, unit: .trainingSeats, title: "", asked: asked,
      planned: planned, late: 0, isIllustrative: false)
    #expect(need.unmet == unmet)
    #expect(need.status == status)
  }

  @Test func `what is offered less what is planned is unused`() {
    let offer = InKindOfferAccount(
      offer: "o", donor: "NOR", status: .pledged, capability: .training, unit: .trainingSeats,
      year: Year(2018), offered: 25, planned: 20, isIllustrative: false)
    #expect(offer.unused == 5)
    #expect(!InKindAccount(offers: [offer]).isEmpty)
    #expect(InKindAccount().isEmpty)
  }
}
