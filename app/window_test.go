package app

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"entente/app/post"
	"entente/app/ui"
	"entente/assets"
	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/progress"
	"entente/timeline/draw/typeset"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// bench is a window on a real library, with a pump in the place of the toolkit's loop.
type bench struct {
	*testing.T
	w    *Window
	path string

	mu    sync.Mutex
	queue []func()
}

func (b *bench) post(fn func()) {
	b.mu.Lock()
	b.queue = append(b.queue, fn)
	b.mu.Unlock()
}

// pump runs what is queued, and returns how much that was.
func (b *bench) pump() int {
	b.mu.Lock()
	list := b.queue
	b.queue = nil
	b.mu.Unlock()
	for _, fn := range list {
		fn()
	}
	return len(list)
}

// settle runs what is queued until nothing is, and neither a job nor a preview is under way.
func (b *bench) settle() {
	b.Helper()
	for deadline := time.Now().Add(30 * time.Second); ; {
		if b.pump() == 0 {
			arrived := b.w == nil || b.w.opening == nil || b.w.opening.here && b.w.busy()
			if b.w == nil || b.w.job == nil && arrived && b.w.besides == 0 && !b.w.exporting.busy && (len(b.w.leaving) == 0 || b.w.closed) {
				return
			}
			if time.Now().After(deadline) {
				b.Fatal("the job does not end")
			}
			time.Sleep(time.Millisecond)
		}
	}
}

// open shows a window on the library at path.
func open(t *testing.T, path string, readOnly bool) *bench {
	t.Helper()
	a := test.NewTempApp(t)
	b := &bench{T: t, path: path}
	faces, err := typeset.New(assets.Fonts())
	if err != nil {
		t.Fatal(err)
	}
	reader := sync.OnceValues(func() (*ingest.Reader, error) { return ingest.New(assets.Dictionaries()) })
	today := when.Date(2026, 11, 23)
	keep := &keeper{}
	w, err := newWindow(a, Ports{
		Keep:  keep,
		Fonts: assets.Fonts(), Faces: faces, Now: time.Now, Today: func() when.Time { return today }, Reader: reader,
		Home: t.TempDir(),
		Open: func(_ context.Context, path string, _ progress.Func) (desk.Library, func() error, error) {
			s, err := store.Open(path, store.Options{Now: func() int64 { return 1700000000 }, ReadOnly: readOnly})
			if err != nil {
				return nil, nil, err
			}
			return s, s.Close, nil
		},
		Use: func(lib desk.Library) { keep.store = lib.(*store.Store) },
		Files: func(p string) ([]intake.Source, error) {
			return []intake.Source{{Name: p, Open: func() (io.ReadCloser, error) { return os.Open(p) }}}, nil
		},
		WriteFolder: func(p string, write func(func(string, []byte) error) error) (int, error) {
			n := 0
			err := write(func(name string, content []byte) error {
				n++
				file := filepath.Join(p, filepath.FromSlash(name))
				return errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, content, 0o600))
			})
			return n, err
		},
		WriteFile: func(p string, write func(io.Writer) error) error {
			f, err := os.Create(p)
			if err != nil {
				return err
			}
			defer f.Close()
			return write(f)
		},
	}, post.NewTo(b.post))
	if err != nil {
		t.Fatal(err)
	}
	b.w = w
	w.Open(path)
	w.Show()
	w.win.Resize(fyne.NewSize(1440, 900))
	b.settle()
	t.Cleanup(b.close)
	return b
}

// closeLibrary closes the library and leaves the window without one.
func (b *bench) closeLibrary() {
	if err := b.w.letGo()(); err != nil {
		b.Error(err)
	}
}

func (b *bench) close() {
	for b.w.sheets.Top() != nil { // what a test has left there would be asked about
		b.w.sheets.Top().Close()
	}
	b.w.Quit()
	b.settle()
}

// article writes the fixture, an article that tells no date of its own, and returns its name.
func article(t *testing.T) string {
	t.Helper()
	raw, err := fs.ReadFile(assets.Sample(), "articles/undated-visit.txt")
	if err != nil {
		t.Fatal(err)
	}
	p := filepath.Join(t.TempDir(), "visit.txt")
	if err := os.WriteFile(p, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

// walk calls fn for every object that is shown below o.
func walk(o fyne.CanvasObject, fn func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	fn(o)
	switch c := o.(type) {
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(c).Objects() {
			walk(child, fn)
		}
	case *fyne.Container:
		for _, child := range c.Objects {
			walk(child, fn)
		}
	}
}

// words returns all text that is shown below o.
func words(o fyne.CanvasObject) string {
	var list []string
	walk(o, func(o fyne.CanvasObject) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			list = append(list, strings.ReplaceAll(t.Text, "\u200a", ""))
		}
	})
	return strings.Join(strings.Fields(strings.Join(list, " ")), " ")
}

// see fails when a text is not shown below o.
func (b *bench) see(o fyne.CanvasObject, want string) {
	b.Helper()
	if got := words(o); !strings.Contains(got, want) {
		b.Errorf("%q is not to be seen in: %s", want, got)
	}
}

// press presses the button of the uppermost sheet that begins with these words.
func (b *bench) press(text string) {
	b.Helper()
	top := b.w.sheets.Top()
	if top == nil {
		b.Fatalf("no sheet with %q", text)
	}
	for _, x := range top.Buttons {
		if strings.HasPrefix(x.Text, text) {
			x.Tapped(nil)
			b.settle()
			return
		}
	}
	b.Fatalf("the sheet %q has no button %q", top.Title, text)
}

// field returns the first field of the uppermost sheet.
func (b *bench) field() *ui.Field {
	b.Helper()
	top := b.w.sheets.Top()
	if top == nil {
		b.Fatal("no sheet")
	}
	f, ok := top.Focus.(*ui.Field)
	if !ok {
		b.Fatalf("the sheet %q has no field", top.Title)
	}
	return f
}

// dated imports the fixture with a date.
func dated(t *testing.T, date string) *bench {
	t.Helper()
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	b.w.importPaths([]string{article(t)})
	b.settle()
	b.field().SetText(date)
	b.press("Set date")
	return b
}

// visit returns the number of the state visit of the fixture, selected.
func (b *bench) visit() {
	b.Helper()
	for _, id := range b.w.desk.All() {
		if d, err := b.w.desk.Detail(id); err == nil && d.Word == "Visit" {
			b.w.desk.Select(id)
			b.settle()
			return
		}
	}
	b.Fatal("the visit was not found")
}

// Ensure that nothing large is filled with the colour that a frame begins with: without a graphics card each pixel counts.
func TestWindow_FillsNothingTwice(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "library.entente"), false)
	b.addOne("Talks")
	pictures := 0
	walk(b.w.win.Content(), func(o fyne.CanvasObject) {
		size := o.Size()
		if _, is := o.(*canvas.Raster); is {
			pictures++
		}
		r, is := o.(*canvas.Rectangle)
		if is && r.FillColor == theme.Color(theme.ColorNameBackground) && size.Width*size.Height > 5000 {
			t.Errorf("%v at %v is filled with the colour of the background", size, o.Position())
		}
	})
	if pictures == 0 {
		t.Error("no chart is shown")
	}
}
