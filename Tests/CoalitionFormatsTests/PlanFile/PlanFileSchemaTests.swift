import CoalitionDomain
import CoalitionFormats
import Foundation
import Testing
import XMLTree

struct PlanFileSchemaTests {
  /// Compiled once: a schema takes longer to compile than a plan to be checked.
  private static let schema = Result {
    try XMLSchema(#require(SchemaCatalog.schema(named: "plan-1.xsd")).bytes)
  }

  @Test(arguments: ["nothing", "small"])
  func `a plan in XML keeps its schema`(sample: String) throws {
    #expect(try problems(in: PlanXMLExporter().bytes(for: .sample(sample))) == [])
  }

  @Test(arguments: 0..<40)
  func `a random plan in XML keeps its schema`(seed: UInt64) throws {
    var plans = RandomPlans(seed: seed)
    #expect(try problems(in: PlanXMLExporter().bytes(for: plans.plan())) == [])
  }

  @Test func `a plan with what the format does not have breaks its schema`() throws {
    let xml = String(decoding: PlanXMLExporter().bytes(for: .small), as: UTF8.self)
    for (part, other) in [
      ("<title>", #"<title size="1">"#), (#"approved="yes""#, #"approved="true""#),
      (#"gross="90.009""#, #"gross="90,009""#), (#"year="2018""#, #"year="18""#),
      (#"version="1""#, #"version="2""#), ("<warnings>", "<hints/><warnings>"),
    ] {
      let broken = xml.replacing(part, with: other, maxReplacements: 1)
      #expect(broken != xml)
      #expect(try !problems(in: Array(broken.utf8)).isEmpty, "\(other)")
    }
  }

  @Test(.enabled(if: JSONSchemaTool.isHere, "python3 has no module jsonschema here"))
  func `plans in JSON keep their schema`() throws {
    var plans = [VerifiedPlan.nothing, .small]
    for seed in 0..<40 {
      var random = RandomPlans(seed: UInt64(seed))
      plans.append(random.plan())
    }
    let documents = plans.map { PlanJSONExporter().bytes(for: $0) }
    #expect(try JSONSchemaTool.problems(in: documents, schema: "plan-1.schema.json") == "")
  }

  @Test(.enabled(if: JSONSchemaTool.isHere, "python3 has no module jsonschema here"))
  func `a plan in JSON with what the format does not have breaks its schema`() throws {
    let json = String(decoding: PlanJSONExporter().bytes(for: .small), as: UTF8.self)
    for (part, other, problem) in [
      (#""cutShort": true"#, #""cutShort": "yes""#, "'yes' is not of type 'boolean'"),
      (#""gross": "90.009""#, #""gross": 90.009"#, "90.009 is not of type 'string'"),
      (#""operator": "MAG""#, #""operator": null"#, "None is not of type 'string'"),
      (#""version": 1"#, #""version": 2"#, "1 was expected"),
      (#""need": "lao-data""#, #""hint": "lao-data""#, "'need' is a required property"),
    ] {
      let broken = json.replacing(part, with: other, maxReplacements: 1)
      let found = try JSONSchemaTool.problems(
        in: [Array(broken.utf8)], schema: "plan-1.schema.json")
      #expect(found.contains(problem), "\(other)")
    }
  }

  @Test func `every schema has its name and is found by it`() throws {
    #expect(
      SchemaCatalog.all.map(\.name) == ["donor-offers-1.xsd", "plan-1.schema.json", "plan-1.xsd"])
    #expect(SchemaCatalog.schema(named: "plan-2.xsd") == nil)
    let folder = URL(filePath: #filePath).appending(
      path: "../../../../Sources/CEmbeddedFiles/Schemas")
    for schema in SchemaCatalog.all {
      let file = folder.appending(path: schema.name).standardized
      #expect(schema.bytes == [UInt8](try Data(contentsOf: file)), "\(schema.name)")
    }
  }

  private func problems(in document: [UInt8]) throws -> [XMLSchemaProblem] {
    try Self.schema.get().problems(in: document)
  }
}
