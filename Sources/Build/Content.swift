public import Settings
public import Vocabulary

/// What a site is made from (來源檔案): the owner's files as received, and the program's own templates.
public struct Content: Sendable {
  /// `sitegen.yml`.
  public var settings: OwnFile?
  /// `content/units.yml`.
  public var units: OwnFile?
  /// `content/cables.yml`.
  public var cables: OwnFile?
  /// `content/meetings/**/*.txt`.
  public var records: [OwnFile]
  /// `content/pages/*.md`.
  public var pages: [OwnFile]
  /// `Templates/`.
  public var templates: [OwnFile]
  /// The templates in the program.
  public var builtInTemplates: [OwnFile]
  /// The vocabulary in the program, where it need not be read from its template.
  public var builtInVocabulary: Vocabulary?

  /// The files of a site.
  public init(
    settings: OwnFile? = nil,
    units: OwnFile? = nil,
    cables: OwnFile? = nil,
    records: [OwnFile] = [],
    pages: [OwnFile] = [],
    templates: [OwnFile] = [],
    builtInTemplates: [OwnFile],
    builtInVocabulary: Vocabulary? = nil
  ) {
    self.settings = settings
    self.units = units
    self.cables = cables
    self.records = records
    self.pages = pages
    self.templates = templates
    self.builtInTemplates = builtInTemplates
    self.builtInVocabulary = builtInVocabulary
  }
}
