import CSVTable
import CoalitionTestSupport
import Testing

/// What is written is read back as it was.
struct CSVRoundTripTests {
  private static let pieces = [
    "a", "B", "0", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "=", "-1", "'", "é",
    "e\u{301}", "ع", "ລາວ", "雷", "🙏", "👩‍🦽", "\u{2028}", "\u{FEFF}", "\u{10FFFF}",
  ]

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a random table comes back byte for byte`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let table = (0..<Int.random(in: 0..<20, using: &random)).map { _ in
      (0..<Int.random(in: 1..<6, using: &random)).map { _ in
        (0..<Int.random(in: 0..<6, using: &random))
          .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      }
    }
    var writer = CSVWriter()
    for row in table { writer.row(row) }
    let read = try CSVTable.read(writer.finish())
    #expect(
      read.map { $0.fields.map { Array($0.text.utf8) } }
        == table.map { $0.map { Array($0.utf8) } })
  }
}
