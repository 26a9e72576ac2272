internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How much time of the processor each stage takes (計時), for `sitegen build --timings`.
///
/// It is one for the process: a clock handed through every room would be in the way of all who only
/// work. Until it is started, measuring costs a look at one flag.
public enum Stopwatch {
  private static let isRunning = Atomic(false)
  private static let totals = Mutex<[Stage: UInt64]>([:])

  /// Whether it runs.
  public static var isStarted: Bool { isRunning.load(ordering: .relaxed) }

  /// Starts it, from zero.
  public static func start() {
    totals.withLock { $0 = [:] }
    isRunning.store(true, ordering: .relaxed)
  }

  /// Does work of a stage on this thread.
  public static func measure<Result: ~Copyable, Failure: Error>(
    _ stage: Stage,
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isStarted else { return try work() }
    return try measure(stage, CLOCK_THREAD_CPUTIME_ID, work)
  }

  /// Does work of a stage on all threads, while nothing else is done.
  public static func measureAll<Result: ~Copyable, Failure: Error>(
    _ stage: Stage,
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard isStarted else { return try work() }
    return try measure(stage, CLOCK_PROCESS_CPUTIME_ID, work)
  }

  private static func measure<Result: ~Copyable, Failure: Error>(
    _ stage: Stage,
    _ clock: clockid_t,
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = now(clock)
    defer {
      let time = now(clock) - start
      totals.withLock { $0[stage, default: 0] += time }
    }
    return try work()
  }

  /// The time of the processor that each stage took by itself, in milliseconds.
  public static var times: [(stage: Stage, milliseconds: Double)] {
    let totals = totals.withLock { $0 }
    return Stage.allCases.map { stage in
      let inner = stage.inner.reduce(0) { $0 + totals[$1, default: 0] }
      let whole = totals[stage, default: 0]
      return (stage, Double(whole - min(whole, inner)) / 1e6)
    }
  }

  private static func now(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
