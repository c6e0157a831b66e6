import CoalitionDomain
import Testing
import TreatyRegister

/// Mistakes in the rows of a newer file.
struct RegisterRowTests {
  private static let membershipHeading =
    "treaty,state,signed,consent,consented,withdrawn,withdrawal_effect,note,source,confirmed"
  private static let extensionsHeading =
    "state,article,number,filed,status,decided,months,deadline,interim,meeting,note,source,"
    + "confirmed"

  private func lay(_ text: String) -> Imported<TreatyRegister> {
    TreatyRegister.standard.laying([RegisterFile(path: "new.csv", bytes: Array(text.utf8))])
  }

  private func messages(_ table: String, _ heading: String, _ rows: String) -> [String] {
    lay("coalition-register-\(table),1\n\(heading)\n\(rows)\n").diagnostics.map(\.description)
  }

  @Test(arguments: [
    (
      "XXM,KEN,,,,,,,UN,primary",
      "treaty: 'XXM' is not a treaty; write CCM, APMBC, CCW, CCW-A1, CCW-P1, CCW-AP2, CCW-P4 or "
        + "CCW-P5 [unknown-word]"
    ),
    (
      "CCM,Kenya,,,,,,,UN,primary",
      "state: 'Kenya' is not a code of ISO 3166-1; write three capital letters such as LAO [state]"
    ),
    ("CCM,ken,,,,,,,UN,primary", "state: 'ken' is not a code of ISO 3166-1; write KEN [state]"),
    (
      "CCM,KEN,3 Dec 2008,,,,,,UN,primary",
      "signed: '3 Dec 2008' is not a day; write year, month and day, such as 2017-09-04 [date]"
    ),
    (
      "CCM,KEN,2023-02-29,,,,,,UN,primary",
      "signed: '2023-02-29' is not a day; write year, month and day, such as 2017-09-04 [date]"
    ),
    (
      "CCM,KEN,1901-02-01,,,,,,UN,primary",
      "signed: '1901-02-01' is not read here; write a day from 1945 to 2100 [date]"
    ),
    (
      "CCM,KEN,,Ratification,2026-02-10,,,,UN,primary",
      "consent: 'Ratification' is not a kind of consent; write ratification [unknown-word]"
    ),
    (
      "CCM,KEN,,ratification,,,,,UN,primary",
      "consented: a kind of consent and its day come together; fill in both or neither [consent]"
    ),
    (
      "CCM,KEN,2026-03-01,ratification,2026-02-10,,,,UN,primary",
      "consented: '2026-02-10' is before signed '2026-03-01'; mend one of them [date-order]"
    ),
    ("CCM,KEN,,,,,,,,primary", "source: the cell is empty; fill it in [missing-value]"),
    (
      "CCM,KEN,,,,,,,UN ,primary", "source: 'UN ' begins or ends with a space; take it out [spaces]"
    ),
    (
      "CCM,KEN,,,,,,a\u{1B}[2J,UN,primary",
      "note: 'a\\u{1B}[2J' holds a control character; take it out [control-character]"
    ),
    (
      "CCM,KEN,,,,,,,UN,sure",
      "confirmed: 'sure' is not how well a row is confirmed; write primary, confirmed, partly or "
        + "unconfirmed [unknown-word]"
    ),
  ])
  func `a mistake in a membership is told with the value and what to do`(
    _ row: String, _ message: String
  ) {
    #expect(
      messages("membership", Self.membershipHeading, row) == ["new.csv:3: error: \(message)"])
  }

  @Test(arguments: [
    (
      "BIH,3,1,,granted,,60,,no,,,x,primary",
      "months: '60' is more than the 48 months that one extension of Article 3 may have; write "
        + "each extension in a row of its own [extension-months]"
    ),
    (
      "BIH,5,1,,granted,,12,,no,,,x,primary",
      "article: Article 5 has no deadline that could be extended; take the row out "
        + "[extension-article]"
    ),
    (
      "BIH,4,1,,granted,,,,no,,,x,primary",
      "months: the cell is empty; fill it in where the status is granted [missing-value]"
    ),
    (
      "BIH,6,1,,granted,,12,,no,,,x,primary",
      "article: '6' is not an article with obligations; write 3, 4 or 5 [unknown-word]"
    ),
    (
      "BIH,4,1,,granted,,1.5,,no,,,x,primary",
      "months: '1.5' is not a whole number from 1 to 600; write digits only [number]"
    ),
    (
      "BIH,4,1,,granted,,12,,maybe,,,x,primary",
      "interim: 'maybe' is not yes or no; write yes or no [unknown-word]"
    ),
  ])
  func `a mistake in an extension is told with the article's own limit`(
    _ row: String, _ message: String
  ) {
    #expect(
      messages("extensions", Self.extensionsHeading, row) == ["new.csv:3: error: \(message)"])
  }

  @Test func `the same row twice in a file is a mistake`() {
    #expect(
      messages(
        "states", "state,name,source,confirmed", "LAO,Lao PDR,UN,primary\nLAO,Laos,UN,primary")
        == ["new.csv:4: error: 'LAO' stands on line 3 too; take one of them out [duplicate-row]"])
  }

  @Test(arguments: [
    (
      "obligations", "state,article,event,date,dated,note,source,confirmed",
      "LBN,4,reported,2024-11-27,month,,x,primary",
      "new.csv:3: error: date: '2024-11-27' is not the last day of its month; write that [dated]"
    ),
    (
      "actions", "plan,first,last,theme,title,source,confirmed", "VAP,9,8,a,b,x,primary",
      "new.csv:3: error: first: '9' is above last '8'; write the lower number first [number-order]"
    ),
    (
      "readiness", "role,state,pillar,step,done,date,dated,note,source,confirmed",
      "requester,LAO,,plan,yes,2024-11-27,day,,x,primary",
      "new.csv:3: error: pillar: the cell is empty; fill it in where the role is requester "
        + "[missing-value]"
    ),
    (
      "reports", "state,kind,period,date,dated,note,source,confirmed",
      "LAO,annual,,2024-04-27,day,,x,primary",
      "new.csv:3: error: period: the cell is empty; write the year that the report is about [period]"
    ),
    (
      "reports", "state,kind,period,date,dated,note,source,confirmed",
      "LAO,initial,2023,2024-04-27,day,,x,primary",
      "new.csv:3: error: period: only an annual report has a period; empty the cell [period]"
    ),
    (
      "knowledge", "table,part,until,note,source", "members,,2026-01-01,,x",
      "new.csv:3: error: table: 'members' is not a table; write states, membership, obligations, "
        + "extensions, meetings, plans, actions, steps, offices, readiness, needs, reports, "
        + "coalitions or knowledge [unknown-word]"
    ),
    (
      "extensions", Self.extensionsHeading, "LBN,4,2,,granted,,24,2028-06-01,no,,,x,primary",
      "new.csv: error: extension 2 of LBN, Article 4: the deadline is '2028-06-01', but its months "
        + "lead to 2028-05-01; mend one of them [extension-deadline]"
    ),
    (
      "extensions", Self.extensionsHeading, "LBN,4,2,,requested,,24,,no,99MSP,,x,primary",
      "new.csv: error: extensions: '99MSP' is not a meeting of the register; add it, or write one "
        + "that is [unknown-meeting]"
    ),
    (
      "actions", "plan,first,last,theme,title,source,confirmed", "XAP,8,9,a,b,x,primary",
      "new.csv: error: actions: 'XAP' is not a plan of the register; add it, or write one that is "
        + "[unknown-plan]"
    ),
    (
      "readiness", "role,state,pillar,step,done,date,dated,note,source,confirmed",
      "provider,LAO,,plan,yes,2024-11-27,day,,x,primary",
      "new.csv: error: readiness: 'provider plan' is not a step of the register; add it, or write "
        + "one that is [unknown-step]"
    ),
    (
      "obligations", "state,article,event,date,dated,note,source,confirmed",
      "FSM,4,reported,2024-11-27,day,,x,primary",
      "new.csv: error: states: 'FSM' is not a state of the register; add it, or write one that is "
        + "[unknown-state]"
    ),
  ])
  func `tables are held against their own sense and against each other`(
    _ table: String, _ heading: String, _ row: String, _ message: String
  ) {
    #expect(messages(table, heading, row) == [message])
  }
}
