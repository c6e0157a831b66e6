import Testing

@testable import CoalitionFormats

struct TextTableTests {
  @Test func `decimal points stand below each other, whether or not a cell has one`() {
    var table = TextTable([("Need", .left), ("Cost", .decimal), ("Share", .right)])
    table.add(["survey", "1 250.50", "7.5 %"])
    table.add(["a", "300", "100.0 %"])
    #expect(
      table.lines == [
        "  Need        Cost    Share",
        "  survey  1 250.50    7.5 %",
        "  a         300     100.0 %",
      ])
  }

  @Test func `words of the last column go on below where a row is too wide`() {
    var table = TextTable([("State", .left), ("Members", .left)])
    table.add(["AFG", Array(repeating: "DNK", count: 30).joined(separator: " ")])
    #expect(
      table.lines == [
        "  State  Members",
        "  AFG    " + Array(repeating: "DNK", count: 23).joined(separator: " "),
        "         " + Array(repeating: "DNK", count: 7).joined(separator: " "),
      ])
  }

  @Test func `marks take no column and Chinese characters take two`() {
    #expect(columnWidth(of: "e\u{301}") == 1)
    #expect(columnWidth(of: "ລາວ") == 3)
    #expect(columnWidth(of: "清除") == 4)
  }

  @Test func `a cell cannot move the terminal's cursor`() {
    var table = TextTable([("A", .left)])
    table.add(["\u{1B}[2J"])
    #expect(table.lines == ["  A", "  \\u{1B}[2J"])
  }
}
