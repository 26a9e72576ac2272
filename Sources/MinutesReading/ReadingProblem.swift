import Layout
import Outline
import SourceText

/// What a record's reader is unsure of, or cannot read at all (判讀問題).
///
/// The sentences are made here.
enum ReadingProblem {
  case noTitle(Problem.Place)
  case noDate(Problem.Place)
  case neither(Problem.Place)
  case impossibleMeetingDate(Problem.Place)
  case impossibleDate(Problem.Place, text: String)
  case severalMeetings(Problem.Place, first: String)
  case markJump(Problem.Place, mark: String, previous: Int?)
  case unreadPeople(Problem.Place, count: Int)
  case preformatted(Problem.Place)
  case wrappedHeadings(Problem.Place)

  var problem: Problem {
    switch self {
    case .noTitle(let place):
      Problem(
        "no-title",
        .error,
        "The record has no title",
        remedy: "Put the meeting's title on the first line, or give `title:` in the front matter.",
        at: place
      )
    case .noDate(let place):
      Problem(
        "no-date",
        .error,
        "The record's head names no day of the meeting",
        remedy: "Add a line such as `日期：115年2月12日`, or give `date: 2026-02-12` in the front "
          + "matter.",
        at: place
      )
    case .neither(let place):
      Problem(
        "no-title",
        .error,
        "The record has no title, and no line of a head names the day of the meeting",
        remedy:
          "If it is the record of a meeting, begin the file with its title and a line such as "
          + "`日期：115年2月12日`, or give `title:` and `date:` in the front matter.",
        at: place
      )
    case .impossibleMeetingDate(let place):
      Problem(
        "impossible-date",
        .error,
        "The day of the meeting is not in the calendar",
        remedy: "Correct it, or give the right one as `date:` in the front matter.",
        at: place
      )
    case .impossibleDate(let place, let text):
      Problem(
        "impossible-date",
        .warning,
        "\(text) is not in the calendar",
        remedy: "It is published as it stands; compare it with the signed record.",
        at: place
      )
    case .severalMeetings(let place, let first):
      Problem(
        "several-meetings",
        .error,
        "A second meeting begins here; the file's first is \(first)",
        remedy: "Split the file here: one file holds one meeting.",
        at: place
      )
    case .markJump(let place, let mark, let previous?):
      Problem(
        "mark-jump",
        .warning,
        "\(mark) follows number \(previous) of its list",
        remedy: "If a line is missing, add it; if the record is so, nothing need be done.",
        at: place
      )
    case .markJump(let place, let mark, nil):
      Problem(
        "mark-jump",
        .warning,
        "\(mark) begins a list that has no first item",
        remedy: "If a line is missing, add it; if the record is so, nothing need be done.",
        at: place
      )
    case .unreadPeople(let place, let count):
      Problem(
        "unread-people",
        .info,
        "\(count) \(count == 1 ? "entry" : "entries") of the lists of people could not be split "
          + "into unit, post and name",
        remedy: "They are shown as written; add missing posts to the vocabulary's list `posts`.",
        at: place
      )
    case .preformatted(let place):
      Problem(
        "columns",
        .info,
        "These columns are made by spaces and are kept as they stand",
        remedy: "Part the cells by tabs to make them a table.",
        at: place
      )
    case .wrappedHeadings(let place):
      Problem(
        "wrapped-heading",
        .info,
        "The lines of this record are wrapped, so a heading whose last line is full may have been "
          + "joined to the text below it",
        remedy: "Put a blank line after such a heading, or paste the text unwrapped.",
        at: place
      )
    }
  }
}
