internal import CXMLTree

/// What a document may hold at most before it is refused.
///
/// Each limit lies far above what an honest document needs and below what a hostile one needs to
/// keep the program busy or to fill its memory.
package struct XMLTreeLimits: Hashable, Sendable {
  /// The size of a document in bytes.
  package var maximumBytes: Int

  /// How deep elements may lie, the root being at depth 1. Never above ``deepest``.
  package var maximumDepth: Int

  /// How many elements there may be.
  package var maximumElements: Int

  /// How many attributes one start tag may hold, namespace declarations included. Never above
  /// ``mostAttributes``.
  package var maximumAttributesPerElement: Int

  /// How many bytes one start tag may have.
  package var maximumTagBytes: Int

  /// How many bytes a tag may have between the values of its attributes, which bounds every name.
  package var maximumNameBytes: Int

  /// How many bytes of text may stand between two tags.
  package var maximumTextBytes: Int

  /// How many bytes a comment or an instruction may have.
  package var maximumCommentBytes: Int

  /// How many bytes one element right below the root may take where a document is read element by
  /// element.
  package var maximumRecordBytes: Int

  /// How many distinct names, prefixes and namespaces there may be.
  package var maximumNames: Int

  /// How many namespace declarations may be in scope at one element.
  package var maximumNamespacesInScope: Int

  /// The limits of every format of this package.
  package static let standard = XMLTreeLimits(
    // Forty thousand offers are 26 MB.
    maximumBytes: 64 << 20,
    maximumDepth: deepest,
    // One for every 32 of the bytes; an element in memory takes about a hundred.
    maximumElements: 2_000_000,
    maximumAttributesPerElement: mostAttributes,
    // A tag reaches us whole, after libxml2 has spent its time on it.
    maximumTagBytes: 512 << 10,
    // The names of the formats read here have fewer than forty.
    maximumNameBytes: 4 << 10,
    // What libxml2 takes for one text when it builds a tree, and does not look at when it does not.
    maximumTextBytes: 10_000_000,
    // libxml2 keeps all of it in memory until its end is there.
    maximumCommentBytes: 1 << 20,
    // Three arrays of this size are the most memory that one element takes.
    maximumRecordBytes: 6 << 20,
    // libxml2 2.9 needs more than a minute for 800,000.
    maximumNames: 20_000,
    // libxml2 looks through all of them at every element.
    maximumNamespacesInScope: 256)

  /// The limits of documents that are read element by element, in which size costs no memory.
  package static let streamed: XMLTreeLimits = {
    var limits = standard
    limits.maximumBytes = 4 << 30
    limits.maximumElements = 500_000_000
    return limits
  }()

  /// The depth at which libxml2 itself refuses a document.
  package static let deepest = 256

  /// The most attributes libxml2 is asked to compare with each other, each with all before it.
  package static let mostAttributes = 256
}

extension XMLTreeLimits {
  /// The limits that are kept while libxml2 reads.
  var whileReading: cxml_limits {
    cxml_limits(
      depth: CInt(clamping: min(maximumDepth, Self.deepest)),
      attributes: CInt(clamping: min(maximumAttributesPerElement, Self.mostAttributes)),
      elements: CInt(clamping: maximumElements),
      names: CInt(clamping: maximumNames),
      namespaces: CInt(clamping: maximumNamespacesInScope))
  }
}
