# Entente. "make" lists what there is; "make run" and "make test" are all that most people need.
# make test is a row of small targets; each can be run alone.

# Go from PATH, or from where its installer puts it.
GO ?= $(or $(shell command -v go 2>/dev/null),$(wildcard /usr/local/go/bin/go),go)
export GO

# One set of build flags everywhere: each different set compiles OpenGL's bindings again, which takes minutes.
# clang compiles them in 50 s where gcc takes 270 s. The program sets its own metadata, hence no_metadata.
TAGS    := migrated_fynedo,no_metadata
LDFLAGS := -s -w
BUILD   := -buildvcs=false -ldflags '$(LDFLAGS)'
CGO     := CGO_ENABLED=1 CC=clang
NOCGO   := CGO_ENABLED=0

# Everything but the window's main package builds and is tested without C, headers or a display.
UNITS   := ./timeline/... ./store/... ./app/... ./assets/... ./cmd/ententectl/... ./cmd/internal/...
RACE    := ./store/... ./timeline/desk ./timeline/desk/filter ./timeline/desk/intake ./timeline/desk/lanes ./timeline/desk/page ./timeline/search/... ./app/...
WINDOW  := ./cmd/entente

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
GOLANGCI    := github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0
# Later ones need modules that the Go proxy does not always serve.
NFPM        := github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.0

VERSION := $(shell sed -n 's/^Version *= *"\(.*\)"/\1/p' FyneApp.toml)
ARCH     = $(shell $(GO) env GOARCH 2>/dev/null)
DIST     = dist/entente-$(VERSION)-linux-$(ARCH)
PREFIX  ?= /usr/local
STEP    := @.ci/step

.NOTPARALLEL:
.PHONY: help run setup build ctl test fmt units vet staticcheck race window monkey lint bench bench-import bench-peer faults score screenshots \
	install dist deb clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- run ---

ifneq ($(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s))),)
run: build ## install what is missing, build, start; ARGS='FILE...' opens files
	bin/entente $(ARGS)
else
run:
	@echo "No display here (DISPLAY and WAYLAND_DISPLAY are not set): doing the same job without a window."
	@.ci/setup.sh go
	@$(MAKE) --no-print-directory ctl
	bin/ententectl import sample:
	bin/ententectl info
	bin/ententectl export -o timeline.png --from 1985 --to 2024 --title 'Diplomacy, 1985 to 2024' --legend
	@echo "timeline.png shows the sample library. bin/ententectl does everything else that the window does."
endif

setup: ## install what building needs, and say what and why
	@.ci/setup.sh run

build: setup ctl ## build bin/entente and bin/ententectl
	$(STEP) 'build entente (the first time takes a minute)' \
		env $(CGO) $(GO) build $(BUILD) -tags $(TAGS) -o bin/entente $(WINDOW)

ctl: ## build bin/ententectl alone: no C compiler, no headers
	$(STEP) 'build ententectl' env $(NOCGO) $(GO) build $(BUILD) -o bin/ententectl ./cmd/ententectl

# --- check ---

test: testsetup units fmt vet staticcheck race window ## every test, the real window too; needs no display

.PHONY: testsetup
testsetup:
	@.ci/setup.sh test

units: ## unit tests, without cgo
	$(STEP) 'unit tests' env $(NOCGO) $(GO) test $(UNITS)

fmt:
	$(STEP) 'gofmt' .ci/gofmt.sh

vet:
	$(STEP) 'vet' env $(NOCGO) $(GO) vet $(UNITS)
	$(STEP) 'vet of the window' env $(CGO) $(GO) vet -tags $(TAGS),window $(WINDOW)/...

staticcheck:
	$(STEP) 'staticcheck' env $(NOCGO) $(GO) run $(STATICCHECK) $(UNITS)
	$(STEP) 'staticcheck of the window' env $(CGO) $(GO) run $(STATICCHECK) -tags $(TAGS),window $(WINDOW)/...

# These do one thing after the other, thousands of times; the race detector would take minutes and find nothing in them.
ONEBYONE := Model|BitFlips|PowerCut|IOErrors|Cycles|AnyOrder|Scenarios|SameBytes|PixelsOfTheScreen|AgreesWith

race: ## the tests of what runs concurrently, under the race detector
	$(STEP) 'race detector' env $(CGO) $(GO) test -race -skip '$(ONEBYONE)' $(RACE)
	$(STEP) 'race detector on frames made by all cores' \
		env $(CGO) $(GO) test -race -run 'OnAllCores|Team|Shared' ./timeline/draw/layout ./timeline/draw/raster ./timeline/draw/typeset

