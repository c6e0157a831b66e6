import CoalitionTestSupport
import Foundation
import Testing

/// Runs of the program that meet in one folder.
struct WritersTests {
  private let folder: TemporaryFolder

  init() throws { folder = try Job.secondChange.folder() }

  private func change(with source: String) throws -> Program.Run {
    try Program.run(["scenario", source], in: folder.url, program: "ChangeFolder")
  }

  @Test func `two changes at once come one after the other, and a reader sees no mix`() async throws
  {
    let files = FileManager.default
    let (one, two) = (folder.url.appending(path: "new"), folder.url.appending(path: "other"))
    try files.copyItem(at: one, to: two)
    for name in try files.subpathsOfDirectory(atPath: two.path) where name.contains(".") {
      let file = two.appending(path: name)
      try (String(contentsOf: file, encoding: .utf8) + "\n").write(
        to: file, atomically: false, encoding: .utf8)
    }
    let scenario = folder.url.appending(path: "scenario")
    _ = try change(with: "other")
    let others = try View(of: scenario)
    _ = try change(with: "new")
    let ones = try View(of: scenario)
    try #require(ones != others)
    for _ in 0..<(Amount.isAll ? 100 : 10) {
      async let first = change(with: "new")
      async let second = change(with: "other")
      let seen = try (0..<5).map { _ in try View(of: scenario) }
      #expect(seen.filter { $0 != ones && $0 != others } == [])
      #expect(try await [first.status, second.status] == [0, 0])
      let last = try View(of: scenario)
      #expect(last == ones || last == others)
      #expect(try Tree(of: scenario).hidden == [])
    }
  }

  @Test func `a folder that another run is busy with is left alone, and that is said`() async throws
  {
    let scenario = unsafe open(folder.url.appending(path: "scenario").path, O_RDONLY)
    defer { close(scenario) }
    try #require(flock(scenario, LOCK_EX | LOCK_NB) == 0)
    let before = try Tree(of: folder.url)
    async let writing = change(with: "new")
    async let reading = Program.run(["check", "scenario"], in: folder.url)
    let said = "another run of the program is busy with it; try again later"
    #expect(
      try await writing == Program.Run(output: "", errors: "scenario: \(said)\n", status: 73))
    #expect(
      try await reading
        == Program.Run(
          output: "scenario: error: \(said) [file]\n",
          errors: "scenario: 1 error, 0 warnings, 0 notes\n", status: 66))
    #expect(try Tree(of: folder.url) == before)
  }
}
