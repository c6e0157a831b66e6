import CoalitionDomain
import CoalitionFormats
import Testing

struct ScenarioFolderImporterTests {
  @Test func `a folder without mistakes gives the scenario it describes and nothing to say`() throws
  {
    let imported = SmallFolder().imported
    #expect(imported.diagnostics == [])
    var scenario = try #require(imported.value)
    let locations = scenario.locations
    scenario.locations = [:]
    #expect(scenario == Self.expected)
    #expect(
      Dictionary(uniqueKeysWithValues: locations.map { ($0.key, $0.value.description) })
        == Self.expectedLocations)
  }

  @Test func `every mistake of every file comes out of one run, by file and line`() {
    #expect(
      BadFolder.folder.findings([.error, .warning]).joined(separator: "\n") == BadFolder.findings)
    #expect(BadFolder.folder.imported.value == nil)
  }

  @Test func `the same files in another order give the same`() {
    let files = BadFolder.folder.files.map { ($0.key, Array($0.value.utf8)) }
    let orders = [files, files.reversed(), files.sorted { $0.0 < $1.0 }]
    let found = orders.map { order in
      ScenarioFolderImporter().scenario(from: ScenarioFiles(folder: "lao", files: order))
        .diagnostics
    }
    #expect(found[1] == found[0])
    #expect(found[2] == found[0])
  }

  @Test func `files that may be absent are noted with what that means`() {
    let folder = SmallFolder([
      "commitments.csv": nil, "in-kind-needs.csv": nil, "operators.csv": nil, "rates.csv": nil,
      "offers/norway.xml": nil,
      "scenario.json": SmallFolder.scenario.replacing(
        "\"kind\": \"grant\"", with: "\"kind\": \"x\""),
    ])
    #expect(
      folder.findings([.note]) == [
        "lao/commitments.csv: note: there is no such file; nothing is taken as paid by existing "
          + "programmes [absent-file]",
        "lao/in-kind-needs.csv: note: there is no such file; no state is taken to ask for help in "
          + "kind [absent-file]",
        "lao/offers: note: there is no XML file in it; nothing is on offer [absent-file]",
        "lao/operators.csv: note: there is no such file; each state's own services are taken to do "
          + "all work [absent-file]",
        "lao/rates.csv: note: there is no such file; only amounts in the scenario's own currency "
          + "can be planned [absent-file]",
      ])
  }

  @Test func `files that must be there are errors`() {
    let imported = ScenarioFolderImporter().scenario(from: ScenarioFiles(files: []))
    #expect(imported.value == nil)
    #expect(
      imported.diagnostics.filter { $0.severity == .error }.map(\.description) == [
        "needs.csv: error: there is no such file, and a scenario needs one; add it [missing-file]",
        "scenario.json: error: there is no such file, and a scenario needs one; add it "
          + "[missing-file]",
      ])
  }

  @Test(arguments: [
    "Needs.csv", "offers.xml", "offers/norway.txt", "offers/old/norway.xml", "notes.docx",
  ])
  func `a file that the format does not know is a warning`(_ name: String) {
    let folder = SmallFolder([name: "x"])
    #expect(
      folder.findings([.error, .warning]) == [
        "lao/\(name): warning: this is not a file of a scenario and is not read; take it out, or "
          + "write its name as one of: scenario.json, needs.csv, in-kind-needs.csv, "
          + "commitments.csv, operators.csv, rates.csv, offers/*.xml [unknown-file]"
      ])
    #expect(folder.imported.value != nil)
  }

  @Test(arguments: ["README.md", "expected/check.txt", ".DS_Store", "offers/.norway.xml.swp"])
  func `a file for people is passed over`(_ name: String) {
    #expect(SmallFolder([name: "x"]).imported.diagnostics == [])
  }

  @Test func `offers and donors have ids of their own in all files`() {
    let found = SmallFolder([
      "offers/sweden.xml": SmallFolder.norway.replacing("NOR\">", with: "nor\">")
    ]).findings()
    #expect(
      found == [
        "lao/offers/sweden.xml:2: error: donor: 'nor' is already taken by the donor at "
          + "lao/offers/norway.xml:2 as 'NOR', which differs only in case; choose another "
          + "[duplicate-id]",
        "lao/offers/sweden.xml:6: error: offer: 'nor-lao' is already taken by the offer at "
          + "lao/offers/norway.xml:6; choose another [duplicate-id]",
      ])
  }

  @Test func `donors come in the order of their files`() {
    let japan = SmallFolder.norway.replacing("NOR", with: "JPN").replacing(
      "nor-lao", with: "jpn-lao")
    let scenario = SmallFolder(["offers/Japan.xml": japan]).imported.value
    #expect(scenario?.donors.map(\.id) == ["JPN", "NOR"])
    #expect(scenario?.offers.map(\.id) == ["jpn-lao", "nor-lao"])
  }
}

