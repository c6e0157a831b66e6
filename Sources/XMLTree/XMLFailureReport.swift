internal import CXMLTree

/// What the C room said about one failure.
struct XMLFailureReport {
  let kind: cxml_failure
  /// The line, or 0 where it is unknown.
  let line: Int
  /// libxml2's words, which may be empty.
  let message: String
}

extension [UInt8] {
  /// Calls `body` with the bytes as C characters and their count.
  ///
  /// - Precondition: There is at least one byte.
  @unsafe func withCharacters<Result>(
    _ body: (UnsafePointer<CChar>, Int) -> Result
  ) -> Result {
    unsafe withUnsafeBytes { buffer in
      guard let start = unsafe buffer.bindMemory(to: CChar.self).baseAddress else {
        preconditionFailure("there are no bytes to read")
      }
      return unsafe body(start, buffer.count)
    }
  }
}
