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
    areComplete = false
  }
}
