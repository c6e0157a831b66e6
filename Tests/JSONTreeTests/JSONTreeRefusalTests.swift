import JSONTree
import Testing

/// What the reader refuses, with its line and words.
struct JSONTreeRefusalTests {
  @Test(arguments: [
    Refusal("[\n1,\n2①,\n\n]", "a comma stands before ']'; take the comma out"),
    Refusal("{\"a\": 1①,\n}", "a comma stands before '}'; take the comma out"),
    Refusal(
      "[\n① // note\n1]", "found '/', but JSON has no comments; take the comment out"),
    Refusal("[1\n①# note\n]", "found '#', but JSON has no comments; take the comment out"),
    Refusal("[\n①'a']", "found a single quotation mark; write double ones (\")"),
    Refusal(
      "{\n①“a”: 1}",
      "found '“' (U+201C), a typeset quotation mark; write straight ones (\")"),
    Refusal("①", "the file is empty; write a value"),
    Refusal(" \n\n①", "the file is empty; write a value"),
    Refusal("{\n  \"a\":\n①", "the file ends where a value is due; write the value"),
    Refusal(
      "{\"a\": 1,\n①", "the file ends where a key is due; write the key in quotation marks (\")"),
    Refusal(
      "{\"a\": 1,\n①a: 2}", "found 'a' where a key is due; write the key in quotation marks (\")"),
    Refusal("[1,\n\n①,2]", "found ',' where a value is due; write the value"),
    Refusal("{\"a\":\n①}", "found '}' where a value is due; write the value"),
    Refusal(
      "{\"a\"\n① 1}", "found '1' after key 'a'; write ':' between a key and its value"),
    Refusal(
      "{\"a\"\n①", "the file ends after key 'a'; write ':' between a key and its value"),
    Refusal(
      "\n{\"a\": 1\n① \"b\": 2}",
      "found '\"' in the object that starts on line 2; write ',' between its values and '}' after "
        + "the last"),
    Refusal(
      "\n[1\n① 2]",
      "found '2' in the array that starts on line 2; write ',' between its values and ']' after "
        + "the last"),
    Refusal(
      "[\n1①}",
      "found '}' in the array that starts on line 1; write ',' between its values and ']' after "
        + "the last"),
    Refusal(
      "{\"a\": [1]\n①",
      "the file ends in the object that starts on line 1; write ',' between its values and '}' "
        + "after the last"),
    Refusal("{}\n①{}", "found '{' after the end of the document; keep one value in a file"),
    Refusal(
      "[1]\n①é", "found 'é' (U+00E9) after the end of the document; keep one value in a file"),
    Refusal("[\n①\u{A0}1]", "found '<U+00A0>' where a value is due; write the value"),
    Refusal(
      "[\n①\u{202E}1]", "found '<U+202E>' where a value is due; write the value"),
    Refusal("[1,   \n①\u{0}]", "found '<U+0000>' where a value is due; write the value"),
  ])
  func `the structure must be whole`(refusal: Refusal) {
    refusal.expect("json-syntax")
  }

  @Test(arguments: [
    Refusal(
      "[\n①NaN]",
      "'NaN' is not a JSON value, numbers are finite; leave it out or write null"),
    Refusal(
      "[\n①-Infinity]",
      "'-Infinity' is not a JSON value, numbers are finite; leave it out or write null"),
    Refusal("[\n①True]", "'True' is not a JSON value; write true in small letters"),
    Refusal("[\n①NULL]", "'NULL' is not a JSON value; write null in small letters"),
    Refusal(
      "[\n①clearance2]",
      "'clearance2' is not a JSON value; put text in quotation marks (\")"),
    Refusal(
      "[\n①nulls]", "'nulls' is not a JSON value; put text in quotation marks (\")"),
  ])
  func `a word must be one of JSON's`(refusal: Refusal) {
    refusal.expect("json-syntax")
  }

  @Test(arguments: [
    Refusal("[\n①007]", "number '007' starts with a zero that is not needed; leave the zero out"),
    Refusal("[\n①-01]", "number '-01' starts with a zero that is not needed; leave the zero out"),
    Refusal("[\n①+5]", "number '+5' starts with '+'; leave the sign out"),
    Refusal("[\n①.5]", "number '.5' has no digit before the point; write 0 there"),
    Refusal("[\n①-.5]", "number '-.5' has no digit before the point; write 0 there"),
    Refusal(
      "[\n①5.]", "number '5.' has no digit after the point; write one or leave the point out"),
    Refusal(
      "[\n①5.e3]",
      "number '5.e3' has no digit after the point; write one or leave the point out"),
    Refusal(
      "[\n①1e]", "number '1e' has no digit in its exponent; write one or leave it out"),
    Refusal(
      "[\n①1E+]", "number '1E+' has no digit in its exponent; write one or leave it out"),
    Refusal("[\n①-]", "number '-' has no digits; write them"),
    Refusal(
      "[\n①1_000]",
      "number '1_000' is not in JSON's notation; write digits with at most one point, without "
        + "separators"),
    Refusal(
      "[\n①1.2.3]",
      "number '1.2.3' is not in JSON's notation; write digits with at most one point, without "
        + "separators"),
    Refusal(
      "[\n①0x1F]",
      "number '0x1F' is not in JSON's notation; write digits with at most one point, without "
        + "separators"),
    Refusal(
      "[\n①12345678901234567890123456789012345678901234-]",
      "number '1234567890123456789012345678901234567890…' is not in JSON's notation; write digits "
        + "with at most one point, without separators"),
  ])
  func `a number must be in JSON's notation`(refusal: Refusal) {
    refusal.expect("json-syntax")
  }

