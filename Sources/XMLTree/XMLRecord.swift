internal import CXMLTree

/// An element right below the root, as it lies in libxml2's and the reader's memory.
///
/// Valid only while the function that it was handed to runs.
@safe package struct XMLRecord {
  private let record: cxml_record
  private let names: XMLNameCache

  init(_ record: cxml_record, _ names: XMLNameCache) {
    unsafe self.record = record
    self.names = names
  }

  /// Searched texts and the values of marked attributes in the order of the document, each with a
  /// zero at its end and a value with its mark before it.
  @unsafe var texts: UnsafeBufferPointer<UInt8> {
    let start = unsafe UnsafeRawPointer(record.texts).assumingMemoryBound(to: UInt8.self)
    return unsafe UnsafeBufferPointer(start: start, count: record.text_size)
  }

  /// The record as plain values.
  ///
  /// - Complexity: O(*n*) for *n* bytes in the record.
  package func element() -> XMLTreeElement {
    var open: [XMLTreeElement] = []
    let parts = unsafe UnsafeBufferPointer(start: record.parts, count: record.part_count)
    for index in parts.indices {
      let part = unsafe parts[index]
      if unsafe part.is_text {
        if let last = open.indices.last {
          unsafe open[last].text += string(
            (part.is_searched ? record.texts : record.values) + Int(part.first), part.count)
        }
      } else if let name = unsafe part.name {
        unsafe open.append(element(name, part))
      } else if open.count > 1, let element = open.popLast() {
        open[open.count - 1].children.append(element)
      }
    }
    // The root's start tag comes without its end.
    guard let element = open.first, open.count == 1 else {
      preconditionFailure("a record is one element")
    }
    return element
  }
}

extension XMLRecord {
  @unsafe private func element(_ name: UnsafePointer<CChar>, _ part: cxml_part) -> XMLTreeElement {
    let attributes = unsafe UnsafeBufferPointer(
      start: record.attributes.map { unsafe $0 + Int(part.first) }, count: Int(part.count))
    return unsafe XMLTreeElement(
      name: names.string(name), namespace: part.name_space.map { unsafe names.string($0) },
      attributes: attributes.map { attribute in
        unsafe XMLTreeAttribute(
          name: names.string(attribute.name),
          namespace: attribute.name_space.map { unsafe names.string($0) },
          value: string(
            (attribute.is_marked ? record.texts : record.values) + Int(attribute.first),
            attribute.length))
      }, line: Int(part.line))
  }

  @unsafe private func string(_ start: UnsafePointer<CChar>, _ count: UInt32) -> String {
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(count))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}

/// Names of one document by address, which is the same for equal names.
@safe final class XMLNameCache {
  private var names: [UnsafePointer<CChar>: String] = unsafe [:]

  @unsafe func string(_ name: UnsafePointer<CChar>) -> String {
    if let known = unsafe names[name] { return known }
    let new = unsafe String(cString: name)
    unsafe names[name] = new
    return new
  }
}
