# The one place that knows how hedui is installed, built and checked; .ci/run and people call the same targets.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

APT := libxml2-dev libcsv-dev libsqlite3-dev libarchive-dev libssl-dev libxml2-utils pkg-config python3
APT_CHECK := openssl chromium chromium-driver python3-selenium python3-pip poppler-utils fonts-noto-cjk python3-yaml
BUILD := -c release --explicit-target-dependency-import-check error
HEDUI := .build/release/hedui
LINTED := Sources Tests Package.swift
TEST_LOG := .build/test.log

heading = @printf '\n==== %s ====\n' '$(1)'

.PHONY: help deps deps-check build test test-browser load calendar simulation simulate due torture beside check check-full check-rest retell check-format check-docs check-demo city bench demo record docs format

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install the Debian packages that are missing, and only those
	$(call heading,deps)
	@command -v swift >/dev/null || { echo 'no swift on the PATH: install Swift 6.2 or later, swift.org/install' >&2; exit 1; }
	@.ci/install $(APT)

deps-check: ## install what the checks look at pages with
	$(call heading,deps of the checks)
	@.ci/install $(APT_CHECK)

build: deps ## build everything once, optimised: the binary and the tests
	$(call heading,build)
	@swift build $(BUILD) --build-tests </dev/null

# What failed is told once more at the end; the tests' own closing line is the last thing this target prints.
test: build ## run all tests
	$(call heading,test)
	@swift test $(BUILD) --skip-build --disable-xctest </dev/null 2>&1 | tee $(TEST_LOG) | .ci/retell

check: test check-rest retell ## everything that must hold: the tests, then the other checks

check-full: check city oracle pollution mutate calendar simulation simulate due torture beside test-browser load ## make check, and the long checks whole

city: build deps-check ## a city's week through one run: ROWS=1000000 PERSONS=100000; rate and memory
	$(call heading,city)
	@Tests/Tools/city.sh $(CURDIR)/$(HEDUI) $(or $(PERSONS),100000) $(or $(ROWS),1000000)

bench: build ## the week against DuckDB, Polars, pandas and sqlite3: ROWS=100000,1000000 LAYOUTS=utf8,gb18030,pipe,xml
	$(call heading,bench)
	@.ci/install gcc sqlite3 $$(python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv)
	@Tests/Bench/bench.sh $(CURDIR)/$(HEDUI) $(if $(ROWS),--rows $(ROWS)) $(if $(LAYOUTS),--layouts $(LAYOUTS)) \
	  $(if $(PEERS),--peers $(PEERS)) $(if $(RUNS),--runs $(RUNS)) $(if $(JSON),--json $(JSON))

oracle: build deps-check ## a second opinion on every verdict: HOUSEHOLDS=20000 SEED=7 invented households
	$(call heading,oracle)
	@Tests/Oracle/check.sh $(HEDUI)
	@Tests/Oracle/synthetic.sh $(HEDUI) $(or $(HOUSEHOLDS),20000) $(or $(SEED),7)

pollution: build deps-check ## FILES=5000 polluted files, each read as its generator says
	$(call heading,pollution)
	@python3 Tests/Pollution/run.py $(HEDUI) --files $(or $(FILES),5000) --seed $(or $(SEED),7)

mutate: build ## every sample truncated at every byte, and every byte changed
	$(call heading,mutations)
	@HEDUI_MUTATE=all swift test $(BUILD) --skip-build --disable-xctest --filter 'A damaged sample' --filter 'The lane for plain rows' </dev/null

test-browser: build deps-check ## the pages in headless Chromium, both languages, two widths: SHOTS=folder keeps their pictures
	$(call heading,pages in a browser)
	@Tests/Browser/axe.sh .build/axe
	@/usr/bin/python3 Tests/Browser/browse.py $(HEDUI) .build/axe $(if $(SHOTS),--shots $(SHOTS))

