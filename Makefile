# The one place that knows how hedui is installed, built and checked; .ci/run and people call the same targets.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

APT := libxml2-dev libcsv-dev libsqlite3-dev libxml2-utils pkg-config
BUILD := -c release --explicit-target-dependency-import-check error
HEDUI := .build/release/hedui
LINTED := Sources Tests Package.swift
TEST_LOG := .build/test.log

heading = @printf '\n==== %s ====\n' '$(1)'

.PHONY: help deps build test check check-rest check-format check-docs check-demo demo record docs format

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install the Debian packages that are missing, and only those
	$(call heading,deps)
	@command -v swift >/dev/null || { echo 'no swift on the PATH: install Swift 6.2 or later, swift.org/install' >&2; exit 1; }
	@missing=; for name in $(APT); do \
	  dpkg-query -W -f '$${db:Status-Status}' "$$name" 2>/dev/null | grep -qx installed || missing="$$missing $$name"; \
	done; \
	if [ -z "$$missing" ]; then echo 'nothing missing'; exit 0; fi; \
	echo "installing:$$missing"; \
	root=; if [ "$$(id -u)" -ne 0 ]; then root=sudo; fi; \
	$$root apt-get update -q </dev/null; \
	$$root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing </dev/null

build: deps ## build everything once, optimised: the binary and the tests
	$(call heading,build)
	@swift build $(BUILD) --build-tests </dev/null

# The tests' own closing line is the last thing this target prints.
test: build ## run all tests
	$(call heading,test)
	@swift test $(BUILD) --skip-build --disable-xctest </dev/null 2>&1 | tee $(TEST_LOG)

check: test check-rest ## everything that must hold: the tests, then the other checks

check-rest: check-format check-docs check-demo ## the checks that are not tests, on the same build
	$(call heading,checks passed)
	@if [ -f $(TEST_LOG) ]; then tail -n 1 $(TEST_LOG); fi

check-format: ## the formatter has nothing to say
	$(call heading,format)
	@swift format lint --strict -r $(LINTED) && echo 'formatted'

check-docs: build ## docs/generated is what the binary writes
	$(call heading,generated docs)
	@made=$$(mktemp -d); trap 'rm -rf "$$made"' EXIT; \
	$(HEDUI) docs "$$made" >/dev/null </dev/null; \
	if diff -ru docs/generated "$$made"; then echo 'up to date'; \
	else echo 'docs/generated is stale: run "make docs" and commit the result' >&2; exit 1; fi

check-demo: build ## the demo runs, and .ci/checks hold on its centre
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
