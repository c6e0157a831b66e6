import Foundation

/// What the process writes to standard output, down to that of C libraries.
package enum StandardOutput {
  /// Runs an action and gives what was written to file descriptor 1 meanwhile.
  ///
  /// Whatever another thread writes meanwhile is caught as well.
  ///
  /// - Parameter action: What to run.
  /// - Returns: The bytes as text.
  /// - Throws: What Foundation throws where there is no room for a temporary file.
  package static func written(during action: () -> Void) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forUpdating: file)
    flush()
    let original = dup(1)
    dup2(handle.fileDescriptor, 1)
    action()
    flush()
    dup2(original, 1)
    close(original)
    try handle.seek(toOffset: 0)
    let data = try handle.readToEnd() ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Writes out what C's own buffers still hold.
  private static func flush() {
    fflush(nil)
  }
}
