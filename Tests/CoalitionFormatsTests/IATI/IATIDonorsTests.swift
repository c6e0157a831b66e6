import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATIDonorsTests {
  @Test(arguments: [
    ("XM-DAC-8", nil, "NOR"), ("XM-DAC-5-7", "10", "DEU"), ("XM-DAC-701-8", nil, "JPN"),
    ("XM-DAC-12", nil, "GBR"), ("XM-DAC-302", nil, "USA"), ("xm-dac-22", nil, "LUX"),
    ("GB-GOV-1", nil, "GBR"), ("US-USAGOV", nil, "USA"), ("SE-0", "10", "SWE"),
    ("NO-BRC-971277882", "10", "NOR"), ("DK-1", "10", "DNK"), ("FI-3", "10", "FIN"),
    // Charities, firms and agencies of the United Nations are no states.
    ("GB-CHC-1001813", "21", nil), ("NL-KVK-27108436", nil, nil), ("XM-DAC-41114", "40", nil),
    ("XM-DAC-57", nil, nil), ("XI-IATI-EC_ECHO", "15", nil), ("XX-1", "10", nil), ("", "10", nil),
    ("NOR", "10", nil), ("XM-DAC-", "10", nil),
  ])
  func `a state is known where its reference is certain`(
    reference: String, type: String?, state: String?
  ) {
    #expect(IATIDonor.state(reference, type: type)?.code == state)
  }

  private func activity(_ funders: [(String?, String)], reporter: String?) -> IATIActivity {
    .sample {
      $0.participants = funders.map { reference, name in
        IATIParticipant(
          role: "1",
          organisation: IATIOrganisation(
            reference: reference, type: "10", names: name.isEmpty ? [] : [.en(name)]))
      }
      $0.reporter = reporter.map { IATIOrganisation(reference: $0, type: "10") }
    }
  }

  private func donor(_ activity: IATIActivity) -> IATIDonor? {
    IATIKnownDonors(.sample).donor(of: activity)
  }

  @Test func `the funder is the donor, of several the one that publishes`() {
    #expect(donor(activity([("XM-DAC-8", "Norway")], reporter: "XM-DAC-10-6"))?.id == "NOR")
    #expect(
      donor(activity([("XM-DAC-8", ""), ("XM-DAC-10", "")], reporter: "XM-DAC-10-6"))?.id == "SWE")
    #expect(donor(activity([("XM-DAC-8", ""), ("XM-DAC-10", "")], reporter: "XM-DAC-5")) == nil)
    #expect(donor(activity([("XM-DAC-8", ""), ("XM-DAC-8-1", "")], reporter: nil))?.id == "NOR")
    #expect(donor(activity([], reporter: "XM-DAC-5"))?.id == "DEU")
    #expect(donor(activity([], reporter: "XM-DAC-41114")) == nil)
  }

  @Test func `an organisation is known by its reference, or else by its name`() {
    let agency = donor(activity([("XM-DAC-41114", "UNDP")], reporter: nil))
    #expect(agency?.id == "iati-XM-DAC-41114")
    #expect(agency?.name == "UNDP")
    let unnamed = donor(activity([(nil, "A Foundation")], reporter: nil))
    #expect(unnamed?.id.text.hasPrefix("iati-AF_") == true)
    #expect(unnamed?.id != donor(activity([(nil, "Another Foundation")], reporter: nil))?.id)
    #expect(donor(activity([(nil, "")], reporter: nil)) == nil)
  }

  @Test func `names are put on one line, without what hides itself`() {
    #expect("  A\n\tB\u{1B}[2J\u{202E}C ".asLine == "A B [2J C")
    #expect(String(repeating: "x", count: 301).asLine.count == 301)
    #expect(String(repeating: "x", count: 301).asLine.hasSuffix("x…"))
  }
}
