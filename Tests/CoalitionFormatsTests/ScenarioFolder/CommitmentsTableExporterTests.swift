import CoalitionDomain
import CoalitionFormats
import CoalitionTestSupport
import Testing

struct CommitmentsTableExporterTests {
  private func commitment(
    _ id: Identifier<Commitment>, _ scope: Commitment.Scope = .notDisaggregated,
    _ amount: Int64 = 5, note: String? = nil
  ) -> Commitment {
    Commitment(
      id: id, state: .lao, scope: scope, year: Year(2026), amount: .dollars(amount), donor: "NOR",
      note: note, source: Source("IATI activity A, norad.xml"))
  }

  private func added(_ commitments: [Commitment], to table: String) -> String? {
    CommitmentsTableExporter().adding(commitments, to: Array(table.utf8), file: "commitments.csv")
      .value.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a new table has a heading and a row for each commitment`() {
    let table = CommitmentsTableExporter().adding(
      [
        commitment("iati-A.LA.CLR.2026.USD", .pillar(.clearance)),
        commitment("iati-A.LA.ALL.2026.USD", note: "IATI: Mines, UXO"),
        commitment("c9", .need("survey")),
      ], to: nil, file: "commitments.csv")
    #expect(
      table.value.map { String(decoding: $0, as: UTF8.self) } == """
        coalition-commitments,1
        id,state,need,pillar,year,amount,currency,donor,note,source
        iati-A.LA.CLR.2026.USD,LAO,,clearance,2026,5.00,USD,NOR,,"IATI activity A, norad.xml"
        iati-A.LA.ALL.2026.USD,LAO,,not-disaggregated,2026,5.00,USD,NOR,"IATI: Mines, UXO","IATI \
        activity A, norad.xml"
        c9,LAO,survey,,2026,5.00,USD,NOR,,"IATI activity A, norad.xml"

        """)
  }

  @Test func `rows that people wrote stay as they are, and the same activity's are replaced`() {
    let table = """
      coalition-commitments,1
      source,id,state,year,amount,currency,pillar
      "=SUM(A1)",c1,LAO,2026,7,USD,clearance
      old,iati-A.LA.CLR.2026.USD,LAO,2026,1,USD,clearance
      old,iati-B.LA.CLR.2026.USD,LAO,2026,2,USD,clearance
      old,iati-A.LA.CLR.2027.USD,LAO,2027,3,USD,clearance
      mine,c2,LAO,2026,8,USD,clearance

      """
    let rows = [
      commitment("iati-A.LA.ALL.2026.USD"), commitment("iati-A.LB.ALL.2026.USD"),
      commitment("iati-D.LA.ALL.2026.USD"),
    ]
    #expect(
      added(rows, to: table) == """
        coalition-commitments,1
        source,id,state,year,amount,currency,pillar,donor
        =SUM(A1),c1,LAO,2026,7,USD,clearance,
        "IATI activity A, norad.xml",iati-A.LA.ALL.2026.USD,LAO,2026,5.00,USD,not-disaggregated,NOR
        "IATI activity A, norad.xml",iati-A.LB.ALL.2026.USD,LAO,2026,5.00,USD,not-disaggregated,NOR
        old,iati-B.LA.CLR.2026.USD,LAO,2026,2,USD,clearance,
        mine,c2,LAO,2026,8,USD,clearance,
        "IATI activity A, norad.xml",iati-D.LA.ALL.2026.USD,LAO,2026,5.00,USD,not-disaggregated,NOR

        """)
  }

  @Test func `adding the same rows again changes nothing`() {
    let rows = [
      commitment("iati-A.LA.ALL.2026.USD", note: "=cmd"), commitment("iati-D.LA.ALL.2026.USD"),
    ]
    let once = added(rows, to: "coalition-commitments,1\nid,state,year,amount,currency,source\n")
    #expect(once?.contains(",'=cmd,") == true || once?.contains(",'=cmd") == true)
    #expect(added(rows, to: once ?? "") == once)
  }

  @Test func `a row that is too long or too short stays to be seen`() {
    let table = """
      coalition-commitments,1
      id,state,year,amount,currency,source,,
      c1,LAO,2026
      c2,LAO,2026,7,USD,mine,,
      c3,LAO,2026,7,USD,mine,stray

      """
    #expect(
      added([commitment("iati-A.LA.ALL.2026.USD")], to: table) == """
        coalition-commitments,1
        id,state,year,amount,currency,source,pillar,donor
        c1,LAO,2026
        c2,LAO,2026,7,USD,mine,,
        c3,LAO,2026,7,USD,mine,stray
        iati-A.LA.ALL.2026.USD,LAO,2026,5.00,USD,"IATI activity A, norad.xml",not-disaggregated,NOR

        """)
  }

  @Test(arguments: [
    (
      "a;b\n",
      "commitments.csv:1: error: the first row has semicolons and no commas; save it with commas [csv-syntax]"
    ),
    (
      "coalition-needs,1\nid,x\n",
      "commitments.csv:1: error: the first row is 'coalition-needs,1'; write coalition-commitments,1 above the heading [format]"
    ),
  ])
  func `a table that cannot be read is left alone`(table: String, message: String) {
    let imported = CommitmentsTableExporter().adding(
      [commitment("iati-A.LA.ALL.2026.USD")], to: Array(table.utf8), file: "commitments.csv")
    #expect(imported.value == nil)
    #expect(imported.diagnostics.map(\.description) == [message])
  }
}
