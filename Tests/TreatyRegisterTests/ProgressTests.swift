import CoalitionDomain
import Testing
import TreatyRegister

/// The counts of the Beirut Progress Report (CCM/MSP/2011/5, annex II) and of later documents.
struct ProgressTests {
  private static let beirut = TreatyRegister.standard.progress(on: date("2011-08-20"))

  private func states(_ id: String) -> String? {
    Self.beirut.count(id).map { $0.states.map(\.code).joined(separator: " ") }
  }

  @Test func `60 States Parties and 49 signatories on the day of the report`() {
    #expect(Self.beirut.count("states-parties")?.count == 60)
    #expect(Self.beirut.count("in-force")?.count == 52)
    #expect(states("not-yet-in-force") == "BGR BWA CRI GRD LTU MOZ PRT SEN")
    #expect(Self.beirut.count("signatories")?.count == 49)
  }

  @Test func `seven declared stockpiles, eleven with the four whose report was not yet due`() {
    #expect(states("stockpiles-declared") == "DEU DNK FRA GBR HRV JPN SVN")
    #expect(states("stockpiles") == "BIH CHL DEU DNK FRA GBR GNB HRV JPN NLD SVN")
  }

  @Test func `fifteen declared stockpiles or finished their destruction`() {
    #expect(states("stockpiles-completed") == "AUT BEL ECU ESP MDA MNE NOR PRT")
    #expect(Self.beirut.count("stockpiles-past-or-present")?.count == 15)
  }

  @Test func `fifteen signatories have stockpiles and five had them`() {
    #expect(
      states("stockpiles-signatories")
        == "AGO CAN CHE CIV COG CZE GIN IDN ITA NGA PER RWA SWE UGA ZAF")
    #expect(states("stockpiles-past-signatories") == "AUS COL HND HUN IRQ")
  }

  @Test func `fourteen are to clear land, seven of them signatories`() {
    #expect(states("clearance") == "BIH DEU GNB HRV LAO LBN NOR")
    #expect(states("clearance-signatories") == "AFG AGO COD COG IRQ MRT TCD")
    #expect(states("clearance-completed") == "ALB ZMB")
    #expect(states("clearance-others") == "KHM VNM")
  }

  @Test func `thirteen have victims to assist, five of them signatories`() {
    #expect(states("victims") == "ALB BIH HRV LAO LBN MNE MOZ SLE")
    #expect(states("victims-signatories") == "AFG AGO COD IRQ TCD")
  }

  @Test
  func `of the nineteen with any obligation, paragraph 58 counts Bulgaria, which no article lists`()
  {
    #expect(
      states("obligations")
        == "ALB BGR BIH CHL DEU DNK FRA GBR GNB HRV JPN LAO LBN MNE MOZ NLD NOR SLE SVN")
    let listed = ["stockpiles", "clearance", "victims"].compactMap(Self.beirut.count)
      .flatMap(\.states)
    #expect(Set(listed).count == 18)
    #expect(!listed.contains(state("BGR")))
  }

  @Test func `six need help, three for each article`() {
    #expect(states("needs") == "ALB BIH GNB HRV LAO LBN")
    #expect(states("needs-stockpile-destruction") == "BIH GNB HRV")
    #expect(states("needs-clearance") == "HRV LAO LBN")
    #expect(states("needs-victim-assistance") == "ALB LAO LBN")
    #expect(states("needs-stockpile-destruction-signatories") == "CIV")
    #expect(states("needs-clearance-signatories") == "AFG IRQ")
    #expect(states("needs-victim-assistance-signatories") == "AFG")
  }

  @Test func `those in need are graded by the steps that they took`() {
    #expect(states("ready-all-stockpile-destruction") == "HRV")
    #expect(states("ready-some-stockpile-destruction") == "BIH GNB")
    #expect(states("ready-all-clearance") == "LAO")
    #expect(states("ready-none-clearance") == "HRV LBN")
    #expect(states("ready-all-victim-assistance") == "ALB LAO")
    #expect(states("ready-none-victim-assistance") == "LBN")
  }

  @Test func `fifteen States Parties reported funding for others, and two signatories are named`() {
    #expect(
      states("donors") == "AUT BEL DEU DNK ESP FRA GBR IRL JPN LTU LUX NOR NZL SVN VAT")
    #expect(states("donors-signatories") == "AUS CHE")
  }

  @Test func `initial reports that are known to be late are told from those with no receipt`() {
    #expect(Self.beirut.count("initial-reports-due")?.count == 39)
    #expect(states("initial-reports-late") == "HRV")
    #expect(Self.beirut.count("initial-reports-received")?.count == 15)
    #expect(states("voluntary-reports") == "CAN COD")
  }

  @Test(arguments: [
    ("2010-11-12", "states-parties", 46), ("2011-09-16", "states-parties", 63),
    ("2024-10-31", "states-parties", 112), ("2024-10-31", "signatories", 12),
    ("2024-10-31", "stockpiles", 0), ("2025-12-31", "in-force", 111),
    ("2025-12-31", "withdrawn", 1),
    ("2012-06-30", "coordinators", 14), ("2018-01-01", "coordinators", 14),
    ("2018-12-31", "coordinators", 6), ("2024-12-31", "clearance", 10),
    ("2024-12-31", "clearance-completed", 10),
  ])
  func `other days have the counts of their documents`(_ day: String, _ id: String, _ count: Int) {
    #expect(TreatyRegister.standard.progress(on: date(day)).count(id)?.count == count)
  }

  @Test func `a day beyond the register names every table that ends before it`() {
    let progress = TreatyRegister.standard.progress(on: date("2026-11-20"))
    #expect(
      progress.limits.map(\.description).contains(
        "the register of extensions ends on 2024-10-31; decisions of later meetings are not "
          + "recorded"))
    #expect(progress.limits.map(\.table).contains("membership"))
    #expect(TreatyRegister.standard.progress(on: date("2011-08-20")).limits == [])
  }

  @Test func `the plan adopted last is in force, and there is room for the next`() {
    let register = TreatyRegister.standard
    #expect(register.plan(on: date("2010-11-11")) == nil)
    #expect(register.plan(on: date("2010-11-12"))?.code == "VAP")
    #expect(register.plan(on: date("2015-09-11"))?.code == "DAP")
    #expect(register.plan(on: date("2021-09-20"))?.code == "DAP")
    #expect(register.plan(on: date("2021-09-21"))?.code == "LAP")
  }

  @Test func `every count has its own id`() {
    let ids = Self.beirut.counts.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
