/// A made-up IATI file of any size: activities of all kinds, one in 500 of mine action,
/// as in published files (48 of 26,268).
///
/// Element counts, lines and texts are like those of published files: about 140 elements and 7 KB
/// an activity.
struct IATISample {
  private var state: UInt64 = 7
  private var text = ""

  /// Writes at least so many bytes to a file.
  static func write(bytes: Int, to file: inout OutputFile) throws {
    var sample = IATISample()
    try file.append(
      #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n"
        + #"<iati-activities version="2.03" generated-datetime="2018-01-01T00:00:00Z">"# + "\n")
    var number = 0
    while file.count < bytes {
      number += 1
      sample.text = ""
      sample.activity(number)
      try file.append(sample.text)
    }
    try file.append("</iati-activities>\n")
    file.flush()
  }

  private static let words = """
    access agriculture assessment authorities basic budget capacity children climate communities \
    conflict coordination country data delivery development district education energy equality \
    families farmers finance food gender governance government health households improved income \
    infrastructure integrated justice learning livelihoods local management markets maternal \
    ministry national nutrition partners planning policy poverty primary private programme project \
    protection provinces public quality regional resilience results rural sanitation schools sector \
    seminar services skills social staff strategy strengthening support sustainable systems teachers \
    technical training undermined urban vaccination value vulnerable water women workers youth
    """.split(separator: " ").map(String.init)

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[next(Self.words.count)] }.joined(separator: " ")
  }

  private mutating func day(_ year: Int) -> String {
    let month = 1 + next(12)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(10 + next(19))"
  }

  private mutating func activity(_ number: Int) {
    let isMineAction = number.isMultiple(of: 500)
    let year = 2012 + next(8)
    let sector = isMineAction && number.isMultiple(of: 1000) ? 15250 : 11110 + 10 * next(90)
    let country = ["LA", "LB", "AF", "BA", "KH", "VN", "TD", "MZ"][next(8)]
    text += """
      <iati-activity xml:lang="en" default-currency="EUR" last-updated-datetime="2018-01-01T00:00:00Z" hierarchy="1">
       <iati-identifier>XM-DAC-7-\(number)</iati-identifier>
       <reporting-org ref="XM-DAC-7" type="10"><narrative>Ministry of Foreign Affairs</narrative></reporting-org>
       <title><narrative>\(isMineAction ? "Humanitarian demining: " : "")\(words(8))</narrative></title>
       <description type="1"><narrative>\(words(60))</narrative></description>
       <participating-org ref="XM-DAC-7" role="1" type="10"><narrative>Ministry of Foreign Affairs</narrative></participating-org>
       <participating-org ref="GB-CHC-\(number)" role="4" type="21"><narrative>\(words(3))</narrative></participating-org>
       <activity-status code="\(1 + next(4))"/><activity-date type="1" iso-date="\(day(year))"/><activity-date type="3" iso-date="\(day(year + 3))"/>
       <recipient-country code="\(country)" percentage="100"/>
       <sector vocabulary="1" code="\(sector)" percentage="100"/>
       <policy-marker vocabulary="1" code="1" significance="1"/><default-flow-type code="10"/><default-finance-type code="110"/><default-aid-type code="C01"/>

      """
    for index in 0..<3 {
      text += """
         <budget type="1" status="2"><period-start iso-date="\(year + index)-01-01"/><period-end iso-date="\(year + index)-12-31"/><value currency="EUR" value-date="\(year)-01-01">\(1000 + next(900_000))</value></budget>

        """
    }
    for _ in 0..<12 {
      text += """
         <transaction><transaction-type code="\(2 + next(3))"/><transaction-date iso-date="\(day(year + 1))"/><value currency="EUR" value-date="\(day(year))">\(next(500_000)).\(10 + next(89))</value><description><narrative>\(words(5))</narrative></description><provider-org ref="XM-DAC-7"><narrative>Ministry</narrative></provider-org><receiver-org ref="GB-CHC-\(number)"><narrative>\(words(2))</narrative></receiver-org></transaction>

        """
    }
    text += """
       <document-link url="https://example.org/\(number).pdf" format="application/pdf"><title><narrative>\(words(4))</narrative></title><category code="A01"/></document-link>
       <result type="1"><title><narrative>\(words(6))</narrative></title><indicator measure="1"><title><narrative>\(words(5))</narrative></title><period><period-start iso-date="\(year)-01-01"/><period-end iso-date="\(year)-12-31"/><target value="\(next(1000))"/></period></indicator></result>
      </iati-activity>

      """
  }
}
