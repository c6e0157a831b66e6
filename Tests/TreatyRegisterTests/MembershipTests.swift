import CoalitionDomain
import Testing

@testable import TreatyRegister

struct MembershipTests {
  let register = TreatyRegister.standard

  private func count(_ status: MembershipStatus, on day: String, in treaty: Treaty = .ccm) -> Int {
    register.states(with: status, on: date(day), in: treaty).count
  }

  @Test(arguments: [
    ("2008-12-02", 0, 0, 0), ("2008-12-04", 0, 4, 90), ("2010-02-16", 0, 30, 74),
    ("2010-07-31", 0, 38, 70), ("2010-08-01", 30, 8, 70), ("2010-11-12", 36, 10, 62),
    ("2011-08-20", 52, 8, 49), ("2011-09-16", 55, 8, 47), ("2024-10-31", 112, 0, 12),
    ("2025-03-05", 112, 0, 12), ("2025-03-06", 111, 0, 12), ("2025-12-31", 111, 1, 12),
  ])
  func `parties, states not yet bound and signatories follow from the deposits`(
    _ day: String, _ parties: Int, _ notYet: Int, _ signatories: Int
  ) {
    #expect(count(.party, on: day) == parties)
    #expect(count(.notYetInForce, on: day) == notYet)
    #expect(count(.signatory, on: day) == signatories)
  }

  @Test(arguments: [
    ("2010-11-12", 46, "First Meeting, November 2010"),
    ("2011-08-20", 60, "Beirut Progress Report, paragraph 17"),
    ("2011-09-16", 63, "Second Meeting, last day"),
    ("2024-10-31", 112, "General Assembly, draft resolution of 2024"),
  ])
  func `the documents' States Parties are those that have deposited`(
    _ day: String, _ deposits: Int, _ document: String
  ) {
    #expect(
      count(.party, on: day) + count(.notYetInForce, on: day) == deposits, "\(document)")
  }

  @Test
  func `fourteen states joined between the first two meetings, of which footnote 1 omits Senegal`()
  {
    let joined = register.states.filter { state in
      let consented = register.membership(of: state)?.consented
      return consented.map { date("2010-11-12") < $0 && $0 <= date("2011-08-20") } ?? false
    }
    #expect(
      joined.map(\.code) == [
        "BGR", "BWA", "CHL", "CRI", "GHA", "GNB", "GRD", "LTU", "MOZ", "NLD", "PAN", "PRT", "SEN",
        "SLV",
      ])
  }

  @Test(arguments: [
    ("AFG", "2008-12-02", MembershipStatus.none), ("AFG", "2008-12-03", .signatory),
    ("AFG", "2011-09-07", .signatory), ("AFG", "2011-09-08", .notYetInForce),
    ("AFG", "2012-02-29", .notYetInForce), ("AFG", "2012-03-01", .party),
    ("LTU", "2024-09-06", .party), ("LTU", "2025-03-05", .party), ("LTU", "2025-03-06", .withdrawn),
    ("MRT", "2012-01-31", .signatory), ("MRT", "2012-02-01", .notYetInForce),
    ("VNM", "2025-01-01", .none), ("VUT", "2025-09-04", .none), ("VUT", "2026-03-01", .party),
  ])
  func `a status changes on the day that the treaty says`(
    _ code: String, _ day: String, _ status: MembershipStatus
  ) {
    #expect(register.status(of: state(code), on: date(day)) == status)
  }

  @Test(arguments: [
    (Treaty.ccm, 30), (.apmbc, 40), (.ccwAmendedArticle1, 20), (.ccwProtocol4, 20),
    (.ccwProtocol5, 20),
  ])
  func `a treaty entered into force when as many deposits as it asks for were made`(
    _ treaty: Treaty, _ deposits: Int
  ) {
    let days = register.tables.membership.filter { $0.treaty == treaty }.compactMap(\.consented)
      .sorted()
    let last = days[deposits - 1]
    let own =
      treaty == .ccm || treaty == .apmbc
      ? last.firstDay(monthsLater: 6) : last.adding(months: 6)
    #expect(own == treaty.entryIntoForce)
  }

  @Test(arguments: [
    (Treaty.ccw, 117), (.ccwAmendedArticle1, 79), (.ccwAmendedProtocol2, 100),
    (.ccwProtocol4, 102), (.ccwProtocol5, 84), (.apmbc, 161),
  ])
  func `consents by January 2014 are as many as the universalization report of 2014 counts`(
    _ treaty: Treaty, _ count: Int
  ) {
    let rows = register.tables.membership.filter { row in
      row.treaty == treaty && row.consented.map { $0 <= date("2014-01-27") } ?? false
    }
    #expect(rows.count == count)
  }

  @Test func `of the 112 parties to Protocol I only 40 are recorded, and the others say so`() {
    let rows = register.tables.membership.filter { row in
      row.treaty == .ccwProtocol1 && row.consented.map { $0 <= date("2014-01-27") } ?? false
    }
    #expect(rows.count == 40)
    #expect(
      register.status(of: state("GBR"), on: date("2014-01-27"), in: .ccwProtocol1) == .notRecorded)
  }

  @Test func `a protocol is not recorded for states that joined after the list`() {
    let lebanon = state("LBN")
    #expect(register.status(of: lebanon, on: date("2018-01-01"), in: .ccw) == .party)
    #expect(register.status(of: lebanon, on: date("2018-01-01"), in: .ccwProtocol5) == .notRecorded)
  }

  @Test func `a successor state is bound from its succession`() {
    #expect(register.entryIntoForce(of: state("MNE"), in: .apmbc) == date("2006-10-23"))
  }

  @Test func `every day is named on which the register ends`() {
    #expect(register.limit(of: "membership", part: "CCM", on: date("2025-12-31")) == nil)
    #expect(
      register.limit(of: "membership", part: "CCM", on: date("2026-01-01"))?.description
        == "the register of membership (CCM) ends on 2025-12-31; signatories and parties")
  }
}
