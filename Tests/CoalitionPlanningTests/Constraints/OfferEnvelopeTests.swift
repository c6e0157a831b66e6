import CoalitionDomain
import CoalitionPlanning
import CoalitionTestSupport
import Testing

struct OfferEnvelopeTests {
  let need = Need.sample("survey", cost: .dollars(90_000))
  let offer = Offer.sample("norway", [2018: .dollars(3000), 2019: .dollars(2000)])
  let carriedOver = Offer.sample(
    "norway", [2018: .dollars(3000), 2019: .dollars(2000)], carryOver: true)

  @Test func `fixed amounts have a row a year`() {
    #expect(
      OfferEnvelope().rows(of: .sample(needs: [need], offers: [offer])) == """
        offer-envelope(norway,2018): payment(norway,LAO,direct,2018) <= 3
        offer-envelope(norway,2019): payment(norway,LAO,direct,2019) <= 2
        """)
  }

  @Test func `what is carried over is counted from the first year`() {
    #expect(
      OfferEnvelope().rows(of: .sample(needs: [need], offers: [carriedOver])) == """
        offer-envelope(norway,2018): payment(norway,LAO,direct,2018) <= 3
        offer-envelope(norway,2019): payment(norway,LAO,direct,2018) \
        + payment(norway,LAO,direct,2019) <= 5
        """)
  }

  @Test func `a flexible total has one row, gross and in the scenario's currency`() {
    let scenario = Scenario.sample(
      channels: [.sample("direct", overhead: .onExpenditure("0.25"))], needs: [need],
      rates: [.sample(.eur, .of("1.5"))],
      offers: [offer.flexible(.minorUnits(400_000, .eur))])
    #expect(
      OfferEnvelope().rows(of: scenario) == """
        offer-envelope(norway,2019): 1.25 payment(norway,LAO,direct,2018) \
        + 1.25 payment(norway,LAO,direct,2019) <= 6
        """)
  }

  @Test func `an offer may be used up`() {
    #expect(
      OfferEnvelope().messages(
        .sample(needs: [need], offers: [offer]),
        [
          .pay(.dollars(3000), from: "norway", for: "survey", in: 2018),
          .pay(.dollars(2000), from: "norway", for: "survey", in: 2019),
        ]) == [])
  }

  @Test func `a year that takes more than its amount is named with both`() {
    #expect(
      OfferEnvelope().messages(
        .sample(needs: [need], offers: [offer]),
        [.pay(.cents(300_001), from: "norway", for: "survey", in: 2018)]) == [
          "offer norway holds USD 3000.00 in 2018, but the plan takes USD 3000.01"
        ])
  }

  @Test func `a stretch of years that takes more than its amounts is named`() {
    #expect(
      OfferEnvelope().messages(
        .sample(needs: [need], offers: [carriedOver]),
        [
          .pay(.dollars(1000), from: "norway", for: "survey", in: 2018),
          .pay(.cents(400_001), from: "norway", for: "survey", in: 2019),
        ]) == [
          "offer norway holds USD 5000.00 from 2018 to 2019, but the plan takes USD 5000.01"
        ])
  }

  @Test func `a year in which an offer holds nothing is named`() {
    let offer = Offer.sample("norway", [2018: .dollars(3000)])
    #expect(
      OfferEnvelope().messages(
        .sample(needs: [need], offers: [offer]),
        [.pay(.dollars(1), from: "norway", for: "survey", in: 2019)]) == [
          "offer norway holds nothing in 2019, but the plan takes USD 1.00"
        ])
  }

  @Test func `the room is what is left, net of overhead`() {
    let scenario = Scenario.sample(
      channels: [.sample("direct", overhead: .onTotal("0.1"))], needs: [need], offers: [offer])
    let step = PaidStep.pay(.cents(1), from: "norway", for: "survey", in: 2018)
    #expect(OfferEnvelope().room(for: step, in: scenario) == Room(most: 270_000))
    #expect(
      OfferEnvelope().room(
        for: step, in: scenario,
        after: [.pay(.dollars(2000), from: "norway", for: "survey", in: 2018)])
        == Room(most: 70_000))
  }

  @Test func `the room in an early year leaves what later years have taken`() {
    let room = OfferEnvelope().room(
      for: .pay(.cents(1), from: "norway", for: "survey", in: 2018),
      in: .sample(needs: [need], offers: [carriedOver]),
      after: [.pay(.dollars(4500), from: "norway", for: "survey", in: 2019)])
    #expect(room == Room(most: 50_000))
  }

  @Test func `there is no room in a year in which an offer holds nothing`() {
    let offer = Offer.sample("norway", [2018: .dollars(3000)])
    let room = OfferEnvelope().room(
      for: .pay(.cents(1), from: "norway", for: "survey", in: 2019),
      in: .sample(needs: [need], offers: [offer]))
    #expect(!room.isOpen)
  }
}
