import CoalitionDomain
import CoalitionTestSupport
import Testing

struct OverheadTests {
  @Test(arguments: [
    ("0.13", Overhead.Base.expenditure, "1000000.00", "884955.75"),
    ("0.07", .expenditure, "1000000.00", "934579.43"),
    ("0.05", .total, "1000000.00", "950000.00"),
    ("0.05", .total, "0.33", "0.31"),
    ("0", .expenditure, "1000000.00", "1000000.00"),
    ("1", .expenditure, "100.00", "50.00"),
    ("0.999", .total, "10.00", "0.01"),
    ("0.13", .expenditure, "0.01", "0.00"),
  ])
  func `what reaches the field is cut to a whole minor unit`(
    rate: String, base: Overhead.Base, gross: String, net: String
  ) {
    #expect(Overhead(rate: number(rate), base: base).net(ofGross: usd(gross)) == usd(net))
  }

  @Test(arguments: [
    ("0.13", Overhead.Base.expenditure, "884955.75", "1000000.00"),
    ("0.13", .expenditure, "1000000.00", "1130000.00"),
    ("0.05", .total, "950000.00", "1000000.00"),
    ("0.05", .total, "1000000.00", "1052631.58"),
    ("0.13", .expenditure, "0.00", "0.00"),
    ("0", .total, "12.34", "12.34"),
  ])
  func `the least gross amount is rounded up to a whole minor unit`(
    rate: String, base: Overhead.Base, net: String, gross: String
  ) {
    #expect(Overhead(rate: number(rate), base: base).leastGross(yielding: usd(net)) == usd(gross))
  }

  @Test func `nothing is kept of yen where there is no overhead`() {
    let amount = Money(minorUnits: 12_345, in: .jpy)
    #expect(Overhead.none.net(ofGross: amount) == amount)
    #expect(Overhead.none.leastGross(yielding: amount) == amount)
  }

  @Test func `an overhead that leaves nothing is not made`() async {
    await #expect(processExitsWith: .failure) {
      _ = Overhead(rate: .one, base: .total)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the least gross amount yields enough, and no smaller one does`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let places = Int.random(in: 1...12, using: &random)
      let overhead = Overhead(
        rate: ExactDecimal(
          digits: .random(in: 0..<Int64.powerOfTen(places), using: &random), places: places),
        base: Bool.random(using: &random) ? .expenditure : .total)
      let wanted = Money(minorUnits: .random(in: 0...100_000, using: &random), in: .kwd)
      let least = overhead.leastGross(yielding: wanted).minorUnits
      let enough = (max(0, least - 20)...least + 2).filter {
        overhead.net(ofGross: Money(minorUnits: $0, in: .kwd)).minorUnits >= wanted.minorUnits
      }
      #expect(enough == [least, least + 1, least + 2], "\(wanted) at \(overhead)")
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `more given never means less in the field, nor more than was given`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for base in Overhead.Base.allCases {
      let overhead = Overhead(
        rate: ExactDecimal(digits: .random(in: 0...999, using: &random), places: 3), base: base)
      let first = Int64.random(in: 0...(Money.range.upperBound - 100), using: &random)
      let nets = (first...first + 100).map {
        overhead.net(ofGross: Money(minorUnits: $0, in: .usd)).minorUnits
      }
      #expect(nets == nets.sorted())
      #expect(zip(nets, first...first + 100).allSatisfy { $0 >= 0 && $0 <= $1 })
    }
  }
}

struct ChannelTests {
  @Test func `a channel serves the states it names, or all`() {
    var channel = Channel(id: "fund", name: "Fund", kind: .fund, source: .invented)
    #expect(channel.serves(country("LAO")))
    channel.states = [country("LBN")]
    #expect(channel.serves(country("LBN")))
    #expect(!channel.serves(country("LAO")))
    channel.states = []
    #expect(!channel.serves(country("LBN")))
  }

  @Test func `kinds and bases have the words of the files`() {
    #expect(Channel.Kind.allCases.map(\.rawValue) == ["direct", "fund", "pool"])
    #expect(Overhead.Base.allCases.map(\.rawValue) == ["expenditure", "total"])
  }
}
