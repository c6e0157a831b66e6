/// One way to do the work that is compared.
struct Contender {
  /// What it is called in the table.
  let name: String
  /// How many bytes it reads or writes.
  let bytes: Int
  /// Does the work once.
  let measure: () throws -> Cost
}

extension Contender {
  /// Work in this process.
  static func work(_ name: String, bytes: Int, _ body: @escaping () throws -> Void) -> Contender {
    Contender(name: name, bytes: bytes) { try Cost.of(body) }
  }

  /// Work of another program; of its words, the first is looked up in `PATH`.
  static func command(_ name: String, bytes: Int, _ words: [String]) -> Contender {
    Contender(name: name, bytes: bytes) { try ChildProcess.run(words) }
  }
}

/// Ways to do the same work, measured by turns in one run.
struct Comparison {
  /// What is compared.
  let title: String
  /// The ways; the first is what the others are compared with.
  let contenders: [Contender]
  /// How many times each has its turn.
  let rounds: Int

  /// Measures and prints a table.
  ///
  /// In each round another way begins, so that none always has the processor while it is cool or
  /// busy. Times are medians over the rounds, and compared for each byte.
  func run() throws {
    var costs = contenders.map { _ in [Cost]() }
    for round in 0..<rounds {
      for turn in contenders.indices {
        let place = (round + turn) % contenders.count
        costs[place].append(try contenders[place].measure())
      }
    }
    let first = Self.median(costs[0].map(\.seconds)) / Double(contenders[0].bytes)
    print("\(title); median of \(rounds) rounds")
    var table = ResultTable(heading: ["", "MB", "CPU s", "MB/s", "times", "peak MB"])
    for (contender, costs) in zip(contenders, costs) {
      let seconds = Self.median(costs.map(\.seconds))
      let peak = costs.compactMap(\.peakBytes).max()
      table.add([
        contender.name, decimal(Double(contender.bytes) / 1e6, 1), decimal(seconds, 3),
        decimal(Double(contender.bytes) / 1e6 / seconds, 0),
        decimal(seconds / Double(contender.bytes) / first, 2),
        peak.map { decimal(Double($0) / 1e6, 1) } ?? "",
      ])
    }
    print(table.text)
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
