#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that a benchmark makes for itself, and removes when it goes.
@safe struct OutputFile: ~Copyable {
  /// Where it is.
  let path: String
  /// How many bytes have been written.
  private(set) var count = 0
  private let file: UnsafeMutablePointer<FILE>

  /// Creates a file, or writes over one.
  init(_ path: String) throws {
    guard let file = unsafe fopen(path, "w") else {
      throw ChildFailure(words: [path], status: errno)
    }
    self.path = path
    unsafe self.file = file
  }

  /// Writes text at the end.
  mutating func append(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw ChildFailure(words: [path], status: errno)
    }
    count += bytes.count
  }

  /// Makes sure that all is written.
  func flush() { unsafe fflush(file) }

  deinit {
    unsafe fclose(file)
    _ = unsafe unlink(path)
  }
}
