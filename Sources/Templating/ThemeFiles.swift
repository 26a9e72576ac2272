public import Settings
public import SourceText

/// The files a site looks by (佈景): the built-in ones, each replaced by the owner's of that name.
public struct ThemeFiles: Sendable {
  /// The folder of the owner's files.
  public static let folder = "Templates/"

  /// The file that counts for each name, `partials/header.mustache`.
  public let files: [String: OwnFile]
  private let builtIn: [String: OwnFile]
  private let own: [String: OwnFile]
  private let logo: String?

  /// Files that an owner may add though none is built in: a style sheet after the program's own.
  private static let additional = ["assets/custom.css"]

  /// Lays the owner's files over the built-in ones.
  ///
  /// - Parameters:
  ///   - builtIn: The program's, their paths beginning with ``folder``.
  ///   - own: The owner's.
  ///   - logo: The picture beside the site's name, a file's name in `assets/`.
  ///   - problems: Gets an error for each of the owner's files that is of no use.
  public init(
    builtIn: [OwnFile],
    own: [OwnFile],
    logo: String? = nil,
    problems: inout [Problem]
  ) {
    let (builtIn, own) = (Self.named(builtIn), Self.named(own))
    self.builtIn = builtIn
    // A copy that was not changed replaces nothing, and adds no word twice.
    self.own = own.filter { builtIn[$0.key]?.bytes != $0.value.bytes }
    files = builtIn.merging(self.own) { $1 }
    self.logo = logo
    if let logo, files["assets/\(logo)"] == nil { problems.append(missing(logo: logo)) }
    for (name, file) in self.own.sorted(by: { $0.key < $1.key })
    where self.builtIn[name] == nil && !isUsed(name) {
      let nearest = Self.nearest(to: name, among: builtIn.keys.sorted() + Self.additional)
      problems.append(
        Problem(
          "overrides-nothing",
          .error,
          "No built-in file is called `\(name)`, and no template uses it",
          remedy: nearest.map { "Did you mean \(Self.folder)\($0)?" }
            ?? "Documentation/Templates.md lists the files that can be replaced.",
          at: .init(path: file.path)
        )
      )
    }
  }

  /// There is no such picture in `assets/`.
  private func missing(logo: String) -> Problem {
    let pictures = names(in: "assets/").map { String($0.dropFirst(7)) }
      .filter { !$0.hasSuffix(".css") && !$0.hasSuffix(".js") && $0 != "favicon.svg" }
    return Problem(
      "bad-setting",
      .error,
      "The `logo` of the settings, `\(logo)`, is no file in \(Self.folder)assets/",
      remedy: NearestName.of(logo, among: pictures).map { "Did you mean `\($0)`?" }
        ?? "Put the picture into \(Self.folder)assets/ and write `logo:` with its name.",
      at: .init(path: "sitegen.yml")
    )
  }

  /// The file of the program and the owner's that adds to it, words being added and not replaced.
  func both(_ name: String) -> (builtIn: OwnFile?, own: OwnFile?) { (builtIn[name], own[name]) }

  /// Names of files in a folder, in order.
  func names(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder) }.sorted()
  }

  /// The pages about the site (關於本站) that it has until the owner writes his own of that name.
  public func pages(language: String) -> [OwnFile] {
    names(in: "pages/\(language)/").compactMap { files[$0] }
  }

  /// Whether a file is the owner's.
  func isOwn(_ name: String) -> Bool { own[name] != nil }

  /// The file that was meant: one of the same name in another folder, else the nearest.
  private static func nearest(to name: String, among names: [String]) -> String? {
    let file = name.split(separator: "/").last ?? name[...]
    return names.first { $0.split(separator: "/").last == file }
      ?? NearestName.of(name, among: names)
  }

  /// A further partial is of use when a template includes it, a further asset when one names it.
  private func isUsed(_ name: String) -> Bool {
    if Self.additional.contains(name) || name == logo.map({ "assets/\($0)" }) { return true }
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let needles: [String]
    if name.hasPrefix("partials/"), name.hasSuffix(".mustache") {
      needles = [">", "<"].map { "{{\($0)\(file.dropLast(9))}}" }
    } else if name.hasPrefix("assets/") {
      needles = [file]
    } else {
      return false
    }
    let texts = files.filter { $0.key.hasSuffix(".mustache") || $0.key.hasSuffix(".css") }
    return texts.values.contains { text in
      needles.contains { Self.holds(text.bytes, Array($0.utf8)) }
    }
  }

  /// Whether a word stands in a text, blanks left out.
  private static func holds(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    let bytes = bytes.filter { $0 != 0x20 }
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }

  private static func named(_ files: [OwnFile]) -> [String: OwnFile] {
    var named: [String: OwnFile] = [:]
    for file in files {
      let isInside = file.path.hasPrefix(folder)
      named[isInside ? String(file.path.dropFirst(folder.count)) : file.path] = file
    }
    return named
  }
}
