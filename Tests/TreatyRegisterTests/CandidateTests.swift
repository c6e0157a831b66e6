import CoalitionDomain
import Testing
import TreatyRegister

struct CandidateTests {
  let register = TreatyRegister.standard

  @Test func `on the day of the Beirut report the most obligations and the least time rank first`()
  {
    let ranked = register.candidates(on: date("2011-08-20"))
    #expect(
      ranked.prefix(6).map(\.state.code) == ["HRV", "BIH", "DEU", "GNB", "LAO", "LBN"])
    #expect(ranked[0].openCount == 3)
    #expect(ranked[0].daysLeft == 2538)
  }

  @Test func `a candidate's reasons are told in words`() {
    let lao = register.candidates(on: date("2011-08-20")).first { $0.state == state("LAO") }
    #expect(
      lao?.reasons == [
        "clearance or risk education: open, 107 months left to 2020-08-01, last day to file for "
          + "9MSP 2018-12-02",
        "assistance to victims: open, no deadline",
        "clearance: all steps to seek help taken", "risk-education: all steps to seek help taken",
        "victim-assistance: all steps to seek help taken",
        "needs declared: clearance, risk-education, victim-assistance",
      ])
  }

  @Test func `gaps are named by what is missing`() {
    let ranked = register.candidates(on: date("2011-08-20"))
    let bissau = ranked.first { $0.state == state("GNB") }
    #expect(
      bissau?.reasons.contains(
        "stockpile-destruction: some steps to seek help taken; missing: a national plan for the "
          + "obligation, the resources it requires stated") == true)
  }

  @Test
  func `a state that has not joined is a candidate like any other, after those with deadlines`() {
    let ranked = register.candidates(on: date("2018-01-01"))
    let vietNam = ranked.first { $0.state == state("VNM") }
    #expect(
      vietNam?.reasons == [
        "clearance or risk education: work to do, not bound on this day",
        "assistance to victims: work to do, not bound on this day",
        "a coalition was proposed by 2017-06-30 (CCM/MSP/2017/8, paragraph 11)",
        "not a State Party: no treaty deadline, and some donors may exclude it",
      ])
    #expect(vietNam?.openCount == 0)
  }

  @Test func `a state that finished is no candidate`() {
    let ranked = register.candidates(on: date("2024-12-31")).map(\.state)
    #expect(!ranked.contains(state("NOR")))
    #expect(ranked.contains(state("TCD")))
  }

  @Test func `the order is the same however often it is asked for`() {
    let first = register.candidates(on: date("2020-01-01"))
    #expect((0..<5).allSatisfy { _ in register.candidates(on: date("2020-01-01")) == first })
  }
}
