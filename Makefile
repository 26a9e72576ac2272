# The README's commands. Each installs what it needs and is missing, once; with everything there it
# is quiet and needs no network.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := site
.PHONY: site binary test rewrap bench bench-instructions bench-sample bench-scale bench-archive bench-search rules screens format lint clean tools test-tools bench-tools

SITE ?= .
OUTPUT ?= public
# The compiler is asked to name a type's metadata directly: to look each up by its name takes a twentieth of the
# time in which a single meeting's site is built.
RELEASE := -c release --static-swift-stdlib \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
WEB := .build/web
BENCH := .build/bench
PYTHON := $(WEB)/bin/python

# The site of content/, in public/.
site: binary
	@"$$(swift build $(RELEASE) --show-bin-path)/sitegen" build $(SITE) --output $(OUTPUT)

binary: tools
	@swift build $(RELEASE) --product sitegen

# Every test: Swift's, then the validators, the browser and the look of the built site.
test: site test-tools
	@python3 Tests/Web/everything.py --site $(OUTPUT)

# Every tidy record wrapped anew a thousand times, at random, and read: what is equal, by wrapper.
rewrap: tools
	@swift build $(RELEASE) --product rewrap
	@"$$(swift build $(RELEASE) --show-bin-path)/rewrap" $(ARGS)

# sitegen beside Hugo and the floor, for 1 to 1,000 meetings; some minutes, and gigabytes of memory.
bench: binary bench-tools $(BENCH)/installed
	@bin="$$(swift build $(RELEASE) --show-bin-path)" && hugo=($(BENCH)/lib/python3*/site-packages/hugo/binaries/hugo*) && \
	  python3 Benchmarks/compare.py "$$bin/sitegen" "$${hugo[0]}" $(ARGS)

# How long the sample takes, beside the floor: cmark, hashing and writing for the same files.
bench-sample: binary bench-tools
	@python3 Benchmarks/sample.py "$$(swift build $(RELEASE) --show-bin-path)/sitegen"

# The instructions of the sample's build, beside those of Benchmarks/instructions.txt.
bench-instructions: binary
	@Tests/Web/install.sh valgrind binutils
	@python3 Benchmarks/instructions.py "$$(swift build $(RELEASE) --show-bin-path)/sitegen" $(ARGS)

# Whether time grows as a record does, for records of many shapes; some minutes.
bench-scale: binary
	@python3 Benchmarks/scale.py "$$(swift build $(RELEASE) --show-bin-path)/sitegen"

# How long relating a thousand made-up meetings takes, and how much memory.
bench-archive: tools
	@swift build $(RELEASE) --product archive-bench
	@"$$(swift build $(RELEASE) --show-bin-path)/archive-bench" $(ARGS)

# How long the search of 120 meetings takes in Chromium, to load and to find.
bench-search: binary test-tools
	@swift build $(RELEASE) --product archive-bench
	@bin="$$(swift build $(RELEASE) --show-bin-path)" && $(PYTHON) Benchmarks/search.py "$$bin/sitegen" "$$bin/archive-bench" $(ARGS)

# Which test needs which reading rule: each is switched off in turn. Many minutes.
rules: tools
	@python3 Tests/Rules/rules.py

# The pictures of Documentation/screens/, made anew.
screens: site test-tools
	@$(PYTHON) Tests/Web/screens.py --site $(OUTPUT) --into Documentation/screens

format:
	@swift format --in-place --recursive --parallel Sources Tests Package.swift

lint:
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift

clean:
	@swift package clean

# What building needs beside Swift itself.
tools:
	@Tests/Web/install.sh libcmark-dev libutf8proc-dev pkg-config

# What testing needs: a browser and fonts, the link checker, Java for the HTML validator, Python.
test-tools: tools $(WEB)/installed
	@Tests/Web/install.sh chromium fonts-noto-cjk ruby-html-proofer java:default-jre-headless pdftotext:poppler-utils

# What the floor needs beside what sitegen does.
bench-tools: tools
	@Tests/Web/install.sh libssl-dev

$(BENCH)/installed: Benchmarks/requirements.txt
	@Tests/Web/install.sh python3 python3-venv:ensurepip
	@python3 -m venv $(BENCH)
	@$(BENCH)/bin/pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	@touch $@

$(WEB)/installed: Tests/Web/requirements.txt
	@Tests/Web/install.sh python3 python3-venv:ensurepip
	@python3 -m venv $(WEB)
	@$(WEB)/bin/pip install --quiet --disable-pip-version-check -r Tests/Web/requirements.txt
	@touch $@
