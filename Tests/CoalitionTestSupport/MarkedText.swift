/// A text in which ①, ② … ⑳ mark the lines that a test speaks of, so that nobody counts lines.
///
///     let document = MarkedText("<a>\n  ①<b/>\n</a>")
///     document.text         // "<a>\n  <b/>\n</a>"
///     document.lines["①"]   // 2
public struct MarkedText: Sendable {
  /// The text without the marks.
  public let text: String
  /// The line of each mark, from 1.
  public let lines: [Character: Int]

  /// The marks that are looked for.
  public static let marks = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

  /// Takes the marks out of a text.
  ///
  /// - Precondition: No mark is there twice.
  public init(_ marked: String) {
    var text = ""
    var lines: [Character: Int] = [:]
    var line = 1
    for character in marked {
      if Self.marks.contains(character) {
        precondition(lines[character] == nil, "\(character) is there twice")
        lines[character] = line
      } else {
        if character.isNewline { line += 1 }
        text.append(character)
      }
    }
    self.text = text
    self.lines = lines
  }

  /// The text in UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// The line of the first mark; `nil` where there is none.
  public var line: Int? { markedLines.first }

  /// The lines of the marks, in the order of the marks.
  public var markedLines: [Int] { Self.marks.compactMap { lines[$0] } }
}
