import Yams

/// The words by which minutes are read (詞彙): labels, decision words, agenda words, posts, outage
/// patterns.
///
/// The built-in lists are data; an owner's file adds to them, list by list.
public struct Vocabulary: Sendable {
  /// A list of words; its raw value is its key in the file.
  public enum List: String, CaseIterable, Sendable {
    case dateLabels = "date_labels"
    case placeLabels = "place_labels"
    case chairLabels = "chair_labels"
    case recorderLabels = "recorder_labels"
    case attendingLabels = "attending_labels"
    case sittingInLabels = "sitting_in_labels"
    case absentLabels = "absent_labels"
    case staffLabels = "staff_labels"
    case otherHeadLabels = "other_head_labels"
    case peopleLabelTails = "people_label_tails"
    case pageWords = "page_words"
    case recordKinds = "record_kinds"
    case recordWords = "record_words"
    case editions
    case ordinalUnits = "ordinal_units"
    case gatherings
    case sessionWords = "session_words"
    case organisationEndings = "organisation_endings"
    case agendaTitles = "agenda_titles"
    case caseParts = "case_parts"
    case caseWords = "case_words"
    case caseNouns = "case_nouns"
    case caseLabels = "case_labels"
    case caseOpeners = "case_openers"
    case reportingLabels = "reporting_labels"
    case reportingEndings = "reporting_endings"
    case decisionWords = "decision_words"
    case rulingWords = "ruling_words"
    case rulingTitles = "ruling_titles"
    case voteWords = "vote_words"
    case reportParts = "report_parts"
    case signerLabels = "signer_labels"
    case listLeads = "list_leads"
    case sectionLabels = "section_labels"
    case sectionEndings = "section_endings"
    case outcomes
    case withheldWords = "withheld_words"
    case noneWords = "none_words"
    case deferredWords = "deferred_words"
    case annexWords = "annex_words"
    case adjournedWords = "adjourned_words"
    case quotingEndings = "quoting_endings"
    case cutWords = "cut_words"
    case goingOnWords = "going_on_words"
    case noteLabels = "note_labels"
    case everyoneWords = "everyone_words"
    case tableDateLabels = "table_date_labels"
    case dataDateLabels = "data_date_labels"
    case rowNumberHeads = "row_number_heads"
    case citedRowHeads = "cited_row_heads"
    case tableUnitLabels = "table_unit_labels"
    case tableNoteLabels = "table_note_labels"
    case tableTitleWords = "table_title_words"
    case totalWords = "total_words"
    case dashWords = "dash_words"
    case keyHeads = "key_heads"
    case tableEmptyWords = "table_empty_words"
    case measureUnits = "measure_units"
    case measurePrefixes = "measure_prefixes"
    case ratioHeads = "ratio_heads"
    case dateHeads = "date_heads"
    case subtotalWords = "subtotal_words"
    case grandTotalWords = "grand_total_words"
    case runningTotalWords = "running_total_words"
    case ofWhichRows = "of_which_rows"
    case unaddedRows = "unadded_rows"
    case incomeWords = "income_words"
    case outlayWords = "outlay_words"
    case unsummedHeads = "unsummed_heads"
    case unsummedWholeHeads = "unsummed_whole_heads"
    case summedNames = "summed_names"
    case differenceHeads = "difference_heads"
    case stockHeads = "stock_heads"
    case periodEndings = "period_endings"
    case exactUnits = "exact_units"
    case openingHeads = "opening_heads"
    case closingHeads = "closing_heads"
    case carriedInHeads = "carried_in_heads"
    case carriedOutHeads = "carried_out_heads"
    case finalAccountWords = "final_account_words"
    case currentYearWords = "current_year_words"
    case budgetHeads = "budget_heads"
    case realisedHeads = "realised_heads"
    case realisedRates = "realised_rates"
    case figureUnits = "figure_units"
    case figureMore = "figure_more_words"
    case figureAbout = "figure_about_words"
    case asOfLeads = "as_of_leads"
    case asOfTails = "as_of_tails"
    case dateLeads = "date_leads"
    case dateTails = "date_tails"
    case trackedLeads = "tracked_leads"
    case trackedReported = "tracked_reported_patterns"
    case trackedContinued = "tracked_continued_patterns"
    case outagePlaces = "outage_place_patterns"
    case outagePartial = "outage_partial_patterns"
    case outageCut = "outage_cut_patterns"
    case outageFaults = "outage_fault_words"
    case outageRepaired = "outage_repaired_words"
    case outagePending = "outage_pending_words"
    case outagePlanned = "outage_planned_words"
    case outageLeads = "outage_lead_words"
    case routeWords = "route_words"
    case spareParts = "spare_part_words"
    case compoundSurnames = "compound_surnames"
    case surnames
    case posts
    case postModifiers = "post_modifiers"
    case honorifics
    case unitEndings = "unit_endings"
    case weakUnitEndings = "weak_unit_endings"
    case standInWords = "stand_in_words"
    case standInNotes = "stand_in_notes"
    case leaveWords = "leave_words"
    case companyWords = "company_words"
    case referenceWords = "reference_words"
    case countWords = "count_words"
    case crowdWords = "crowd_words"
    case partCounts = "part_count_words"
    case presentCounts = "present_count_words"
    case memberWords = "member_words"
    case mentionLeads = "mention_leads"
    case mentionJoiners = "mention_joiners"
    case mentionFollows = "mention_follows"
    case mentionContinuations = "mention_continuations"
    case officeEndings = "office_endings"
    case otherBodyWords = "other_body_words"
    case ownWords = "own_words"
    case annexReferences = "annex_references"
    case tableReferences = "table_references"
    case seriesTails = "series_tails"
    case previousMeetings = "previous_meetings"
    case promiseCues = "promise_cues"
    case promiseLateCues = "promise_late_cues"
    case promiseDeadlines = "promise_deadlines"
    case promiseDeeds = "promise_deeds"
    case promiseDenials = "promise_denials"
    case lookingBack = "looking_back_words"
    case promiseContinuers = "promise_continuers"
    case promiseSpans = "promise_spans"
    case taiNames = "tai_names"
    case taiRegisteredNames = "tai_registered_names"
    case taiNameEndings = "tai_name_endings"
    case taiNameStops = "tai_name_stops"
    case taiCommonLeads = "tai_common_leads"
    case taiCommonWords = "tai_common_words"
    case doubledSlips = "doubled_slips"
    case doubledRight = "doubled_right_words"
    case nameEndings = "given_name_endings"
    case identityLabels = "identity_labels"
    case numberLabels = "number_labels"
    case phoneLabels = "phone_labels"
    case officialContacts = "official_contacts"
    case freeMailDomains = "free_mail_domains"
    case classifiedWords = "classified_words"
    case classifiedLabels = "classified_labels"
    case declassifiedWords = "declassified_words"
    case numberedThings = "numbered_things"
    case numberedYears = "numbered_years"
  }

