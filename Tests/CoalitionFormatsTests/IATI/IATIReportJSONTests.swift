import CoalitionDomain
import JSONTree
import Testing

@testable import CoalitionFormats

struct IATIReportJSONTests {
  private typealias File = IATIDocument

  @Test func `everything that an import brings is there for programs`() throws {
    let folder = try IATIFolder()
    let committed = File.bound("1234.5", in: "2018")
    let imported = try folder.prepare(
      File.activity("NO-1", File.budget("90", "2018") + File.budget("70", "2016")),
      File.activity("NO-2", status: "2", committed))
    let change = try #require(imported.value)
    let bytes = IATIReportJSON().bytes(
      for: change, file: "iati.xml", isWritten: true,
      findings: change.reading.diagnostics.filter { $0.severity != .note })
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(folder.place, with: "")
    #expect(
      text == """
        {
          "format": "coalition-iati-import",
          "version": 1,
          "file": "iati.xml",
          "written": true,
          "activities": 2,
          "recognised": [
            {
              "identifier": "NO-1",
              "title": "Demining",
              "line": 1,
              "confidence": "high",
              "signals": [
                {
                  "kind": "words-title",
                  "seen": "Demining",
                  "confidence": "high",
                  "line": 4
                }
              ]
            },
            {
              "identifier": "NO-2",
              "title": "Demining",
              "line": 10,
              "confidence": "high",
              "signals": [
                {
                  "kind": "words-title",
                  "seen": "Demining",
                  "confidence": "high",
                  "line": 13
                }
              ]
            }
          ],
          "offers": [
            {
              "donor": "NOR",
              "file": "lao/offers/norway.xml",
              "isNew": false,
              "drafts": [
                {
                  "id": "iati-NO-1.LA.I.USD",
                  "activity": "NO-1",
                  "title": "Demining",
                  "status": "indicative",
                  "states": [
                    "LAO"
                  ],
                  "pillars": [
                    "clearance"
                  ],
                  "amounts": [
                    {
                      "firstYear": 2018,
                      "lastYear": 2018,
                      "amount": "90.00",
                      "currency": "USD"
                    }
                  ]
                }
              ],
              "added": [
                "iati-NO-1.LA.I.USD"
              ],
              "removed": [],
              "changed": [],
              "unchanged": [
                "nor-lao"
              ],
              "confirmed": [],
              "withdrawn": []
            }
          ],
          "commitments": [
            {
              "id": "iati-NO-2.LA.CLR.2018.USD",
              "activity": "NO-2",
              "state": "LAO",
              "for": "clearance",
              "year": 2018,
              "amount": "1234.50",
              "currency": "USD",
              "donor": "NOR",
              "source": "IATI activity NO-2, iati.xml"
            }
          ],
          "setAside": [
            {
              "identifier": "NO-1",
              "line": 8,
              "reason": "past",
              "detail": "",
              "amounts": [
                {
                  "amount": "70.00",
                  "currency": "USD"
                }
              ]
            }
          ],
          "errors": 0,
          "warnings": 0,
          "notes": 0,
          "findings": []
        }

        """)
  }

  @Test func `money for several years together has a first and a last year`() throws {
    let pledge = """
      <transaction><transaction-type code="12"/><transaction-date iso-date="2017-01-01"/>\
      <value value-date="2017-01-01">80</value></transaction>\
      <activity-date type="3" iso-date="2019-12-31"/>
      """
    let change = try #require(try IATIFolder().prepare(File.activity("NO-1", pledge)).value)
    let bytes = IATIReportJSON().bytes(for: change, file: "i.xml", isWritten: false, findings: [])
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(
      text.contains(
        #""amounts":[{"firstYear":2017,"lastYear":2019,"amount":"80.00","currency":"USD"}]"#))
    #expect(text.contains(#""written":false"#))
  }
}