  @Test(arguments: [
    Refusal(
      "[\n①\"a\n\"]",
      "a string is not closed on its line; close it with a quotation mark (\") or write the line "
        + "break as \\n"),
    Refusal(
      "[\n①\"a\r\"]",
      "a string is not closed on its line; close it with a quotation mark (\") or write the line "
        + "break as \\n"),
    Refusal("[\n①\"a\tb\"]", "a tab stands in a string; write it as \\t"),
    Refusal(
      "[\n①\"a\u{1B}[2J\"]",
      "the control character U+001B stands in a string; take it out or write it as \\u001B"),
    Refusal(
      "[\n①\"\\n\u{0}\"]",
      "the control character U+0000 stands in a string; take it out or write it as \\u0000"),
    Refusal(
      "[\n①\"a]", "the file ends inside a string; close it with a quotation mark (\")"),
    Refusal(
      "[\n①\"\\n", "the file ends inside a string; close it with a quotation mark (\")"),
    Refusal(
      "[\n①\"C:\\docs\"]",
      "a backslash in a string is followed by 'docs'; write \\\\ for a backslash itself"),
    Refusal(
      "[\n①\"\\é\"]",
      "a backslash in a string is followed by 'é' (U+00E9); write \\\\ for a backslash itself"),
    Refusal(
      "[\n①\"\\",
      "a backslash in a string is followed by the end of the file; write \\\\ for a backslash "
        + "itself"),
    Refusal(
      "[\n①\"\\u00g9\"]",
      "\\u in a string is not followed by four hexadecimal digits; write them, as in \\u00E9"),
    Refusal(
      "[\n①\"\\u00",
      "\\u in a string is not followed by four hexadecimal digits; write them, as in \\u00E9"),
    Refusal(
      "[\n①\"\\uD83D\"]",
      "\\uD83D in a string is half of a character; write both halves or the character itself"),
    Refusal(
      "[\n①\"\\uD83D\\n\"]",
      "\\uD83D in a string is half of a character; write both halves or the character itself"),
    Refusal(
      "[\n①\"\\uD83D\\u0041\"]",
      "\\uD83D in a string is half of a character; write both halves or the character itself"),
    Refusal(
      "[\n①\"\\udE4F\\uD83D\"]",
      "\\uDE4F in a string is half of a character; write both halves or the character itself"),
  ])
  func `a string must be whole`(refusal: Refusal) {
    refusal.expect("json-syntax")
  }

  @Test(arguments: [
    Refusal(
      "{\"id\": 1,\n\"x\": 2,\n①\"id\": 3}",
      "key 'id' stands twice in one object, first on line 1; keep one of the two"),
    Refusal(
      "{\"\\u0061\\u001b\": 1,\n①\"a\\u001B\": 2}",
      "key 'a<U+001B>' stands twice in one object, first on line 1; keep one of the two"),
    Refusal(
      "{\"\u{E9}\": 1,\n①\"e\u{301}\": 2}",
      "key 'e\u{301}' stands twice in one object, first on line 1; keep one of the two"),
    Refusal(
      "{\(many("abcdefghijkl")),\n①\"l\": 2}",
      "key 'l' stands twice in one object, first on line 1; keep one of the two"),
    Refusal(
      "{\(many("abcdefghijklm")),\n①\"a\": 2}",
      "key 'a' stands twice in one object, first on line 1; keep one of the two"),
    Refusal(
      "{\(many("abcdefghijklmnopqrstuvwxyz")),\n①\"z\": 2}",
      "key 'z' stands twice in one object, first on line 1; keep one of the two"),
  ])
  func `a key may stand once in an object`(refusal: Refusal) {
    refusal.expect("json-duplicate-key")
  }

  /// A member for each letter, as there would be in an object of many.
  private static func many(_ keys: String) -> String {
    keys.map { "\"\($0)\": 1" }.joined(separator: ", ")
  }
}
