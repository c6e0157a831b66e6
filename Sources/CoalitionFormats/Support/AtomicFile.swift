#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads files whole and writes them whole or not at all.
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
  /// file. What earlier runs for the same path left beside it when they were killed is removed.
  ///
  /// - Throws: ``FileError`` where the folder is missing, the path is a folder, a pipe or a device,
  ///   or anything could not be written. What was at the path is then still there, and nothing else
  ///   is left behind. One failure comes too late for that, and says so: the new file is in its
  ///   place, but the disk does not confirm it.
  /// - Complexity: O(*n*) in the number of bytes and of names in the folder.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try findPlace(for: path)
    let name = split(path).name
    let place = try folder(of: path)
    let stem = "\(place.path)/.\(name)"
    removeLeftovers(of: name, in: place.path)
    let file = try createTemporary(for: path, named: stem)
    do throws(FileError) {
      try put(bytes, into: file, for: path)
      try move(file.path, to: path)
    } catch {
      _ = unsafe unlink(file.path)
      throw error.renamed(path)
    }
    do throws(FileError) {
      // The rename is lost with the power until the folder is written too.
      try place.synchronize()
    } catch {
      throw error.renamed(path).after("it is written, but a loss of power may undo that")
    }
  }

  /// Writes the bytes of a new file down to the disk; it gets the permissions of the one at `path`.
  static func put(
    _ bytes: [UInt8], into file: borrowing Descriptor, for path: String
  ) throws(FileError) {
    if let mode = permissions(of: path) { try file.change(mode: mode) }
    try file.append(bytes)
    try file.synchronize()
    try file.settle()
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
}

extension AtomicFile {
  /// The folder that a path is in, opened before anything is written, since without it nothing can
  /// be made to last.
  private static func folder(of path: String) throws(FileError) -> Descriptor {
    do throws(FileError) {
      return try Descriptor.folder(split(path).folder)
    } catch {
      throw error.renamed(path)
    }
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_mode & 0o777
  }

  /// Creates a file that nobody else has open, in the folder of `path` so that it can be renamed.
  ///
  /// It is locked as long as it is open, which tells others that its run is alive.
  private static func createTemporary(
    for path: String, named stem: String
  ) throws(FileError) -> Descriptor {
    var number = 0
    while true {
      do throws(FileError) {
        let file = try Descriptor.creating("\(stem).\(getpid())-\(number).tmp")
        // Between both steps another run may have taken it for a leftover.
        if file.lock() != EWOULDBLOCK, try file.status().st_nlink > 0 { return file }
      } catch {
        guard error.code == EEXIST, number < 1000 else { throw error.renamed(path) }
      }
      number += 1
    }
  }

  /// Removes the temporary files of runs that were killed while they wrote a file of this name.
  ///
  /// Nothing depends on it, so that what cannot be removed stays without a word.
  private static func removeLeftovers(of name: Substring, in folder: String) {
    for entry in (try? entries(in: folder)) ?? [] where isTemporary(entry, of: name) {
      let path = "\(folder)/\(entry)"
      guard let file = try? Descriptor(opening: path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW),
        let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, file.lock() == nil
      else { continue }
      _ = unsafe unlink(path)
    }
  }

  private static func isTemporary(_ entry: String, of name: Substring) -> Bool {
    guard entry.hasPrefix(".\(name)."), entry.hasSuffix(".tmp") else { return false }
    let numbers = entry.dropFirst(name.count + 2).dropLast(4)
      .split(separator: "-", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { UInt32($0) != nil }
  }
}
