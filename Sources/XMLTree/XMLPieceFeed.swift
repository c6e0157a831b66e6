internal import CXMLTree

/// Gives a document to libxml2 piece by piece, each looked at before.
@safe final class XMLPieceFeed {
  /// What the document is refused for; nothing is given any more once there is something.
  private(set) var error: XMLTreeError?

  private let next: (inout [UInt8]) -> Bool
  private var source: XMLPieceSource
  private var piece: [UInt8] = []
  private var used = 0
  private var hasBegun = false

  /// Creates a feed.
  ///
  /// - Parameters:
  ///   - limits: What the document may hold at most.
  ///   - next: Puts the next bytes of the document in the place of what the array holds; returns
  ///     whether there are any.
  init(limits: XMLTreeLimits, next: @escaping (inout [UInt8]) -> Bool) {
    self.source = XMLPieceSource(limits: limits)
    self.next = next
  }

  /// Calls `body` with what the C room reads from.
  @unsafe func withSource(_ body: (UnsafePointer<cxml_source>) -> Void) {
    let source = unsafe cxml_source(
      context: Unmanaged.passUnretained(self).toOpaque(),
      read: { context, buffer, room in
        guard let context = unsafe context else { return -1 }
        let feed = unsafe Unmanaged<XMLPieceFeed>.fromOpaque(context).takeUnretainedValue()
        return unsafe feed.fill(buffer, room: Int(room))
      })
    withExtendedLifetime(self) { unsafe withUnsafePointer(to: source, body) }
  }

  /// Hands bytes on that have been looked at: as many as there is room for, because libxml2 takes
  /// what it does not find in one reading for missing, such as the end of `<![CDATA[`.
  @unsafe private func fill(_ buffer: UnsafeMutablePointer<CChar>, room: Int) -> CInt {
    guard error == nil else { return -1 }
    var filled = 0
    while filled < room {
      if used == piece.count {
        used = 0
        do throws(XMLTreeError) {
          try refill()
        } catch {
          piece = []
          self.error = error
          return -1
        }
        if piece.isEmpty { break }
      }
      let count = min(room - filled, piece.count - used)
      unsafe piece.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe UnsafeMutableRawPointer(buffer + filled)
          .copyMemory(from: start + used, byteCount: count)
      }
      used += count
      filled += count
    }
    return CInt(filled)
  }

  /// Takes the next piece and looks at it; the first one holds all of the XML declaration.
  private func refill() throws(XMLTreeError) {
    guard next(&piece) else {
      piece = []
      return try source.end()
    }
    if !hasBegun {
      hasBegun = true
      var more: [UInt8] = []
      while piece.count < XMLByteEncoding.declarationBytes, next(&more) { piece += more }
    }
    try source.check(piece)
  }
}
