import CoalitionDomain

/// `offers/*.xml`: what donors offer, a donor a file.
struct OfferFiles {
  /// The donors, by the bytes of their files' names.
  private(set) var donors: [Donor] = []
  /// Their offers, in the same order.
  private(set) var offers: [Offer] = []
  /// Whether every file could be read.
  private(set) var areComplete = true

  /// Reads all files of donors' offers.
  static func read(_ files: [ScenarioFile], _ findings: inout Findings) -> OfferFiles {
    var result = OfferFiles()
    for file in files { result.add(file, &findings) }
    return result
  }

  private mutating func add(_ file: ScenarioFile, _ findings: inout Findings) {
    let imported = DonorOffersXMLImporter(limits: file.limits).offers(
      from: file.bytes, file: file.path)
    findings.add(imported.diagnostics)
    guard let read = imported.value else {
      areComplete = false
      return
    }
    func location(of item: Scenario.Item) -> SourceLocation {
      read.locations[item] ?? SourceLocation(file: file.path)
    }
    // Ids are unique in all files together, which no file can see of itself.
    let donor = Scenario.Item.donor(read.donor.id)
    findings.take(read.donor.id.text, kind: "donor", called: "donor", at: location(of: donor))
    findings.place(donor, at: location(of: donor))
    for offer in read.offers {
      let item = Scenario.Item.offer(offer.id)
      findings.take(offer.id.text, kind: "offer", called: "offer", at: location(of: item))
      findings.place(item, at: location(of: item))
    }
    donors.append(read.donor)
    offers += read.offers
  }
}
