import CoalitionDomain

extension Misreading {
  /// A number in another notation, with how to write it here.
  ///
  /// - Parameters:
  ///   - text: The number as it stands.
  ///   - noun: What it is to be, with its article.
  ///   - bounds: What to write where it is below zero.
  /// - Returns: The reason to refuse it.
  static func notPlain(_ text: String, _ noun: String, within bounds: String) -> Misreading {
    if text.first == "-" || text.first == "\u{2212}", plainSpelling(of: text.dropFirst()) != nil {
      return Misreading("number", "\(quoted(text)) is below 0; write \(bounds)")
    }
    guard let plain = plainSpelling(of: text[...]) else {
      return Misreading(
        "number",
        "\(quoted(text)) is not \(noun); write digits and at most one point, as in 2500.75")
    }
    return Misreading("number", "\(quoted(text)) is not \(noun); write it as \(plain)")
  }
}

/// The plain decimal that was most likely meant, or `nil` where that is anybody's guess.
///
/// Only ever shown as advice: `1,250` is a thousand to one reader and one and a quarter to another.
private func plainSpelling(of text: Substring) -> String? {
  var characters = text.compactMap { character -> Character? in
    if let digit = character.wholeNumberValue, (0...9).contains(digit) {
      return Character(String(digit))
    }
    // Arabic and full-width separators, minus the spaces and marks that group digits.
    switch character {
    case "\u{66B}", "\u{FF0E}": return "."
    case "\u{66C}", "\u{FF0C}": return ","
    case "'", "\u{2019}", "_": return nil
    default: return character.unicodeScalars.allSatisfy(\.isBlank) ? nil : character
    }
  }
  if characters.first == "+" { characters.removeFirst() }
  if let first = characters.first, first.isCurrencySymbol { characters.removeFirst() }
  if let last = characters.last, last.isCurrencySymbol { characters.removeLast() }
  let isPercentage = characters.last == "%" || characters.last == "\u{66A}"
  if isPercentage { characters.removeLast() }

  let (mantissa, exponent) = split(characters)
  guard let plain = ungrouped(mantissa), let exponent else { return nil }
  return shifted(plain, by: exponent - (isPercentage ? 2 : 0))
}

/// What stands before and after an `e`; the exponent is 0 where there is none.
private func split(_ characters: [Character]) -> (mantissa: String, exponent: Int?) {
  let parts = characters.split(
    maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
  guard parts.count == 2 else { return (String(characters), 0) }
  return (String(parts[0]), Int(String(parts[1])).flatMap { (-12...12).contains($0) ? $0 : nil })
}

/// The number without what groups its digits in threes, and with a point before its decimals.
private func ungrouped(_ text: String) -> String? {
  let marks = text.filter { $0 == "," || $0 == "." }
  guard let last = marks.last else { return completed(text) }
  let isOneKind = marks.allSatisfy { $0 == last }
  let groups = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == last })
  let isGrouping =
    isOneKind && (last == "," || marks.count > 1) && (1...3).contains(groups[0].count)
    && groups.dropFirst().allSatisfy { $0.count == 3 }
  if isGrouping { return completed(groups.joined()) }
  guard groups.count == 2 else { return nil }
  let whole = groups[0].filter { $0 != "," && $0 != "." }
  return completed("\(whole).\(groups[1])")
}

/// The number with a digit on either side of its point.
private func completed(_ text: String) -> String? {
  var text = text
  if text.first == "." { text = "0" + text }
  if text.last == "." { text.removeLast() }
  return PlainDecimal(text) == nil ? nil : text
}

/// The plain number times ten to a power, without zeros that are not needed.
private func shifted(_ plain: String, by power: Int) -> String? {
  guard power != 0 else { return plain }
  guard let number = PlainDecimal(plain) else { return nil }
  let zeros = String(repeating: "0", count: max(0, power) + max(0, -power))
  let digits = zeros + number.whole + number.fraction + zeros
  let point = zeros.utf8.count + number.whole.utf8.count + power
  let whole = digits.prefix(point).drop { $0 == "0" }
  let fraction = String(digits.dropFirst(point).reversed().drop { $0 == "0" }.reversed())
  return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
}
