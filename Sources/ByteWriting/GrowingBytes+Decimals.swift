extension GrowingBytes {
  /// The most decimals a number may have.
  package static let mostPlaces = 18

  /// Appends `value` / 10^`places` as a plain decimal with all its places, such as `-0.05`.
  ///
  /// - Precondition: `places` is from 0 to ``mostPlaces``.
  package mutating func append(_ value: Int64, places: Int = 0) {
    precondition((0...Self.mostPlaces).contains(places), "\(places) decimals are too many")
    // A sign, 19 digits and a point.
    let most = 21
    unsafe write(atMost: most) { start in
      // From the last digit to the first, as far back as there is room, then moved to the front:
      // how many digits there are is known only when they are written.
      var place = most
      var rest = value.magnitude
      func put(_ byte: UInt8) {
        place -= 1
        unsafe start[place] = byte
      }
      func putDigit() {
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      if places > 0 {
        for _ in 0..<places { putDigit() }
        put(UInt8(ascii: "."))
      }
      repeat { putDigit() } while rest > 0
      if value < 0 { put(UInt8(ascii: "-")) }
      unsafe start.update(from: start + place, count: most - place)
      return most - place
    }
  }
}
