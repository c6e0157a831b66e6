internal import CEmbeddedFiles

/// A file that says what a document of one of the formats looks like, for editors and programs.
public struct Schema: Sendable {
  /// The file's name, such as `plan-1.xsd`; the number is the version of the format.
  public let name: String
  /// The file.
  public let bytes: [UInt8]
}

/// The schemas of all formats that have one.
public enum SchemaCatalog {
  /// All of them, by name.
  public static let all = unsafe [
    Schema("donor-offers-1.xsd", cembedded_donor_offers_xsd),
    Schema("plan-1.schema.json", cembedded_plan_json_schema),
    Schema("plan-1.xsd", cembedded_plan_xsd),
  ]

  /// The schema of a name such as `plan-1.xsd`, or `nil` where there is none.
  public static func schema(named name: String) -> Schema? { all.first { $0.name == name } }
}

extension Schema {
  /// Copies a file out of the program.
  @unsafe fileprivate init(
    _ name: String, _ file: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) {
    var count = 0
    let start = unsafe file(&count)
    self.name = name
    self.bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  }
}
