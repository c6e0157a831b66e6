/// Documents that hold far too much of something.
extension XMLFrame {
  var floodCases: [HostileCase] {
    [
      limit("200,000 attributes", document("<x \(attributes(200_000))/>")),
      limit("one attribute too many", document("<x \(attributes(257))/>")),
      limit(
        "200,000 namespaces on one element",
        document("<x \((0..<200_000).map { "xmlns:a\($0)='b'" }.joined(separator: " "))/>")),
      limit(
        "namespaces one inside the other",
        document(
          (0..<3).map { level in
            "<x " + (0..<100).map { "xmlns:a\(level)b\($0)='b'" }.joined(separator: " ") + ">"
          }.joined()), line: 4),
      limit("100,000 levels", document(repeated("<x>", 100_000)), line: 4),
      limit(
        "100,000 levels on lines of their own", document(repeated("<x>\n", 100_000)), line: 259),
      limit("a tag of 10 MB", document("<x y='\(repeated("z", 10_000_000))'/>"), isLarge: true),
      limit(
        "a tag that does not end", Self.declaration + opening + "\n<x y='" + repeated("z", 300_000)),
      limit("a name of 10 MB", document("<\(repeated("x", 10_000_000))/>"), isLarge: true),
      limit("a name of 2 kB", document("<x \(repeated("y", 2_000))='z'/>")),
      limit("an instruction's target too long", document("<?\(repeated("x", tooLong))?>")),
      limit("text too long", document("<x>\(repeated("y", tooLong))</x>")),
      limit("text of 15 MB", document(repeated("y", 15_000_000)), isLarge: true),
      limit("text in references", document(repeated("&#120;", tooLong))),
      limit("white space of 15 MB", document(repeated(" ", 15_000_000)), isLarge: true),
      limit("CDATA of 15 MB", document("<![CDATA[\(repeated("y", 15_000_000))]]>"), isLarge: true),
      limit("a comment of 15 MB", document("<!--\(repeated("y", 15_000_000))-->"), isLarge: true),
      limit("a comment that does not end", document("<!--") + repeated("y", tooLong)),
      limit("an instruction too long", document("<?x \(repeated("y", tooLong))?>")),
      limit("20,001 names", document((0..<20_100).map { "<x\($0)/>" }.joined())),
    ] + (isStreamed ? streamedCases : countCases + fullCases)
  }

  /// More of everything than a document may have that is read as a whole.
  private var countCases: [HostileCase] {
    [
      limit("a million elements", document(repeated("<x/>", 1_000_000)), isLarge: true),
      limit(
        "a million elements in each other's places",
        document(repeated(repeated("<x>", 200) + repeated("</x>", 200), 5_000)), isLarge: true),
      limit(
        "half a million attributes", document(repeated("<x \(attributes(250))/>", 2_000)),
        isLarge: true),
      HostileCase("a file of 30 MB", "file", line: nil, isLarge: true) {
        Array(repeating: UInt8(ascii: " "), count: 30_000_000)
      },
    ]
  }

  /// What a document may have that is read element by element: it takes time and no memory.
  private var streamedCases: [HostileCase] {
    [
      ("a million elements", repeated("<x/>", 1_000_000)),
      ("a million activities", repeated("<iati-activity/>", 1_000_000)),
      (
        "elements in each other's places",
        repeated(repeated("<x>", 200) + repeated("</x>", 200), 5_000)
      ),
      ("half a million attributes", repeated("<x \(attributes(250))/>", 2_000)),
    ].map { name, inside in
      HostileCase(name, Self.leftOut, line: nil, isLarge: true, text: document(inside))
    } + [
      limit(
        "an activity of 20 MB",
        document("<iati-activity>\(repeated("<title/>", 2_500_000))</iati-activity>"),
        isLarge: true)
    ]
  }

  /// Files just within the limits, in which all is wrong.
  private var fullCases: [HostileCase] {
    [
      ("elements without content", repeated("<x/>", 349_000)),
      ("elements in pairs", repeated("<x><y/></x>", 174_000)),
      ("an attribute on each element", repeated("<x y=''/>", 174_000)),
      (
        "text on each element",
        repeated("<x y='\(repeated("v", 35))'>\(repeated("t", 35))</x>", 174_000)
      ),
      (
        "namespaces on each element",
        repeated("<x xmlns='urn:a'><p:y xmlns:p='urn:b'/></x>", 170_000)
      ),
    ].map { name, inside in
      HostileCase(
        "as many as may be: \(name)", "findings-limit", line: nil, isLarge: true,
        text: document(inside))
    } + [
      HostileCase(
        "as many as may be: chains", unknownElement, line: 4, isLarge: true,
        text: document(repeated(repeated("<x>", 200) + repeated("</x>", 200), 1_740)))
    ]
  }

  private func limit(
    _ name: String, _ text: @autoclosure @escaping @Sendable () -> String, line: Int = 4,
    isLarge: Bool = false
  ) -> HostileCase {
    HostileCase(name, "xml-limit", line: line, isLarge: isLarge, text: text())
  }

  private func attributes(_ count: Int) -> String {
    (0..<count).map { "a\($0)=''" }.joined(separator: " ")
  }
}
