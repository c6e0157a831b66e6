import CoalitionTestSupport
import Foundation
import Testing

/// What fuzzing found, each file named after what was wrong, is read without harm ever since.
struct FuzzFindingsTests {
  private static let folder = Program.root.appending(path: "Tests/Fuzzing/findings")

  private static let findings: [Finding] = {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.sorted().compactMap { Finding(path: $0) }
  }()

  /// A file that was found, and what it was given to.
  struct Finding: Sendable, CustomTestStringConvertible {
    let path: String
    let kind: InputKind

    init?(path: String) {
      let parts = path.split(separator: "/")
      guard parts.count == 2 else { return nil }
      self.path = path
      switch parts[0] {
      case "DonorOffers": kind = .offers
      case "Plan": kind = parts[1].hasSuffix(".json") ? .planJSON : .planXML
      case "Tables" where parts[1].hasPrefix("commitments"): kind = .commitments
      case "Tables" where parts[1].hasPrefix("in-kind-needs"): kind = .inKindNeeds
      case "Tables": kind = .needs
      default: kind = .scenario
      }
    }

    var testDescription: String { path }
  }

  @Test(arguments: findings)
  func `what was found once is read without harm`(finding: Finding) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: finding.path))
    let outcome = try finding.kind.run(Array(bytes))
    #expect(!outcome.cost.wasStopped)
    #expect([0, 65, 66].contains(outcome.run.status), "\(outcome.run.errors)")
    #expect(isSafe(outcome.run.output + outcome.run.errors))
  }
}
