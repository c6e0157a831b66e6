import CoalitionDomain
import XMLTree

@testable import CoalitionFormats

/// An IATI file as text, for tests to write by hand.
struct IATIDocument {
  let text: String

  /// A file of version 2.03 with some activities; the first begins on line 2.
  init(_ activities: String..., version: String? = "2.03") {
    let version = version.map { " version=\"\($0)\"" } ?? ""
    text =
      "<iati-activities\(version)>\n" + activities.joined(separator: "\n")
      + "\n</iati-activities>\n"
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// The activities as they stand in the file, none of them passed over.
  func activities() throws(XMLTreeError) -> [IATIActivity] {
    try Self.activities(in: bytes)
  }

  static func activities(in bytes: [UInt8]) throws(XMLTreeError) -> [IATIActivity] {
    var rest = bytes
    var activities: [IATIActivity] = []
    try XMLRecordReader(keeping: IATIElements.names).read(
      from: { piece in
        (piece, rest) = (rest, [])
        return !piece.isEmpty
      }, root: { _ in true }, record: { activities.append(IATIElements.activity($0.element())) })
    return activities
  }

  /// An activity of mine action that NORAD publishes, in the pipeline for Lao PDR.
  static func activity(
    _ identifier: String = "NO-1", title: String = "Demining", status: String = "1",
    _ money: String = budget("100", "2026")
  ) -> String {
    """
    <iati-activity default-currency="USD">
    <iati-identifier>\(identifier)</iati-identifier>
    <reporting-org ref="XM-DAC-8-1" type="10"><narrative>NORAD</narrative></reporting-org>
    <title><narrative>\(title)</narrative></title>
    <participating-org role="1" ref="XM-DAC-8" type="10"><narrative>Norway</narrative></participating-org>
    <activity-status code="\(status)"/>
    <recipient-country code="LA"/>
    \(money)
    </iati-activity>
    """
  }

  static func budget(_ amount: String, _ year: String) -> String {
    """
    <budget><period-start iso-date="\(year)-01-01"/><period-end iso-date="\(year)-12-31"/>\
    <value value-date="\(year)-01-01">\(amount)</value></budget>
    """
  }

  static func payment(_ amount: String, _ day: String) -> String {
    """
    <transaction><transaction-type code="3"/><transaction-date iso-date="\(day)"/>\
    <value value-date="\(day)">\(amount)</value></transaction>
    """
  }

  /// An amount bound on the first day of 2017 and due within a year.
  static func bound(_ amount: String, in year: String) -> String {
    """
    <transaction><transaction-type code="2"/><transaction-date iso-date="2017-01-01"/>\
    <value value-date="2017-01-01">\(amount)</value></transaction>\
    <activity-date type="1" iso-date="\(year)-01-01"/>\
    <activity-date type="3" iso-date="\(year)-12-31"/>
    """
  }
}
