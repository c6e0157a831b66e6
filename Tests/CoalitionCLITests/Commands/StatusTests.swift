import CoalitionTestSupport
import Foundation
import Testing

struct StatusTests {
  @Test func `help`() throws {
    #expect(try HelpSnapshot.difference(of: "status") == nil)
  }

  @Test func `a state's status is told with its deadlines`() throws {
    #expect(
      try Program.run(["status", "LAO", "--on", "2011-08-20"])
        == Program.Run(
          output: """
            Convention on Cluster Munitions, 2011-08-20

              state  status  in force    name
              LAO    party   2010-08-01  Lao People's Democratic Republic
                                         Article 4: active, deadline 2020-08-01
                                         Article 5: active

            """,
          errors: "", status: 0))
  }

  @Test func `without a state all are told, and without a day the last that is known`() throws {
    let run = try Program.run(["status", "--format", "csv"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "coalition-status,1,CCM,2025-12-31")
    #expect(lines.count == 198)
    #expect(run.status == 0)
  }

  @Test(arguments: [
    (
      ["status", "Laos"],
      "'Laos' is not a code of ISO 3166-1; write three capital letters such as LAO"
    ),
    (["status", "lao"], "'lao' is not a code of ISO 3166-1; write LAO"),
    (
      ["status", "--on", "20 Aug 2011"],
      "'20 Aug 2011' is not a day; write year, month and day, such as 2011-08-20"
    ),
    (
      ["status", "--treaty", "NPT"],
      "'NPT' is not a treaty of the register; write CCM, APMBC, CCW, CCW-A1, CCW-P1, CCW-AP2, "
        + "CCW-P4 or CCW-P5"
    ),
  ])
  func `a wrong argument is told with what to write`(_ arguments: [String], _ message: String)
    throws
  {
    let run = try Program.run(arguments)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `a newer table is laid over the register`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "new.csv")
    try Data(
      """
      coalition-register-membership,1
      treaty,state,signed,consent,consented,withdrawn,withdrawal_effect,note,source,confirmed
      CCM,KEN,2008-12-03,ratification,2025-06-10,,,,illustrative,unconfirmed

      """.utf8
    ).write(to: file)
    let run = try Program.run([
      "status", "KEN", "--on", "2025-12-01", "--register", file.path(percentEncoded: false),
      "--format", "json",
    ])
    #expect(run.output.contains("\"status\": \"party\""))
    #expect(run.status == 0)
  }

  @Test func `a newer table with errors is refused with every one of them`() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "new.csv")
    try Data("coalition-register-states,1\nstate,name,source,confirmed\nxx,,UN,primary\n".utf8)
      .write(to: file)
    let path = file.path(percentEncoded: false)
    #expect(
      try Program.run(["status", "--register", path])
        == Program.Run(
          output: "",
          errors: """
            \(path):3: error: state: 'xx' is not a code of ISO 3166-1; write three capital letters \
            such as LAO [state]
            \(path):3: error: name: the cell is empty; fill it in [missing-value]

            """,
          status: 65))
  }

  @Test func `a table that is not there ends with its own status`() throws {
    #expect(try Program.run(["status", "--register", "no-such.csv"]).status == 66)
  }
}
