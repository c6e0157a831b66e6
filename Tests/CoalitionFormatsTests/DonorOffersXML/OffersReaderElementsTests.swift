import CoalitionTestSupport
import Testing

struct OffersReaderElementsTests {
  @Test(arguments: [
    (
      "①<donors/>",
      "① this is not a file of donor offers: it begins with <donors>, not with <donor-offers> "
        + "[offers-root]"
    ),
    (
      #"①<donor-offers version="1.0" donor="NOR"><name>Norway</name><offers/></donor-offers>"#,
      "① <donor-offers> is in no namespace; write <donor-offers "
        + #"xmlns="urn:coalition:donor-offers:1" [offers-namespace]"#
    ),
    (
      #"①<donor-offers xmlns="urn:x" version="1.0" donor="NOR"><name>N</name></donor-offers>"#,
      "① <donor-offers> is in the namespace 'urn:x'; write <donor-offers "
        + #"xmlns="urn:coalition:donor-offers:1" [offers-namespace]"#
    ),
    (
      """
      <?xml version="1.0"?>
      ①<donor-offers xmlns="urn:coalition:donor-offers:1" version="2.0" donor="NOR">
      <name>Norway</name></donor-offers>
      """,
      #"① version '2.0' is not read here; write version="1.0", or use a newer program"#
        + " [offers-version]"
    ),
  ])
  func `a document that is no such file says so`(text: String, finding: String) {
    #expect(OffersSample.findings(in: MarkedText(text)).first == finding)
  }

