import JSONTree
import Testing

struct JSONTreeWriterTests {
  @Test func `values are written in the order of the calls`() {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.string("title", value: "Lao PDR")
    writer.beginArray("years")
    writer.integer(value: 2027)
    writer.integer(value: -9_223_372_036_854_775_808)
    writer.endArray()
    writer.beginObject("budget")
    writer.number("amount", text: "-12.50")
    writer.boolean("firm", value: true)
    writer.boolean("earmarked", value: false)
    writer.endObject()
    writer.beginArray("notes")
    writer.beginObject()
    writer.null("text")
    writer.endObject()
    writer.null()
    writer.boolean(value: false)
    writer.string(value: "x")
    writer.number(text: "1E3")
    writer.beginArray()
    writer.endArray()
    writer.endArray()
    writer.endObject()
    #expect(
      String(decoding: writer.finish(), as: UTF8.self) == """
        {
          "title": "Lao PDR",
          "years": [
            2027,
            -9223372036854775808
          ],
          "budget": {
            "amount": -12.50,
            "firm": true,
            "earmarked": false
          },
          "notes": [
            {
              "text": null
            },
            null,
            false,
            "x",
            1E3,
            []
          ]
        }

        """)
  }

  @Test func `an object without members is two brackets`() {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.beginObject("a")
    writer.endObject()
    writer.endObject()
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "{\n  \"a\": {}\n}\n")
  }

  @Test(
    arguments: [
      ("", #""""#),
      (#"say "no" \ never"#, #""say \"no\" \\ never""#),
      ("a\nb\r\tc", #""a\nb\r\tc""#),
      ("\u{0}\u{8}\u{1B}[2J\u{1F} ", #""\u0000\u0008\u001B[2J\u001F ""#),
      ("~\u{7F}\u{80}\u{9F}\u{A0}é", "\"~\\u007F\\u0080\\u009F\u{A0}é\""),
      ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
      ("لا للألغام", #""لا للألغام""#),
      ("ບໍ່ມີລະເບີດ", #""ບໍ່ມີລະເບີດ""#),
      ("排雷行动", #""排雷行动""#),
      ("👩‍🦽🌍", #""👩‍🦽🌍""#),
    ])
  func `text is written as it stands but for what must be escaped`(text: String, json: String) {
    var writer = JSONTreeWriter()
    writer.string(value: text)
    #expect(writer.finish() == Array("\(json)\n".utf8))
  }

  @Test func `a key is escaped like text`() {
    var writer = JSONTreeWriter()
    writer.beginObject()
    writer.null("a\"b\u{85}")
    writer.endObject()
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "{\n  \"a\\\"b\\u0085\": null\n}\n")
  }
}
