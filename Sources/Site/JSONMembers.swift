/// Members of an object, name and value in one (成員).
extension JSONWriter {
  /// Writes a member that is a string, or null.
  public mutating func member(_ name: StaticString, _ words: String?) {
    key(name)
    string(words)
  }

  /// Writes a member that is a string, given as UTF-8.
  public mutating func member(_ name: StaticString, _ words: some Sequence<UInt8>) {
    key(name)
    string(words)
  }

  /// Writes a member that is a whole number, or null.
  public mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    number(value)
  }

  /// Writes a member that is true or false.
  public mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    flag(value)
  }

  /// Writes a member that is a list of strings.
  public mutating func member(_ name: StaticString, _ words: [String]) {
    array(name) { json in for word in words { json.string(word) } }
  }

  /// Writes a member that is null.
  public mutating func null(_ name: StaticString) {
    key(name)
    null()
  }

  /// Writes a member that is an object.
  public mutating func object(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// Writes a member that is an object of what is there, or null.
  mutating func object<Value>(
    _ name: StaticString,
    _ value: Value?,
    _ members: (Value, inout JSONWriter) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    object { json in members(value, &json) }
  }

  /// Writes a member that is an array.
  public mutating func array(_ name: StaticString, _ values: (inout JSONWriter) -> Void) {
    key(name)
    array(values)
  }

  /// Writes a member that is an array of objects.
  mutating func objects<Values: Sequence>(
    _ name: StaticString,
    _ values: Values,
    _ members: (Values.Element, inout JSONWriter) -> Void
  ) {
    array(name) { json in
      for value in values { json.object { json in members(value, &json) } }
    }
  }
}