.PHONY: windowtest
windowtest: build
	$(STEP) 'build the window test' \
		env $(CGO) $(GO) test -c -tags $(TAGS),window -o bin/window.test $(WINDOW)

window: windowtest ## the real window on a display in memory; ARGS='-test.v' to watch
	$(STEP) 'real window' .ci/window.sh $(ARGS)

monkey: windowtest ## the real window under random input; TIME=60s, ARGS='-seed N' to do the same again
	$(STEP) 'random input' .ci/window.sh -test.run TestMonkey -test.v -monkey $(or $(TIME),60s) $(ARGS)

# Without the headers of OpenGL and X11 all but the window's main package is linted.
lint: ## golangci-lint, pinned
	$(STEP) 'golangci-lint' env $(NOCGO) $(GO) run $(GOLANGCI) run $(UNITS)
	@if pkg-config --exists gl x11 wayland-client 2>/dev/null; then \
		.ci/step 'golangci-lint of the window' \
			env $(CGO) $(GO) run $(GOLANGCI) run --build-tags $(TAGS),window $(WINDOW)/...; \
	else echo 'make lint: cmd/entente left out, its headers are missing (make setup installs them)'; fi

bench: ## benchmarks
	$(NOCGO) $(GO) test -run '^$$' -bench . -benchmem $(UNITS)

bench-import: ctl ## import rows like GDELT's, beside sqlite3; ROWS=1000000
	@.ci/import.sh $(ROWS)

bench-peer: ctl ## the walk beside vis-timeline's in Chromium, which npm fetches; EVENTS=100000
	@.ci/peer.sh $(EVENTS)

faults: ## kills, power cuts, bit flips, full disks, fuzzing; TIME=60s a fuzz target
	@.ci/faults.sh $(TIME)

GOLDSET := timeline/ingest/testdata/gold
ifdef GOLD
score: ## score what is understood of texts: GOLD='FILE...' ARGS='-errors 20'; our own gold without GOLD
	@$(NOCGO) $(GO) run ./cmd/internal/score $(ARGS) $(GOLD)
else
score:
	@$(NOCGO) $(GO) run ./cmd/internal/score $(ARGS) $(filter-out $(GOLDSET)/held.jsonl $(GOLDSET)/unseen.jsonl,$(wildcard $(GOLDSET)/*.jsonl $(GOLDSET)/long/*.jsonl))
	@$(NOCGO) $(GO) run ./cmd/internal/score $(GOLDSET)/held.jsonl $(GOLDSET)/unseen.jsonl # held out: only totals are looked at
endif

screenshots: ## the pictures of the README, taken by the test of the real window
	@$(MAKE) --no-print-directory window
	mkdir -p assets/screenshots
	cd bin/pictures && cp window-light.png window-dark.png date.png detail.png review-light.png ../../assets/screenshots/

export ENTENTE_PICTURES

# --- ship ---

ID := io.github.entente.Entente

install: ## copy what was built to $(DESTDIR)$(PREFIX)
	install -D -t $(DESTDIR)$(PREFIX)/bin bin/entente bin/ententectl
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/applications assets/packaging/$(ID).desktop
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/metainfo assets/packaging/$(ID).metainfo.xml
	install -D -m 644 assets/packaging/$(ID).mime.xml $(DESTDIR)$(PREFIX)/share/mime/packages/$(ID).xml
	install -D -m 644 assets/icon/entente.svg $(DESTDIR)$(PREFIX)/share/icons/hicolor/scalable/apps/$(ID).svg
	install -D -m 644 assets/icon/entente.png $(DESTDIR)$(PREFIX)/share/icons/hicolor/512x512/apps/$(ID).png
	install -D -m 644 assets/icon/entente-256.png $(DESTDIR)$(PREFIX)/share/icons/hicolor/256x256/apps/$(ID).png

dist: build ## dist/entente-VERSION-linux-ARCH.tar.xz, with an install script
	rm -rf $(DIST)
	@$(MAKE) --no-print-directory install DESTDIR=$(DIST) PREFIX=
	install -t $(DIST) assets/packaging/install.sh
	install -m 644 -t $(DIST) LICENSE
	env $(CGO) $(GO) run assets/packaging/notices.go -tags $(TAGS) >$(DIST)/THIRD-PARTY.txt
	tar --sort=name --owner=0 --group=0 --numeric-owner -C dist -cJf $(DIST).tar.xz $(notdir $(DIST))

deb: dist ## dist/entente_VERSION_ARCH.deb
	cd dist && VERSION=$(VERSION) ARCH=$(ARCH) ROOT=$(notdir $(DIST)) \
		$(GO) run $(NFPM) package --config ../assets/packaging/nfpm.yaml --packager deb --target .

clean: ## remove what was built
	rm -rf bin dist timeline.png
