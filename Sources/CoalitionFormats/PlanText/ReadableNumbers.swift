import CoalitionDomain

/// An amount with a space between thousands; decimals only where they are not all zero.
func grouped(_ amount: Money) -> String {
  let isNegative = amount.minorUnits < 0
  let decimal = isNegative ? String(amount.decimal.dropFirst()) : amount.decimal
  let parts = decimal.split(separator: ".")
  let fraction = parts.count == 2 && parts[1].contains { $0 != "0" } ? ".\(parts[1])" : ""
  return (isNegative ? "-" : "") + groupedDigits(String(parts[0])) + fraction
}

/// A whole number with a space between thousands.
func grouped(_ number: Int64) -> String {
  (number < 0 ? "-" : "") + groupedDigits(String(number.magnitude))
}

/// Digits with a space between thousands.
private func groupedDigits(_ digits: String) -> String {
  var groups: [Substring] = []
  var rest = digits[...]
  while rest.count > 3 {
    groups.append(rest.suffix(3))
    rest = rest.dropLast(3)
  }
  return ([rest] + groups.reversed()).joined(separator: " ")
}

/// A value with a space between thousands and at most four decimals, the rest cut off.
func cut(_ value: MeasureValue) -> String {
  let text = value.description
  let isNegative = text.hasPrefix("-")
  let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ".")
  let fraction = parts.count == 2 ? String(parts[1].prefix(4)) : ""
  return (isNegative ? "-" : "") + groupedDigits(String(parts[0]))
    + (fraction.contains { $0 != "0" } ? ".\(fraction)" : "")
}

/// Thousandths as `37.5 %`.
func percent(_ thousandths: Int64) -> String { "\(thousandths / 10).\(thousandths % 10) %" }

/// Millionths as `0.0031 %`.
func percentOfMillionths(_ millionths: Int64) -> String {
  let fraction = String(millionths % 10_000)
  let padded = String(repeating: "0", count: 4 - fraction.count) + fraction
  return "\(millionths / 10_000).\(padded) %"
}

/// A part of an amount as a share of it, such as `12.5 %`, `less than 0.1 %` or `none`.
func share(_ part: Money, of whole: Money) -> String {
  guard whole.minorUnits > 0, part.minorUnits > 0 else { return "none" }
  let thousandths = Int64(Int128(part.minorUnits) * 1000 / Int128(whole.minorUnits))
  return thousandths == 0 ? "less than 0.1 %" : percent(thousandths)
}

/// `1 standard report`, `1.3 standard reports`.
func counted(_ count: ExactDecimal, _ noun: String) -> String {
  "\(count) \(noun)\("\(count)" == "1" ? "" : "s")"
}
