import CoalitionTestSupport

/// A disk of a test's own, which goes with the program that runs on it.
enum SmallDisk {
  /// A disk of one megabyte on which only so many pages of 4096 bytes are free.
  static func tool(pages: Int) -> [String] {
    let script = """
      set -e
      mkdir copy
      cp -r scenario/. copy
      mount -t tmpfs -o size=1m tmpfs scenario
      cp -r copy/. scenario
      head -c 2000000 /dev/zero > scenario/.fill 2> /dev/null || true
      truncate -s -\(pages * 4096) scenario/.fill
      status=0
      "$@" || status=$?
      rm -r scenario/.fill copy
      cp -r scenario copy
      umount scenario
      rm -r scenario
      mv copy scenario
      exit $status
      """
    return ["unshare", "-rm", "sh", "-c", script, "sh"]
  }

  /// Whether whoever runs the tests may mount disks.
  static let canBeMade: Bool = {
    let mount = "mount -t tmpfs tmpfs /mnt && exec \"$@\""
    let run = try? Program.run(["--version"], under: ["unshare", "-rm", "sh", "-c", mount, "sh"])
    return run?.status == 0
  }()
}
