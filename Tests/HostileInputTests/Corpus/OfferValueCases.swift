/// Values of a donor's file that are not what they seem.
enum OfferValueCases {
  /// A file in which one amount, on line 5, is another.
  private static func amount(_ amount: String) -> String {
    XMLFrame.offers.document(
      "<offer id='n' status='pledged'><title>t</title><amounts currency='NOK'>\n"
        + "<year of='2020'>\(amount)</year></amounts><source>s</source></offer>")
  }

  private static func offer(id: String, title: String = "t") -> String {
    "<offer id='\(id)' status='pledged'><title>\(title)</title>"
      + "<total currency='NOK' first-year='2020' last-year='2020'>5</total>"
      + "<source>s</source></offer>\n"
  }

  static let all: [HostileCase] =
    [
      HostileCase("nothing", "xml-not-well-formed", line: nil, text: ""),
      HostileCase("two byte order marks", "xml-not-well-formed", line: 1) {
        [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array(XMLFrame.offers.document("").utf8)
      },
    ]
    + [
      "1,250", "1.250,00", "1e3", "\u{663}", "\u{FF11}\u{FF12}", "0x10", "+5", "1\u{A0}250",
      "1 250",
      "1'250", ".5", "5.", "\u{2212}5", "NaN", "inf", "\u{967}", "½", "5%", "१", "1\u{200B}0",
    ].map {
      HostileCase("the amount \($0.debugDescription)", "offers-amount", line: 5, text: amount($0))
    } + [
      HostileCase("the amount -0", "offers-negative-amount", line: 5, text: amount("-0")),
      HostileCase(
        "an amount of 100,000 digits", "offers-amount-range", line: 5,
        text: amount(repeated("9", 100_000))),
      HostileCase(
        "an amount of 100,000 decimals", "offers-decimals", line: 5,
        text: amount("1." + repeated("1", 100_000))),
    ]
    + [
      "n\u{301}", "\u{430}", "\u{FF4E}", "../n", "/n", "n/..", "n\\n", "..", "-n", "n n", "=n",
      "@n",
      "\u{202E}n", repeated("n", 65), "n;n", "%2e%2e%2f", "n\u{AD}",
    ].map { id in
      HostileCase(
        "the id \(id.debugDescription)",
        id == "\u{202E}n" ? "offers-control-character" : "offers-id",
        line: 4, text: XMLFrame.offers.document(offer(id: id)))
    } + [
      HostileCase(
        "ids that differ in case", "offers-duplicate-id", line: 5,
        text: XMLFrame.offers.document(offer(id: "nor") + offer(id: "NOR"))),
      HostileCase(
        "a donor whose id is a path", "offers-id", line: 2,
        text: XMLFrame.offers.document(offer(id: "n"))
          .replacing("donor=\"NOR\"", with: "donor=\"../../scenario\"")),
      HostileCase(
        "a title that turns around", "offers-control-character", line: 4,
        text: XMLFrame.offers.document(offer(id: "n", title: "a\u{202E}b"))),
      HostileCase(
        "a title of C1 controls", "offers-control-character", line: 4,
        text: XMLFrame.offers.document(offer(id: "n", title: "\u{9B}2J"))),
      HostileCase(
        "regions without an end", "offers-list", line: 4, isLarge: true,
        text: XMLFrame.offers.document(
          offer(id: "n").replacing(
            "<source>",
            with: "<only>\((0..<300_000).map { "<region>r\($0)</region>" }.joined())</only><source>"
          ))
      ),
      HostileCase(
        "as many empty offers as may be", "findings-limit", line: nil, isLarge: true,
        text: XMLFrame.offers.document(repeated("<offer/>\n", 349_000))),
      HostileCase(
        "as many offers with an id twice as may be", "findings-limit", line: nil, isLarge: true,
        text: XMLFrame.offers.document(repeated("<offer id='a' status='pledged'/>\n", 116_000))),
    ]
}
