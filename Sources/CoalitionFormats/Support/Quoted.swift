import CoalitionDomain

/// Shows text from a file inside a message: in single quotes, cut after 60 characters, and with
/// everything spelled out that would move a terminal's cursor or turn its text around.
///
/// Whoever writes a file could otherwise make a message read as another one.
///
///     quoted("1,250")         // "'1,250'"
///     quoted("a\u{1B}[2J")    // "'a\u{1B}[2J'", with the escape written out
package func quoted(_ text: some StringProtocol) -> String {
  let longest = 60
  let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
  let isCut = text.unicodeScalars.dropFirst(longest).first != nil
  return "'\(spelledOut(start))\(isCut ? "…" : "")'"
}
