/// An area of land, held as whole square metres.
public struct Area: Hashable, Sendable {
  /// The area in square metres.
  public let squareMetres: Int64

  /// Creates an area.
  public init(squareMetres: Int64) { self.squareMetres = squareMetres }
}

/// A number of people.
public struct PersonCount: Hashable, Sendable {
  /// How many.
  public let people: Int64

  /// Creates a count.
  public init(_ people: Int64) { self.people = people }
}

/// How much of something a need asks for.
public enum Quantity: Hashable, Sendable {
  /// Land to be released.
  case area(Area)
  /// People to be reached.
  case people(PersonCount)
  /// Things to be destroyed, bought or made.
  case items(Int64)
}

extension Quantity {
  /// The units a table may name.
  public static let units = ["m2", "ha", "km2", "people", "items"]

  /// Reads an amount in one of ``units``, or gives `nil` where it is not a whole number of square
  /// metres, people or items.
  public init?(_ text: some StringProtocol, unit: String) {
    guard let amount = ExactDecimal(text) else { return nil }
    let factor: Int64? =
      switch unit {
      case "m2", "people", "items": 1
      case "ha": 10_000
      case "km2": 1_000_000
      default: nil
      }
    guard let factor else { return nil }
    let (product, overflow) = amount.digits.multipliedReportingOverflow(by: factor)
    guard !overflow, product % amount.divisor == 0 else { return nil }
    let whole = product / amount.divisor
    self =
      switch unit {
      case "people": .people(PersonCount(whole))
      case "items": .items(whole)
      default: .area(Area(squareMetres: whole))
      }
  }
}
