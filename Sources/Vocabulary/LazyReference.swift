import Synchronization

/// An object made when it is first asked for, by whichever thread asks first.
///
/// The library's own is not specialised: each look at it takes six hundred instructions.
struct LazyReference<Object: AnyObject & Sendable>: ~Copyable, Sendable {
  private let reference = Atomic<Unmanaged<Object>?>(nil)

  /// The object; where two threads make it at once, one of theirs.
  func object(_ made: () -> Object) -> Object {
    if let object = reference.load(ordering: .acquiring) { return object.takeUnretainedValue() }
    let new = Unmanaged.passRetained(made())
    let (isStored, other) = reference.compareExchange(
      expected: nil,
      desired: new,
      ordering: .acquiringAndReleasing
    )
    guard !isStored, let other else { return new.takeUnretainedValue() }
    new.release()
    return other.takeUnretainedValue()
  }

  deinit { reference.load(ordering: .acquiring)?.release() }
}
