import JSONTree
import Testing

/// Calls out of order stop the program.
struct JSONTreeWriterMisuseTests {
  @Test func `a member without a key stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.beginObject()
      writer.null()
      writer.endObject()
      _ = writer.finish()
    }
  }

  @Test func `a key in an array stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.beginArray()
      writer.null("a")
      writer.endArray()
      _ = writer.finish()
    }
  }

  @Test func `a key at the root stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.null("a")
      _ = writer.finish()
    }
  }

  @Test func `a second value at the root stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.null()
      writer.null()
      _ = writer.finish()
    }
  }

  @Test func `an array ended as an object stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.beginArray()
      writer.endObject()
      _ = writer.finish()
    }
  }

  @Test func `an end without a beginning stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.null()
      writer.endArray()
      _ = writer.finish()
    }
  }

  @Test func `an array that is not ended stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.beginArray()
      _ = writer.finish()
    }
  }

  @Test func `a document without a value stops the program`() async {
    await #expect(processExitsWith: .failure) {
      let writer = JSONTreeWriter()
      _ = writer.finish()
    }
  }

  @Test func `a number that is none stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var writer = JSONTreeWriter()
      writer.number(text: "1,000")
      _ = writer.finish()
    }
  }
}
