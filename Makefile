# sitegen: `make` builds the program and publishes the demonstration archive; `make test` runs the tests.

SWIFT ?= swift
PREFIX ?= /usr/local
PYTHON ?= python3
# Where `make publish` takes its documents from, and where the site goes.
CONTENT ?= Content
OUTPUT ?= Output
BASE_URL ?=
# How many meetings the benchmarks invent.
MEETINGS ?= 10000

SITEGEN = .build/release/sitegen
# The standard library goes into the program, so that it runs where no Swift is; libraries of which nothing is used are
# not asked for when it starts.
BUILD_FLAGS ?= --static-swift-stdlib -Xlinker --as-needed

.DEFAULT_GOAL := all
.PHONY: all bench profile build publish serve test accuracy robust people check-data check-all check-search check-site check-preview
.PHONY: check-faults check-hostile check-among check-load check-sanitizers fuzz check-recipes check-install bench-search search-script format format-check install uninstall clean help

all: publish ## build everything and publish the demonstration archive into Output/

build: ## build the program in release mode
	$(SWIFT) build -c release --product sitegen $(BUILD_FLAGS)

publish: build ## publish CONTENT into OUTPUT
	$(SITEGEN) build --content $(CONTENT) --output $(OUTPUT) --templates Templates $(if $(BASE_URL),--base-url $(BASE_URL))

serve: build ## preview CONTENT on http://127.0.0.1:8000
	$(SITEGEN) serve --content $(CONTENT) --templates Templates

# The preview's tests wait for a server and for files to be looked at: by themselves, as tests that compute for a minute
# would keep the few threads from them.
test: ## run the tests that every change must pass
	$(SWIFT) build --build-tests -Xswiftc -warnings-as-errors
	$(SWIFT) test --skip-build --parallel --skip PreviewTests
	$(SWIFT) test --skip-build --parallel --filter PreviewTests

accuracy: ## score the parser on the documents of Tests/Accuracy; fails when a figure falls
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(PYTHON) Tools/accuracy --sitegen .build/debug/sitegen

robust: ## change what has no meaning in the documents of Tests/Accuracy, and score again; fails when a figure falls
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(PYTHON) Tools/robust --sitegen .build/debug/sitegen

people: build ## measure who is who in an invented archive of 2,000 meetings
	rm -rf .build/people && $(PYTHON) Tools/people make .build/people --seed $(or $(SEED),1)
	$(SITEGEN) build --content .build/people --output .build/people-site --templates Templates --timings
	$(PYTHON) Tools/people measure .build/people-site .build/people/truth.json --floors 0.995 0.97

# Readers of feeds and data that other people wrote, to check ours with.
DATA_READERS = .build/data-readers
$(DATA_READERS)/done: Tools/requirements-data.txt
	$(PYTHON) -m venv $(DATA_READERS)
	$(DATA_READERS)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

check-data: $(DATA_READERS)/done ## read every feed and every file of open data with other people's readers
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(DATA_READERS)/bin/python Tools/check-data --sitegen .build/debug/sitegen --archive Content --archive ../shared/archives/seeds

# A browser's driver, axe and the Nu HTML checker.
SITE_READERS = .build/site-readers
$(SITE_READERS)/done: Tools/requirements-site.txt
	$(PYTHON) -m venv $(SITE_READERS)
	$(SITE_READERS)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

check-site: $(SITE_READERS)/done ## look at every kind of page in Chromium: axe, keyboard, zoom, print, Nu, links
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(SITE_READERS)/bin/python Tools/check-site --sitegen .build/debug/sitegen --archive ../shared/archives/seeds

check-all: test accuracy robust people check-data check-search check-site check-recipes check-install check-preview check-load check-faults check-hostile check-among check-sanitizers ## everything that can be checked, with browsers, servers and sanitizers: half a day

check-search: $(SITE_READERS)/done ## check the search in Chromium: keyboard, axe, hostile text, and its words against libstemmer
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(SITE_READERS)/bin/python Tools/check-search --sitegen .build/debug/sitegen

# How many builds check-faults kills at random moments, and which of the changes to the disk it lets fail: 1 for each.
KILLS ?= 300
EVERY ?= 1

check-faults: ## let builds fail in every way (killed, disk full, no handles, errors at each write): the site stays whole
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(PYTHON) Tools/check-faults --sitegen .build/debug/sitegen --kills $(KILLS) --every $(EVERY)

check-hostile: $(SITE_READERS)/done ## build more than 200 hostile documents and open every page in Chromium: nothing of theirs acts
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(SITE_READERS)/bin/python Tools/check-hostile --sitegen .build/debug/sitegen

