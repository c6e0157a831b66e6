#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps runs of the program out of each other's way in a folder: many may read it at once, or one
/// may change it.
///
/// The lock ends with the program, in whatever way that ends, and leaves nothing in the folder. On
/// a network share it holds between the programs of one machine.
struct FolderLock: ~Copyable {
  private let folder: Descriptor

  /// Waits some 5 seconds for others.
  ///
  /// - Throws: ``FileError`` where there is no such folder, it cannot be read, or others are still
  ///   busy with it.
  init(_ path: String, shared: Bool) throws(FileError) {
    self.folder = try Self.locked(path, shared: shared)
  }

  private static func locked(_ path: String, shared: Bool) throws(FileError) -> Descriptor {
    let folder = try Descriptor.folder(path)
    for _ in 0..<100 {
      switch folder.lock(shared: shared) {
      case nil: return folder
      case EWOULDBLOCK: usleep(50_000)
      case let code?:
        // Who only reads can do without where the system has no locks.
        if shared { return folder }
        throw FileError(path: path, code: code)
      }
    }
    throw FileError(
      path: path, reason: "another run of the program is busy with it; try again later")
  }

  /// Lets others in.
  func unlock() { folder.unlock() }
}
