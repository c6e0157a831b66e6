import CoalitionDomain
import Testing

struct QuantityTests {
  @Test(arguments: [
    ("125000", "m2", 125_000), ("12.5", "ha", 125_000), ("0.0001", "ha", 1),
    ("0.125", "km2", 125_000), ("0.000001", "km2", 1), ("40", "km2", 40_000_000),
  ])
  func `land is read in square metres`(text: String, unit: String, squareMetres: Int64) {
    #expect(Quantity(text, unit: unit) == .area(Area(squareMetres: squareMetres)))
  }

  @Test func `people and things are counted`() {
    #expect(Quantity("1500", unit: "people") == .people(PersonCount(1500)))
    #expect(Quantity("1500.0", unit: "people") == .people(PersonCount(1500)))
    #expect(Quantity("31", unit: "items") == .items(31))
  }

  @Test(arguments: [
    ("0.5", "m2"), ("0.00001", "ha"), ("0.0000001", "km2"), ("1.5", "people"), ("0.1", "items"),
  ])
  func `a part of the smallest unit is refused`(text: String, unit: String) {
    #expect(Quantity(text, unit: unit) == nil)
  }

  @Test(arguments: [
    ("5", "acres"), ("5", ""), ("5", "KM2"), ("-5", "m2"), ("1,500", "people"), ("", "items"),
    ("9223372036854775807", "ha"),
  ])
  func `another unit, another form and too much are refused`(text: String, unit: String) {
    #expect(Quantity(text, unit: unit) == nil)
  }

  @Test(arguments: Quantity.units)
  func `every unit that is offered is read`(unit: String) {
    #expect(Quantity("1", unit: unit) != nil)
  }
}
