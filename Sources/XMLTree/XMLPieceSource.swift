/// Checks the pieces of a document on their way to libxml2.
struct XMLPieceSource {
  private var scan: XMLPieceScan
  private var encoding: XMLByteEncoding?
  /// In UTF-16, half a unit at the end of a piece, and the last whole unit before it.
  private var half: [UInt8] = []
  private var lastUnit: [UInt8] = []

  init(limits: XMLTreeLimits) { scan = XMLPieceScan(limits: limits) }

  /// Looks at a document that is in memory.
  static func check(_ document: [UInt8], limits: XMLTreeLimits) throws(XMLTreeError) {
    var source = XMLPieceSource(limits: limits)
    if !document.isEmpty { try source.check(document) }
    try source.end()
  }

  /// Looks at the next piece; the first holds all of the XML declaration.
  ///
  /// - Throws: What is wrong with it: its encoding, or what ``XMLPieceScan`` finds.
  mutating func check(_ piece: [UInt8]) throws(XMLTreeError) {
    let known: XMLByteEncoding
    if let encoding { known = encoding } else { known = try XMLByteEncoding(ofBeginning: piece) }
    encoding = known
    guard known != .bytes else { return try scan.scan(piece) }
    try scan.scan(asciiView(of: piece, in: known))
  }

  /// Makes sure that the document is not cut off.
  func end() throws(XMLTreeError) {
    guard let encoding else {
      throw XMLTreeError(code: XMLTreeError.notWellFormed, reason: "the document is empty")
    }
    if encoding != .bytes, encoding.isCut(lastUnit + half) { throw XMLByteEncoding.cutOff }
  }

  /// A piece of UTF-16 as ``XMLPieceScan`` wants it.
  private mutating func asciiView(
    of piece: [UInt8], in encoding: XMLByteEncoding
  ) -> [UInt8] {
    let whole = half + piece
    half = Array(whole.suffix(whole.count % 2))
    lastUnit = Array(whole.dropLast(half.count).suffix(2))
    return encoding.asciiView(of: whole)
  }
}
