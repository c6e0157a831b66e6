import Testing

@testable import CoalitionFormats

struct UniqueListTests {
  @Test func `values keep their order, and a second one is not taken`() {
    var list = UniqueList<String>()
    let wereNew = ["b", "a", "b"].map { list.add($0) }
    #expect(wereNew == [true, true, false])
    #expect(list.values == ["b", "a"])
  }
}
