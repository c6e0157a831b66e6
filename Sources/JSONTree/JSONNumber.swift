/// The notation of numbers, shared by reader and writer.
enum JSONNumber {
  /// What keeps the text from being a JSON number (RFC 8259, section 6), and what to do, in words
  /// that follow "number '…'"; `nil` where nothing does.
  static func problem(in text: some Sequence<UInt8>) -> String? {
    var place = Place.start
    for byte in text {
      guard let following = place.following(byte) else { return place.problem(before: byte) }
      place = following
    }
    return place.problemAtEnd
  }
}

/// What was read last.
private enum Place {
  case start, minus, leadingZero, integer, point, fraction, exponentMark, exponentSign, exponent

  /// The place after the byte, or `nil` where the byte may not stand here.
  func following(_ byte: UInt8) -> Place? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): followingDigit(isZero: byte == UInt8(ascii: "0"))
    case UInt8(ascii: "."): self == .leadingZero || self == .integer ? .point : nil
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      self == .leadingZero || self == .integer || self == .fraction ? .exponentMark : nil
    case UInt8(ascii: "-"): self == .start ? .minus : self == .exponentMark ? .exponentSign : nil
    case UInt8(ascii: "+"): self == .exponentMark ? .exponentSign : nil
    default: nil
    }
  }

  private func followingDigit(isZero: Bool) -> Place? {
    switch self {
    case .start, .minus: isZero ? .leadingZero : .integer
    case .leadingZero: nil
    case .integer: .integer
    case .point, .fraction: .fraction
    case .exponentMark, .exponentSign, .exponent: .exponent
    }
  }

  func problem(before byte: UInt8) -> String {
    switch (self, byte) {
    case (.start, UInt8(ascii: "+")): "starts with '+'; leave the sign out"
    case (.start, UInt8(ascii: ".")), (.minus, UInt8(ascii: ".")):
      "has no digit before the point; write 0 there"
    case (.leadingZero, UInt8(ascii: "0")...UInt8(ascii: "9")):
      "starts with a zero that is not needed; leave the zero out"
    case (.point, _), (.exponentMark, _), (.exponentSign, _):
      problemAtEnd ?? Self.foreignCharacter
    default: Self.foreignCharacter
    }
  }

  var problemAtEnd: String? {
    switch self {
    case .leadingZero, .integer, .fraction, .exponent: nil
    case .start, .minus: "has no digits; write them"
    case .point: "has no digit after the point; write one or leave the point out"
    case .exponentMark, .exponentSign: "has no digit in its exponent; write one or leave it out"
    }
  }

  private static let foreignCharacter =
    "is not in JSON's notation; write digits with at most one point, without separators"
}
