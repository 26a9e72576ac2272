import SourceText
import Testing

@testable import Site

@Suite("Words that two texts have in common (共同詞數)")
struct CommonWordsTests {
  /// A text of few words, so that many of them are the same; the same one in every run.
  private func tokens(_ count: Int, of words: Int, _ seed: inout UInt64) -> [WordTokens.Token] {
    let signs = Array("甲乙丙丁戊己庚辛壬癸")
    let text = (0..<count).map { _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return signs[Int(seed >> 33) % words]
    }
    let bytes = Array(String(text).utf8)
    return WordTokens(SourceRange(0, bytes.count), of: bytes).all
  }

  @Test(
    "From any two places on they are as many as the table of all lengths says",
    arguments: [
      (0, 3, 2), (1, 1, 2), (1, 200, 3), (200, 1, 3), (63, 64, 4), (64, 65, 2), (130, 129, 10),
    ]
  )
  func table(old: Int, new: Int, words: Int) {
    var seed = UInt64(old * 1000 + new)
    let (one, two) = (tokens(old, of: words, &seed), tokens(new, of: words, &seed))
    var lengths = [[Int]](repeating: [Int](repeating: 0, count: new + 1), count: old + 1)
    for row in (0..<old).reversed() {
      for column in (0..<new).reversed() {
        lengths[row][column] =
          one[row].key == two[column].key
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    let common = CommonWords(one[...], two[...])
    var wrong = 0
    for row in 0...old {
      for column in 0...new {
        if common.count(row, column) != lengths[row][column] { wrong += 1 }
        guard column < new else { continue }
        let isStep = lengths[row][column] > lengths[row][column + 1]
        if common.isStep(row, column) != isStep { wrong += 1 }
      }
    }
    #expect(wrong == 0)
  }
}
