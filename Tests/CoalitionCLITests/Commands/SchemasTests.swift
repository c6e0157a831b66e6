import CoalitionTestSupport
import Foundation
import Testing

struct SchemasTests {
  @Test func `help`() throws {
    let difference = try HelpSnapshot.difference(of: "schema")
    #expect(difference == nil)
  }

  @Test func `without a name the names are listed`() throws {
    #expect(
      try Program.run(["schema"])
        == Program.Run(
          output: "donor-offers-1.xsd\nplan-1.schema.json\nplan-1.xsd\n", errors: "", status: 0))
  }

  @Test(arguments: ["donor-offers-1.xsd", "plan-1.schema.json", "plan-1.xsd"])
  func `a schema is the file of that name`(name: String) throws {
    let file = Program.root.appending(path: "Sources/CEmbeddedFiles/Schemas/\(name)")
    #expect(
      try Program.run(["schema", name])
        == Program.Run(output: String(contentsOf: file, encoding: .utf8), errors: "", status: 0))
  }

  @Test func `a name that is no schema is a wrong use`() throws {
    let run = try Program.run(["schema", "plan"])
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix(
        "Error: There is no schema 'plan'; there are donor-offers-1.xsd, plan-1.schema.json, "
          + "plan-1.xsd.\n"))
  }
}
