import CoalitionDomain
import CoalitionTestSupport
import Testing

@testable import CoalitionFormats

struct IATIRecordTests {
  private func record() -> IATIRecord {
    IATIRecord(
      identifier: "A", line: 1,
      description: IATIRecord.Description(
        title: "", donor: nil, pillars: .none, need: nil, states: [], conditions: [], note: ""),
      parents: [], children: [], providers: [], receivers: [], incoming: [:],
      forward: [
        IATIForwardLine(
          country: .lao, status: .pledged, currency: .usd,
          shape: .yearly([Year(2026): 30, Year(2027): 70]), line: 1),
        IATIForwardLine(
          country: .lbn, status: .pledged, currency: .usd,
          shape: .flexible(100, Year(2026)...Year(2027)), line: 1),
      ],
      programme: [
        IATIProgrammeLine(country: .lao, year: Year(2026), currency: .usd, amount: 60, line: 1),
        IATIProgrammeLine(country: .lao, year: Year(2027), currency: .usd, amount: 40, line: 1),
      ])
  }

  private func dollars(_ amount: Int64) -> IATISum {
    var sum = IATISum()
    sum[.usd] = amount
    return sum
  }

  @Test func `what is taken comes from what is paid first, from all lines alike`() {
    var record = record()
    #expect(record.take(dollars(50)) == dollars(50))
    #expect(record.programme.map(\.amount) == [30, 20])
    #expect(record.forwardSum == dollars(200))
  }

  @Test func `the rest is taken from what lies ahead`() {
    var record = record()
    #expect(record.take(dollars(200)) == dollars(200))
    #expect(record.programme == [])
    #expect(
      record.forward.map(\.shape) == [
        .yearly([Year(2026): 15, Year(2027): 35]), .flexible(50, Year(2026)...Year(2027)),
      ])
  }

  @Test func `no more is taken than there is`() {
    var record = record()
    #expect(record.take(dollars(999)) == dollars(300))
    #expect(record.sum.isEmpty)
    #expect(record.forward == [])
  }
}
