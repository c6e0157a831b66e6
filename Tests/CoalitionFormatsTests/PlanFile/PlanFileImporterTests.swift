import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct PlanFileImporterTests {
  @Test func `every mistake is told in one run, in the order of the file`() throws {
    let fault = PlanFault(
      [
        (#"as-of="2017-09-04""#, #"①as-of="today""#), ("<grants>", "<grants>\n②<gift/>"),
        (#"net="0.03" work"#, #"③work"#), ("    <flow status=\"committed\"", "④<flow"),
        (#"bound="0.75""#, #"⑤bound="0.7""#),
      ],
      [
        "'today' is no value of 'as-of'; write a date such as 2017-09-04 [plan-value]",
        "'gift' is not part of 'grants'; remove it [plan-unknown]",
        "'allocation' has no 'net'; add it [plan-missing]",
        "'flow' has no 'status'; add it [plan-missing]",
        "'gap' of 'stage' is 0.200000, and 0.142858 follows from the other values; mend the one "
          + "that is wrong [plan-derived]",
      ])
    try fault.expect(in: "small.xml")
  }

  @Test func `amounts in a currency that is not known are not told of`() throws {
    let fault = PlanFault(
      #"currency="KWD" gross="90.009""#, #"①currency="kwd" gross="90.009""#,
      "'kwd' is no value of 'currency'; write a code of ISO 4217 such as NOK [plan-value]")
    try fault.expect(in: "small.xml")
  }

  @Test(arguments: [
    ("", "plan: error: the file is neither XML nor JSON; export the plan as one of them"),
    (" \nplan", "plan: error: the file is neither XML nor JSON; export the plan as one of them"),
    ("\n<offers/>", "plan:2: error: the file is not a plan: its element 'offers' is in no namespace; "),
    (
      "<coalition-plan version='1'/>",
      "plan:1: error: the file is not a plan: its element 'coalition-plan' is in no namespace; "
    ),
    ("{\"version\": 1}", "plan:1: error: the file is not a plan: it has no 'format'; "),
    ("{\"format\": \"needs\"}", "plan:1: error: the file is not a plan: its format is 'needs'; "),
    ("\n\n[]", "plan:3: error: the file is not a plan: it is an array; "),
    (
      "<coalition-plan xmlns='urn:coalition:plan:1' version='2'><more/></coalition-plan>",
      "plan:1: error: the plan is of version 2 of the format, and this program reads version 1; "
        + "export the plan again or use the program that wrote it [plan-version]"
    ),
    (
      "{\"format\": \"coalition-plan\", \"version\": 2, \"more\": 1}",
      "plan:1: error: the plan is of version 2 of the format, and this program reads version 1; "
        + "export the plan again or use the program that wrote it [plan-version]"
    ),
    (
      "<coalition-plan xmlns='urn:coalition:plan:1'/>",
      "plan:1: error: 'coalition-plan' has no 'version'; add it [plan-missing]"
    ),
    ("{\n  \"format\": 1,\n}", "plan:2: error: a comma stands before '}'; take the comma out"),
    ("<coalition-plan>\n<", "plan:2: error: this is not well-formed XML"),
    ("<!DOCTYPE a><a/>", "plan:1: error: the document has a DOCTYPE"),
  ])
  func `a file that is no plan is refused in one finding`(file: String, finding: String) throws {
    let imported = PlanImporter().plan(from: Array(file.utf8), file: "plan")
    let only = try #require(imported.diagnostics.first)
    #expect(imported.diagnostics.count == 1)
    #expect(only.description.hasPrefix(finding), "\(only)")
    #expect(imported.value == nil)
  }

  @Test func `a byte order mark, UTF-16 and what editors add are read past`() throws {
    let bytes = try Golden("small.xml").bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    let schema =
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
      + "xsi:schemaLocation=\"urn:coalition:plan:1 plan-1.xsd\" as-of"
    let wide = text.replacing("UTF-8", with: "UTF-16").utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let json = try Golden("small.json").bytes()
    let expected = PlanImporter().plan(from: bytes, file: "plan").value
    for odd in [
      [0xEF, 0xBB, 0xBF] + bytes, [0xFF, 0xFE] + wide, [0xEF, 0xBB, 0xBF, 0x0A] + json,
      Array(text.replacing("as-of", with: schema).utf8),
    ] {
      let imported = PlanImporter().plan(from: odd, file: "plan")
      #expect(imported.diagnostics == [])
      #expect(imported.value == expected)
    }
    #expect(expected != nil)
  }
}
