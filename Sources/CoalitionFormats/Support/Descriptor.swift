#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Owns one open file and closes it when it goes.
struct Descriptor: ~Copyable {
  let path: String
  private let number: CInt

  init(opening path: String, _ flags: CInt) throws(FileError) {
    self.number = unsafe open(path, flags | O_CLOEXEC, 0o666)
    self.path = path
    guard number >= 0 else { throw FileError(path: path, code: errno) }
  }

  /// Opens a regular file; symbolic links are followed.
  static func reading(_ path: String) throws(FileError) -> Descriptor {
    // Without O_NONBLOCK a named pipe would keep the program waiting for somebody to write to it.
    let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
    switch try file.status().st_mode & S_IFMT {
    case S_IFREG: return file
    case S_IFDIR: throw FileError(path: path, reason: "it is a folder, not a file")
    default: throw FileError(path: path, reason: "it is a pipe or a device, not a file")
    }
  }

  deinit { close(number) }

  func status() throws(FileError) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw FileError(path: path, code: errno) }
    return status
  }

  func change(mode: mode_t) throws(FileError) {
    guard fchmod(number, mode) == 0 else { throw FileError(path: path, code: errno) }
  }

  func synchronize() throws(FileError) {
    // Some network file systems have nothing to synchronise and say so with EINVAL.
    guard fsync(number) == 0 || errno == EINVAL else { throw FileError(path: path, code: errno) }
  }

  /// Reads to the end or `limit` bytes, whichever comes first; `expected` only saves room.
  func contents(atMost limit: Int, expected: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, max(0, expected)))
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let wanted = min(piece.count, limit - bytes.count)
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress, wanted)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, code: errno) }
      if count == 0 { break }
      bytes += piece.prefix(count)
    }
    return bytes
  }

  /// Overwrites the array with the next bytes, as many as it has, and says how many came:
  /// fewer only at the end of the file.
  func fill(_ bytes: inout [UInt8]) throws(FileError) -> Int {
    let wanted = bytes.count
    var filled = 0
    while filled < wanted {
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe read(number, $0.baseAddress?.advanced(by: filled), wanted - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  func append(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe write(number, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(path: path, code: errno) }
      written += count
    }
  }
}

extension FileError {
  /// What the operating system reports of a path, in words.
  init(path: String, code: CInt) {
    let reason =
      switch code {
      case ENOENT: "there is no such file or folder"
      case EACCES, EPERM: "you may not read or write it"
      case EISDIR: "it is a folder, not a file"
      case ENOTDIR: "it, or part of its path, is a file, not a folder"
      case ENOSPC: "the disk is full"
      case EDQUOT: "your share of the disk is full"
      case EROFS: "the disk can only be read"
      case ENAMETOOLONG: "the name is too long"
      case EMFILE, ENFILE: "too many files are open"
      case ELOOP: "its symbolic links lead in a circle"
      default: "the system reports error \(code)"
      }
    self.init(path: path, reason: reason, code: code, isMissing: code == ENOENT)
  }

  /// The same failure of another path: people know nothing of temporary files.
  func renamed(_ path: String) -> FileError {
    FileError(path: path, reason: reason, code: code, isMissing: isMissing)
  }
}