  @Test func `elements of a document in the wrong namespace are read all the same`() {
    let document = MarkedText(
      #"①<donor-offers version="1.0" donor="NOR">"# + "\n<name>Norway</name>\n②<offers/>\n"
        + "</donor-offers>")
    #expect(
      OffersSample.findings(in: document) == [
        "① <donor-offers> is in no namespace; write <donor-offers "
          + #"xmlns="urn:coalition:donor-offers:1" [offers-namespace]"#,
        "① warning: the donor offers nothing; add an <offer> [offers-none]",
        "② <donor-offers> may not hold <offers>, only <name>, <lead>, <limits> and <offer> "
          + "[offers-unknown-element]",
      ])
  }

  @Test(arguments: [
    (
      "①<amount>5</amount>",
      "① <offer> may not hold <amount>, only <title>, <amounts>, <total>, <grant>, <only>, "
        + "<except>, <channels>, <conditions>, <in-kind> and <source> [offers-unknown-element]"
    ),
    (
      "①<only xmlns='urn:other'><state>LAO</state></only>",
      "① <only> is in the namespace 'urn:other', which this format does not know; remove it "
        + "[offers-unknown-element]"
    ),
    (
      "<only>\n①<state>\n②<b>LAO</b></state></only>",
      "② <state> may not hold <b>; remove it [offers-unknown-element]"
    ),
    (
      "①<grant smallest='1' biggest='2'/>",
      "① <grant> has no attribute 'biggest'; it may have smallest and largest "
        + "[offers-unknown-attribute]"
    ),
    (
      "<only>\n①<state xml:lang='en'>LAO</state></only>",
      "① <state> has no attribute 'lang'; remove it [offers-unknown-attribute]"
    ),
    (
      "<conditions>\n①<matching/></conditions>",
      #"① <matching> does not say share; add it, as in share="1" [offers-missing-attribute]"#
    ),
    (
      "<only>\n①<state/></only>", "① <state> is empty; write its text [offers-empty]"
    ),
    (
      "①<only/>",
      "① <only> is empty and so says nothing; put <state>, <region>, <pillar> or <activity> into it "
        + "or leave it out [offers-empty]"
    ),
    (
      "①<conditions> <!-- none --> </conditions>",
      "① <conditions> is empty and so says nothing; put <treaty-member>, <readiness>, <matching> or "
        + "<other> into it or leave it out [offers-empty]"
    ),
    (
      "②<only><state>LAO</state></only>\n①<only><state>VNM</state></only>",
      "① <offer> has a <only> on line 5 already; keep one of the two [offers-repeated-element]"
    ),
    (
      "<conditions>\n①<treaty-member>yes</treaty-member></conditions>",
      "① <treaty-member> holds the text 'yes', and may hold nothing; remove it [offers-stray-text]"
    ),
    (
      "①<only><state>LAO</state>, and more<state>VNM</state></only>",
      "① <only> holds the text ', and more', and may hold elements only; remove it "
        + "[offers-stray-text]"
    ),
    (
      "<conditions>\n①<other>a\u{202E}b</other></conditions>",
      #"① 'a\u{202E}b' in <other> holds the control character U+202E, so that people may not see "#
        + "what is there; remove it [offers-control-character]"
    ),
    (
      "<in-kind>\n①<support capability='training\u{85}' unit='equipment' quantity='1' year='2018'>x"
        + "</support></in-kind>",
      #"① 'training\u{85}' in <support> holds the control character U+0085, so that people may not "#
        + "see what is there; remove it [offers-control-character]"
    ),
  ])
  func `what an offer may not hold is named at its line`(children: String, finding: String) {
    #expect(OffersSample.findings(in: OffersSample.offer(with: children)) == [finding])
  }

  @Test func `missing elements are named at the element that lacks them`() {
    let document = OffersSample.document(
      """
      ①<offer id="nor-lao" status="pledged">
        <total currency="NOK" first-year="2018" last-year="2021">40000000</total>
      </offer>
      """)
    #expect(
      OffersSample.findings(in: document) == [
        "1: <donor-offers> has no <name>; add it, as in <name>Norway</name> "
          + "[offers-missing-element]",
        "① <offer> has no <title>; add it, as in <title>Clearance in Lao PDR</title> "
          + "[offers-missing-element]",
        "① <offer> has no <source>; add it, as in <source>illustrative: why</source> "
          + "[offers-missing-element]",
      ])
  }

  @Test func `missing attributes are named with an example`() {
    let document = MarkedText(
      """
      ①<donor-offers xmlns="urn:coalition:donor-offers:1">
        <name>Norway</name>
        ②<offer>
          <title>Clearance</title>
          ③<amounts>④<year>5</year></amounts>
          <source>illustrative</source>
        </offer>
      </donor-offers>
      """)
    #expect(
      OffersSample.findings(in: document) == [
        #"① <donor-offers> does not say version; add it, as in version="1.0" "#
          + "[offers-missing-attribute]",
        #"① <donor-offers> does not say donor; add it, as in donor="NOR" "#
          + "[offers-missing-attribute]",
        #"② <offer> does not say id; add it, as in id="nor-lao" [offers-missing-attribute]"#,
        #"② <offer> does not say status; add it, as in status="pledged" "#
          + "[offers-missing-attribute]",
        #"③ <amounts> does not say currency; add it, as in currency="NOK" "#
          + "[offers-missing-attribute]",
        #"③ <year> does not say of; add it, as in of="2018" [offers-missing-attribute]"#,
      ])
  }

  @Test func `children of the donor have an order`() {
    let document = OffersSample.document(
      """
      <limits grants="2"/>
      ①<lead most="1"/>
      ②<name>Norway</name>
      """)
    #expect(
      OffersSample.findings(in: document) == [
        "1: warning: the donor offers nothing; add an <offer> [offers-none]",
        "① <lead> comes after <limits>; the order is <name>, <lead>, <limits> and then each <offer> "
          + "[offers-order]",
        "② <name> comes after <limits>; the order is <name>, <lead>, <limits> and then each <offer> "
          + "[offers-order]",
      ])
  }

  @Test func `a document may tell an editor where its schema is`() {
    let document = MarkedText(
      """
      <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="urn:coalition:donor-offers:1 donor-offers-1.xsd">
        <name>Norway</name>
      </donor-offers>
      """)
    #expect(
      OffersSample.findings(in: document) == [
        "1: warning: the donor offers nothing; add an <offer> [offers-none]"
      ])
  }
}
