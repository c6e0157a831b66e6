import CSVTable
import JSONTree
import Testing
import XMLTree

@testable import CoalitionFormats

struct InputLimitsTests {
  @Test func `the standard limits are each format's own`() {
    let limits = InputLimits.standard
    #expect(limits.xml == .standard)
    #expect(limits.json == .standard)
    #expect(limits.csv == .standard)
    #expect(limits.planXML.maximumBytes == 16_000_000)
    #expect(limits.fileBytes == 20_000_000)
    #expect(limits.folderBytes == 40_000_000)
  }

  @Test func `a larger file may hold more in proportion`() throws {
    let limits = try #require(InputLimits(largestFile: 200_000_000))
    #expect(limits.xml.maximumBytes == 200_000_000)
    #expect(limits.xml.maximumParts == 3_500_000)
    #expect(limits.json.values == 4_375_000)
    #expect(limits.csv.cells == 3_125_000)
    #expect(limits.folderBytes == 400_000_000)
  }

  @Test func `what costs more than its share is never raised`() throws {
    let limits = try #require(InputLimits(largestFile: 2_000_000_000))
    var xml = limits.xml
    xml.maximumBytes = XMLTreeLimits.standard.maximumBytes
    xml.maximumParts = XMLTreeLimits.standard.maximumParts
    #expect(xml == .standard)
    #expect(limits.json.depth == 128)
    #expect(limits.json.textBytes == 131_072)
    #expect(limits.csv.fieldBytes == 131_068)
    #expect(limits.csv.columns == 1_024)
  }

  @Test func `a smaller size leaves each format's own`() throws {
    let limits = try #require(InputLimits(largestFile: 18_000_000))
    #expect(limits.xml == .standard)
    #expect(limits.json.bytes == 18_000_000)
    #expect(limits.json.values == 393_750)
  }

  @Test(arguments: [0, -1, 2_000_000_001, Int.max])
  func `a size that cannot be read is refused`(bytes: Int) {
    #expect(InputLimits(largestFile: bytes) == nil)
  }
}
