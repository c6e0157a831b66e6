/// Tables of needs in kind that are not what they seem.
enum InKindTableCases {
  private static let heading = """
    coalition-in-kind-needs,1
    id,state,pillar,activity,title,unit,quantity,first_year,last_year,deadline,priority,need,source

    """

  /// A row, on line 3, in which one column is another.
  private static func row(
    id: String = "k", quantity: String = "60", unit: String = "expert-days", need: String = ""
  ) -> String {
    "\(id),MRT,capacity,planning,t,\(unit),\(quantity),2020,2021,,high,\(need),illustrative: x\n"
  }

  static let all: [HostileCase] =
    [
      "60.0", "\"6,0\"", "6e1", "\u{663}", "\u{FF16}", "0x3C", "+6", "-6", "\u{2212}6", "6\u{A0}0",
      "6_0", "6 days", "\u{BD}", "NaN", "inf", "6\u{200B}0", "६०",
    ].map { quantity in
      HostileCase(
        "the quantity \(quantity.debugDescription)", "number", line: 3,
        text: heading + row(quantity: quantity))
    } + [
      HostileCase("no unit at all", "range", line: 3, text: heading + row(quantity: "0")),
      HostileCase(
        "more units than sixty-four bits hold", "range", line: 3,
        text: heading + row(quantity: "18446744073709551676")),
      HostileCase(
        "a quantity of 100,000 digits", "range", line: 3,
        text: heading + row(quantity: repeated("9", 100_000))),
      HostileCase("money for a unit", "unknown-word", line: 3, text: heading + row(unit: "USD")),
      HostileCase(
        "ids that differ in case", "duplicate-id", line: 4,
        text: heading + row(id: "need-a") + row(id: "NEED-A")),
      HostileCase(
        "a need that is not there", "unknown-need", line: 3, text: heading + row(need: "nowhere")),
      HostileCase(
        "a need in kind as the need that it helps with", "unknown-need", line: 3,
        text: heading + row(id: "self", need: "self")),
      HostileCase("another table", "format", line: 1, text: "coalition-needs,1\nid\n"),
    ]
}
