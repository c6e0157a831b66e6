import CoalitionTestSupport
import Foundation
import Testing

/// What the program opens and reaches for while it reads a hostile document, as the system sees it.
struct OpenedFilesTests {
  private static let tracer = ["/usr/bin/strace", "/usr/local/bin/strace"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a program opens whatever it is given: shared libraries, the list of where they are, what
  /// the system says of the process itself, and how many processors there are.
  private static func isOwn(_ path: String) -> Bool {
    path.contains(/\/[^\/]+\.so(?:\.\d+)*$/) || path == "/etc/ld.so.cache"
      || path.hasPrefix("/proc/self/") || path.hasPrefix("/sys/devices/system/cpu/")
  }

  private static let reaching = XMLFrame.all.flatMap { frame in
    frame.entityCases.map { Attack(kind: frame.kind, file: $0) }
  }

  @Test(
    .enabled(if: tracer != nil, "there is no strace here, so nobody looks at what is opened"),
    arguments: reaching)
  func `no file is opened but those that were named, and no socket`(attack: Attack) throws {
    let calls = try Self.calls(of: attack)
    let opened = calls.filter { $0.name.hasPrefix("open") || $0.name == "creat" }
    #expect(opened.contains { $0.path == attack.kind.file })
    let strange = opened.filter {
      !Self.isExpected($0.path, of: attack.kind) && !Self.isOwn($0.path)
    }
    #expect(strange.map(\.text) == [])
    #expect(calls.filter { ["socket", "connect"].contains($0.name) }.map(\.text) == [])
    #expect(calls.filter { $0.name == "execve" }.count == 1)
  }

  @Test(.enabled(if: tracer != nil, "there is no strace here, so nobody looks at what is opened"))
  func `a catalogue that the environment names is not opened`() throws {
    let attack = try #require(
      Self.reaching.first { $0.file.name == "a definition known to the public" })
    let calls = try Self.calls(
      of: attack, environment: ["XML_CATALOG_FILES": "/tmp/catalogue-of-nobody.xml"])
    #expect(calls.filter { $0.text.contains("catalog") }.map(\.text) == [])
  }

  /// The file that was named, and those of the scenario it is read for.
  private static func isExpected(_ path: String, of kind: InputKind) -> Bool {
    path == kind.file || path == "scenario" || path.hasPrefix("scenario/") && !path.contains("..")
  }
}

extension OpenedFilesTests {
  /// A call of the system, such as `openat(AT_FDCWD, "offers.xml", O_RDONLY) = 3`.
  private struct Call {
    let text: String
    let name: String
    let path: String

    init?(_ line: Substring) {
      guard let call = line.firstMatch(of: /^(?:\d+ +)?(\w+)\((?:AT_FDCWD, )?"?([^",]*)/) else {
        return nil
      }
      text = String(line)
      name = String(call.1)
      path = String(call.2)
    }
  }

  private static func calls(
    of attack: Attack, environment: [String: String] = [:]
  ) throws -> [Call] {
    let folder = try TemporaryFolder()
    try folder.copy(scenario: "two-donors-one-need")
    try Data(attack.file.bytes()).write(to: folder.url.appending(path: attack.kind.file))
    let run = try Program.run(
      attack.kind.arguments, in: folder.url, environment: environment,
      under: [
        tracer ?? "strace", "-f", "-qq", "-s", "4096", "-o", "calls",
        "-e", "trace=open,openat,openat2,creat,socket,connect,execve",
      ])
    #expect(run.status == (attack.file.code == XMLFrame.leftOut ? 0 : 65), "\(run.errors)")
    return try folder.text(of: "calls").split(separator: "\n").compactMap { Call($0) }
  }
}
