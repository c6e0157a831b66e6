/// A file with one table of the register.
public struct RegisterFile: Sendable {
  /// The file as the person named it.
  public let path: String
  /// What is in it.
  public let bytes: [UInt8]

  /// Names a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
