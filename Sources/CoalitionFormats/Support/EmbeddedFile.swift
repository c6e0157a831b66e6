internal import CEmbeddedFiles

/// The files that are part of the program.
package enum EmbeddedFile {
  /// The XML Schema of donor offers, version 1.
  package static var donorOffersSchema: [UInt8] {
    var length = 0
    let bytes = unsafe cembedded_donor_offers_xsd(&length)
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
