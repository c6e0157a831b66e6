import CoalitionDomain
import Testing
import TreatyRegister

/// Newer files over the register, and everything that may be wrong with them.
struct RegisterFileTests {
  private static let membershipHeading =
    "treaty,state,signed,consent,consented,withdrawn,withdrawal_effect,note,source,confirmed"
  private static let extensionsHeading =
    "state,article,number,filed,status,decided,months,deadline,interim,meeting,note,source,"
    + "confirmed"

  private func lay(_ text: String) -> Imported<TreatyRegister> {
    TreatyRegister.standard.laying([RegisterFile(path: "new.csv", bytes: Array(text.utf8))])
  }

  @Test func `a newer row replaces the one of the same treaty and state`() throws {
    let register = try #require(
      lay(
        """
        coalition-register-membership,1
        \(Self.membershipHeading)
        CCM,KEN,2008-12-03,ratification,2026-02-10,,,,UN Treaty Collection,primary
        """
      ).value)
    #expect(register.status(of: state("KEN"), on: date("2026-08-01")) == .party)
    #expect(register.status(of: state("UGA"), on: date("2026-08-01")) == .signatory)
    #expect(TreatyRegister.standard.status(of: state("KEN"), on: date("2026-08-01")) == .signatory)
  }

  @Test func `a meeting's decision is laid over the request, and the next plan added`() throws {
    let extensions = """
      coalition-register-extensions,1
      \(Self.extensionsHeading)
      LAO,4,2,,granted,2024-09-13,60,2030-08-01,no,12MSP,,CCM/MSP/2024/11,primary
      """
    let plans = """
      coalition-register-plans,1
      plan,title,first,last,actions,note,source,confirmed
      VAP2,Next plan,2026-09-18,2031-12-31,,,3RC,primary
      """
    let register = try #require(
      TreatyRegister.standard.laying([
        RegisterFile(path: "a.csv", bytes: Array(extensions.utf8)),
        RegisterFile(path: "b.csv", bytes: Array(plans.utf8)),
      ]).value)
    let lao = register.obligation(of: state("LAO"), article: .clearance, on: date("2025-08-02"))
    #expect(lao.condition == .active)
    #expect(lao.deadline == date("2030-08-01"))
    #expect(register.plan(on: date("2026-10-01"))?.code == "VAP2")
    #expect(
      register.readiness(of: state("LAO"), in: .clearance, on: date("2026-10-01")).grade == .all)
  }

  @Test func `hostilities that ended after entry into force give ten years from their end`() throws
  {
    let register = try #require(
      lay(
        """
        coalition-register-obligations,1
        state,article,event,date,dated,note,source,confirmed
        LBN,4,hostilities-ended,2024-11-27,day,,illustrative,unconfirmed
        """
      ).value)
    #expect(
      register.deadline(of: state("LBN"), article: .clearance, on: date("2024-11-26"))
        == date("2026-05-01"))
    #expect(
      register.deadline(of: state("LBN"), article: .clearance, on: date("2024-11-27"))
        == date("2034-11-27"))
  }

  @Test func `line ends of Windows, a byte order mark and blank rows are read`() {
    let text = "\u{FEFF}coalition-register-states,1\r\nstate,name,source,confirmed\r\n,,,\r\n"
    #expect(lay(text).diagnostics == [])
  }

  @Test(arguments: [
    ("", "new.csv: error: the file is empty; write coalition-register-TABLE,1 above the heading, "),
    ("a,b\n", "new.csv:1: error: the first row is 'a,b'; write coalition-register-TABLE,1 above "),
    (
      "coalition-register-plans,2\n",
      "new.csv:1: error: version '2' is not known; this program reads version 1: write "
        + "coalition-register-plans,1 [format-version]"
    ),
    (
      "coalition-register-plans\n",
      "new.csv:1: error: the version is missing; this program reads version 1: write "
        + "coalition-register-plans,1 [format-version]"
    ),
    (
      "coalition-register-states,1\n",
      "new.csv: error: the table has no heading; write the names of the columns under the first "
        + "row: state,name,source,confirmed [heading]"
    ),
    (
      "coalition-register-states,1\nstate,name,source\n",
      "new.csv:2: error: there is no column 'confirmed'; add it [missing-column]"
    ),
    (
      "coalition-register-states,1\nstate,name,source,confirmed,x\n",
      "new.csv:2: error: 'x' is not a column of this table; take it out, or write one of: state, "
        + "name, source, confirmed [unknown-column]"
    ),
    (
      "coalition-register-states,1\nstate,name,source,confirmed,name\n",
      "new.csv:2: error: 'name' is a column twice; take one of them out [duplicate-column]"
    ),
    (
      "coalition-register-states,1\nstate,name,source,confirmed\nLAO,Lao\n",
      "new.csv:3: error: the row has 2 cells, but the heading has 4; write one for each column, in "
        + "quotation marks where it holds a comma [row-length]"
    ),
    (
      "coalition-register-states,1\nstate,name,source,confirmed\nLAO,\"Lao\n",
      "new.csv:3: error: the quotation mark that opens here is never closed; close it, "
    ),
  ])
  func `what is wrong with a file is told with its line`(_ text: String, _ message: String) {
    let imported = lay(text)
    #expect(imported.value == nil)
    #expect(imported.diagnostics.count == 1)
    #expect(
      imported.diagnostics.first?.description.hasPrefix(message) == true,
      "\(imported.diagnostics)")
  }

  @Test func `every mistake of every file comes out of one run`() {
    let imported = TreatyRegister.standard.laying([
      RegisterFile(path: "a.csv", bytes: Array("x\n".utf8)),
      RegisterFile(
        path: "b.csv",
        bytes: Array(
          "coalition-register-states,1\nstate,name,source,confirmed\nxx,,UN,maybe\n".utf8)),
    ])
    #expect(imported.diagnostics.map(\.location.file) == ["a.csv", "b.csv", "b.csv", "b.csv"])
    #expect(
      imported.diagnostics.map(\.code) == ["format", "state", "missing-value", "unknown-word"])
  }
}
