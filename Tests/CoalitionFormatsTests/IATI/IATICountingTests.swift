import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATICountingTests {
  private func activity(
    _ identifier: String, _ amount: String, line: Int, type: String = "3",
    related: [(type: String, id: String)] = [], change: (inout IATIActivity) -> Void = { _ in }
  ) -> IATIActivity {
    .sample(
      identifier, line: line, transactions: [.of(type, amount, "2026-01-01", line: line + 5)]
    ) {
      $0.related = related.map { IATICode(vocabulary: $0.type, code: $0.id, line: line) }
      change(&$0)
    }
  }

  @Test(arguments: [true, false])
  func `of parent and child only the child is counted, whichever says so`(isSaidByChild: Bool) {
    let parent = activity(
      "P", "100", line: 100, related: isSaidByChild ? [] : [("2", "C"), ("2", "elsewhere")])
    let child = activity("C", "100", line: 200, related: isSaidByChild ? [("1", "P")] : [])
    for reading in [IATIReading.of(parent, child), .of(child, parent)] {
      #expect(reading.paid == ["LAO all 2026 USD 100.00"])
      #expect(reading.left == ["100 parent USD 100.00 (counted in 'C')"])
      #expect(reading.found("iati-parent-more") == [])
    }
  }

  @Test func `a parent with more than its parts is told of`() {
    let reading = IATIReading.of(
      activity("P", "100", line: 100), activity("C", "60", line: 200, related: [("1", "P")]))
    #expect(reading.paid == ["LAO all 2026 USD 60.00"])
    #expect(
      reading.found("iati-parent-more") == [
        "norad.xml:100: warning: 'P' has USD 100.00, more than the USD 60.00 of its parts in this "
          + "file; its parts are counted [iati-parent-more]"
      ])
  }

  @Test func `a parent without money in its parts is counted`() {
    let reading = IATIReading.of(
      activity("P", "100", line: 100), activity("C", "0", line: 200, related: [("1", "P")]))
    #expect(reading.paid == ["LAO all 2026 USD 100.00"])
  }

  @Test func `of three generations only the last is counted, in any order`() {
    let old = activity("A", "3", line: 100)
    let middle = activity("B", "3", line: 200, related: [("1", "A")])
    let young = activity("C", "3", line: 300, related: [("1", "B")])
    for reading in [
      IATIReading.of(old, middle, young), .of(young, middle, old), .of(middle, young, old),
    ] {
      #expect(reading.paid == ["LAO all 2026 USD 3.00"])
      #expect(reading.commitments.map(\.id.text) == ["iati-C.LA.ALL.2026.USD"])
    }
  }

  @Test func `activities that call each other parents do not both go`() {
    let reading = IATIReading.of(
      activity("A", "3", line: 100, related: [("1", "B")]),
      activity("B", "3", line: 200, related: [("1", "A")]))
    #expect(reading.paid == ["LAO all 2026 USD 3.00"])
    #expect(IATIReading.of(activity("A", "3", line: 1, related: [("1", "A")])).paid.count == 1)
  }

  @Test func `siblings and co-funded activities are counted`() {
    let reading = IATIReading.of(
      activity("A", "3", line: 100, related: [("3", "B"), ("4", "B")]),
      activity("B", "4", line: 200))
    #expect(reading.paid == ["LAO all 2026 USD 3.00", "LAO all 2026 USD 4.00"])
  }

  /// Ways of saying that the money of B is that of A.
  private static let links: [@Sendable (inout IATIActivity, inout IATIActivity) -> Void] = [
    {
      $1.transactions[0].type = "1"; $1.transactions[0].provider = org("A")
    },
    {
      $1.transactions[0].type = "11"; $1.transactions[0].provider = org("A")
    },
    {
      $1.participants[0].organisation.activity = "A"; _ = $0
    },
    {
      $0.transactions[0].receiver = org("B"); _ = $1
    },
    {
      $0.participants.append(IATIParticipant(role: "4", organisation: org("B"))); _ = $1
    },
  ]

  private static func org(_ activity: String) -> IATIOrganisation {
    IATIOrganisation(activity: activity)
  }

  @Test(arguments: 0..<5)
  func `donor and implementer of one activity are counted once`(way: Int) {
    var donor = activity("A", "100", line: 100)
    var implementer = activity("B", "80", line: 200)
    Self.links[way](&donor, &implementer)
    for reading in [IATIReading.of(donor, implementer), .of(implementer, donor)] {
      #expect(reading.commitments.map(\.id.text) == ["iati-A.LA.ALL.2026.USD"])
      #expect(reading.left == ["200 other-side USD 80.00 (counted in 'A')"])
    }
  }

  @Test func `an implementer is counted where its donor's activity is not in the file`() {
    let implementer = activity("B", "80", line: 200) {
      $0.transactions[0].provider = IATIOrganisation(activity: "A")
      $0.transactions[0].type = "1"
    }
    #expect(IATIReading.of(implementer).paid == ["LAO all 2026 USD 80.00"])
  }

  @Test func `what an implementer has from others is counted`() {
    let donor = activity("A", "30", line: 100)
    let implementer = activity("B", "30", line: 200, type: "1") {
      $0.transactions[0].provider = IATIOrganisation(activity: "A")
      $0.transactions.append(.of("1", "50", "2026-01-02", line: 206))
    }
    let reading = IATIReading.of(donor, implementer)
    #expect(reading.paid == ["LAO all 2026 USD 30.00", "LAO all 2026 USD 50.00"])
    #expect(reading.left == ["200 other-side USD 30.00 (counted in 'A')"])
  }

  @Test func `a chain of donor, agency and implementer is counted once`() {
    let donor = activity("A", "100", line: 100)
    let agency = activity("B", "90", line: 200) { $0.participants[0].organisation.activity = "A" }
    let last = activity("C", "80", line: 300) { $0.participants[0].organisation.activity = "B" }
    for reading in [IATIReading.of(donor, agency, last), .of(last, agency, donor)] {
      #expect(reading.commitments.map(\.id.text) == ["iati-A.LA.ALL.2026.USD"])
    }
  }

  @Test func `what an implementer has under way is taken off the donor's offer`() {
    let donor = IATIActivity.sample(
      "A", line: 100, status: "1", budgets: [.of("100", "2027-01-01", "2027-12-31", line: 105)])
    let implementer = activity("B", "30", line: 200) {
      $0.participants[0].organisation.activity = "A"
    }
    let reading = IATIReading.of(donor, implementer)
    #expect(reading.paid == ["LAO all 2026 USD 30.00"])
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 70.00"])
    #expect(reading.left == ["100 other-side USD 30.00 (counted in 'B')"])
  }

  @Test func `a donor's offer and an implementer's plan for it are counted once`() {
    let donor = IATIActivity.sample(
      "A", line: 100, status: "1", budgets: [.of("100", "2027-01-01", "2027-12-31")])
    let plan = IATIActivity.sample(
      "B", line: 200, status: "1", budgets: [.of("70", "2027-01-01", "2027-12-31")]
    ) { $0.participants[0].organisation.activity = "A" }
    let reading = IATIReading.of(donor, plan)
    #expect(reading.offered == ["NOR LAO indicative 2027: USD 100.00"])
    #expect(reading.left == ["200 other-side USD 70.00 (counted in 'A')"])
  }

  @Test func `the longest chain is settled in time`() {
    var interpreter = IATIInterpreter(.sample)
    for number in 0..<1_000 {
      interpreter.add(activity("A\(number)", "1", line: number, related: [("1", "A\(number + 1)")]))
    }
    #expect(interpreter.finish().paid == ["LAO all 2026 USD 1.00"])
  }

  @Test func `what takes too many steps to follow is set aside rather than counted twice`() {
    let lines = [
      IATIProgrammeLine(country: .lao, year: Year(2026), currency: .usd, amount: 1, line: 1)
    ]
    func record(_ identifier: String, children: [String]) -> IATIRecord {
      IATIRecord(
        identifier: identifier, line: 1,
        description: IATIRecord.Description(
          title: "", donor: nil, pillars: .none, need: nil, states: [], conditions: [], note: ""),
        parents: [], children: children, providers: [], receivers: [], incoming: [:], forward: [],
        programme: lines)
    }
    var findings = IATIFindings(file: "norad.xml")
    var counting = IATICounting(
      [record("C", children: []), record("B", children: ["C"]), record("A", children: ["B"])],
      steps: 2)
    counting.settle(&findings)
    #expect(counting.kept.map(\.programme.count) == [1, 0, 0])
    #expect(
      findings.inOrder().map(\.description) == [
        "norad.xml:1: error: its activities hang together in more ways than are followed; what may "
          + "be counted in another activity is set aside [iati-limit]"
      ])
  }
}
