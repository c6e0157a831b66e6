internal import CoalitionDomain

/// Shows text from a file inside a message: in single quotes, cut after 60 characters, and with
/// everything spelled out that would move a terminal's cursor or turn its text around.
func quoted(_ text: String) -> String {
  let longest = 60
  let shown = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
  return "'\(spelledOut(shown))\(text.unicodeScalars.dropFirst(longest).isEmpty ? "" : "…")'"
}
