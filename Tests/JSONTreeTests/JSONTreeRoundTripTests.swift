import CoalitionTestSupport
import JSONTree
import Testing

/// What is written is read back as it was.
struct JSONTreeRoundTripTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a random tree comes back byte for byte`(seed: UInt64) throws {
    var random = RandomTree(seed: seed)
    let tree = random.value(depth: 0)
    let written = write(tree)
    let read = try JSONTreeReader.read(written)
    #expect(plain(read) == tree)
    #expect(write(plain(read)) == written)
  }

  /// The tree without its lines.
  private func plain(_ value: JSONTreeValue) -> PlainTree {
    switch value.content {
    case .object(let members):
      .object(members.map { PlainMember(key: Array($0.key.utf8), value: plain($0.value)) })
    case .array(let values): .array(values.map(plain))
    case .string(let text): .string(Array(text.utf8))
    case .number(let text): .number(text)
    case .boolean(let value): .boolean(value)
    case .null: .null
    }
  }

  private func write(_ tree: PlainTree) -> [UInt8] {
    var writer = JSONTreeWriter()
    tree.write(nil, to: &writer)
    return writer.finish()
  }
}

/// A tree that is equal to another only where its text is, byte for byte.
private indirect enum PlainTree: Equatable {
  case object([PlainMember])
  case array([PlainTree])
  case string([UInt8])
  case number(String)
  case boolean(Bool)
  case null

  func write(_ key: String?, to writer: inout JSONTreeWriter) {
    switch self {
    case .object(let members):
      writer.beginObject(key)
      for member in members {
        member.value.write(String(decoding: member.key, as: UTF8.self), to: &writer)
      }
      writer.endObject()
    case .array(let values):
      writer.beginArray(key)
      for value in values { value.write(nil, to: &writer) }
      writer.endArray()
    case .string(let text): writer.string(key, value: String(decoding: text, as: UTF8.self))
    case .number(let text): writer.number(key, text: text)
    case .boolean(let value): writer.boolean(key, value: value)
    case .null: writer.null(key)
    }
  }
}

private struct PlainMember: Equatable {
  let key: [UInt8]
  let value: PlainTree
}

private struct RandomTree {
  var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  private static let pieces = [
    "a", "B", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1B}", "\u{7F}", "\u{80}",
    "\u{9F}", "\u{A0}", "é", "e\u{301}", "ß", "ع", "ລາວ", "雷", "🙏", "👩‍🦽", "\u{2028}", "\u{2029}",
    "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "\\u0041",
  ]
  private static let numbers = ["0", "-0", "1", "-12.50", "0.10", "1E3", "2e-07", "123456789.0"]

  mutating func value(depth: Int) -> PlainTree {
    switch Int.random(in: depth < 5 ? 0..<10 : 4..<10, using: &random) {
    case 0, 1:
      let count = Int.random(in: 0..<6, using: &random)
      return .object(
        (0..<count).map { number in
          PlainMember(key: text() + Array("\(number)".utf8), value: value(depth: depth + 1))
        })
    case 2, 3:
      return .array(
        (0..<Int.random(in: 0..<6, using: &random)).map { _ in value(depth: depth + 1) })
    case 4, 5, 6: return .string(text())
    case 7: return .number(Self.numbers.randomElement(using: &random) ?? "0")
    case 8: return .boolean(Bool.random(using: &random))
    default: return .null
    }
  }

  private mutating func text() -> [UInt8] {
    (0..<Int.random(in: 0..<12, using: &random)).flatMap { _ in
      Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
    }
  }
}
