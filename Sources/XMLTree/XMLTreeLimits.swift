internal import CXMLTree

/// What a document may hold at most before it is refused.
///
/// Each limit lies far above what an honest document needs and below what a hostile one needs to
/// keep the program busy or to fill its memory.
package struct XMLTreeLimits: Hashable, Sendable {
  /// The size of a document in bytes.
  package var maximumBytes: Int

  /// How many elements and attributes there may be together.
  package var maximumParts: Int

  /// How deep elements may lie, the root being at depth 1. Never above ``deepest``.
  package var maximumDepth: Int

  /// How many attributes one start tag may hold, namespace declarations included. Never above
  /// ``mostAttributes``.
  package var maximumAttributesPerElement: Int

  /// How many bytes one start tag may have.
  package var maximumTagBytes: Int

  /// How many bytes of text there may be between two tags, and how many in a CDATA section, a
  /// comment or a processing instruction.
  package var maximumTextBytes: Int

  /// How many bytes one name may have.
  package var maximumNameBytes: Int

  /// How many bytes one element right below the root may take where a document is read element by
  /// element.
  package var maximumRecordBytes: Int

  /// How many distinct names, prefixes and namespaces there may be.
  package var maximumNames: Int

  /// How many namespace declarations may be in scope at one element.
  package var maximumNamespacesInScope: Int

  /// The limits of every format of this package.
  package static let standard = XMLTreeLimits(
    // Ten thousand offers are 6 MB. A document lies in memory as bytes, once more inside libxml2,
    // and as a tree.
    maximumBytes: 20_000_000,
    // A plan for 2,000 needs and 5,000 offers has 270,000, ten thousand offers have 240,000. One
    // takes up to 100 bytes in memory, its text apart.
    maximumParts: 350_000,
    maximumDepth: deepest,
    maximumAttributesPerElement: mostAttributes,
    // A tag reaches us whole, after libxml2 has spent its time on it.
    maximumTagBytes: 256 << 10,
    // The longest text in a file of offers says where a figure comes from, in some 500 bytes; a
    // cell of a spreadsheet holds no more than this either.
    maximumTextBytes: 128 << 10,
    // The longest of our formats has 20.
    maximumNameBytes: 1_000,
    // Four arrays of this size are the most memory that one element takes.
    maximumRecordBytes: 4 << 20,
    // libxml2 2.9 needs more than a minute for 800,000.
    maximumNames: 20_000,
    // libxml2 looks through all of them at every element.
    maximumNamespacesInScope: 256)

  /// The limits of documents that are read element by element, in which size costs no memory.
  package static let streamed: XMLTreeLimits = {
    var limits = standard
    limits.maximumBytes = 4 << 30
    limits.maximumParts = 1_000_000_000
    // Some publishers put whole reports into a description.
    limits.maximumTextBytes = 1 << 20
    return limits
  }()

  /// The depth at which libxml2 itself refuses a document.
  package static let deepest = 256

  /// The most attributes libxml2 is asked to compare with each other, each with all before it.
  package static let mostAttributes = 256
}

extension XMLTreeLimits {
  /// The least of the limits of tags, names and texts.
  var shortest: Int { min(maximumNameBytes, maximumTagBytes, maximumTextBytes) }

  /// The limits that are kept while libxml2 reads.
  var whileReading: cxml_limits {
    cxml_limits(
      depth: CInt(clamping: min(maximumDepth, Self.deepest)),
      attributes: CInt(clamping: min(maximumAttributesPerElement, Self.mostAttributes)),
      parts: CInt(clamping: maximumParts),
      names: CInt(clamping: maximumNames),
      namespaces: CInt(clamping: maximumNamespacesInScope),
      text: maximumTextBytes)
  }
}
