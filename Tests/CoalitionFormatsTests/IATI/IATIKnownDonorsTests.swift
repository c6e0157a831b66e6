import CoalitionDomain
import Testing

@testable import CoalitionFormats

struct IATIKnownDonorsTests {
  private var selection: IATISelection {
    var selection = IATISelection.sample
    selection.donors = [
      Donor(id: "norway", name: "Norway"), Donor(id: "SWE", name: "Sverige"),
      Donor(id: "EU", name: "European Union"), Donor(id: "iati-XM-DAC-41114", name: "UNDP"),
      Donor(id: "a", name: "Foundation"), Donor(id: "b", name: "foundation"),
    ]
    selection.offers = ["eu-lao": "EU", "nor-lao": "norway", "lost": "nobody"]
    return selection
  }

  private func known(_ organisation: IATIOrganisation) -> String? {
    IATIKnownDonors(selection).donor(organisation).map { donor in
      "\(donor.id)\(donor.recognition.map { " by \($0)" } ?? "")"
    }
  }

  private func organisation(
    _ reference: String? = nil, _ name: String = "", type: String? = "10",
    from activity: String? = nil
  ) -> IATIOrganisation {
    IATIOrganisation(
      reference: reference, type: type, names: name.isEmpty ? [] : [.en(name)], activity: activity)
  }

  @Test func `a donor is known by an offer of the scenario first`() {
    #expect(known(organisation("XM-DAC-10", "Sweden", from: "EU-LAO")) == "EU by offer")
    #expect(known(organisation(from: "nor-lao")) == "norway by offer")
    #expect(known(organisation("XM-DAC-10", from: "lost")) == "SWE by reference")
    #expect(known(organisation("XM-DAC-10", from: "other")) == "SWE by reference")
  }

  @Test func `then by a reference that is the scenario's donor`() {
    #expect(known(organisation("XM-DAC-10", "European Union")) == "SWE by reference")
    #expect(
      known(organisation("XM-DAC-41114", "Norway", type: nil)) == "iati-XM-DAC-41114 by reference")
  }

  @Test func `then by its name, in capitals or not`() {
    #expect(known(organisation(nil, " european\n UNION ")) == "EU by name")
    #expect(known(organisation("XM-DAC-8", "Norway")) == "norway by name")
    #expect(known(organisation("XI-IATI-EC", "European Union", type: "15")) == "EU by name")
  }

  @Test func `a name in any language will do`() {
    let names = [IATIText(language: "en", text: "Sweden", line: 1), .en("Sverige")]
    #expect(known(IATIOrganisation(names: names)) == "SWE by name")
  }

  @Test func `a name that two donors have is nobody's, and one like it is not it`() {
    #expect(known(organisation(nil, "Foundation"))?.hasPrefix("iati-F_") == true)
    #expect(known(organisation("XM-DAC-7", "European Union Office")) == "NLD")
    #expect(known(organisation()) == nil)
  }

  @Test func `without a funder, who gives the offer that pays is the donor`() {
    let activity = IATIActivity.sample {
      $0.participants = []
      $0.reporter = IATIOrganisation(reference: "XM-DAC-7", type: "10")
      $0.plannedDisbursements = [
        IATIBudget(provider: organisation(nil, "Brussels", from: "eu-lao"), line: 20)
      ]
    }
    #expect(IATIKnownDonors(selection).donor(of: activity)?.id == "EU")
    #expect(IATIKnownDonors(selection).offers(of: activity) == ["eu-lao"])
    #expect(IATIKnownDonors(.sample).donor(of: activity)?.id == "NLD")
    #expect(IATIKnownDonors(.sample).offers(of: activity) == [])
  }

  @Test func `what is taken by its name, or is not known, is said once`() {
    func funded(_ identifier: String, by name: String) -> IATIActivity {
      .sample(identifier, budgets: [.of("1", "2027-01-01", "2027-12-31")]) {
        $0.participants = [IATIParticipant(role: "1", organisation: organisation(nil, name))]
      }
    }
    let reading = IATIReading.of(
      funded("A-1", by: "European Union"), funded("A-2", by: "European Union"),
      funded("A-3", by: "MAG"), funded("A-4", by: "MAG"), selection: selection)
    #expect(reading.offers.map(\.donor.id.text).map { $0.prefix(5) } == ["EU", "iati-"])
    #expect(
      reading.found("iati-donor").map { $0.prefix(75) } == [
        "norad.xml:10: note: 'European Union' is taken to be the scenario's donor EU",
        "norad.xml:10: note: 'MAG' is not known to be a state, nor a donor of the sc",
      ])
  }

  @Test func `money from an offer that the scenario has is warned of`() {
    let reading = IATIReading.of(
      .sample(budgets: [.of("1", "2027-01-01", "2027-12-31")]) {
        $0.participants = [
          IATIParticipant(role: "1", organisation: organisation(nil, "Norway", from: "nor-lao"))
        ]
        $0.otherIdentifiers = [IATICode(vocabulary: "A9", code: "nor-lao", line: 12)]
      }, selection: selection)
    #expect(reading.offered == ["norway LAO indicative 2027: USD 1.00"])
    #expect(
      reading.found("iati-known-offer") == [
        "norad.xml:10: warning: its money is from nor-lao, an offer that the scenario has; keep the "
          + "draft or the offer, or make the offer smaller, so that it is not counted twice "
          + "[iati-known-offer]"
      ])
  }
}
