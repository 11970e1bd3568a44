package timeline_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

const (
	module       = "entente"
	toolkit      = "fyne"
	maxLines     = 600 // of a Go file: beyond, nobody reads it whole
	maxMainLines = 60  // of a main.go: parse, wire, run
)

// layer is one row of the table of allowed imports.
type layer struct {
	pkg   string   // pattern of the packages that it speaks of, below the module's root
	may   []string // what they may import of the module and of other modules, besides each other's own package
	never []string // exceptions from may
	noIO  bool     // they do no input or output
}

// outside are the packages of the standard library with which a program touches the world.
var outside = []string{"os/...", "net/...", "syscall/...", "database/...", "log/...", "plugin", "embed"}

// testOnly is what tests may import besides: all of timeline, the embedded files, and a real store instead of a mock.
var testOnly = []string{"timeline/...", "assets/...", "store", "pgregory.net/rapid", "github.com/rogpeppe/go-internal/...",
	"golang.org/x/...", "go.etcd.io/bbolt/..."}

// ambient names what depends on the machine and the moment: results must not, below cmd.
var ambient = map[string][]string{
	"time": {"Now", "Since", "Until", "Local", "LoadLocation"},
	"os":   {"Getenv", "LookupEnv", "Environ", "ExpandEnv", "UserHomeDir", "UserConfigDir", "UserCacheDir", "Getwd"},
}

// checker finds what breaks the rules in the source of a tree. It parses and never runs the go command.
type checker struct {
	layers []layer
	fset   *token.FileSet
	found  []string
	doFile string // the file that calls the toolkit's main goroutine
}

// pkgSource is what one folder holds.
type pkgSource struct {
	dir     string
	product []*ast.File
}

// check returns one line a problem.
func (c checker) check(tree fs.FS) []string {
	c.fset = token.NewFileSet()
	packages := map[string]*pkgSource{}
	err := fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch base := d.Name(); {
		case d.IsDir() && name != "." && (base[0] == '.' || slices.Contains([]string{"testdata", "bin", "dist"}, base)):
			return fs.SkipDir
		case d.IsDir() || path.Ext(name) != ".go":
			return nil
		}
		dir := path.Dir(name)
		if packages[dir] == nil {
			packages[dir] = &pkgSource{dir: dir}
		}
		return c.file(tree, name, packages[dir])
	})
	if err != nil {
		c.found = append(c.found, err.Error())
	}
	for _, dir := range slices.Sorted(maps.Keys(packages)) {
		c.comment(packages[dir])
		c.state(packages[dir])
	}
	return c.found
}

func (c *checker) report(at token.Pos, format string, args ...any) {
	c.found = append(c.found, fmt.Sprintf("%s: %s", c.fset.Position(at), fmt.Sprintf(format, args...)))
}

// file applies the rules that look at one file, and files it under its package.
func (c *checker) file(tree fs.FS, name string, p *pkgSource) error {
	src, err := fs.ReadFile(tree, name)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(c.fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		c.found = append(c.found, err.Error())
		return nil
	}
	if lines := bytes.Count(src, []byte("\n")); lines > maxLines {
		c.report(file.Package, "%d lines, %d at most: split it by what it is about", lines, maxLines)
	} else if path.Base(name) == "main.go" && lines > maxMainLines {
		c.report(file.Package, "%d lines, %d at most: main parses, wires and runs", lines, maxMainLines)
	}
	if bytes.HasPrefix(src, []byte("//go:build ignore\n")) {
		return nil // a generator: it belongs to no package
	}
	isTest := strings.HasSuffix(name, "_test.go")
	c.imports(p.dir, file, isTest)
	if within(p.dir, "timeline/...", "store/...") && !strings.HasPrefix(path.Base(name), "arch") &&
		!slices.ContainsFunc(file.Imports, func(s *ast.ImportSpec) bool { return strings.Contains(s.Path.Value, toolkit) }) &&
		bytes.Contains(bytes.ToLower(src), []byte(toolkit)) {
		c.report(file.Package, "names the window's toolkit; what is below app must not depend on how it is shown")
	}
	if !isTest {
		p.product = append(p.product, file)
		c.calls(p.dir, name, file)
	}
	return nil
}

// within reports whether the path matches one of the patterns.
func within(p string, patterns ...string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		below, tree := strings.CutSuffix(pattern, "/...")
		return p == below || tree && strings.HasPrefix(p, below+"/")
	})
}

// layerOf returns the row of the table for the package in dir: the one with the longest pattern.
func (c *checker) layerOf(dir string) (best layer, ok bool) {
	for _, l := range c.layers {
		if within(dir, l.pkg) && (!ok || len(l.pkg) > len(best.pkg)) {
			best, ok = l, true
		}
	}
	return best, ok
}

