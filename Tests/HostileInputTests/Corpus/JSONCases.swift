/// Documents in JSON that are not what they seem.
enum JSONCases {
  /// What no JSON may be, whatever it is of.
  static let notation: [HostileCase] = [
    syntax("nothing", "", 1), syntax("a document cut in an object", "{\n\"a\": 1,", 2),
    syntax("a document twice", "{}\n{}", 2), syntax("a trailing comma", "{\"a\": 1,\n}", 1),
    syntax("a comment", "{\n// a\n}", 2), syntax("NaN", "{\n\"a\": NaN}", 2),
    syntax("an infinity", "{\n\"a\": -Infinity}", 2), syntax("a leading zero", "{\n\"a\": 010}", 2),
    syntax("a hexadecimal number", "{\n\"a\": 0x10}", 2), syntax("a plus", "{\n\"a\": +5}", 2),
    syntax("digits of another script", "{\n\"a\": \u{663}}", 2),
    syntax("half a surrogate", "{\n\"a\": \"\\uD800\"}", 2),
    syntax("surrogates in the wrong order", "{\n\"a\": \"\\uDC00\\uD800\"}", 2),
    syntax("an escape character", "{\n\"a\": \"\u{1B}[2J\"}", 2),
    syntax("single quotation marks", "{\n'a': 1}", 2),
    syntax("a NUL in a string", "{\n\"a\": \"\0\"}", 2),
    HostileCase("a key twice", "json-duplicate-key", line: 2, text: "{\"a\": 1,\n\"a\": 2}"),
    HostileCase(
      "a key twice, once in escapes", "json-duplicate-key", line: 2,
      text: "{\"a\": 1,\n\"\\u0061\": 2}"),
    HostileCase(
      "keys that look the same", "json-duplicate-key", line: 2,
      text: "{\"\u{E9}\": 1,\n\"e\u{301}\": 2}"),
    encoding("Latin-1", [0xE9]), encoding("a surrogate", [0xED, 0xA0, 0x80]),
    encoding("an overlong slash", [0xC0, 0xAF]), encoding("half a character", [0xE2, 0x82]),
    limit("100,000 arrays in each other", repeated("[", 100_000), 1),
    limit("100,000 objects in each other", repeated("{\"a\":\n", 100_000), 129),
    limit("a string of 200 kB", "{\n\"a\": \"\(repeated("x", 200_000))\"}", 2),
    limit("a key of 200 kB", "{\n\"\(repeated("x", 200_000))\": 1}", 2),
    limit("a number of 200 kB", "{\n\"a\": \(repeated("9", 200_000))}", 2),
    limit("a word of 200 kB", "{\n\"a\": \(repeated("t", 200_000))}", 2),
    limit("half a million numbers", "{\n\"a\": [\(repeated("0,", 500_000))0]}", 2, isLarge: true),
    limit("half a million arrays", "{\n\"a\": [\(repeated("[0],", 500_000))0]}", 2, isLarge: true),
    limit(
      "half a million keys",
      "{\n" + (0..<500_000).map { "\"\($0)\":0" }.joined(separator: ",") + "}", 2, isLarge: true),
    limit("a file of 18 MB", "[" + repeated(" ", 18_000_000), 1, isLarge: true),
  ]

  /// A plan of which something is wrong.
  static let plans: [HostileCase] =
    notation.filter { $0.name != "nothing" } + [
      HostileCase("UTF-16", "json-encoding", line: 1) {
        Array("{}".utf16).flatMap { [UInt8($0), 0] }
      },
      plan("as many empty payments as may be", repeated("{},", 340_000) + "{}"),
      plan("as many numbers as may be", repeated("0,", 340_000) + "0"),
      plan(
        "as many texts as may be",
        repeated("{\"\(repeated("k", 20))\":\"\(repeated("v", 20))\"},", 170_000) + "{}"),
    ]

  /// A `scenario.json` of which something is wrong.
  static let scenarios: [HostileCase] =
    notation + PackedCases.all + [
      HostileCase("UTF-16", "json-encoding", line: 1) { [0xFF, 0xFE, 0x7B, 0, 0x7D, 0] },
      HostileCase("an array", "wrong-kind", line: 1, text: "[]"),
      HostileCase(
        "an amount in quotation marks and another script", "wrong-kind", line: 2,
        text: "{\"format\": \"coalition-scenario\", \"version\": 1, \"states\": [{\n"
          + "\"absorption\": \"\u{661}\"}], \"currency\": \"USD\"}"),
      HostileCase(
        "as many unknown keys as may be", "findings-limit", line: nil, isLarge: true,
        text: "{\"format\": \"coalition-scenario\", \"version\": 1, "
          + (0..<340_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"),
      HostileCase(
        "as many empty states as may be", "findings-limit", line: nil, isLarge: true,
        text: "{\"format\": \"coalition-scenario\", \"version\": 1, \"states\": ["
          + repeated("{},", 340_000) + "{}]}"),
      HostileCase(
        "keys without a version", "missing-key", line: 1, isLarge: true,
        text: "{" + (0..<340_000).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"),
    ]

  private static func plan(_ name: String, _ payments: String) -> HostileCase {
    HostileCase(
      name, "findings-limit", line: nil, isLarge: true,
      text: "{\"format\": \"coalition-plan\", \"version\": 1, \"grants\": [{\"payments\": ["
        + payments + "]}]}")
  }

  private static func syntax(_ name: String, _ text: String, _ line: Int) -> HostileCase {
    HostileCase(name, "json-syntax", line: line, text: text)
  }

  private static func encoding(_ name: String, _ sequence: [UInt8]) -> HostileCase {
    HostileCase(name, "json-encoding", line: 2) { bytes("{\n\"a\": \"?\"}", with: sequence) }
  }

  private static func limit(
    _ name: String, _ text: @autoclosure @escaping @Sendable () -> String, _ line: Int,
    isLarge: Bool = false
  ) -> HostileCase {
    HostileCase(name, "json-limit", line: line, isLarge: isLarge, text: text())
  }
}
