import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct OffersReaderValuesTests {
  @Test(arguments: [
    (
      "<only>\n①<state>LAOS</state></only>",
      "① 'LAOS' is not a state; write its three letters of ISO 3166-1, such as LAO [offers-state]"
    ),
    (
      "<only>\n①<state>XXX</state></only>",
      "① 'XXX' is not a state; write its three letters of ISO 3166-1, such as LAO [offers-state]"
    ),
    (
      "<only>\n①<pillar>demining</pillar></only>",
      "① 'demining' is not a pillar; write clearance, risk-education, stockpile-destruction, "
        + "victim-assistance or capacity [offers-pillar]"
    ),
    (
      "<except>\n①<activity>Survey</activity></except>",
      "① 'Survey' is not an activity; write survey, clearance, marking, risk-education, "
        + "stockpile-destruction, stockpile-planning, victim-data, medical-care, rehabilitation, "
        + "psychosocial-support, inclusion, victim-assistance, planning, information-management, "
        + "advice or training [offers-activity]"
    ),
    (
      "<channels>\n①<channel>trust fund</channel></channels>",
      "① 'trust fund' is not an id; write 1 to 64 of the letters a to z, digits, '.', '-' and '_', "
        + "a letter or digit first [offers-id]"
    ),
    (
      "<conditions>\n①<readiness least='most'/></conditions>",
      "① 'most' is not a degree of readiness; write none, some or all [offers-readiness]"
    ),
    (
      "<conditions>\n①<matching share='75%'/></conditions>",
      "① '75%' is not a share above 0 and at most 10, where 1 is as much as others give; write a "
        + "plain number such as 0.75 [offers-share]"
    ),
    (
      "<conditions>\n①<matching share='50'/></conditions>",
      "① '50' is not a share above 0 and at most 10, where 1 is as much as others give; write a "
        + "plain number such as 0.5 [offers-share]"
    ),
    (
      "<conditions>\n①<matching share='0'/></conditions>",
      "① '0' is not a share above 0 and at most 10, where 1 is as much as others give; write a "
        + "plain number such as 0.5 [offers-share]"
    ),
    (
      "<in-kind>\n①<support capability='training' unit='days' quantity='5' year='2018'>x</support>"
        + "</in-kind>",
      "① 'days' is not a unit of help in kind; write expert-days, equipment or training-seats "
        + "[offers-unit]"
    ),
    (
      "<in-kind>\n①<support capability='training' unit='equipment' quantity='1.5' year='2018'>x"
        + "</support></in-kind>",
      "① quantity '1.5' is not a whole number from 1 to 999999999; write digits only, such as 6 "
        + "[offers-count]"
    ),
    (
      "<in-kind>\n①<support capability='training' unit='equipment' quantity='5' year='18'>x"
        + "</support></in-kind>",
      "① '18' is not a year from 2000 to 2100; write four digits, such as 2018 [offers-year]"
    ),
  ])
  func `a value of the wrong form is named with what to write`(children: String, finding: String) {
    #expect(OffersSample.findings(in: OffersSample.offer(with: children)) == [finding])
  }

  @Test(arguments: [
    (
      #"id="nor-lao" status="promised""#,
      "① 'promised' is not a status; write indicative, pledged or committed [offers-status]"
    ),
    (
      #"id="nor-lao" status="pledged" visibility="secret""#,
      "① 'secret' is not a visibility; write public, members or private [offers-visibility]"
    ),
    (
      #"id="nor-lao" status="pledged" expires="31.12.2018""#,
      "① '31.12.2018' is not a day from 2000 to 2100; write year, month and day, such as "
        + "2018-12-31 [offers-date]"
    ),
    (
      #"id="nor-lao" status="pledged" expires="2018-02-29""#,
      "① '2018-02-29' is not a day from 2000 to 2100; write year, month and day, such as "
        + "2018-12-31 [offers-date]"
    ),
    (
      #"id="nor/../lao" status="pledged""#,
      "① 'nor/../lao' is not an id; write 1 to 64 of the letters a to z, digits, '.', '-' and '_', "
        + "a letter or digit first [offers-id]"
    ),
    (
      #"id="" status="pledged""#,
      "① '' is not an id; write 1 to 64 of the letters a to z, digits, '.', '-' and '_', a letter "
        + "or digit first [offers-id]"
    ),
  ])
  func `an attribute of an offer of the wrong form is named`(attributes: String, finding: String) {
    let document = OffersSample.document(
      """
      <name>Norway</name>
      ①<offer \(attributes)>
        <title>Clearance</title>
        <total currency="NOK" first-year="2018" last-year="2021">40000000</total>
        <source>illustrative</source>
      </offer>
      """)
    #expect(OffersSample.findings(in: document) == [finding])
  }

  @Test(arguments: [
    (
      #"①<lead most="0"/>"#,
      "① most '0' says that the donor leads no coalition; leave <lead> out to say so [offers-lead]"
    ),
    (
      #"①<lead most="two"/>"#,
      "① most 'two' is not a whole number from 1 to 999999999; write digits only, such as 6 "
        + "[offers-count]"
    ),
    (
      #"①<limits grants="0"/>"#,
      "① grants '0' is not a whole number from 1 to 999999999; write digits only, such as 6, or "
        + "leave <limits> out where there is no limit [offers-count]"
    ),
    (
      "<lead most='1'>\n①<state>Laos</state></lead>",
      "① 'Laos' is not a state; write its three letters of ISO 3166-1, such as LAO [offers-state]"
    ),
  ])
  func `what a donor says of itself is looked at too`(child: String, finding: String) {
    let document = OffersSample.document("<name>Norway</name>\n\(child)")
    #expect(
      OffersSample.findings(in: document) == [
        "1: warning: the donor offers nothing; add an <offer> [offers-none]", finding,
      ])
  }

  @Test func `ids that differ in capitals only are one id`() {
    let document = OffersSample.document(
      """
      <name>Norway</name>
      ①<offer id="nor-lao" status="pledged"><title>A</title><source>illustrative</source>
        <total currency="NOK" first-year="2018" last-year="2021">40000000</total>
      </offer>
      ②<offer id="nor-lao" status="pledged"><title>B</title><source>illustrative</source>
        <total currency="NOK" first-year="2018" last-year="2021">40000000</total>
      </offer>
      ③<offer id="NOR-LAO" status="pledged"><title>C</title><source>illustrative</source>
        <total currency="NOK" first-year="2018" last-year="2021">40000000</total>
      </offer>
      """)
    #expect(
      OffersSample.findings(in: document) == [
        "② the id 'nor-lao' is that of the offer on line 3 too; give each offer an id of its own "
          + "[offers-duplicate-id]",
        "③ the id 'NOR-LAO' differs from 'nor-lao' on line 3 in capitals only; give each offer an id "
          + "of its own [offers-duplicate-id]",
      ])
  }

  @Test func `a name twice in a list is a warning`() {
    let document = OffersSample.offer(
      with: "<only><state>LAO</state>\n①<state> LAO </state></only>")
    #expect(
      OffersSample.findings(in: document) == [
        "① warning: <state> names 'LAO' again; once is enough [offers-repeated-value]"
      ])
    #expect(OffersSample.offers(in: document)?.offers.first?.earmark.states.map(\.code) == ["LAO"])
  }

  @Test func `an exclusion that leaves nothing is a contradiction`() {
    let places = OffersSample.offer(
      with: """
        <only><state>LAO</state><region>west-africa</region></only>
        ①<except><region>west-africa</region><state>VNM</state><state>LAO</state></except>
        """)
    #expect(
      OffersSample.findings(in: places) == [
        "① <only> names LAO and west-africa, and <except> excludes all of it, so that the offer can "
          + "never be used; correct one of the two [offers-contradiction]"
      ])
    let work = OffersSample.offer(
      with: """
        <only><activity>survey</activity><pillar>risk-education</pillar></only>
        ①<except><pillar>clearance</pillar><activity>risk-education</activity></except>
        """)
    #expect(
      OffersSample.findings(in: work) == [
        "① <only> names risk-education and survey, and <except> excludes all of it, so that the "
          + "offer can never be used; correct one of the two [offers-contradiction]"
      ])
    let all = OffersSample.offer(
      with: """
        ①<except>
          <pillar>clearance</pillar><pillar>risk-education</pillar>
          <pillar>stockpile-destruction</pillar><pillar>victim-assistance</pillar>
          <pillar>capacity</pillar>
        </except>
        """)
    #expect(
      OffersSample.findings(in: all) == [
        "① <except> excludes every kind of work, so that the offer can never be used; correct one of "
          + "the two [offers-contradiction]"
      ])
  }

  @Test func `an exclusion that leaves something is none`() {
    let document = OffersSample.offer(
      with: """
        <only><state>LAO</state><state>VNM</state><pillar>clearance</pillar></only>
        <except><state>VNM</state><activity>survey</activity></except>
        """)
    #expect(OffersSample.findings(in: document) == [])
  }
}
