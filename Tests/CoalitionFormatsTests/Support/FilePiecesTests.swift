import CoalitionFormats
import CoalitionTestSupport
import Foundation
import Testing

struct FilePiecesTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appending(path: "a.xml").path
  }

  private func pieces(of text: String, limit: Int = 100) throws -> [String] {
    try folder.write(text, to: "a.xml")
    var pieces = try FilePieces(path, limit: limit, size: 4)
    var found: [String] = []
    var bytes = Array("what was there before".utf8)
    while try pieces.next(into: &bytes) { found.append(String(decoding: bytes, as: UTF8.self)) }
    return found
  }

  @Test func `a file comes in pieces, the last one shorter`() throws {
    #expect(try pieces(of: "abcdefghij") == ["abcd", "efgh", "ij"])
    #expect(try pieces(of: "abcdefgh") == ["abcd", "efgh"])
    #expect(try pieces(of: "a") == ["a"])
    #expect(try pieces(of: "") == [])
  }

  @Test func `a file above the limit is refused, and one of that size is not`() throws {
    #expect(try pieces(of: "abcdef", limit: 6) == ["abcd", "ef"])
    let error = #expect(throws: FileError.self) { try pieces(of: "abcdef", limit: 5) }
    #expect(error?.description == "\(path): it has more than 5 bytes")
  }

  @Test func `what is no regular file is refused`() throws {
    let reason = { (path: String) in
      #expect(throws: FileError.self) { _ = try FilePieces(path, limit: 1) }?.reason
    }
    #expect(reason(path) == "there is no such file or folder")
    #expect(reason(folder.url.path) == "it is a folder, not a file")
    #expect(reason("/dev/zero") == "it is a pipe or a device, not a file")
  }
}
