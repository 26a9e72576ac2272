import Foundation
import Settings
import SourceText
import Testing

@testable import Templating

@Suite("An owner's own look (自訂外觀)")
struct OwnLookTests {
  private let template = """
    {{stylesheet}}{{#custom_stylesheet}} then {{custom_stylesheet}}{{/custom_stylesheet}}\
    {{#logo}} logo {{logo}}{{#logo_width}} {{logo_width}} × {{logo_height}}{{/logo_width}}{{/logo}}
    """

  private func page(_ own: [String: String], logo: String? = nil) -> (text: String, told: [String])
  {
    var site = SiteSettings()
    site.logo = logo
    let (theme, problems) = theme(own.merging(["unit.mustache": template]) { $1 }, site: site)
    let text = String(decoding: theme.page(.unit, PageSlots(title: "", root: "")), as: UTF8.self)
    return (text, problems.map { "\($0.id): \($0.message) | \($0.remedy)" })
  }

  @Test("a few lines in custom.css come after the site's style sheet, with a hash in their name")
  func custom() throws {
    let (text, told) = page(["assets/custom.css": ":root { --accent: green }"])
    #expect(told == [])
    let parts = text.components(separatedBy: " then ")
    try #require(parts.count == 2)
    #expect(parts[0].hasPrefix("assets/site-"))
    #expect(parts[1].hasPrefix("assets/custom-") && parts[1].hasSuffix(".css"))
    #expect(!page([:]).text.contains("then"))
  }

  @Test("a misspelt custom.css is an error that names it")
  func misspelt() {
    let told = page(["assets/costum.css": "x"]).told
    #expect(told.count == 1 && told[0].hasSuffix("Did you mean Templates/assets/custom.css?"))
  }

  @Test("a logo is a file of the owner's, with the size that it says")
  func logo() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120.5 40\"></svg>"
    let (text, told) = page(["assets/seal.svg": svg], logo: "seal.svg")
    #expect(told == [])
    #expect(text.hasSuffix(" logo assets/seal.svg 121 × 40"))
    #expect(page(["assets/seal.svg": "<svg>"], logo: "seal.svg").text.hasSuffix("assets/seal.svg"))
  }

  @Test("a logo that is not there is an error that names the nearest file")
  func missing() {
    let (_, told) = page(["assets/seal.svg": "<svg/>"], logo: "seel.svg")
    #expect(
      told.first == "bad-setting: The `logo` of the settings, `seel.svg`, is no file in "
        + "Templates/assets/ | Did you mean `seal.svg`?"
    )
    #expect(page([:], logo: "seal.svg").told.count == 1)
  }

  @Test(
    "a picture's size is read from its head",
    arguments: [
      (
        [
          0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 44,
          0, 0, 0, 90,
        ], 300, 90
      ),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC2, 0, 17, 8, 0, 90, 1, 44, 3, 1, 0], 300, 90),
      (
        Array("<?xml version='1.0'?><svg width='64px' height=\"32\" viewBox='0 0 1 1'>".utf8), 64,
        32
      ),
      (Array("<svg width=\"100%\" height=\"5em\" viewBox=\"0,0,30,20\">".utf8), 30, 20),
    ] as [([UInt8], Int, Int)]
  )
  func size(_ bytes: [UInt8], _ width: Int, _ height: Int) throws {
    let size = try #require(PictureSize(bytes))
    #expect((size.width, size.height) == (width, height))
  }

  @Test("what is no picture, or is cut off, has no size")
  func none() {
    for bytes in [
      [], [0x89, 0x50], [0xFF, 0xD8, 0xFF, 0xC0], Array("<svg>".utf8), Array("GIF".utf8),
    ] {
      #expect(PictureSize(bytes) == nil)
    }
  }
}
