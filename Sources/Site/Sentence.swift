internal import Settings

/// A sentence of the interface cut at its `{places}` (語句), for those that are said often.
struct Sentence: Sendable {
  private struct Place: Sendable {
    /// Where among the words it stands.
    let offset: Int
    /// Which of the values goes there.
    let value: Int
    let named: WordingPlace
  }

  private var words: [UInt8] = []
  private var places: [Place] = []

  /// The sentence of a key, with the names of its places in the order in which they are filled.
  init(_ wording: Wording, _ key: String, _ names: String...) {
    var rest = Array(wording[key].utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let named = WordingPlace(String(decoding: rest[(open + 1)..<close], as: UTF8.self))
      if let value = names.firstIndex(of: named.name) {
        words += rest[..<open]
        places.append(Place(offset: words.count, value: value, named: named))
        rest = rest[(close + 1)...]
      } else {
        words += rest[...open]
        rest = rest[(open + 1)...]
      }
    }
    words += rest
  }

  /// Whether what is printed in its places may be another word than the value.
  var hasForms: Bool { places.contains(where: \.named.hasForms) }

  /// The sentence with its places filled.
  func filled(_ values: String...) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(words.count + 64)
    var start = 0
    for place in places where values.indices.contains(place.value) {
      text += words[start..<place.offset]
      text += place.named.words(for: values[place.value]).utf8
      start = place.offset
    }
    text += words[start...]
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes the sentence with its places filled.
  func write(_ values: String..., into html: inout HTMLWriter) {
    write(into: &html) { value, place, html in
      if values.indices.contains(value) { html.text(place.words(for: values[value])) }
    }
  }

  /// Writes the sentence, and in each place what `fill` writes for the value of a number.
  func write(
    into html: inout HTMLWriter,
    _ fill: (Int, WordingPlace, inout HTMLWriter) -> Void
  ) {
    var start = 0
    for place in places {
      html.text(words[start..<place.offset])
      fill(place.value, place.named, &html)
      start = place.offset
    }
    html.text(words[start...])
  }
}
