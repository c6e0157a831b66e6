import CoalitionDomain
import CoalitionFormats
import JSONTree
import Testing
import TreatyRegister

struct RegisterJSONExporterTests {
  let exporter = RegisterJSONExporter(.standard)

  @Test func `a status has dates, source and obligations`() throws {
    let bytes = try exporter.status(of: states("TCD"), in: .ccm, on: day("2024-10-02"))
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "format": "coalition-status",
          "version": 1,
          "on": "2024-10-02",
          "treaty": "CCM",
          "states": [
            {
              "state": "TCD",
              "name": "Chad",
              "status": "party",
              "signed": "2008-12-03",
              "consent": "ratification",
              "consented": "2013-03-26",
              "entryIntoForce": "2013-09-01",
              "source": "UN Treaty Collection, status list of 27 January 2014",
              "confirmed": "primary",
              "obligations": [
                {
                  "article": 3,
                  "condition": "absent"
                },
                {
                  "article": 4,
                  "condition": "active",
                  "deadline": "2026-10-01",
                  "originalDeadline": "2023-09-01"
                },
                {
                  "article": 5,
                  "condition": "active"
                }
              ]
            }
          ],
          "limits": [
            "the register of obligations (5) ends on 2011-08-20; later states one by one"
          ]
        }

        """)
  }

  @Test func `what a state has not done by the day is left out`() throws {
    let bytes = try exporter.status(of: states("TCD"), in: .ccm, on: day("2008-12-02"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"status\": \"none\""))
    #expect(!text.contains("\"signed\""))
    #expect(!text.contains("\"entryIntoForce\""))
  }

  @Test(arguments: ["1990-01-01", "2011-08-20", "2024-10-31", "2199-12-31"])
  func `every document of every day can be read back`(text: String) throws {
    let register = TreatyRegister.standard
    let day = try day(text)
    for bytes in [
      exporter.status(of: register.states, in: .ccm, on: day), exporter.progress(on: day),
      exporter.candidates(on: day),
    ] {
      _ = try JSONTreeReader.read(bytes)
    }
  }

  @Test func `the same day gives the same bytes`() throws {
    let day = try day("2018-01-01")
    #expect(exporter.progress(on: day) == exporter.progress(on: day))
    #expect(exporter.candidates(on: day) == exporter.candidates(on: day))
  }
}
