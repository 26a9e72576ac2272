import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How long a build took (建置耗時), stage by stage.
///
/// The stages are told in the processor's time, all threads together, since two work at once.
struct Timings {
  private let stages = Stopwatch.times
  /// From when the command began, in milliseconds.
  private let wall: Double
  /// The processor's time of the whole process, in milliseconds.
  private let processor: Double
  /// The most memory it had at once, in bytes.
  private let memory: Int
  private let files: Int
  private let bytes: Int

  /// The times of a build that has just ended.
  init(files: Int, bytes: Int, since start: ContinuousClock.Instant) {
    var usage = rusage()
    // RUSAGE_SELF, which has another type on each system.
    getrusage(0, &usage)
    let milliseconds = { (time: timeval) in
      Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3
    }
    processor = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    // Linux counts in units of 1,024 bytes.
    memory = usage.ru_maxrss * 1024
    wall = (ContinuousClock.now - start) / .milliseconds(1)
    (self.files, self.bytes) = (files, bytes)
  }

  /// What no stage has: starting the process, reading the command line.
  private var rest: Double { max(0, processor - stages.reduce(0) { $0 + $1.milliseconds }) }

  private var named: [(name: String, milliseconds: Double)] {
    stages.map { ($0.stage.rawValue, $0.milliseconds) } + [("rest", rest)]
  }

  /// A table for a person.
  var text: String {
    var text = ""
    for (name, time) in named {
      let share = processor > 0 ? 100 * time / processor : 0
      text += Self.left(name, 10) + Self.right(Self.tenths(time), 10) + " ms"
      text += Self.right(Self.tenths(share), 7) + " %\n"
    }
    text += Self.left("processor", 10) + Self.right(Self.tenths(processor), 10) + " ms\n"
    text += Self.left("wall", 10) + Self.right(Self.tenths(wall), 10) + " ms\n"
    text += Self.left("memory", 10) + Self.right(Self.tenths(Double(memory) / 1e6), 10) + " MB\n"
    return text + "\(files) files, \(bytes) bytes\n"
  }

  /// The same for a program, times in milliseconds, memory in bytes.
  var json: String {
    let stages = named.map { "\"\($0.name)\": \(Self.tenths($0.milliseconds))" }
    return """
      {"format": 1, "stages": {\(stages.joined(separator: ", "))},
      "processor": \(Self.tenths(processor)), "wall": \(Self.tenths(wall)), "memory": \(memory),
      "files": \(files), "bytes": \(bytes)}

      """
  }

  /// A number with one decimal.
  private static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func left(_ word: String, _ width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.utf8.count))
  }

  private static func right(_ word: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - word.utf8.count)) + word
  }
}
