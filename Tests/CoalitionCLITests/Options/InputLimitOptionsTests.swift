import CoalitionTestSupport
import Testing

struct InputLimitOptionsTests {
  @Test(arguments: ["0", "-1", "x", "1.5", "2001", "1e3", "99999999999999999999"])
  func `a size that is none is wrong use`(size: String) throws {
    let run = try Program.run(["check", "Scenarios/lao-pdr-2017", "--largest-file=\(size)"])
    #expect(run.status == 64)
    #expect(
      run.errors.contains("'\(size)' is not a whole number of megabytes from 1 to 2000"))
  }

  @Test func `a larger file is read where it is asked for`() throws {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    let table = try folder.text(of: "scenario/needs.csv")
    try folder.write(
      table + String(repeating: "\n", count: 16_000_000), to: "scenario/needs.csv")
    let refused = try Program.run(["check", "scenario", "--quiet"], in: folder.url)
    #expect(refused.status == 65)
    #expect(
      refused.output.contains("needs.csv:1: error: the file has 16")
        && refused.output.contains("more than the 16000000 that are read; split it [csv-limit]"))
    let read = try Program.run(
      ["check", "scenario", "--quiet", "--largest-file", "17"], in: folder.url)
    #expect(read.status == 0)
  }
}
