import Layout
import Minutes
import SourceText

/// What a record's body holds, how its lines were read, and what stayed unread.
extension SummaryPrint {
  mutating func addBody(_ summary: ReadingSummary) {
    let meeting = record.meeting
    let parts = summary.shares.compactMap { share in
      share.part.map { $0 + (share.disposition.map { "（\(Self.word($0))）" } ?? "") }
    }
    add("部分", "parts", parts.isEmpty ? nil : "\(parts.count)（\(parts.joined(separator: "；"))）")
    add(
      "議案",
      "cases",
      meeting.cases.isEmpty
        ? nil
        : Self.counted("\(meeting.cases.count)案", summary) { $0.cases > 0 ? "\($0.cases)" : nil }
    )
    let points = meeting.decisions.reduce(0) { $0 + $1.points.count }
    add(
      "決定",
      "decisions",
      meeting.decisions.isEmpty
        ? nil
        : Self.counted("\(meeting.decisions.count)段，共\(points)點", summary) { share in
          guard share.decisions > 0 else { return nil }
          return share.points == share.decisions
            ? "\(share.decisions)" : "\(share.decisions)段\(share.points)點"
        }
    )
    let reports = meeting.reports.map(\.unit)
    add("單位報告", "reports", Self.names(reports, "份"))
    add("文中單位", "units", Self.names(summary.namedUnits, "個"))
    add("表格", "tables", Self.places(summary.tableLines, "個"))
    add("障礙", "outages", meeting.outages.isEmpty ? nil : "\(meeting.outages.count)處")
    let inferred = meeting.dates.count { $0.inferred && $0.precision != .month }
    add(
      "文中日期",
      "dates",
      meeting.dates.isEmpty
        ? nil : "\(meeting.dates.count)個" + (inferred > 0 ? "，其中\(inferred)個未寫年，由會議日期推定" : "")
    )
    for inner in meeting.nested {
      let points = inner.decisions.reduce(0) { $0 + $1.points.count }
      add(
        "內附紀錄",
        "nested",
        "\(inner.title)，\(Self.days(of: inner))，\(inner.cases.count)案，"
          + "決定\(inner.decisions.count)段共\(points)點"
      )
    }
  }

  private static func word(_ disposition: Part.Disposition) -> String {
    switch disposition {
    case .withheld: "略"
    case .none: "無"
    case .deferred: "未完"
    }
  }

  /// 12案（甲、報告事項 6；乙、三讀議案第一讀會 6）.
  private static func counted(
    _ total: String,
    _ summary: ReadingSummary,
    _ share: (ReadingSummary.Share) -> String?
  ) -> String {
    let told = summary.shares.compactMap { part in
      share(part).map { "\(part.part ?? "各部分之外") \($0)" }
    }
    return told.isEmpty || summary.shares.count < 2
      ? total : "\(total)（\(told.joined(separator: "；"))）"
  }

  private static func names(_ names: [String], _ measure: String) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(24).joined(separator: "、")
    return "\(names.count)\(measure)（\(shown)\(names.count > 24 ? "…" : "")）"
  }

  mutating func addLayout(_ summary: ReadingSummary) {
    let wrapping = summary.wrapping
    let share = "長行有\(Int((wrapping.unfinished * 100).rounded()))%沒有說完"
    add(
      "斷行",
      "wrapped",
      wrapping.isWrapped ? "有，已接回：\(share)，行寬\(wrapping.margin)半形字" : "沒有：\(share)"
    )
    add("頁碼頁首", "page_marks", Self.places(summary.pageMarks, "行，不當作內文"))
  }

  mutating func add(_ unread: [LeftUnread], frontMatterLines before: Int) {
    add("未判讀", "unread", unread.isEmpty ? nil : "\(unread.count)處，照原樣留在頁面上")
    for kind in LeftUnread.Kind.allCases {
      let found = unread.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      output += "  "
      add(Self.label(kind), kind.rawValue, Self.places(found.map(\.line), "處"))
    }
    if before > 0 {
      output += "行號自紀錄本文算起；檔案開頭另有前置資料\(before)行。\n"
    }
  }

  private static func label(_ kind: LeftUnread.Kind) -> String {
    switch kind {
    case .people: "名單裡未能分出單位、職稱、姓名"
    case .headLabel: "首部有不認得的標籤"
    case .headLine: "首部有不屬於任何標籤的行"
    case .raggedRow: "表格的列比表頭多欄"
    case .columns: "空格排成的欄"
    case .markJump: "編號不連續"
    }
  }

  private static func places(_ lines: [Int], _ measure: String) -> String? {
    guard !lines.isEmpty else { return nil }
    let shown = lines.prefix(20).map(String.init).joined(separator: "、")
    return "\(lines.count)\(measure)（第\(shown)\(lines.count > 20 ? "…" : "")行）"
  }
}
