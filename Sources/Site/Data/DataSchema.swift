internal import CTemplates

/// What is in a kind of data (資料綱要), as JSON Schema: the files of `Documentation/schemas/`.
enum DataSchema {
  /// The schema of a name.
  static func bytes(of name: String) -> [UInt8]? {
    for index in 0..<ctemplates_schema_count() {
      let file = ctemplates_schema(index)
      guard String(cString: file.name) == name else { continue }
      return Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
    }
    return nil
  }
}
