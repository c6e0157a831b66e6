import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing
import XMLTree

struct IATINeedsExporterTests {
  private func activities(
    _ needs: [Need], state: CountryCode? = nil, by reporter: IATIReporter = .draft
  ) throws -> [XMLTreeElement] {
    let scenario = Scenario.sample(needs: needs, offers: []).checked
    return try IATISample.activities(
      IATINeedsExporter(reporter: reporter).bytes(for: scenario, state: state))
  }

  @Test func `a need is in the pipeline, and nobody funds it`() throws {
    let need = try activities([.sample("lao-1", cost: .dollars(10))])[0]
    #expect(need.texts("iati-identifier") == ["DRAFT-NEED-lao-1"])
    #expect(need.values("activity-status", "code") == ["1"])
    #expect(need.values("participating-org", "role") == ["2"])
    #expect(need.texts("participating-org/narrative") == ["State LAO"])
    #expect(need.values("other-identifier", "ref") == ["lao-1"])
    #expect(need.all("transaction") + need.all("planned-disbursement") == [])
  }

  @Test func `a cost that no year divides evenly still adds up`() throws {
    let need = try activities([.sample("lao-1", cost: .cents(1001))])[0]
    #expect(need.texts("budget/value") == ["5.01", "5.00"])
    #expect(need.values("budget/period-start", "iso-date") == ["2018-01-01", "2019-01-01"])
    #expect(
      need.texts("description/narrative").first
        == "State LAO needs help with survey, which costs USD 10.01; its priority is medium. The "
        + "need does not divide its cost between years: the budgets are equal.")
  }

  @Test func `what the state pays, the deadline and the strategy are told`() throws {
    var need = Need.sample(
      "lao-1", cost: .dollars(10), years: 2018...2018, deadline: .on("2020-08-01"),
      nationalContribution: .dollars(2), priority: .high)
    need.strategyReference = "Plan 2016-2020, line 3"
    #expect(
      try activities([need])[0].texts("description/narrative") == [
        "State LAO needs help with survey, which costs USD 10.00; its priority is high. The state "
          + "itself pays USD 2.00 of it. It is to be done by 2020-08-01. In the strategy: Plan "
          + "2016-2020, line 3.",
        "Figures from: study, p. 1",
      ])
  }

  @Test(arguments: [
    (
      Quantity.area(Area(squareMetres: 4_200_000)), Activity.clearance, "4200000",
      "Square metres of land released"
    ),
    (.people(PersonCount(300)), .riskEducation, "300", "Number of people reached"),
    (.items(68), .stockpileDestruction, "68", "Number of items destroyed"),
    (.items(20), .rehabilitation, "20", "Number of items delivered"),
  ])
  func `a quantity is a target`(
    quantity: Quantity, activity: Activity, target: String, indicator: String
  ) throws {
    var need = Need.sample("lao-1", activity, cost: .dollars(10))
    need.quantity = quantity
    let found = try activities([need])[0]
    #expect(found.values("result/indicator/period/target", "value") == [target])
    #expect(found.texts("result/indicator/title/narrative") == [indicator])
    #expect(found.values("result/indicator/baseline", "value") == ["0"])
  }

  @Test func `one state's needs may be written alone`() throws {
    let needs = [
      Need.sample("lao-1", cost: .dollars(1)), .sample("lbn-1", in: .lbn, cost: .dollars(1)),
    ]
    #expect(try activities(needs).count == 2)
    #expect(
      try activities(needs, state: .lbn).flatMap { $0.values("recipient-country", "code") }
        == ["LB"])
    let scenario = Scenario.sample(needs: needs, offers: []).checked
    let bytes = IATINeedsExporter().bytes(for: scenario, state: .afg)
    #expect(bytes == nil)
  }

  @Test func `an id that is the reporter's already stays as it was published`() throws {
    let reporter = try #require(IATIReporter(reference: "LA-GOV-NRA", name: "NRA", type: "10"))
    #expect(
      try activities([.sample("LA-GOV-NRA-7", cost: .dollars(1))], by: reporter)[0]
        .texts("iati-identifier") == ["LA-GOV-NRA-7"])
  }

  @Test func `names that would be markup are text`() throws {
    var need = Need.sample("lao-1", cost: .dollars(1))
    need.title = "</narrative><budget/> & \"=1+1\"\u{1B}[2J"
    #expect(
      try activities([need])[0].texts("title/narrative")
        == ["</narrative><budget/> & \"=1+1\"\u{FFFD}[2J"])
  }
}