check-among: build ## build the hostile documents, and bad files of every kind, among 10,000 meetings: each of those is whole
	$(PYTHON) Tools/check-hostile --sitegen $(SITEGEN) --among 10000

check-preview: build $(SITE_READERS)/done ## measure the preview of 10,000 generated meetings in Chromium: seconds to a page, memory
	$(SITE_READERS)/bin/python Tools/check-preview --sitegen $(SITEGEN) --meetings 10000

check-sanitizers: ## run the tests under the address, thread and undefined-behaviour sanitizers, each with a build of its own
	$(PYTHON) Tools/check-sanitizers

check-load: build ## load the preview with wrk and with clients of every bad manner: it answers, and stays within its bounds
	$(PYTHON) Tools/check-load --sitegen $(SITEGEN)

check-recipes: $(SITE_READERS)/done ## run the recipes of docs/publishing.md against nginx, Apache, Caddy and rsync on this machine
	$(SWIFT) build --product sitegen -Xswiftc -warnings-as-errors
	$(SITE_READERS)/bin/python Tools/check-recipes --sitegen .build/debug/sitegen

check-install: build ## install into an empty Debian (as root, with debootstrap), and build and serve an archive there
	$(PYTHON) Tools/check-install --sitegen $(SITEGEN)

bench-search: build ## measure the search beside Pagefind on MEETINGS generated meetings
	$(PYTHON) Tools/bench-search --sitegen $(SITEGEN) --meetings $(MEETINGS)

search-script: ## write Templates/assets/search.js from its source
	esbuild --minify --target=es2019 Sources/Searching/Script/search.js --outfile=Templates/assets/search.js --allow-overwrite

# How often the programs of `make bench` take turns.
RUNS ?= 5
# How Pagefind is called, where it is to be measured too.
PAGEFIND ?=

bench: build ## build an invented archive with sitegen and with Hugo, in turns, build it again, and print the tables
	$(PYTHON) Tools/bench run --sitegen $(SITEGEN) --meetings $(MEETINGS) --runs $(RUNS) --pagefind "$(PAGEFIND)"

# How long each target is given inputs.
SECONDS ?= 400

fuzz: ## let libFuzzer look for inputs that break a promise: SECONDS for each target; what it finds is kept
	$(PYTHON) Tools/fuzz --seconds $(SECONDS)

profile: build ## count the instructions that a document, a page and a file take, and say where (needs valgrind)
	$(PYTHON) Tools/profile --sitegen $(SITEGEN)

format: ## format the Swift sources
	$(SWIFT) format -i --configuration .swift-format -r Sources Tests Package.swift

format-check: ## fail where a Swift source is not formatted
	$(SWIFT) format lint --strict --configuration .swift-format -r Sources Tests Package.swift

# Where things go below PREFIX.
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share

install: build ## install the program, its templates, completions and manual below PREFIX
	install -d $(BIN) $(SHARE)/sitegen $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -m 755 $(SITEGEN) $(BIN)/sitegen
	rm -rf $(SHARE)/sitegen && install -d $(SHARE)/sitegen && cp -R Templates/. $(SHARE)/sitegen/
	rm -rf $(SHARE)/doc/sitegen && install -d $(SHARE)/doc/sitegen/docs
	cp README.md SECURITY.md CHANGELOG.md $(SHARE)/doc/sitegen/ && cp docs/*.md docs/*.png $(SHARE)/doc/sitegen/docs/
	$(SITEGEN) --generate-completion-script bash > $(SHARE)/bash-completion/completions/sitegen
	$(SITEGEN) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_sitegen
	$(SITEGEN) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/sitegen.fish
	$(PYTHON) Tools/manual --sitegen $(SITEGEN) > $(SHARE)/man/man1/sitegen.1

uninstall: ## remove what install has installed below PREFIX
	rm -f $(BIN)/sitegen $(SHARE)/bash-completion/completions/sitegen $(SHARE)/zsh/site-functions/_sitegen
	rm -f $(SHARE)/fish/vendor_completions.d/sitegen.fish $(SHARE)/man/man1/sitegen.1
	rm -rf $(SHARE)/sitegen $(SHARE)/doc/sitegen

clean: ## remove what was built
	rm -rf .build
	find $(OUTPUT) -mindepth 1 ! -name .gitignore -delete

help: ## list what make can do
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{ printf "%-16s %s\n", $$1, $$2 }'
	@echo
	@echo "Variables: PREFIX DESTDIR CONTENT OUTPUT BASE_URL MEETINGS RUNS PAGEFIND SEED KILLS EVERY SECONDS SWIFT PYTHON BUILD_FLAGS"
