"""Which reading rule is needed by which test: python3 Tests/Rules/rules.py [--here] [RULE …]

Copies the tree into a scratch folder, puts a switch on every rule of rules.json there, builds once,
then runs the reading suites once for each rule with that rule off. A rule without which every test
still passes is a guess, and is said to be one. Writes Documentation/ReadingRules.md. With --here it
works in the folder it is called in, which it changes: only for a copy whose build is to be reused.
"""

import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
# The quick suites first; what they do not miss is asked of the next, at last of odd and damaged
# records.
SUITES = ("ExamplesTests|LayoutTests|OutlineTests", "MinutesReadingTests",
          "FragmentTests|OddRecordTests|DamagedRecordTests|ProblemCaseTests")

SWITCH = """import Foundation

/// Which reading rule is off, for the run that asks which test needs it.
public enum RuleSwitch {
  private static let name = ProcessInfo.processInfo.environment["RULE_OFF"] ?? ""
  private static let isOn = !name.isEmpty

  /// Whether a rule is off.
  public static func off(_ rule: StaticString) -> Bool { isOn && "\\(rule)" == name }
}
"""


def applied(rules, tree):
    """Puts the switches into a tree."""
    texts = {}
    for rule in rules:
        path = os.path.join(tree, rule["file"])
        text = texts.setdefault(path, open(path, encoding="utf-8").read())
        if text.count(rule["find"]) != 1:
            sys.exit(f"{rule['id']}: its text is not once in {rule['file']}")
        texts[path] = text.replace(rule["find"], rule["replace"])
    for path, text in texts.items():
        if "import SourceText" not in text:
            text = "import SourceText\n" + text
        open(path, "w", encoding="utf-8").write(text)
    place = os.path.join(tree, "Sources", "SourceText", "RuleSwitch.swift")
    open(place, "w", encoding="utf-8").write(SWITCH)


def missed(tree, rule, suites):
    """The tests that fail when a rule is off, as a person would name them."""
    environment = dict(os.environ, RULE_OFF=rule, FUZZ="48")
    # The tests' program itself: `swift test` would wait for the one beside it.
    command = [os.path.join(tree, ".build", "debug", "sitegenPackageTests.xctest"),
               "--testing-library", "swift-testing", "--filter", suites]
    try:
        result = subprocess.run(command, cwd=tree, env=environment, text=True, timeout=300,
                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired:
        return ["it does not end"]
    found = []
    for line in re.sub(r"\x1b\[[0-9;]*m", "", result.stdout).splitlines():
        example = re.search(r"recorded an issue with 1 argument name → (\S+) at ExampleTests", line)
        # Swift puts names that are no sentences in code between quotation marks of its own.
        test = re.match(r"✘ Test (.+?) recorded an issue", line)
        name = (f"`{example.group(1).strip(chr(34))}`" if example
                else test.group(1).strip('"').removesuffix("()") if test else None)
        if name and name not in found:
            found.append(name)
    if result.returncode != 0 and not found:
        found = ["it does not end well"]
    return sorted(found, key=lambda name: not name.startswith("`"))


def written(rules, verdicts, tree):
    lines = [
        "# The reading rules, and who needs them", "",
        "Each rule of the reader was switched off in turn (`make rules`), and the tests were run. "
        "The table names an example of `Tests/Examples/`, or else a test, that then fails. A rule "
        "that nothing needs is a guess, and said to be one; it stays where what it does was seen in "
        "records that are not here.", "",
        "The numbers are those of the reader's own list of rules: 1–2 marks, 3–4 depth, 5 headings, "
        "6–7 wrapped lines, 8 page marks, 10 titles, 11 labels of the head, 13 times, 14 what is "
        "withheld or none, 15–16 cases and decisions, 17 annexes and records within records, 18–23 "
        "tables, 25 dates.", "",
        "| no. | rule | without it | needed by |", "|---:|---|---|---|"]
    for rule in rules:
        names = verdicts[rule["id"]]
        shown = "; ".join(names[:2]) + (f"; {len(names) - 2} more" if len(names) > 2 else "")
        needed = shown.replace("|", "\\|") or "**a guess**: no record of ours needs it"
        what = rule["what"].replace("|", "\\|")
        lines.append(f"| {rule['rule']} | {what} | `{rule['id']}` | {needed} |")
    guesses = [rule for rule in rules if not verdicts[rule["id"]]]
    lines += ["", f"{len(rules)} rules, {len(guesses)} of them guesses."]
    text = "\n".join(lines).replace("| rule | without it |", "| rule | switch |") + "\n"
    with open(os.path.join(tree, "Documentation", "ReadingRules.md"), "w", encoding="utf-8") as file:
        file.write(text)
    return guesses


def main():
    arguments = sys.argv[1:]
    here = "--here" in arguments
    wanted = [argument for argument in arguments if argument != "--here"]
    with open(os.path.join(HERE, "rules.json"), encoding="utf-8") as file:
        rules = json.load(file)
    scratch = None
    if here:
        tree = os.getcwd()
    else:
        scratch = tempfile.mkdtemp(prefix="sitegen-rules-")
        tree = os.path.join(scratch, "tree")
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".build", ".git", "public"))
    try:
        if not os.path.exists(os.path.join(tree, "Sources", "SourceText", "RuleSwitch.swift")):
            applied(rules, tree)
            print("Building once …", flush=True)
            if subprocess.run(["swift", "build", "--build-tests"], cwd=tree).returncode != 0:
                sys.exit("It does not build.")
        if any(missed(tree, "", suites) for suites in SUITES):
            sys.exit("The tests fail with every rule on.")
        asked = [rule for rule in rules if not wanted or rule["id"] in wanted]

        def verdict(rule):
            names = next(filter(None, (missed(tree, rule["id"], suites) for suites in SUITES)), [])
            print(f"{rule['id']:24}{'; '.join(names[:3]) or 'a guess'}", flush=True)
            return rule["id"], names

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            verdicts = dict(pool.map(verdict, asked))
        if not wanted:
            guesses = written(rules, verdicts, tree if here else ROOT)
            print(f"{len(rules)} rules, {len(guesses)} guesses")
    finally:
        if scratch:
            shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
