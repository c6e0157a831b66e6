/// A document of one format that attacks of XML are put into.
struct XMLFrame: Sendable {
  /// The kind of file.
  let kind: InputKind
  /// The root's name.
  let root: String
  /// The start tag of the root, and whatever must come before what is put in, in two lines.
  let opening: String
  /// The code for an element that the format does not know; ``leftOut`` where it is left out.
  let unknownElement: String
  /// More bytes than a text, a comment or an instruction may have.
  var tooLong = 200_000

  /// Whether the format is read element by element, so that size takes no memory.
  var isStreamed: Bool { tooLong > 1 << 20 }

  /// Stands for no code: what is strange is left out, and the document is read.
  static let leftOut = "left-out"

  static let offers = XMLFrame(
    kind: .offers, root: "donor-offers",
    opening: """
      <donor-offers xmlns="urn:coalition:donor-offers:1" version="1.0" donor="NOR">
      <name>Norway</name>
      """, unknownElement: "offers-unknown-element")

  static let plan = XMLFrame(
    kind: .planXML, root: "coalition-plan",
    opening: """
      <coalition-plan xmlns="urn:coalition:plan:1" version="1" as-of="2020-01-01" currency="USD"
        first-year="2020" last-year="2021" cut-short="no"><title>A</title>
      """, unknownElement: "plan-unknown")

  static let iati = XMLFrame(
    kind: .iati, root: "iati-activities",
    opening: """
      <iati-activities version="2.03">
      <iati-activity><title/></iati-activity>
      """, unknownElement: leftOut, tooLong: 1_100_000)

  /// Every format that is XML. A new importer adds its line here.
  static let all = [offers, iati, plan]

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// A document that holds a text from line 4 on.
  func document(_ inside: String) -> String { document(before: "", inside) }

  /// A document with a text before its root, on line 2 and its own lines.
  func document(before: String, _ inside: String = "") -> String {
    "\(Self.declaration)\(before)\(opening)\n\(inside)\n</\(root)>\n"
  }
}
