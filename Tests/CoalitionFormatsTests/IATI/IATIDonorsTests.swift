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

  @Test func `the funder is the donor, of several the one that publishes`() {
    #expect(activity([("XM-DAC-8", "Norway")], reporter: "XM-DAC-10-6").donor?.id == "NOR")
    #expect(
      activity([("XM-DAC-8", ""), ("XM-DAC-10", "")], reporter: "XM-DAC-10-6").donor?.id == "SWE")
    #expect(activity([("XM-DAC-8", ""), ("XM-DAC-10", "")], reporter: "XM-DAC-5").donor == nil)
    #expect(activity([("XM-DAC-8", ""), ("XM-DAC-8-1", "")], reporter: nil).donor?.id == "NOR")
    #expect(activity([], reporter: "XM-DAC-5").donor?.id == "DEU")
    #expect(activity([], reporter: "XM-DAC-41114").donor == nil)
  }

  @Test func `an organisation is known by its reference, or else by its name`() {
    let agency = activity([("XM-DAC-41114", "UNDP")], reporter: nil).donor
    #expect(agency?.id == "iati-XM-DAC-41114")
    #expect(agency?.name == "UNDP")
    let unnamed = activity([(nil, "A Foundation")], reporter: nil).donor
    #expect(unnamed?.id.text.hasPrefix("iati-AF_") == true)
    #expect(unnamed?.id != activity([(nil, "Another Foundation")], reporter: nil).donor?.id)
    #expect(activity([(nil, "")], reporter: nil).donor == nil)
  }

  @Test func `names are put on one line, without what hides itself`() {
    #expect("  A\n\tB\u{1B}[2J\u{202E}C ".asLine == "A B [2J C")
    #expect(String(repeating: "x", count: 301).asLine.count == 301)
    #expect(String(repeating: "x", count: 301).asLine.hasSuffix("x…"))
  }
}
