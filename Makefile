# What people and CI run: `make site` writes the demo site, `make test` runs every check there is.
# What is missing on a Debian machine is installed first; nothing is installed twice.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := site
.PHONY: site test test-pages mutate bench format lint clean needs test-needs release

dossier := .build/release/dossier
venv := .tools/venv
sources := Package.swift Sources Tests
# The release carries Swift's own library, where the toolchain has it to link: one file to copy to another machine.
static := $(shell [ -d "$$(swift -print-target-info 2> /dev/null | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')_static" ] \
	&& echo --static-swift-stdlib)

# $(call install,PACKAGES): Debian packages by name, if there are any to install.
define install
if [ -n "$(1)" ]; then
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo
	echo "Installing$(1)"
	$$sudo apt-get update -qq
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $(1) > /dev/null
fi
endef

## The demo site, in public/.
site: release
	@$(dossier) build
	echo "Open file://$(CURDIR)/public/index.html"

release: needs
	@swift build -c release $(static) --product dossier

## Every check: form of the code, Swift's tests, and the tests by independent tools. The executable that they start is the
## release, which works eight times as fast as a debug build.
test: site test-needs lint
	@if [ -n "$${DOSSIER_REWRITE_GOLDEN:-}" ]; then
		echo "make test compares golden files; DOSSIER_REWRITE_GOLDEN writes them, and nothing would be tested" >&2
		exit 1
	fi
	DOSSIER=$(CURDIR)/$(dossier) swift test
	$(venv)/bin/python -m pytest Tests/Peers

## Layout, print, language and ways of every page of both demos, in a browser.
test-pages: site test-needs
	DOSSIER_PAGES=1 $(venv)/bin/python -m pytest Tests/Peers/test_{layout,paper,chinese,home,day_sheets}.py

## Mutated sites for so many minutes, from a seed on: put to the release build, one after the other.
mutate: release $(venv)/.complete
	@DOSSIER=$(CURDIR)/$(dossier) DOSSIER_MUTATION_MINUTES=$(or $(MINUTES),60) DOSSIER_MUTATION_SEED=$(or $(SEED),0) \
		swift test --filter MutationTests

bench: release
	@Benchmarks/run

format:
	@swift format --in-place --recursive $(sources)

lint:
	@swift format lint --strict --recursive $(sources)

clean:
	@swift package clean
	rm -rf .tools
	find public -mindepth 1 ! -name .gitignore -delete

# What the build needs: Debian's C libraries.
needs:
	@missing=
	command -v pkg-config > /dev/null || missing+=" pkg-config"
	pkg-config --exists libcmark 2> /dev/null || missing+=" libcmark-dev"
	pkg-config --exists yaml-0.1 2> /dev/null || missing+=" libyaml-dev"
	[ -e /usr/include/csv.h ] || missing+=" libcsv-dev"
	$(call install,$$missing)

# What the tests need beside it: a browser, a web server, and what looks into processes and printed pages.
test-needs: $(venv)/.complete
	@missing=
	command -v chromium > /dev/null || missing+=" chromium"
	command -v java > /dev/null || missing+=" default-jre-headless"
	command -v pdfinfo > /dev/null || missing+=" poppler-utils"
	command -v strace > /dev/null || missing+=" strace"
	[ -x /usr/sbin/nginx ] || missing+=" nginx-light"
	compgen -G "/usr/share/fonts/opentype/noto/NotoSansCJK*" > /dev/null || missing+=" fonts-noto-cjk"
	$(call install,$$missing)

$(venv)/.complete: Tests/Peers/requirements.txt
	@missing=
	python3 -c "import ensurepip, venv" 2> /dev/null || missing+=" python3-venv"
	$(call install,$$missing)
	python3 -m venv $(venv)
	$(venv)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	touch $@
