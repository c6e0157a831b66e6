import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport

/// Documents for tests, and what is found in them.
enum OffersSample {
  static let opening =
    #"<donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">"#

  static let name = "<name>Norway</name>"

  /// A whole document of a donor's children.
  static func document(_ children: String) -> MarkedText {
    MarkedText("\(opening)\n\(children)\n</donor-offers>")
  }

  /// A document of one offer with a title, money, a source and these children.
  static func offer(with children: String) -> MarkedText {
    document(
      """
      \(name)
      <offer id="nor-lao" status="pledged">
        <title>Clearance</title>
        \(children)
        <total currency="NOK" first-year="2018" last-year="2021">40000000</total>
        <source>illustrative</source>
      </offer>
      """)
  }

  /// A document of one offer with a title, a source and these children, money among them.
  static func offer(of children: String) -> MarkedText {
    document(
      """
      \(name)
      <offer id="nor-lao" status="pledged">
        <title>Clearance</title>
        \(children)
        <source>illustrative</source>
      </offer>
      """)
  }

  /// What is found in a document apart from notes, as `① message [code]`, where ① marks the line,
  /// or `line: message [code]` where nothing marks it. A warning says so first.
  static func findings(in document: MarkedText) -> [String] {
    let marks = Dictionary(document.lines.map { ($0.value, $0.key) }) { first, _ in first }
    let imported = DonorOffersXMLImporter().offers(from: document.bytes, file: "offers.xml")
    return imported.diagnostics.filter { $0.severity != .note }.map { diagnostic in
      let line = diagnostic.location.line ?? 0
      let place = marks[line].map(String.init) ?? "\(line):"
      let severity = diagnostic.severity == .error ? "" : "\(diagnostic.severity.rawValue): "
      return "\(place) \(severity)\(diagnostic.message) [\(diagnostic.code)]"
    }
  }

  /// The offers of a document without a mistake.
  static func offers(in document: MarkedText) -> DonorOffers? {
    DonorOffersXMLImporter().offers(from: document.bytes, file: "offers.xml").value
  }
}
