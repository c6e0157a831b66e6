import CoalitionDomain
import CoalitionFormats
import Testing
import TreatyRegister

struct RegisterTextExporterTests {
  let exporter = RegisterTextExporter(.standard)

  @Test func `a status is a line a state, and ends with what is not known of the day`() throws {
    #expect(
      try exporter.status(of: states("LAO", "LTU", "VNM", "VUT"), in: .ccm, on: day("2026-01-01"))
        == """
        Convention on Cluster Munitions, 2026-01-01

          state  status            in force    name
          LAO    party             2010-08-01  Lao People's Democratic Republic
                                               Article 4: unclear; the deadline was 2025-08-01; more time
                                               was asked for, and the decision is not recorded
                                               Article 5: active
          LTU    withdrawn         2011-09-01  Lithuania; no obligation recorded; withdrawal takes effect
                                               2025-03-06
          VNM    none                          Viet Nam
                                               Article 4: not-bound
                                               Article 5: not-bound
          VUT    not-yet-in-force  2026-03-01  Vanuatu; no obligation recorded; confirmed in part

        note: the register of membership (CCM) ends on 2025-12-31; signatories and parties
        note: the register of obligations (3) ends on 2024-10-31; all States Parties have finished
        note: the register of obligations (4) ends on 2024-12-31; ten States Parties still affected
        note: the register of obligations (5) ends on 2011-08-20; later states one by one
        note: the register of extensions ends on 2024-10-31; decisions of later meetings are not recorded

        """)
  }

  @Test func `another treaty has no obligation recordeds, and says what is not recorded`() throws {
    #expect(
      try exporter.status(of: states("AFG", "ALB"), in: .ccwProtocol5, on: day("2014-01-27"))
        == """
        CCW, Protocol V, 2014-01-27

          state  status        in force    name
          AFG    not-recorded              Afghanistan; not confirmed
          ALB    party         2006-11-12  Albania

        """)
  }

  @Test func `a withdrawal is not told before it was received`() throws {
    let text = try exporter.status(of: states("LTU"), in: .ccm, on: day("2024-09-05"))
    #expect(!text.contains("withdrawal"))
  }

  @Test func `progress has each count with its states and the offices`() throws {
    let text = try exporter.progress(on: day("2018-01-01"))
    #expect(text.hasPrefix("Convention on Cluster Munitions, 2018-01-01; Dubrovnik Action Plan"))
    #expect(text.contains("\n  14  states that coordinate a thematic working group\n     AUS BIH"))
    #expect(text.contains("\n  president: Germany (Michael Biontino)\n"))
    #expect(text.contains("\n  coordinator, cooperation and assistance: Peru\n"))
    #expect(text.contains("\nnote: the register of needs ends on 2011-09-16;"))
  }

  @Test func `candidates are numbered and say why`() throws {
    let text = try exporter.candidates(on: day("2018-01-01"))
    #expect(
      text.contains(
        """
        5. Montenegro (MNE)
           clearance or risk education: open, 31 months left to 2020-08-01, last day to file for 9MSP
             2018-12-02
           assistance to victims: open, no deadline

        """))
  }
}

/// A day of a test.
func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

/// States of a test.
func states(_ codes: String...) throws -> [CountryCode] {
  try codes.map { try #require(CountryCode($0)) }
}
