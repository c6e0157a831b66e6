import Coalition
import CoalitionTestSupport
import Testing

/// What every scenario exports as IATI keeps the standard's rules and holds the same money.
struct IATIExportTests {
  /// A file and what it is of, so that a failure names it.
  private struct Exported {
    let name: String
    let bytes: [UInt8]
  }

  private func files(of sample: Sample) throws -> [Exported] {
    let scenario = try sample.scenario()
    let needs = try #require(IATINeedsExporter().bytes(for: scenario))
    let offers = try #require(IATIOffersExporter().bytes(for: scenario))
    return [Exported(name: "needs", bytes: needs), Exported(name: "offers", bytes: offers)]
  }

  private func file(ofPlan sample: Sample) throws -> [UInt8] {
    try #require(IATIPlanExporter().bytes(for: try sample.plan(), of: try sample.scenario()))
  }

  @Test(arguments: Sample.planned)
  func `a plan keeps the published rules`(sample: Sample) throws {
    let file = try file(ofPlan: sample)
    #expect(try IATIRules.problems(in: file, today: try sample.plan().plan.asOf) == [])
  }

  @Test(arguments: Sample.all)
  func `needs and offers keep the published rules`(sample: Sample) throws {
    let asOf = try sample.scenario().scenario.asOf
    for file in try files(of: sample) {
      #expect(try IATIRules.problems(in: file.bytes, today: asOf) == [], "\(file.name)")
    }
  }

  @Test(.enabled(if: IATISchemaTool.isHere, "\(IATISchemaTool.absence)"), arguments: Sample.planned)
  func `a plan keeps the official schema`(sample: Sample) throws {
    #expect(try IATISchemaTool.problems(in: try file(ofPlan: sample)) == "")
  }

  @Test(.enabled(if: IATISchemaTool.isHere, "\(IATISchemaTool.absence)"), arguments: Sample.all)
  func `needs and offers keep the official schema`(sample: Sample) throws {
    for file in try files(of: sample) {
      #expect(try IATISchemaTool.problems(in: file.bytes) == "", "\(file.name)")
    }
  }

  @Test(arguments: Sample.planned)
  func `budgets of a plan add up to what each offer pays in each year`(sample: Sample) throws {
    let file = try file(ofPlan: sample)
    var paid = IATIAmounts()
    for grant in try sample.plan().plan.grants {
      for payment in grant.payments {
        paid.add(payment.gross, to: grant.offer.text, in: payment.year.description)
      }
    }
    #expect(!paid.byOffer.isEmpty)
    for element in ["budget", "planned-disbursement"] {
      let found = try IATIAmounts(of: element, in: file) { $0.participant }
      #expect(found == paid, "\(element)")
    }
  }

  @Test(arguments: Sample.all)
  func `an offer's money is what it holds, by year or for its years together`(
    sample: Sample
  ) throws {
    let scenario = try sample.scenario()
    var (yearly, together) = (IATIAmounts(), IATIAmounts())
    for offer in scenario.scenario.offers {
      switch offer.envelope?.shape {
      case .yearly(let amounts, _):
        for (year, amount) in amounts where amount.minorUnits > 0 {
          yearly.add(amount, to: offer.id.text, in: year.description)
        }
      case .flexible(let amount, let years):
        let isOneYear = years.count == 1
        together.add(
          amount, to: offer.id.text,
          in: isOneYear ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)")
      case nil: break
      }
    }
    let file = try #require(IATIOffersExporter().bytes(for: scenario))
    #expect(try IATIAmounts(of: "budget", in: file) { $0.identifier } == yearly)
    #expect(try IATIAmounts(of: "planned-disbursement", in: file) { $0.identifier } == together)
  }

  @Test(arguments: Sample.all)
  func `the budgets of a need add up to its cost`(sample: Sample) throws {
    let scenario = try sample.scenario()
    let file = try #require(IATINeedsExporter().bytes(for: scenario))
    let budgets = try IATIAmounts(of: "budget", in: file) { $0.identifier }
    for need in scenario.scenario.needs {
      let sum = need.years.compactMap { budgets.byOffer["\(need.id) \($0)"] }
        .reduce(.zero(need.cost.currency)) { $0 + $1 }
      #expect(sum == need.cost, "\(need.id)")
    }
  }

  @Test(arguments: Sample.all.filter(\.isForTeaching))
  func `small scenarios are written as their files have it`(sample: Sample) throws {
    let plan = try sample.golden("plan-iati.xml").difference(from: try file(ofPlan: sample))
    #expect(plan == nil)
    for file in try files(of: sample) {
      let difference = try sample.golden("\(file.name)-iati.xml").difference(from: file.bytes)
      #expect(difference == nil)
    }
  }
}
