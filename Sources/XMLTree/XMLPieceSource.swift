/// Checks the pieces of a document on their way to libxml2.
struct XMLPieceSource {
  private var scan: XMLPieceScan
  private var encoding: XMLByteEncoding?
  /// In UTF-16, half a unit at the end of a piece, and the last whole unit before it.
  private var half: [UInt8] = []
  private var lastUnit: [UInt8] = []

  init(limits: XMLTreeLimits) { scan = XMLPieceScan(limits: limits) }

  /// A piece that may be read, or none at the end.
  ///
  /// - Throws: What is wrong with it: its encoding, or what ``XMLPieceScan`` finds.
  mutating func checked(_ piece: [UInt8]?) throws(XMLTreeError) -> [UInt8] {
    guard let piece else {
      guard encoding != nil else {
        throw XMLTreeError(code: XMLTreeError.notWellFormed, reason: "the document is empty")
      }
      if let encoding, encoding != .bytes, encoding.isCut(lastUnit + half) {
        throw XMLByteEncoding.cutOff
      }
      return []
    }
    let known: XMLByteEncoding
    if let encoding {
      known = encoding
      try scan.scan(view(of: piece, in: known))
    } else {
      known = try XMLByteEncoding(ofBeginning: piece)
      encoding = known
      try scan.scan(view(of: piece, in: known))
    }
    return piece
  }

  /// A piece as ``XMLPieceScan`` wants it.
  private mutating func view(of piece: [UInt8], in encoding: XMLByteEncoding) -> [UInt8] {
    guard encoding != .bytes else { return piece }
    let whole = half + piece
    half = Array(whole.suffix(whole.count % 2))
    lastUnit = Array(whole.dropLast(half.count).suffix(2))
    return encoding.asciiView(of: whole)
  }
}
