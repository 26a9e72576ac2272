import Dispatch
import SourceText
import Synchronization

/// Work that another core does meanwhile (同時進行), until somebody needs its result.
final class Meanwhile<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let group = DispatchGroup()
  private let work: @Sendable () -> Value

  /// Begins work of a stage.
  init(_ stage: Stage, _ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
      let value = Stopwatch.measure(stage, work)
      result.withLock { $0 = value }
    }
    // A stopwatch measures the whole process for one stage at a time.
    if Stopwatch.isStarted { group.wait() }
  }

  /// The result, as soon as it is there.
  var value: Value {
    group.wait()
    return result.withLock { $0 } ?? work()
  }
}