func (c *checker) imports(dir string, file *ast.File, isTest bool) {
	row, ok := c.layerOf(dir)
	if !ok {
		c.report(file.Package, "%s has no row in the table of allowed imports (timeline/arch_test.go)", dir)
		return
	}
	may, subject := row.may, dir
	if isTest {
		may, subject = slices.Concat(may, testOnly, []string{dir}), dir+" (test)"
	}
	for _, spec := range file.Imports {
		full, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			c.report(spec.Pos(), "import %s: %v", spec.Path.Value, err)
			continue
		}
		target := strings.TrimPrefix(full, module+"/")
		first, _, _ := strings.Cut(full, "/")
		standard := target == full && !strings.Contains(first, ".")
		switch {
		case strings.Contains(full, "/"+toolkit+"/") && within(dir, "timeline/...", "store/..."):
			c.report(spec.Pos(), "%s may not import %s: what is below app does not know the window's toolkit", subject, full)
		case standard && !isTest && row.noIO && within(full, outside...):
			c.report(spec.Pos(), "%s may not import %s: it does no input or output", subject, full)
		case standard && full == "embed" && !isTest && !within(dir, "assets/..."):
			c.report(spec.Pos(), "%s may not import embed: what is embedded lies in assets, and cmd hands it over", subject)
		case standard:
		case !within(target, may...) || within(target, row.never...):
			c.report(spec.Pos(), "%s may not import %s: see the table in timeline/arch_test.go", subject, full)
		}
	}
}

// calls looks for what a product file may not declare or call.
func (c *checker) calls(dir, name string, file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				c.report(n.Pos(), "func init: nothing registers itself; a list in code is the registry")
			}
		case *ast.SelectorExpr:
			x, ok := n.X.(*ast.Ident)
			if !ok {
				break
			}
			if slices.Contains(ambient[x.Name], n.Sel.Name) && !within(dir, "cmd/...") {
				c.report(n.Pos(), "%s.%s: only cmd reads the clock, the environment and the zone, and passes them in", x.Name, n.Sel.Name)
			}
			if x.Name == toolkit && (n.Sel.Name == "Do" || n.Sel.Name == "DoAndWait") {
				if c.doFile == "" {
					c.doFile = name
				}
				if c.doFile != name {
					c.report(n.Pos(), "%s.%s: one file alone goes to the main goroutine, and %s does so already", x.Name, n.Sel.Name, c.doFile)
				}
			}
		}
		return true
	})
}

// comment checks that the package says what it is.
func (c *checker) comment(p *pkgSource) {
	if len(p.product) == 0 {
		return
	}
	first := p.product[0]
	name := first.Name.Name
	for _, f := range p.product {
		if f.Doc == nil {
			continue
		}
		if name != "main" && !strings.HasPrefix(f.Doc.Text(), "Package "+name+" ") {
			c.report(f.Doc.Pos(), "the package comment must begin with %q", "Package "+name)
		}
		return
	}
	c.report(first.Package, "%s has no package comment", p.dir)
}

// state looks for package-level variables that change after the start: they would make two documents in one program,
// and two tests at once, disturb each other.
func (c *checker) state(p *pkgSource) {
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	// Other packages are not loaded, so there are type errors; names of this package are resolved nevertheless.
	conf := types.Config{Error: func(error) {}, Importer: noImporter{}}
	pkg, _ := conf.Check(p.dir, c.fset, p.product, &info)
	changed := func(target ast.Expr) {
		if id := root(target); id != nil {
			if v, ok := info.Uses[id].(*types.Var); ok && v.Parent() == pkg.Scope() {
				c.report(target.Pos(), "%s changes: there is no package-level state", id.Name)
			}
		}
	}
	for _, f := range p.product {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				if n.Tok != token.DEFINE {
					for _, target := range n.Lhs {
						changed(target)
					}
				}
			case *ast.IncDecStmt:
				changed(n.X)
			}
			return true
		})
		for _, d := range f.Decls {
			if d, ok := d.(*ast.GenDecl); ok && d.Tok == token.VAR {
				c.locks(d)
			}
		}
	}
}

// locks reports package-level variables whose type is made to change: locks, pools, atomics.
func (c *checker) locks(d *ast.GenDecl) {
	for _, spec := range d.Specs {
		spec := spec.(*ast.ValueSpec)
		for _, e := range append([]ast.Expr{spec.Type}, spec.Values...) {
			if lit, ok := e.(*ast.CompositeLit); ok {
				e = lit.Type
			}
			if sel, ok := e.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && (x.Name == "sync" || x.Name == "atomic") {
					c.report(spec.Pos(), "%s is %s.%s: there is no package-level state", spec.Names[0].Name, x.Name, sel.Sel.Name)
				}
			}
		}
	}
}

// root returns the variable that an assignment to e changes: m of m[k], s of s.f[i].
func root(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// noImporter knows no other package.
type noImporter struct{}

// Import implements [types.Importer].
func (noImporter) Import(p string) (*types.Package, error) {
	return nil, fmt.Errorf("%s is not loaded", p)
}
