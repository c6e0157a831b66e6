import CoalitionTestSupport
import Testing

struct OffersReaderMoneyTests {
  @Test(arguments: [
    (
      "1,250",
      "① '1,250' is not an amount; write digits and at most one point, such as 2500000.50 "
        + "[offers-amount]"
    ),
    (
      "2.5m",
      "① '2.5m' is not an amount; write digits and at most one point, such as 2500000.50 "
        + "[offers-amount]"
    ),
    (
      "75%",
      "① '75%' is not an amount; write digits and at most one point, such as 2500000.50 "
        + "[offers-amount]"
    ),
    (
      "٢٥٠٠",
      "① '٢٥٠٠' is not an amount; write digits and at most one point, such as 2500000.50 "
        + "[offers-amount]"
    ),
    (
      "",
      "① '' is not an amount; write digits and at most one point, such as 2500000.50 "
        + "[offers-amount]"
    ),
    (
      "-5",
      "① '-5' is below zero, and a donor cannot offer less than nothing; write what it gives "
        + "[offers-negative-amount]"
    ),
    (
      "10.125",
      "① '10.125' has 3 decimals, and NOK has 2; write no more than it has [offers-decimals]"
    ),
    (
      "100000000000.01",
      "① '100000000000.01' is above NOK 100000000000.00, the most that is reckoned with; split the "
        + "offer [offers-amount-range]"
    ),
    (
      "99999999999999999999999999",
      "① '99999999999999999999999999' is above NOK 100000000000.00, the most that is reckoned with; "
        + "split the offer [offers-amount-range]"
    ),
  ])
  func `an amount of the wrong form is named with what to write`(amount: String, finding: String) {
    let document = OffersSample.offer(
      of: #"①<total currency="NOK" first-year="2018" last-year="2021">\#(amount)</total>"#)
    #expect(OffersSample.findings(in: document) == [finding])
  }

  @Test(arguments: [
    (
      #"①<total currency="JPY" first-year="2018" last-year="2021">1.5</total>"#,
      ["① '1.5' has 1 decimal, and JPY has none; write a whole number [offers-decimals]"]
    ),
    (
      #"①<total currency="EURO" first-year="2018" last-year="2021">1.5555</total>"#,
      [
        "① 'EURO' is not a currency; write its three letters of ISO 4217, such as NOK "
          + "[offers-currency]",
        "① '1.5555' has 4 decimals, and no currency has more than 3; write no more than yours has "
          + "[offers-decimals]",
      ]
    ),
    (
      #"①<total currency="NOK" first-year="2021" last-year="2018">5</total>"#,
      [
        "① first-year 2021 is after last-year 2018; write the earlier year first "
          + "[offers-year-order]"
      ]
    ),
    (
      #"①<total currency="NOK" first-year="1999" last-year="2101">5</total>"#,
      [
        "① '1999' is not a year from 2000 to 2100; write four digits, such as 2018 [offers-year]",
        "① '2101' is not a year from 2000 to 2100; write four digits, such as 2018 [offers-year]",
      ]
    ),
    (
      "①<amounts currency='NOK' carry-over='maybe'><year of='2018'>5</year></amounts>",
      ["① 'maybe' is not an answer; write yes or no [offers-carry-over]"]
    ),
    (
      "<amounts currency='NOK'><year of='2018'>5</year>\n①<year of='2018'>6</year></amounts>",
      [
        "① 2018 has an amount on line 5 already; write one amount for each year "
          + "[offers-repeated-year]"
      ]
    ),
    (
      "<amounts currency='NOK'><year of='2018'>5</year></amounts>\n"
        + "①<total currency='NOK' first-year='2018' last-year='2018'>5</total>",
      [
        "① the offer has <amounts> for each year and a <total> for all; keep the one that is meant "
          + "[offers-two-amounts]"
      ]
    ),
    (
      "<total currency='NOK' first-year='2018' last-year='2018'>5</total>\n"
        + "<grant smallest='1' largest='2'/>\n①<amounts currency='NOK'/>",
      [
        "① <amounts> is empty and so says nothing; put <year> into it or leave it out "
          + "[offers-empty]",
        "① the offer has <amounts> for each year and a <total> for all; keep the one that is meant "
          + "[offers-two-amounts]",
      ]
    ),
    (
      "<total currency='NOK' first-year='2018' last-year='2018'>5</total>\n①<grant/>",
      ["① <grant> says nothing; add smallest, largest or both, or leave it out [offers-empty]"]
    ),
    (
      "①<grant smallest='3' largest='2'/>\n"
        + "<total currency='NOK' first-year='2018' last-year='2018'>5</total>",
      [
        "① the smallest grant, NOK 3.00, is above the largest, NOK 2.00; exchange them "
          + "[offers-grant-range]"
      ]
    ),
    (
      "①<grant smallest='6'/>\n<amounts currency='NOK'><year of='2018'>2</year>"
        + "<year of='2019'>3</year></amounts>",
      [
        "① warning: the smallest grant, NOK 6.00, is above all that the offer holds, NOK 5.00, so "
          + "that no grant can be made of it; check both [offers-smallest-grant]"
      ]
    ),
    (
      "①<grant smallest='1'/>\n<in-kind><support capability='training' unit='equipment' "
        + "quantity='1' year='2018'>x</support></in-kind>",
      [
        "① the offer limits its grants and holds no money; add <amounts> or <total>, or remove "
          + "<grant> [offers-grant-without-money]"
      ]
    ),
  ])
  func `money that does not fit together is named`(children: String, findings: [String]) {
    #expect(OffersSample.findings(in: OffersSample.offer(of: children)) == findings)
  }

  @Test func `an offer of neither money nor help in kind is none`() {
    let document = OffersSample.document(
      """
      <name>Norway</name>
      ①<offer id="nor-lao" status="pledged">
        <title>Clearance</title>
        <source>illustrative</source>
      </offer>
      """)
    #expect(
      OffersSample.findings(in: document) == [
        "① the offer holds neither money nor help in kind; add <amounts>, <total> or <in-kind> "
          + "[offers-nothing-offered]"
      ])
  }
}
