import CoalitionDomain
import CoalitionTestSupport
import Testing

struct ExactDecimalTests {
  @Test(arguments: [
    ("0.13", 13, 2), ("13", 13, 0), ("0", 0, 0), ("0.500", 5, 1), ("007.10", 71, 1),
    ("0.000000000001", 1, 12), ("9223372036854775807", Int64.max, 0),
  ])
  func `a plain decimal is held exactly and without trailing zeros`(
    text: String, digits: Int64, places: Int
  ) throws {
    let number = try #require(ExactDecimal(text))
    #expect(number.digits == digits)
    #expect(number.places == places)
  }

  @Test(arguments: [
    "", ".", ".5", "5.", "1.2.3", "-1", "+1", "1e3", "1,250", "13%", " 1", "1 ", "0x10", "١٣", "½",
    "1.\u{301}5", "nan", "inf", "0.0000000000001", "9223372036854775808",
  ])
  func `any other text is refused`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(arguments: [
    (ExactDecimal(0), "0"), (ExactDecimal(20), "20"),
    (ExactDecimal(digits: 130, places: 3), "0.13"),
    (ExactDecimal(digits: 1, places: 12), "0.000000000001"),
    (ExactDecimal(digits: 12_345, places: 2), "123.45"),
  ])
  func `a number is written in the shortest way`(number: ExactDecimal, text: String) {
    #expect(number.description == text)
  }

  @Test func `numbers that are written differently and mean the same are equal`() {
    #expect(ExactDecimal("1.50") == ExactDecimal("1.5"))
    #expect(ExactDecimal("0.0") == .zero)
    #expect(ExactDecimal("1.000") == .one)
  }

  @Test func `numbers are ordered by value, whatever their decimals`() throws {
    let texts = ["0", "0.000000000001", "0.09", "0.1", "1", "1.000001", "9.99", "10"]
    let numbers = try texts.map { try #require(ExactDecimal($0)) }
    #expect(numbers.reversed().sorted() == numbers)
    #expect(ExactDecimal(Int64.max) > ExactDecimal(digits: .max, places: 12))
  }

  @Test func `the divisor is ten to the power of the places`() {
    #expect(ExactDecimal(7).divisor == 1)
    #expect(ExactDecimal(digits: 13, places: 2).divisor == 100)
    #expect(ExactDecimal(digits: 1, places: 12).divisor == 1_000_000_000_000)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `what is written is read again as the same number`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let numbers = (0..<500).map { _ in
      ExactDecimal(
        digits: .random(
          in: 0...(Int64.max >> Int64.random(in: 0...62, using: &random)), using: &random),
        places: .random(in: 0...12, using: &random))
    }
    #expect(numbers.filter { ExactDecimal($0.description) != $0 } == [])
  }

  @Test(arguments: [
    (0, 0, "0"), (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (12, 2, "0.12"),
    (-1234, 2, "-12.34"), (7, 0, "7"),
  ])
  func `a scaled number is written with all its places`(value: Int, places: Int, text: String) {
    #expect(decimalText(Int128(value), places: places) == text)
  }
}
