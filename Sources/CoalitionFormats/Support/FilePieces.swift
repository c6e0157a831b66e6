/// Reads a regular file piece by piece, so that a file of any size takes the room of one piece.
///
///     var pieces = try FilePieces("activities.xml", limit: 1 << 30)
///     var bytes: [UInt8] = []
///     while try pieces.next(into: &bytes) { parser.take(bytes) }
package struct FilePieces: ~Copyable {
  private let file: Descriptor
  private let limit: Int
  private let size: Int
  private var read = 0

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: The file; symbolic links are followed.
  ///   - limit: The most bytes it may have.
  ///   - size: How many bytes a piece has.
  /// - Throws: ``FileError`` where there is no such file, it is a folder, a pipe or a device, or it
  ///   may not be read.
  package init(_ path: String, limit: Int, size: Int = 1 << 16) throws(FileError) {
    precondition(size > 0, "a piece has bytes")
    self.file = try Descriptor.reading(path)
    self.limit = limit
    self.size = size
  }

  /// Puts the next piece in the place of what an array holds; its room is used again.
  ///
  /// - Returns: Whether there was one. Only the last is shorter than the others.
  /// - Throws: ``FileError`` where it cannot be read, or the file has more bytes than the limit.
  package mutating func next(into piece: inout [UInt8]) throws(FileError) -> Bool {
    if piece.count < size {
      piece += repeatElement(0, count: size - piece.count)
    } else {
      piece.removeLast(piece.count - size)
    }
    let count = try file.fill(&piece)
    read += count
    guard read <= limit else {
      throw FileError(path: file.path, reason: "it has more than \(limit) bytes")
    }
    piece.removeLast(size - count)
    return count > 0
  }
}
