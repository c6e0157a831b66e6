import CoalitionPlanning
import Testing

struct FixedPointTests {
  private let third = ExactRatio(1, over: 3)

  @Test func `a product that does not come out even is rounded to the side that is asked for`() {
    #expect(FixedPoint.productRoundedDown(10, third) == 3)
    #expect(FixedPoint.productRoundedUp(10, third) == 4)
    #expect(FixedPoint.productRoundedDown(-10, third) == -4)
    #expect(FixedPoint.productRoundedUp(-10, third) == -3)
    #expect(FixedPoint.productRoundedDown(10, -third) == -4)
    #expect(FixedPoint.productRoundedUp(10, -third) == -3)
  }

  @Test func `an even product is the same on either side`() {
    for number: Int128 in [-9, 0, 9] {
      #expect(FixedPoint.productRoundedDown(number, third) == number / 3)
      #expect(FixedPoint.productRoundedUp(number, third) == number / 3)
    }
  }

  @Test func `a product of more than 128 bits on its way is as exact as any other`() {
    let (number, quotient): (Int128, Int128) = (1 << 100, (1 << 90) + 1)
    let ratio = ExactRatio(quotient, over: number)
    #expect(FixedPoint.productRoundedDown(number, ratio) == quotient)
    #expect(FixedPoint.productRoundedDown(number + 1, ratio) == quotient)
    #expect(FixedPoint.productRoundedUp(number + 1, ratio) == quotient + 1)
    #expect(FixedPoint.productRoundedDown(-number - 1, ratio) == -quotient - 1)
    #expect(FixedPoint.productRoundedUp(-number - 1, ratio) == -quotient)
  }

  @Test func `what 128 bits do not hold is no number`() {
    let large = ExactRatio(1 << 100, over: 3)
    #expect(FixedPoint.productRoundedDown(1 << 100, large) == nil)
    #expect(FixedPoint.productRoundedUp(1 << 100, large) == nil)
    #expect(FixedPoint.productRoundedDown(.min, .one) == nil)
    #expect(FixedPoint.productRoundedUp(.min, .one) == nil)
    #expect(FixedPoint.productRoundedUp(.max, 2) == nil)
    #expect(FixedPoint.productRoundedDown(.max, .one) == .max)
  }

  @Test func `what is not exact has no product`() {
    #expect(FixedPoint.productRoundedDown(0, .unknown) == nil)
    #expect(FixedPoint.productRoundedUp(1, .unknown) == nil)
  }
}
