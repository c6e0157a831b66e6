import CoalitionTestSupport
import Foundation
import Testing

@testable import LinearOptimization

/// A library that cannot be used is a message, never the end of the program.
struct HiGHSLibraryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reason(named path: String?, otherwise names: [String] = []) -> SolverUnavailable? {
    switch HiGHSSolver.find(named: path, otherwise: names) {
    case .success: nil
    case .failure(let failure): failure
    }
  }

  @Test func `an empty name switches HiGHS off, whatever the system has`() {
    #expect(
      reason(named: "", otherwise: HiGHSSolver.systemNames)
        == SolverUnavailable(
          reason: "COALITION_HIGHS is empty, which switches HiGHS off; unset it", isFault: false))
  }

  @Test func `a system without HiGHS is no fault`() {
    #expect(
      reason(named: nil, otherwise: ["libno-such.so.1", "libno-such.so"])
        == SolverUnavailable(
          reason: "the system has no libno-such.so.1 or libno-such.so, and COALITION_HIGHS names "
            + "none; install HiGHS", isFault: false))
  }

  @Test func `a name of nothing is a fault, and the system's library does not stand in`() throws {
    let path = folder.url.appending(path: "nothing.so").path
    let failure = try #require(reason(named: path, otherwise: HiGHSSolver.systemNames))
    #expect(failure.isFault)
    #expect(failure.reason.hasPrefix("COALITION_HIGHS names a library that cannot be used: "))
    #expect(failure.reason.contains("nothing.so"))
  }

  @Test(arguments: ["", "This is a letter.", "\u{7F}ELF"])
  func `a file that is no library is a fault`(text: String) throws {
    try folder.write(text, to: "libhighs.so")
    let path = folder.url.appending(path: "libhighs.so").path
    for failure in [reason(named: path), reason(named: nil, otherwise: [path])] {
      #expect(try #require(failure).isFault)
    }
  }

  @Test func `a library of something else is a fault`() throws {
    let path = try Self.library("int main_thing(void) { return 1; }", in: folder)
    #expect(
      reason(named: path)?.reason
        == "COALITION_HIGHS names a library that cannot be used: it has no function "
        + "Highs_version, so it is not HiGHS or too old")
    #expect(
      reason(named: nil, otherwise: ["libno-such.so", path])?.reason
        == "the system's \(path) cannot be used: it has no function Highs_version, so it is not "
        + "HiGHS or too old")
  }

  @Test(arguments: [
    ("1.9.0", 1, 9, 4, "it is HiGHS 1.9.0; version 1.10 or a later one of 1 is needed"),
    ("2.0.0", 2, 0, 4, "it is HiGHS 2.0.0; version 1.10 or a later one of 1 is needed"),
    (
      "1.12.0", 1, 12, 4,
      "it is HiGHS 1.12.0, which writes to standard output; take another version"
    ),
    ("1.15.1", 1, 15, 8, "it was built with HIGHSINT64; one built without is needed"),
    ("1.15.1", 1, 15, 4, "it is HiGHS 1.15.1, and gives a wrong answer to a small model"),
  ])
  func `a HiGHS that cannot be used says why`(
    version: String, major: Int, minor: Int, size: Int, words: String
  ) throws {
    let nothing = [
      "destroy", "setBoolOptionValue", "setIntOptionValue", "setDoubleOptionValue",
      "setStringOptionValue", "passMip", "setSolution", "setCallback", "startCallback",
      "getCallbackDataOutItem", "run", "getModelStatus", "getIntInfoValue",
      "getInt64InfoValue", "getDoubleInfoValue", "getSolution", "resetGlobalScheduler",
      "changeColsBoundsBySet", "getRunTime",
    ].map { "int Highs_\($0)(void) { return 0; }\n" }.joined()
    let path = try Self.library(
      nothing + """
        const char *Highs_version(void) { return "\(version)"; }
        int Highs_versionMajor(void) { return \(major); }
        int Highs_versionMinor(void) { return \(minor); }
        static int one;
        void *Highs_create(void) { return &one; }
        int Highs_getSizeofHighsInt(void *highs) { return \(size); }
        """, in: folder)
    #expect(
      reason(named: path)?.reason
        == "COALITION_HIGHS names a library that cannot be used: " + words)
  }

  /// A shared library built from C.
  private static func library(_ source: String, in folder: TemporaryFolder) throws -> String {
    try folder.write(source, to: "made.c")
    let path = folder.url.appending(path: "libmade.so").path
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "clang", "-shared", "-fPIC", "-w", "-o", path, folder.url.appending(path: "made.c").path,
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return path
  }
}
