internal import Dispatch
internal import Synchronization

/// Work on both cores (平行處理) whose results come in the order of the work, so that nothing depends
/// on which core was faster.
public enum InParallel {
  /// The results for each index; the error of the first index that has one.
  public static func map<Result: Sendable, Failure: Error>(
    _ count: Int,
    _ work: @Sendable (Int) throws(Failure) -> Result
  ) throws(Failure) -> [Result] {
    guard count > 1 else { return try (0..<count).map(work) }
    let results = Mutex([Swift.Result<Result, Failure>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Swift.Result { () throws(Failure) in try work(index) }
      results.withLock { $0[index] = result }
    }
    var values: [Result] = []
    values.reserveCapacity(count)
    for case .some(let result) in results.withLock({ $0 }) { values.append(try result.get()) }
    return values
  }

  /// Two results, made at once.
  public static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First,
    and second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    let (left, right) = results.withLock { $0 }
    guard let left, let right else { return (left ?? first(), right ?? second()) }
    return (left, right)
  }
}
