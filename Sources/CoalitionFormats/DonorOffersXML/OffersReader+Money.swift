internal import CoalitionDomain
internal import XMLTree

extension OffersReader {
  /// The money of an offer: what it says a year or in all, and `nil` where it says neither or there
  /// is a mistake in it.
  mutating func envelope(of parts: [String: XMLTreeElement]) -> Envelope? {
    let yearly = parts["amounts"].map { amounts($0) }
    let flexible = parts["total"].map { total($0) }
    if let total = parts["total"], let amounts = parts["amounts"] {
      let second = total.line < amounts.line ? amounts : total
      error(
        "offers-two-amounts", at: second,
        "the offer has <amounts> for each year and a <total> for all; keep the one that is meant")
    }
    return yearly.flatMap(\.self) ?? flexible.flatMap(\.self)
  }

  /// An amount of money, or `nil` where the text is none in the currency, which is reported.
  ///
  /// Where the currency is unknown the amount is looked at as far as it can be.
  mutating func amount(
    _ text: String?, in currency: Currency?, at element: XMLTreeElement
  ) -> Money? {
    guard let text else { return nil }
    guard let plain = PlainDecimal(text) else {
      if text.hasPrefix("-"), PlainDecimal(text.dropFirst()) != nil {
        error(
          "offers-negative-amount", at: element,
          "\(quoted(text)) is below zero, and a donor cannot offer less than nothing; write what it "
            + "gives")
      } else {
        error(
          "offers-amount", at: element,
          "\(quoted(text)) is not an amount; write digits and at most one point, such as "
            + "2500000.50")
      }
      return nil
    }
    let decimals = plain.fraction.utf8.count
    if decimals > currency?.minorUnitDigits ?? 3 {
      error(
        "offers-decimals", at: element,
        "\(quoted(text)) has \(counted(decimals, "decimal", "decimals")), and "
          + decimalsAllowed(in: currency))
      return nil
    }
    guard let currency else { return nil }
    if let money = Money(text, in: currency) { return money }
    let most = Money(minorUnits: Money.range.upperBound, in: currency)
    error(
      "offers-amount-range", at: element,
      "\(quoted(text)) is above \(most), the most that is reckoned with; split the offer")
    return nil
  }

  private func decimalsAllowed(in currency: Currency?) -> String {
    switch currency?.minorUnitDigits {
    case 0: "\(currency?.code ?? "") has none; write a whole number"
    case let digits?: "\(currency?.code ?? "") has \(digits); write no more than it has"
    case nil: "no currency has more than 3; write no more than yours has"
    }
  }
}

extension OffersReader {
  private mutating func amounts(_ element: XMLTreeElement) -> Envelope? {
    let attributes = attributes(of: element, required: ["currency"], optional: ["carry-over"])
    let currency = currency(attributes["currency"], at: element)
    let carryOver: YesOrNo? = word(
      attributes["carry-over"], "offers-carry-over", "an answer", at: element)
    if element.attribute("carry-over") == nil { defaults.take(.carryOver, line: element.line) }
    var amounts: [Year: Money] = [:]
    var lines: [Year: Int] = [:]
    for child in contents(of: element, named: ["year"]) {
      let year = year(self.attributes(of: child, required: ["of"])["of"], at: child)
      let money = amount(text(of: child), in: currency, at: child)
      guard let year else { continue }
      if let line = lines[year] {
        error(
          "offers-repeated-year", at: child,
          "\(year) has an amount on line \(line) already; write one amount for each year")
      }
      lines[year] = lines[year] ?? child.line
      amounts[year] = money
    }
    return currency.map {
      Envelope(currency: $0, shape: .yearly(amounts, carryOver: carryOver == .yes))
    }
  }

  private mutating func total(_ element: XMLTreeElement) -> Envelope? {
    let attributes = attributes(of: element, required: ["currency", "first-year", "last-year"])
    let currency = currency(attributes["currency"], at: element)
    let first = year(attributes["first-year"], at: element)
    let last = year(attributes["last-year"], at: element)
    let money = amount(text(of: element), in: currency, at: element)
    guard let first, let last else { return nil }
    guard first <= last else {
      error(
        "offers-year-order", at: element,
        "first-year \(first) is after last-year \(last); write the earlier year first")
      return nil
    }
    guard let currency, let money else { return nil }
    return Envelope(currency: currency, shape: .flexible(money, first...last))
  }
}

extension OffersReader {
  /// The least and the most that one grant may hold.
  ///
  /// - Parameters:
  ///   - element: The `<grant>`.
  ///   - envelope: The offer's money as far as it could be read.
  ///   - hasMoney: Whether the offer says anything of money.
  ///   - isSound: Whether all of the envelope could be read.
  /// - Returns: Both, where they are given.
  mutating func grantSize(
    _ element: XMLTreeElement, envelope: Envelope?, hasMoney: Bool, isSound: Bool
  ) -> (smallest: Money?, largest: Money?) {
    expectNothing(in: element)
    let attributes = attributes(of: element, optional: ["smallest", "largest"])
    guard hasMoney else {
      error(
        "offers-grant-without-money", at: element,
        "the offer limits its grants and holds no money; add <amounts> or <total>, or remove "
          + "<grant>")
      return (nil, nil)
    }
    if element.attributes.isEmpty {
      error(
        "offers-empty", at: element,
        "<grant> says nothing; add smallest, largest or both, or leave it out")
    }
    let currency = envelope?.currency
    let smallest = amount(attributes["smallest"], in: currency, at: element)
    let largest = amount(attributes["largest"], in: currency, at: element)
    if let smallest, let largest, largest.minorUnits < smallest.minorUnits {
      error(
        "offers-grant-range", at: element,
        "the smallest grant, \(smallest), is above the largest, \(largest); exchange them")
    } else if isSound, let smallest, let envelope, envelope.sum < smallest.minorUnits {
      let sum = Money(minorUnits: envelope.sum, in: envelope.currency)
      warning(
        "offers-smallest-grant", at: element,
        "the smallest grant, \(smallest), is above all that the offer holds, \(sum), so that no "
          + "grant can be made of it; check both")
    }
    return (smallest, largest)
  }
}

/// The answers to a question in an attribute.
enum YesOrNo: String, CaseIterable {
  /// It is so.
  case yes
  /// It is not so.
  case no
}

extension Envelope {
  /// All the money of the envelope, in minor units.
  fileprivate var sum: Int64 {
    switch shape {
    case .yearly(let amounts, _): amounts.values.reduce(0) { $0 + $1.minorUnits }
    case .flexible(let money, _): money.minorUnits
    }
  }
}