  /// The lists by their keys: that a list itself can be one would be looked up at each start.
  private var lists: [String: WordList] = [:]

  /// The built-in vocabulary, and nothing where it lacks a list.
  ///
  /// - Parameters:
  ///   - yaml: The text of the built-in file.
  ///   - path: What to call it in a problem.
  /// - Throws: ``VocabularyProblems`` for what the file says wrong.
  public init(reading yaml: String, path: String) throws(VocabularyProblems) {
    try add(reading: yaml, path: path)
  }

  /// The built-in vocabulary as it is in the program: one list a line, its key before its words, all
  /// of them set apart by tabs.
  ///
  /// To read the file itself takes longer than to read a record.
  public init(compiled text: [UInt8]) {
    for line in text.split(separator: 0x0A) {
      let end = line.firstIndex(of: 0x09) ?? line.endIndex
      lists[String(decoding: line[..<end], as: UTF8.self)] = WordList(text, end..<line.endIndex)
    }
  }

  /// The words of a list, for matching.
  public subscript(list: List) -> WordSet { lists[list.rawValue]?.set ?? Self.noWords }

  /// The words of a list as written.
  public func words(_ list: List) -> [String] { lists[list.rawValue]?.words ?? [] }

  private static let noWords = WordSet([])

  /// Adds words to a list, a series' own labels for example.
  public mutating func add(_ words: [String], to list: List) {
    lists[list.rawValue] = WordList(self.words(list) + words)
  }

  /// Adds the lists of an owner's file; lists under `replace:` take the place of the built-in ones.
  ///
  /// - Throws: ``VocabularyProblems`` for an unknown key or a value that is no list of words.
  public mutating func add(reading yaml: String, path: String) throws(VocabularyProblems) {
    var problems = VocabularyProblems(path: path)
    let root: Node?
    // Words need no tags: without rules Yams makes no patterns to try on each.
    do {
      root = try Yams.compose(yaml: yaml, .basic, Constructor([:], [:], [:]), .utf8)
    } catch {
      problems.add("The vocabulary is not valid YAML: \(error)", nil)
      throw problems
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      problems.add("The vocabulary must be lists of words under their keys", root.mark)
      throw problems
    }
    for (key, value) in mapping {
      if key.string == "replace", let lists = value.mapping {
        for (key, value) in lists { take(key, value, replacing: true, &problems) }
      } else {
        take(key, value, replacing: false, &problems)
      }
    }
    if !problems.list.isEmpty { throw problems }
  }

  private mutating func take(
    _ key: Node,
    _ value: Node,
    replacing: Bool,
    _ problems: inout VocabularyProblems
  ) {
    let name = key.string ?? ""
    guard let list = List(rawValue: name) else {
      problems.unknown(name, key.mark)
      return
    }
    guard let sequence = value.sequence else {
      problems.add("`\(name)` must be a list of words", value.mark)
      return
    }
    let words = sequence.compactMap { $0.scalar?.string }
    lists[list.rawValue] = WordList(replacing ? words : self.words(list) + words)
  }
}
