#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads files whole and writes them whole or not at all.
///
/// The only file of this room that calls the operating system.
public enum AtomicFile {
  /// Reads a regular file.
  ///
  /// - Parameters:
  ///   - path: The file; symbolic links are followed.
  ///   - limit: The most bytes it may have.
  /// - Returns: The bytes.
  /// - Throws: ``FileError`` where there is no such file, it is a folder, a pipe or a device, it
  ///   has more than `limit` bytes, or it cannot be read.
  public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try Descriptor.reading(path)
    let size = Int(try file.status().st_size)
    let bytes = try file.contents(atMost: limit + 1, expected: size + 1)
    guard bytes.count <= limit else {
      throw FileError(path: path, reason: "it has more than \(limit) bytes")
    }
    return bytes
  }

  /// Writes a file whole or not at all: whoever reads it meanwhile, or after a loss of power, finds
  /// what was there before or all of the new bytes.
  ///
  /// A file that was there keeps its permissions. A symbolic link to a file is replaced by the new
  /// file.
  ///
  /// - Throws: ``FileError`` where the folder is missing, the path is a folder, a pipe or a device,
  ///   or anything could not be written. What was at the path is then still there, and nothing else
  ///   is left behind.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try findPlace(for: path)
    let (folder, name) = split(path)
    let file = try createTemporary(for: path, named: "\(folder)/.\(name)")
    do throws(FileError) {
      if let mode = permissions(of: path) { try file.change(mode: mode) }
      try file.append(bytes)
      try file.synchronize()
      guard unsafe rename(file.path, path) == 0 else { throw FileError(path: path, code: errno) }
    } catch {
      _ = unsafe unlink(file.path)
      throw error.renamed(path)
    }
    // The rename is lost with the power until the folder is written too.
    try Descriptor(opening: folder, O_RDONLY | O_DIRECTORY).synchronize()
  }

  /// Makes sure that a file may be put at a path, as far as that can be known before it is there.
  ///
  /// In the place of `/dev/null`, or of a pipe that another program reads, it may not: the rename
  /// would take it away from everybody.
  ///
  /// - Throws: ``FileError`` where the folder is missing, or the path is a folder, a pipe or a
  ///   device.
  package static func findPlace(for path: String) throws(FileError) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard unsafe access(split(path).folder, F_OK) == 0 else {
        throw FileError(path: path, code: errno)
      }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw FileError(path: path, reason: "it is a folder, not a file")
    default: throw FileError(path: path, reason: "it is a pipe or a device, not a file")
    }
  }

  /// The names of what is in a folder, without those that begin with a point, ordered by bytes.
  ///
  /// - Throws: ``FileError`` where there is no such folder or it cannot be read.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileError(path: folder, code: errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(path: folder, code: errno) }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Makes a folder in one that is there; one of that name may be there already.
  ///
  /// - Throws: ``FileError`` where it cannot be made.
  public static func createFolder(_ path: String) throws(FileError) {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileError(path: path, code: errno)
    }
  }
}

extension AtomicFile {
  private static func split(_ path: String) -> (folder: String, name: Substring) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path[...]) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, path[path.index(after: slash)...])
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mode & 0o777
  }

  /// Creates a file that nobody else has open, in the folder of `path` so that it can be renamed.
  private static func createTemporary(
    for path: String, named stem: String
  ) throws(FileError) -> Descriptor {
    var number = 0
    while true {
      let temporary = "\(stem).\(getpid())-\(number).tmp"
      do throws(FileError) {
        return try Descriptor(opening: temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
      } catch {
        // Where a run that was killed left its own, that one is not this run's to remove.
        guard error.code == EEXIST, number < 1000 else { throw error.renamed(path) }
        number += 1
      }
    }
  }
}