load: build deps-check ## 50 caseworkers beside batches: HOUSEHOLDS=200000 MINUTES=10
	$(call heading,load)
	@Tests/Load/check.sh $(CURDIR)/$(HEDUI) $(or $(HOUSEHOLDS),200000) $(or $(MINUTES),10)

calendar: build deps-check ## our working days against a published package's, day by day (needs the network once)
	$(call heading,calendar)
	@Tests/Calendar/check.sh $(HEDUI)

simulation: build deps-check ## four weeks of 26 institutions against planted truth: HOUSEHOLDS=100 SEEDS="1 2 3 4"
	$(call heading,simulation)
	@Tests/Simulation/check.sh $(HEDUI) $(or $(HOUSEHOLDS),100) $(or $(SEEDS),1 2 3 4)

simulate: build ## a year of commitment cases against planted truth: CASES=10000 WEEKS=52 SEED=7
	$(call heading,simulated year)
	@HEDUI_SIMULATE="$(or $(CASES),10000) $(or $(WEEKS),52) $(or $(SEED),7)" \
	  swift test $(BUILD) --skip-build --disable-xctest --filter 'A simulated year' </dev/null

due: build ## what is due of CASES=200000 commitment cases, beside the sqlite3 shell
	$(call heading,what is due)
	@.ci/install sqlite3
	@HEDUI_DUE=$(or $(CASES),200000) \
	  swift test $(BUILD) --skip-build --disable-xctest --filter 'The list of what is due' </dev/null

beside: build deps-check ## others write beside a city's batch and wait for its lock at most 50 ms: ROWS=300000 PERSONS=20000
	$(call heading,beside a batch)
	@python3 Tests/Tools/beside.py $(HEDUI) $(or $(PERSONS),20000) $(or $(ROWS),300000) 50

torture: build deps-check ## KILLS=1000 kills, torn writes, full disks and power cuts inside every step of a batch
	$(call heading,torture)
	@Tests/Torture/check.sh $(HEDUI) $(or $(KILLS),1000) $(or $(SEED),1)

fuzz: deps ## fuzz the reading, MINUTES=30 a target; what it finds becomes a regression test
	$(call heading,fuzz)
	@Tests/Fuzz/run.sh $(or $(MINUTES),30)

check-rest: check-format check-docs check-demo ## the checks that are not tests, on the same build
	$(call heading,checks passed)

retell: ## the last tests' closing line
	@tail -n 1 $(TEST_LOG)

check-format: ## the formatter has nothing to say
	$(call heading,format)
	@swift format lint --strict -r $(LINTED) && echo 'formatted'

check-docs: build ## docs/generated is what the binary writes
	$(call heading,generated docs)
	@made=$$(mktemp -d); trap 'rm -rf "$$made"' EXIT; \
	$(HEDUI) docs "$$made" >/dev/null </dev/null; \
	if diff -ru docs/generated "$$made"; then echo 'up to date'; \
	else echo 'docs/generated is stale: run "make docs" and commit the result' >&2; exit 1; fi

check-demo: build deps-check ## the demo runs, and .ci/checks hold on its centre
	$(call heading,demo)
	@made=$$(mktemp -d); trap 'rm -rf "$$made"' EXIT; \
	$(HEDUI) demo "$$made/demo" </dev/null; \
	.ci/checks/run $(HEDUI) "$$made/demo"

demo: build ## the main job on the shipped fixtures; says where the reports are
	$(call heading,demo)
	@$(HEDUI) demo </dev/null

record: build ## write the golden files anew, then fail: look at the difference first
	$(call heading,record)
	@HEDUI_RECORD=1 swift test $(BUILD) --skip-build --disable-xctest </dev/null || true
	@git status --short -- Fixtures Adapters Tests
	@echo 'golden files are recorded: read "git diff", commit what is meant, then run "make test"' >&2; exit 1

docs: build ## write docs/generated anew
	$(call heading,docs)
	@$(HEDUI) docs docs/generated </dev/null

format: ## format all Swift sources in place
	@swift format -i -r $(LINTED)
