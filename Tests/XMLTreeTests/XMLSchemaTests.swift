import Testing
import XMLTree

/// A schema with a namespace, forms of values, keys and references to them.
let offersSchema = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" targetNamespace="urn:x"
    elementFormDefault="qualified">
    <xs:simpleType name="code">
      <xs:restriction base="xs:string"><xs:pattern value="[A-Z]{3}"/></xs:restriction>
    </xs:simpleType>
    <xs:element name="offers">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="offer" minOccurs="0" maxOccurs="unbounded">
            <xs:complexType>
              <xs:sequence><xs:element name="ceiling" type="xs:decimal"/></xs:sequence>
              <xs:attribute name="id" use="required" type="xs:NCName"/>
              <xs:attribute name="currency" type="x:code"/>
              <xs:attribute name="after" type="xs:NCName"/>
            </xs:complexType>
          </xs:element>
        </xs:sequence>
      </xs:complexType>
      <xs:key name="ids"><xs:selector xpath="x:offer"/><xs:field xpath="@id"/></xs:key>
      <xs:keyref name="afters" refer="x:ids">
        <xs:selector xpath="x:offer"/><xs:field xpath="@after"/>
      </xs:keyref>
    </xs:element>
  </xs:schema>
  """

struct XMLSchemaTests {
  let schema: XMLSchema

  init() throws {
    schema = try XMLSchema(Array(offersSchema.utf8))
  }

  @Test func `a valid document has no problems`() {
    #expect(
      problems(
        """
        <offers xmlns="urn:x">
          <offer id="norway" currency="NOK"><ceiling>500</ceiling></offer>
          <offer id="japan" after="norway"><ceiling>1.50</ceiling></offer>
        </offers>
        """) == [])
  }

  @Test func `every problem is named at the line its element begins on`() {
    #expect(
      problems(
        """
        <offers xmlns="urn:x">
          <offer id="a" currency="usd"
            after="nobody"
          ><ceiling>1</ceiling></offer>
          <offer id="a">
            stray
            <ceiling>1,5</ceiling><foo/>
          </offer>
          <offer id="b">
          </offer>
          <offer id="c" colour="red"><ceiling>1</ceiling></offer>
          <offer><ceiling>{urn:y}</ceiling></offer>
        </offers>
        """) == [
          "2: Element 'offer', attribute 'currency': [facet 'pattern'] The value 'usd' is not "
            + "accepted by the pattern '[A-Z]{3}'",
          "2: Element 'offer': No match found for key-sequence ['nobody'] of keyref 'afters'",
          "5: Element 'offer': Character content other than whitespace is not allowed because the "
            + "content type is 'element-only'",
          "5: Element 'offer': Duplicate key-sequence ['a'] in key identity-constraint 'ids'",
          "7: Element 'ceiling': '1,5' is not a valid value of the atomic type 'xs:decimal'",
          "7: Element 'foo': This element is not expected",
          "9: Element 'offer': Missing child element(s). Expected is ( ceiling )",
          "11: Element 'offer', attribute 'colour': The attribute 'colour' is not allowed",
          "12: Element 'offer': The attribute 'id' is required but missing",
          "12: Element 'ceiling': '{urn:y}' is not a valid value of the atomic type 'xs:decimal'",
          "12: Element 'offer': Not all fields of key identity-constraint 'ids' evaluate to a node",
        ])
  }

  @Test func `a wrong namespace is said to be one`() {
    #expect(
      problems("<offers/>") == [
        "1: Element 'offers': No matching global declaration available for the validation root. "
          + "It is not in the namespace 'urn:x'"
      ])
    #expect(
      problems("<offers xmlns='urn:x'>\n<offer xmlns='urn:y' id='a'/></offers>") == [
        "2: Element '{urn:y}offer': This element is not expected. Expected is ( offer ). "
          + "It is not in the namespace 'urn:x'"
      ])
  }

  @Test func `a line past 65535 is right`() {
    let lines = String(repeating: "\n", count: 69_999)
    #expect(
      problems("<offers xmlns='urn:x'>\(lines)<offer\n id='a'\n><ceiling/></offer></offers>") == [
        "70002: Element 'ceiling': '' is not a valid value of the atomic type 'xs:decimal'"
      ])
  }

  @Test func `lines are right in UTF-16`() {
    let document = utf16("<offers xmlns='urn:x'>\n<offer\n id='地雷'\n></offer></offers>")
    #expect(
      schema.problems(in: document) == [
        XMLSchemaProblem(
          code: "xml-schema", line: 2,
          message: "Element 'offer': Missing child element(s). Expected is ( ceiling )")
      ])
  }

  @Test func `no more than a thousand problems are named`() {
    let offers = String(repeating: "<offer id='a'/>\n", count: 1200)
    let problems = schema.problems(in: Array("<offers xmlns='urn:x'>\(offers)</offers>".utf8))
    #expect(problems.count == 1000)
  }

  @Test func `a document that cannot be read has that problem alone`() {
    #expect(
      schema.problems(in: Array("<offers xmlns='urn:x'>\n<foo/><offer></offers>".utf8)) == [
        XMLSchemaProblem(
          code: "xml-not-well-formed", line: 2,
          message: "this is not well-formed XML: "
            + "Opening and ending tag mismatch: offer line 2 and offers")
      ])
    #expect(schema.problems(in: []).map(\.code) == ["xml-not-well-formed"])
    #expect(schema.problems(in: Array("<!DOCTYPE a><a/>".utf8)).map(\.code) == ["xml-doctype"])
    let deep = String(repeating: "<a>", count: 300)
    #expect(schema.problems(in: Array(deep.utf8)).map(\.code) == ["xml-limit"])
  }

  @Test func `a document cannot name a schema of its own`() {
    let location = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
    #expect(
      problems(
        "<offers xmlns='urn:x' \(location) xsi:schemaLocation='urn:x file:///a.xsd'/>") == [])
  }

  @Test(arguments: ["include", "import", "redefine", "override"])
  func `a schema that takes in another file is refused`(name: String) throws {
    let error = try schemaError(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:\(name) schemaLocation="file:///etc/hostname"/>
      </xs:schema>
      """)
    #expect(error.code == "xml-schema")
    #expect(error.line == 2)
    #expect(
      error.reason
        == "a schema may not take in other files; put the content here instead of <\(name)>")
  }

  @Test func `a schema that is none is refused where it goes wrong`() throws {
    let error = try schemaError(
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x">

        <xs:element name="a" type="xs:b"/>
      </xs:schema>
      """)
    #expect(error.code == "xml-schema")
    #expect(error.line == 3)
    #expect(
      error.reason
        == "the schema is not valid: element decl. 'a', attribute 'type': The QName value 'xs:b' does "
        + "not resolve to a(n) type definition")
    #expect(try schemaError("<xs:schema").code == "xml-not-well-formed")
    #expect(try schemaError("<a/>").code == "xml-schema")
    #expect(try schemaError("<!DOCTYPE a><a/>").code == "xml-doctype")
  }

  @Test func `one schema serves many threads`() async {
    let document = Array("<offers xmlns='urn:x'><offer id='a'/></offers>".utf8)
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<50 { group.addTask { schema.problems(in: document).count } }
      for await count in group { #expect(count == 1) }
    }
  }

  private func problems(_ document: String) -> [String] {
    schema.problems(in: Array(document.utf8)).map { "\($0.line ?? 0): \($0.message)" }
  }

  private func schemaError(_ xsd: String) throws -> XMLTreeError {
    try #require(throws: XMLTreeError.self) { try XMLSchema(Array(xsd.utf8)) }
  }
}
