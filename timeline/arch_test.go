package timeline_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// layers is the table of allowed imports: who may know whom. A package that stands nowhere in it fails, so that a new
// one is given a place on purpose. The longest pattern that matches a package counts; "x/..." means x and all below.
// The standard library is open to all, save what noIO forbids. The rules of .golangci.yml (depguard) say the same.
var layers = []layer{
	// The words of the domain: values and rules, nothing that reads or writes.
	{pkg: "timeline/when", noIO: true},
	{pkg: "timeline", noIO: true, may: []string{"timeline/when"}},
	{pkg: "timeline/note"},
	{pkg: "timeline/edit", noIO: true, may: []string{"timeline", "timeline/when"}},
	{pkg: "timeline/query", noIO: true, may: []string{"timeline", "timeline/when", "golang.org/x/text/..."}},
	{pkg: "timeline/index", noIO: true, may: []string{"timeline", "timeline/when", "timeline/query"}},
	{pkg: "timeline/search", noIO: true, may: []string{"timeline", "timeline/query", "timeline/index"}},

	// Drawing goes one way: layout computes, paint dresses, the back-ends draw a scene. None looks back, and the
	// back-ends never look at each other.
	{pkg: "timeline/draw/scale", noIO: true, may: []string{"timeline/when"}},
	{pkg: "timeline/draw/typeset", noIO: true, may: []string{"github.com/go-text/typesetting/...", "golang.org/x/..."}},
	{pkg: "timeline/draw/scene", noIO: true, may: []string{"timeline/draw/typeset"}},
	{pkg: "timeline/draw/layout", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index",
		"timeline/draw/scale", "timeline/draw/typeset", "timeline/draw/scene"}},
	{pkg: "timeline/draw/paint", noIO: true, may: []string{"timeline", "timeline/when",
		"timeline/draw/layout", "timeline/draw/scale", "timeline/draw/typeset", "timeline/draw/scene"}},
	{pkg: "timeline/draw/raster", noIO: true, may: []string{"timeline/draw/scene", "timeline/draw/typeset",
		"golang.org/x/image/..."}},
	{pkg: "timeline/draw/svg", noIO: true, may: []string{"timeline/draw/scene", "timeline/draw/typeset"}},
	{pkg: "timeline/draw/svg/svgtest", may: []string{"timeline/draw/scene"}},
	{pkg: "timeline/draw/pdf", noIO: true, may: []string{"timeline/draw/scene", "timeline/draw/typeset"}},

	{pkg: "timeline/draw/bitmap", may: []string{"github.com/HugoSmits86/nativewebp"}},
	{pkg: "timeline/draw/html", may: []string{"timeline/draw/scene"}},
	{pkg: "timeline/draw/recall"},
	{pkg: "timeline/draw/thumb", noIO: true, may: []string{"golang.org/x/image/..."}},

	// Reading and exchanging: they propose and convert; writing to the store is not theirs.
	{pkg: "timeline/ingest/...", may: []string{"timeline", "timeline/when", "timeline/ingest/...",
		"golang.org/x/net/html/...", "golang.org/x/text/...", "codeberg.org/readeck/go-readability/..."}},
	{pkg: "timeline/ingest/trie", noIO: true, may: []string{}},
	{pkg: "timeline/ingest/wordtable", noIO: true, may: []string{}},
	{pkg: "timeline/ingest/coding/words", noIO: true},
	{pkg: "timeline/ingest/coding/lexicon", noIO: true, may: []string{"timeline", "timeline/ingest/inflect",
		"timeline/ingest/trie", "timeline/ingest/wordtable", "timeline/ingest/coding/words"}},
	{pkg: "timeline/ingest/coding/tokens", noIO: true, may: []string{"timeline", "timeline/ingest/actor", "timeline/ingest/timex",
		"timeline/ingest/coding/words", "timeline/ingest/coding/lexicon"}},
	{pkg: "timeline/ingest/coding/title", noIO: true, may: []string{"timeline", "timeline/when", "timeline/ingest/actor", "timeline/ingest/sentence",
		"timeline/ingest/timex", "timeline/ingest/coding/words", "timeline/ingest/coding/lexicon"}},
	{pkg: "timeline/ingest/coding/grammar", noIO: true, may: []string{"timeline", "timeline/ingest/actor", "timeline/ingest/inflect",
		"timeline/ingest/coding/words", "timeline/ingest/coding/lexicon", "timeline/ingest/coding/tokens"}},
	{pkg: "timeline/ingest/coding/party", noIO: true, may: []string{"timeline", "timeline/ingest/actor", "timeline/ingest/timex",
		"timeline/ingest/coding/words", "timeline/ingest/coding/lexicon", "timeline/ingest/coding/tokens", "timeline/ingest/coding/title",
		"timeline/ingest/coding/grammar", "timeline/ingest/coding/event"}},
	{pkg: "timeline/ingest/coding/caption", noIO: true, may: []string{"timeline"}},
	{pkg: "timeline/ingest/coding/sham", noIO: true, may: []string{"timeline", "timeline/ingest/actor", "timeline/ingest/coding/words",
		"timeline/ingest/coding/lexicon", "timeline/ingest/coding/tokens", "timeline/ingest/coding/grammar",
		"timeline/ingest/coding/event"}},
	{pkg: "timeline/ingest/coding/event", noIO: true, may: []string{"timeline", "timeline/when", "timeline/ingest/actor"}},
	{pkg: "timeline/ingest/coding/wording", noIO: true, may: []string{"timeline", "timeline/ingest/actor", "timeline/ingest/coding/words",
		"timeline/ingest/coding/lexicon", "timeline/ingest/coding/title", "timeline/ingest/coding/event"}},
	{pkg: "timeline/format/...", may: []string{"timeline", "timeline/when", "timeline/format/...", "golang.org/x/text/..."}},

	// The program without a window may know all of timeline; what is outside comes to it through its ports. The packages
	// below it hold one idea each, and know nothing of the desk.
	{pkg: "timeline/desk", may: []string{"timeline/..."}},
	{pkg: "timeline/desk/say", noIO: true, may: []string{"timeline/when"}},
	{pkg: "timeline/desk/almanac", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index", "timeline/draw/scale"}},
	{pkg: "timeline/desk/rhythm", noIO: true, may: []string{"timeline", "timeline/when", "timeline/desk/say"}},
	{pkg: "timeline/desk/lanes", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index", "timeline/desk/catalogue"}},
	{pkg: "timeline/desk/blob", noIO: true, may: []string{"timeline", "timeline/desk/progress"}},
	{pkg: "timeline/desk/order", noIO: true, may: []string{"timeline", "timeline/query", "timeline/index", "timeline/desk/catalogue"}},
	{pkg: "timeline/desk/sweep", noIO: true, may: []string{"timeline", "timeline/edit"}},
	{pkg: "timeline/desk/shelf", noIO: true, may: []string{"timeline", "timeline/when", "timeline/query", "timeline/desk/catalogue"}},
	{pkg: "timeline/desk/reconcile", noIO: true, may: []string{"timeline", "timeline/edit"}},
	{pkg: "timeline/desk/catalogue", noIO: true, may: []string{"timeline", "timeline/when", "timeline/edit", "timeline/query", "timeline/index",
		"timeline/search", "timeline/desk/chronicle", "timeline/desk/meet", "timeline/desk/progress"}},
	{pkg: "timeline/desk/filter", noIO: true, may: []string{"timeline", "timeline/when", "timeline/query", "timeline/index", "timeline/search",
		"timeline/desk/catalogue", "timeline/desk/meet"}},
	{pkg: "timeline/desk/facet", noIO: true, may: []string{"timeline", "timeline/when", "timeline/query", "timeline/desk/filter"}},
	{pkg: "timeline/desk/chronicle", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index", "timeline/desk/meet"}},
	{pkg: "timeline/desk/contacts", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index", "timeline/draw/layout",
		"timeline/draw/scale", "timeline/desk/say"}},
	{pkg: "timeline/desk/plain", noIO: true, may: []string{"timeline", "timeline/when", "timeline/query"}},
	{pkg: "timeline/desk/suggest", noIO: true, may: []string{"timeline", "timeline/when", "timeline/query", "timeline/desk/plain", "timeline/desk/say"}},
	{pkg: "timeline/desk/motion", noIO: true, may: []string{"timeline/draw/scale"}},
	{pkg: "timeline/desk/news", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index"}},
	{pkg: "timeline/desk/page", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index", "timeline/draw/...",
		"timeline/desk/almanac", "timeline/desk/say", "timeline/desk/progress"}},
	{pkg: "timeline/desk/progress", noIO: true, may: []string{"timeline/desk/say"}},
	{pkg: "timeline/desk/meet", noIO: true, may: []string{"timeline", "timeline/when", "timeline/edit", "timeline/index"}},
	{pkg: "timeline/desk/record", noIO: true, may: []string{"timeline", "timeline/draw/typeset", "timeline/ingest/...", "timeline/desk/meet"}},
	{pkg: "timeline/desk/reason", noIO: true, may: []string{"timeline", "timeline/when", "timeline/desk/say"}},
	{pkg: "timeline/desk/abroad", noIO: true, may: []string{"timeline", "timeline/when", "timeline/index", "timeline/format/layerfile",
		"timeline/desk/catalogue", "timeline/desk/say"}},
	{pkg: "timeline/desk/cast", noIO: true, may: []string{"timeline"}},
	{pkg: "timeline/desk/identity", noIO: true, may: []string{"timeline", "timeline/query", "timeline/desk/say"}},
	{pkg: "timeline/desk/review", noIO: true, may: []string{"timeline", "timeline/when", "timeline/edit", "timeline/draw/typeset", "timeline/ingest/...",
		"timeline/desk/cast", "timeline/desk/reason", "timeline/desk/record"}},
	{pkg: "timeline/desk/intake", noIO: true, may: []string{"timeline", "timeline/when", "timeline/edit", "timeline/index", "timeline/ingest/...",
		"timeline/format/...", "timeline/desk/meet", "timeline/desk/record", "timeline/desk/progress"}},
	{pkg: "timeline/desk/desktest", noIO: true, may: []string{"timeline", "timeline/when", "timeline/edit", "timeline/format/...", "timeline/desk/intake"}},

	{pkg: "store/...", may: []string{"timeline", "timeline/when", "timeline/edit", "store/...",
		"go.etcd.io/bbolt/...", "github.com/klauspost/compress/zstd", "golang.org/x/sys/...", "google.golang.org/protobuf/encoding/protowire"}},
	{pkg: "app/...", may: []string{"timeline/...", "app/...", "fyne.io/fyne/v2/..."},
		never: []string{"fyne.io/fyne/v2/app"}}, // it needs OpenGL and a C compiler: only cmd/entente may have it
	{pkg: "assets/..."},
	{pkg: "cmd/ententectl/...", may: []string{"timeline/...", "store/...", "assets/...", "cmd/internal/...",
		"cmd/ententectl/...", "golang.org/x/term"}},
	{pkg: "cmd/internal/...", may: []string{"timeline/...", "store/...", "assets/...", "cmd/internal/...",
		"golang.org/x/...", "github.com/go-text/typesetting/...", "github.com/jezek/xgb/..."}},
	{pkg: "cmd/entente/...", may: []string{"timeline/...", "store/...", "app/...", "assets/...", "cmd/internal/...",
		"cmd/entente/...", "fyne.io/fyne/v2/...", "golang.design/x/clipboard", "github.com/jezek/xgb/..."}},
}

// Ensure that the whole tree keeps to the rules of ARCHITECTURE.md that a compiler does not see.
func TestArchitecture(t *testing.T) {
	for _, problem := range (checker{layers: layers}).check(os.DirFS("..")) {
		t.Error(problem)
	}
}

// Ensure that each rule is broken by what it forbids, and by that alone: a checker that accepts all would pass above.
func TestChecker(t *testing.T) {
	const doc = "// Package p is for testing.\npackage p\n"
	long := doc + strings.Repeat("\n", maxLines)
	tests := []struct {
		name  string
		files map[string]string
		want  string // a part of the only problem; "" for none
	}{
		{"nothing wrong", map[string]string{"timeline/when/p.go": doc + `import "strings"`}, ""},
		{"allowed import", map[string]string{"timeline/p.go": doc + `import "entente/timeline/when"`}, ""},
		{"looks back", map[string]string{"timeline/when/p.go": doc + `import "entente/timeline"`},
			"timeline/when may not import entente/timeline"},
		{"back-ends look at each other",
			map[string]string{"timeline/draw/svg/p.go": doc + `import "entente/timeline/draw/raster"`},
			"timeline/draw/svg may not import entente/timeline/draw/raster"},
		{"app knows the store", map[string]string{"app/chart/p.go": doc + `import "entente/store"`},
			"app/chart may not import entente/store"},
		{"assets below cmd", map[string]string{"timeline/ingest/p.go": doc + `import "entente/assets"`},
			"timeline/ingest may not import entente/assets"},
		{"toolkit in the store", map[string]string{"store/p.go": doc + `import "fyne.io/fyne/v2"`}, "toolkit"},
		{"toolkit in a test", map[string]string{"store/p.go": doc, "store/p_test.go": "package p\nimport \"fyne.io/fyne/v2\""},
			"toolkit"},
		{"toolkit in words", map[string]string{"timeline/p.go": doc + "// As Fyne has it.\nvar _ = 1"}, "toolkit"},
		{"toolkit in app", map[string]string{"app/p.go": doc + `import "fyne.io/fyne/v2/widget"`}, ""},
		{"the driver in app", map[string]string{"app/p.go": doc + `import "fyne.io/fyne/v2/app"`},
			"app may not import fyne.io/fyne/v2/app"},
		{"unknown module", map[string]string{"timeline/p.go": doc + `import "example.org/m"`},
			"timeline may not import example.org/m"},
		{"unknown package", map[string]string{"util/p.go": doc}, "util has no row"},
		{"input and output", map[string]string{"timeline/edit/p.go": doc + `import "os"`}, "timeline/edit may not import os"},
		{"embedding below cmd", map[string]string{"store/p.go": doc + `import _ "embed"`}, "store may not import embed"},
		{"tests may borrow", map[string]string{"timeline/when/p.go": doc,
			"timeline/when/p_test.go": "package p\nimport (\n\"os\"\n\"entente/timeline\"\n\"pgregory.net/rapid\"\n)"}, ""},
		{"tests may not reach the window", map[string]string{"store/p.go": doc,
			"store/p_test.go": "package p\nimport \"entente/app\""}, "store (test) may not import entente/app"},

		{"clock", map[string]string{"store/p.go": doc + "import \"time\"\nfunc f() time.Time { return time.Now() }"},
			"time.Now: only cmd reads the clock"},
		{"clock in cmd", map[string]string{"cmd/entente/p.go": doc + "import \"time\"\nfunc f() time.Time { return time.Now() }"}, ""},
		{"environment", map[string]string{"app/p.go": doc + "import \"os\"\nfunc f() string { return os.Getenv(`HOME`) }"},
			"os.Getenv: only cmd reads the clock"},
		{"init", map[string]string{"timeline/p.go": doc + "func init() {}"}, "func init"},
		{"method init", map[string]string{"timeline/p.go": doc + "type t int\nfunc (t) init() {}"}, ""},
		{"one file calls the main goroutine", map[string]string{
			"app/p.go": doc + "import \"fyne.io/fyne/v2\"\nfunc f() { fyne.Do(f); fyne.DoAndWait(f) }"}, ""},
		{"two files call the main goroutine", map[string]string{
			"app/p.go": doc + "import \"fyne.io/fyne/v2\"\nfunc f() { fyne.Do(f) }",
			"app/q.go": "package p\nimport \"fyne.io/fyne/v2\"\nfunc g() { fyne.Do(g) }"}, "app/p.go does so already"},
		{"assigned variable", map[string]string{"timeline/p.go": doc + "var n int\nfunc f() { n++ }"}, "n changes"},
		{"assigned from another file", map[string]string{"timeline/p.go": doc + "var m = map[string]int{}",
			"timeline/q.go": "package p\nfunc f() { m[`a`] = 1 }"}, "m changes"},
		{"field of a variable", map[string]string{"timeline/p.go": doc + "var s struct{ a []int }\nfunc f() { s.a[0] = 1 }"}, "s changes"},
		{"local of the same name", map[string]string{"timeline/p.go": doc + "var n int\nfunc f() { n := 0; n++ }"}, ""},
		{"lock", map[string]string{"timeline/p.go": doc + "import \"sync\"\nvar mu sync.Mutex"}, "mu is sync.Mutex"},
		{"table", map[string]string{"timeline/p.go": doc + "var days = [...]int{31, 28}\nfunc f() int { return days[0] }"}, ""},

		{"no package comment", map[string]string{"timeline/p.go": "package p"}, "no package comment"},
		{"package comment elsewhere", map[string]string{"timeline/p.go": doc, "timeline/q.go": "package p"}, ""},
		{"package comment of another", map[string]string{"timeline/p.go": "// Package q is.\npackage p"}, "Package p"},
		{"comment of a command", map[string]string{"cmd/entente/p.go": "// Entente shows.\npackage main"}, ""},
		{"long file", map[string]string{"timeline/p.go": long}, "lines, 600 at most"},
		{"long main", map[string]string{"cmd/entente/main.go": doc + strings.Repeat("\n", maxMainLines)}, "60 at most"},
		{"broken file", map[string]string{"timeline/p.go": doc + "func"}, "timeline/p.go:3"},
		{"generator", map[string]string{"assets/p.go": doc,
			"assets/gen.go": "//go:build ignore\n\npackage main\nimport \"time\"\nvar _ = time.Now()"}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := fstest.MapFS{}
			for name, text := range tt.files {
				tree[name] = &fstest.MapFile{Data: []byte(text)}
			}
			got := checker{layers: layers}.check(tree)
			switch {
			case tt.want == "" && len(got) > 0:
				t.Errorf("check = %q, want nothing", got)
			case tt.want != "" && (len(got) != 1 || !strings.Contains(got[0], tt.want)):
				t.Errorf("check = %q, want one problem with %q", got, tt.want)
			}
		})
	}
}
