/// Why a file or folder could not be read or written.
public struct FileError: Error, Hashable, Sendable {
  /// The file or folder as it was named.
  public let path: String
  /// What stood in the way.
  public let reason: String
  /// Whether the reason is that nothing is at the path.
  public let isMissing: Bool
  /// The operating system's number for the reason, or 0 where the reason is ours.
  package let code: Int32

  package init(path: String, reason: String, code: Int32 = 0, isMissing: Bool = false) {
    self.path = path
    self.reason = reason
    self.code = code
    self.isMissing = isMissing
  }
}

extension FileError: CustomStringConvertible {
  /// The path and the reason, such as `offers/nor.xml: you may not read or write it`.
  public var description: String { "\(path): \(reason)" }
}