extension ScenarioFolderImporterTests {
  private static let expected = Scenario(
    title: "Lao PDR", asOf: SmallFolder.day("2017-09-04"), years: Year(2018)...Year(2020),
    currency: .usd,
    states: [
      AffectedState(
        code: SmallFolder.lao, name: "ສປປ ລາວ", region: "south-east-asia", treatyStatus: .party,
        strategy: Strategy(title: "Safe Path Forward II", reference: "NRA 2012"),
        approval: Approval(date: SmallFolder.day("2017-09-01"), reference: "Letter 12"),
        readiness: [
          .clearance: .all, .riskEducation: .all, .capacity: .some,
          .stockpileDestruction: Readiness.none, .victimAssistance: .some,
        ],
        absorption: Money(minorUnits: 6_000_000_000, in: .usd),
        costIndex: [Year(2019): ExactDecimal(digits: 102, places: 2)],
        source: Source("CCM/MSP/2017/8"))
    ],
    channels: [
      Channel(
        id: "direct", name: "Direct grant", kind: .direct, states: [SmallFolder.lao],
        overhead: Overhead(rate: ExactDecimal(digits: 13, places: 2), base: .expenditure),
        reportingEffort: .one, source: Source("illustrative"))
    ],
    policy: Policy(
      counts: [.committed, .pledged],
      priorityWeights: [
        .high: ExactDecimal(5), .medium: ExactDecimal(digits: 25, places: 1), .low: .one,
      ],
      lateWeight: ExactDecimal(digits: 25, places: 2),
      stages: [
        Stage(
          name: "coverage", tolerance: ExactDecimal(digits: 1, places: 2),
          measures: [
            WeightedMeasure(.coverage, .one), WeightedMeasure(.grants, ExactDecimal(20_000)),
          ])
      ],
      gap: ExactDecimal(digits: 5, places: 3)),
    locks: [
      Lock(id: "norway-leads", agreement: .lead(SmallFolder.lao, "NOR"), source: Source("Talks")),
      Lock(
        id: "agreed",
        agreement: .grant(
          "nor-lao", SmallFolder.lao, "direct", Year(2018),
          Money(minorUnits: 100_000_000, in: SmallFolder.nok)),
        source: Source("Talks")),
      Lock(
        id: "not-there", agreement: .noGrant("nor-lao", SmallFolder.code("VNM")),
        source: Source("Talks")),
    ],
    needs: [
      Need(
        id: "survey", state: SmallFolder.lao, activity: .survey, title: "Survey",
        cost: Money(minorUnits: 250_000_050, in: .usd), years: Year(2018)...Year(2019),
        deadline: SmallFolder.day("2020-08-01"),
        minimumPerYear: Money(minorUnits: 10_000_000, in: .usd),
        maximumPerYear: Money(minorUnits: 200_000_000, in: .usd),
        nationalContribution: Money(minorUnits: 5_000_000, in: .usd), isContinuous: true,
        operators: ["uxo-lao"], priority: .high, strategyReference: "SPF II 3.1",
        quantity: .area(Area(squareMetres: 12_500_000)), source: Source("NRA p. 4")),
      Need(
        id: "clear", state: SmallFolder.lao, activity: .clearance, title: "Clear",
        cost: Money(minorUnits: 900_000_000, in: .usd), years: Year(2018)...Year(2020),
        deadline: SmallFolder.day("2020-08-01"), minimumPerYear: .zero(.usd),
        maximumPerYear: Money(minorUnits: 500_000_000, in: .usd),
        nationalContribution: .zero(.usd), prerequisites: ["survey"],
        operators: ["uxo-lao", "mag"], priority: .low, source: Source("illustrative: guess")),
    ],
    inKindNeeds: InKindNeedsTableTests.expected,
    commitments: [
      Commitment(
        id: "c1", state: SmallFolder.lao, scope: .need("survey"), year: Year(2018),
        amount: Money(minorUnits: 10_000, in: .usd), donor: "USA", note: "by letter",
        source: Source("Monitor")),
      Commitment(
        id: "c2", state: SmallFolder.lao, scope: .pillar(.clearance), year: Year(2018),
        amount: Money(minorUnits: 20_000, in: .usd), source: Source("Monitor")),
      Commitment(
        id: "c3", state: SmallFolder.lao, scope: .notDisaggregated, year: Year(2019),
        amount: Money(minorUnits: 30_000, in: .usd), source: Source("Monitor")),
    ],
    capacities: [
      OperatorCapacity(
        id: "uxo-lao", name: "UXO Lao", states: [SmallFolder.lao],
        pillars: [.clearance, .riskEducation], years: Year(2018)...Year(2020),
        perYear: Money(minorUnits: 900_000_000, in: .usd), source: Source("illustrative")),
      OperatorCapacity(
        id: "mag", name: "MAG", years: Year(2018)...Year(2019),
        perYear: Money(minorUnits: 400_000_000, in: .usd),
        costFactor: ExactDecimal(digits: 105, places: 2), source: Source("illustrative")),
    ],
    rates: [
      ExchangeRate(
        currency: SmallFolder.nok, date: SmallFolder.day("2017-09-01"),
        rate: ExactDecimal(digits: 1287, places: 4), source: Source("Norges Bank"))
    ],
    donors: [
      Donor(
        id: "NOR", name: "Norway", leadership: Leadership(most: 2, states: [SmallFolder.lao]),
        grantLimit: 6)
    ],
    offers: [
      Offer(
        id: "nor-lao", donor: "NOR", title: "Clearance", status: .pledged, visibility: .members,
        expiry: SmallFolder.day("2018-12-31"),
        envelope: Envelope(
          currency: SmallFolder.nok,
          shape: .yearly(
            [Year(2018): Money(minorUnits: 1_200_000_000, in: SmallFolder.nok)], carryOver: false)),
        earmark: Earmark(states: [SmallFolder.lao]), channels: ["direct"],
        source: Source("illustrative"))
    ])

  private static let expectedLocations: [Scenario.Item: String] = [
    .scenario: "lao/scenario.json:1", .state(SmallFolder.lao): "lao/scenario.json:10",
    .channel("direct"): "lao/scenario.json:25", .lock("norway-leads"): "lao/scenario.json:46",
    .lock("agreed"): "lao/scenario.json:47", .lock("not-there"): "lao/scenario.json:49",
    .need("survey"): "lao/needs.csv:3", .need("clear"): "lao/needs.csv:4",
    .inKindNeed("planners"): "lao/in-kind-needs.csv:3",
    .inKindNeed("seats"): "lao/in-kind-needs.csv:4",
    .commitment("c1"): "lao/commitments.csv:3", .commitment("c2"): "lao/commitments.csv:4",
    .commitment("c3"): "lao/commitments.csv:5", .capacity(0): "lao/operators.csv:3",
    .capacity(1): "lao/operators.csv:4", .rate(0): "lao/rates.csv:3",
    .donor("NOR"): "lao/offers/norway.xml:2", .offer("nor-lao"): "lao/offers/norway.xml:6",
  ]
}
