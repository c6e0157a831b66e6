/// Tables of needs that are not what they seem.
enum TableCases {
  private static let heading = """
    coalition-needs,1
    id,state,pillar,activity,title,cost,currency,first_year,last_year,priority,after,source

    """

  /// A row, on line 3, in which one column is another.
  private static func row(
    id: String = "n", cost: String = "100", title: String = "t", after: String = ""
  ) -> String {
    "\(id),MRT,clearance,clearance,\(title),\(cost),USD,2020,2021,high,\(after),illustrative: x\n"
  }

  static let all = decimals + ids + notation + floods + PackedCases.all

  /// Numbers that mean one thing to one reader and another to the next.
  static let decimals: [HostileCase] =
    [
      "\"1,250\"", "\"1.250,00\"", "1e3", "1E3", "\u{663}", "\u{661}\u{662}", "\u{FF11}\u{FF12}",
      "\u{967}", "0x10", "+5", "-0", "-5", "\u{2212}5", "1\u{A0}250", "1\u{202F}250", "1 250",
      "1'250", "1_250", ".5", "5.", "1.2.3", "00100x", "1/2", "\u{BD}", "\u{B2}", "5%", "$5", "NaN",
      "inf", "nan(0x1)", "1\u{200B}0", "\"1\n0\"", "1\u{301}", "१००", "0b11", "0o7",
    ].map { cost in
      HostileCase(
        "the number \(cost.debugDescription)", "number", line: 3, text: heading + row(cost: cost))
    } + [
      HostileCase(
        "a number of 1,000 digits", "range", line: 3,
        text: heading + row(cost: repeated("9", 1_000))),
      HostileCase(
        "a number of 130,000 digits", "range", line: 3,
        text: heading + row(cost: repeated("9", 130_000))),
      HostileCase(
        "a number of 1,000 decimals", "decimals", line: 3,
        text: heading + row(cost: "1." + repeated("0", 1_000))),
      HostileCase("the number 0", "range", line: 3, text: heading + row(cost: "0.00")),
    ]

  /// Ids that look like others, or like something else.
  static let ids: [HostileCase] =
    [
      "n\u{301}", "\u{F1}", "\u{430}", "\u{FF4E}", "../n", "/n", "n/../../n", "n\\n", "..", ".",
      "-n",
      "n n", "n\u{AD}", "n\u{200D}n", "\u{202E}n", "n\u{1B}[2J", "=n", "+n", "@n", "n;n", "%6e",
      repeated("n", 65), "CON:", "n\tn", "n\u{7F}", "ﬁ", "ⅷ", "٣",
    ].map { id in
      HostileCase("the id \(id.debugDescription)", "id", line: 3, text: heading + row(id: id))
    } + [
      HostileCase(
        "ids that differ in case", "duplicate-id", line: 4,
        text: heading + row(id: "need-a") + row(id: "NEED-A")),
      HostileCase(
        "an id twice", "duplicate-id", line: 4,
        text: heading + row(id: "need-a") + row(id: "need-a")),
      HostileCase(
        "a title that clears the screen", "control-character", line: 3,
        text: heading + row(title: "\u{1B}[2J")),
      HostileCase(
        "a title that turns around", "control-character", line: 3,
        text: heading + row(title: "a\u{202E}b")),
      HostileCase(
        "a title of C1 controls", "control-character", line: 3,
        text: heading + row(title: "\u{9B}2J")),
    ]

  private static let notation: [HostileCase] = [
    HostileCase("a NUL", "csv-encoding", line: 3, text: heading + row(title: "a\0b")),
    HostileCase("Latin-1", "csv-encoding", line: 3) {
      bytes(heading + row(title: "?"), with: [0xE9])
    },
    HostileCase("a surrogate", "csv-encoding", line: 3) {
      bytes(heading + row(title: "?"), with: [0xED, 0xA0, 0x80])
    },
    HostileCase("an overlong NUL", "csv-encoding", line: 3) {
      bytes(heading + row(title: "?"), with: [0xC0, 0x80])
    },
    HostileCase("UTF-16", "csv-encoding", line: 1) { utf16(heading + row()) },
    HostileCase("UTF-16 without a mark", "csv-encoding", line: 1) {
      Array(utf16(heading + row()).dropFirst(2))
    },
    HostileCase("two byte order marks", "format", line: 1) {
      [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array((heading + row()).utf8)
    },
    HostileCase("nothing", "format", line: nil, text: ""),
    HostileCase(
      "a quotation mark that is not closed", "csv-syntax", line: 3, text: heading + "\"n,"),
    HostileCase("semicolons", "csv-syntax", line: 1, text: "a;b;c\n1;2;3\n"),
    HostileCase("a carriage return alone", "csv-syntax", line: 3, text: heading + "n\rn\n"),
    HostileCase("a table twice", "row-length", line: 4, text: heading + row() + heading + row()),
    HostileCase("a table cut in a row", "row-length", line: 3, text: heading + "n,MRT,clear"),
    HostileCase(
      "a list of 18,000 values", "list", line: 3,
      text: heading + row(after: (0..<18_000).map { "a\($0)" }.joined(separator: ";"))),
  ]

  private static let floods: [HostileCase] = [
    HostileCase(
      "a million commas in a row", "csv-limit", line: 3, text: heading + repeated(",", 1_000_000)),
    HostileCase(
      "a cell of 200 kB", "csv-limit", line: 3, text: heading + row(title: repeated("x", 200_000))),
    HostileCase(
      "a file of 17 MB", "csv-limit", line: 1, isLarge: true, text: repeated("\n", 17_000_000)),
    HostileCase(
      "a file of 19 MB between two quotation marks", "csv-limit", line: 1, isLarge: true,
      text: "\"\(repeated("\n", 19_000_000))\""),
    HostileCase(
      "half a million rows", "csv-limit", line: 124_995, isLarge: true,
      text: heading + repeated("n\n", 500_000)),
    HostileCase(
      "as many short rows as may be", "findings-limit", line: nil, isLarge: true,
      text: heading + repeated("n\n", 124_000)),
    HostileCase(
      "as many wrong cells as may be", "findings-limit", line: nil, isLarge: true,
      text: heading + repeated("x,x,x,x,x,x,x,x,x,x,x,x\n", 19_000)),
    HostileCase(
      "needs that wait for each other in a circle", "need-circle", line: 3, isLarge: true,
      text: heading
        + (0..<19_000).map { row(id: "n\($0)", after: "n\(($0 + 1) % 19_000)") }.joined()),
    HostileCase(
      "needs that wait in a chain for one that is not there", "unknown-need", line: 19_002,
      isLarge: true,
      text: heading + (0..<19_000).map { row(id: "n\($0)", after: "n\($0 + 1)") }.joined()),
  ]
}
