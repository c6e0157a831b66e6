import CoalitionTestSupport
import Foundation
import Testing

struct CoalitionCommandTests {
  @Test func `help names every command and exit status`() throws {
    let difference = try HelpSnapshot.difference(of: nil)
    #expect(difference == nil)
  }

  @Test func `without arguments the program explains itself`() throws {
    #expect(try Program.run([]) == Program.run(["--help"]))
  }

  @Test func `the version is one line`() throws {
    #expect(
      try Program.run(["--version"]) == Program.Run(output: "0.1.0\n", errors: "", status: 0))
  }

  @Test(arguments: [
    "", "-h", "--help", "check", "import", "plan", "verify", "explain", "export", "schema",
  ])
  func `no help line is wider than 80 columns`(command: String) throws {
    let run = try Program.run(["help"] + (command.isEmpty ? [] : [command]))
    let lines = run.output.split(separator: "\n")
    #expect(lines.filter { $0.count > 80 && !$0.hasPrefix("USAGE") } == [])
  }

  @Test func `a command that does not exist is a wrong use`() throws {
    let run = try Program.run(["sweep-the-floor"])
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: Unexpected argument 'sweep-the-floor'\n"))
  }

  #if os(Linux)
    @Test(arguments: [
      ["check", "Scenarios/two-donors-one-need"], ["plan", "Scenarios/two-donors-one-need"],
      ["schema", "plan-1.xsd"],
    ])
    func `a full disk under standard output is not taken for success`(arguments: [String]) throws {
      let run = try Program.run(arguments, output: .init(filePath: "/dev/full"))
      #expect(run.status == 73)
      #expect(
        run.errors == "standard output: error: the disk is full; not all was written [file]\n")
    }
  #endif
}
