/// The same numbers for the same seed, on every machine.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014,
/// doi:10.1145/2714064.2660195. Draws are of whole numbers only, so that no machine rounds them in
/// another way.
struct SplitMix64 {
  private var state: UInt64

  /// Starts from a seed; another stream of the same seed gives other numbers.
  init(seed: UInt64, stream: UInt64 = 0) {
    state = seed &* 0xD134_2543_DE82_EF95 &+ stream
    state = next()
  }

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range, each as likely as any other.
  mutating func draw(_ range: ClosedRange<Int64>) -> Int64 {
    let count = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int64(next().multipliedFullWidth(by: count).high)
  }

  /// A number of a range, each as likely as any other.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    Int(draw(Int64(range.lowerBound)...Int64(range.upperBound)))
  }

  /// Whether something happens that happens so many times in a hundred.
  mutating func happens(_ percent: Int64) -> Bool { draw(1...100) <= percent }

  /// An element, each as likely as any other.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[draw(0...elements.count - 1)]
  }

  /// So many elements in the order of the list, or all where it has no more.
  mutating func pick<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var left = Array(elements.indices)
    while left.count > count { left.remove(at: draw(0...left.count - 1)) }
    return left.map { elements[$0] }
  }

  /// An amount changed to between so many hundredths of it.
  mutating func share(_ percent: ClosedRange<Int64>, of amount: Int64) -> Int64 {
    amount * draw(percent) / 100
  }
}
