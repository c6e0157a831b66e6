/// Text in which `①` marks the place a test is about.
struct MarkedText {
  /// The text without its mark.
  let text: String

  /// The line the mark stood on, from 1; lines end in LF, CRLF or CR.
  let line: Int

  /// The text as UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  init(_ marked: String) {
    let parts = marked.split(separator: "①", omittingEmptySubsequences: false)
    precondition(parts.count == 2, "one mark is needed")
    text = parts.joined()
    line = 1 + parts[0].count { $0.isNewline }
  }
}
