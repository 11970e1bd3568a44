package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"entente/app"
	"entente/assets"
	"entente/cmd/internal/bench"
	"entente/cmd/internal/host"
	"entente/cmd/internal/verbs"
	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/desk/progress"
)

// metadata is what FyneApp.toml says: the build leaves that file out (a test compares them).
func metadata() fyne.AppMetadata {
	return fyne.AppMetadata{ID: "io.github.entente.Entente", Name: "Entente", Version: "0.1.0", Build: 1,
		Icon: fyne.NewStaticResource("entente.png", assets.Icon()), Migrations: map[string]bool{"fyneDo": true}}
}

// runAsChild does what the program starts itself for: a check of a library that may end the process, or writing one to
// measure.
func runAsChild(args []string) (code int, is bool) {
	switch {
	case host.IsChild(args):
		return host.RunChild(args, os.Stdout), true
	case bench.IsChild(args):
		return bench.RunChild(context.Background(), args, host.StoreOptions(), os.Stderr), true
	}
	return 0, false
}

func hasDisplay() bool {
	switch runtime.GOOS {
	case "windows", "darwin":
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// start opens the window and runs until it is closed.
func start(db string, files []string) error {
	h := host.New()
	library, imports, err := arguments(h, db, files)
	if err != nil {
		return err
	}
	s := &session{host: h, first: openAhead(library)}
	waiting := func(h host.Holder) {
		fmt.Fprintf(os.Stderr, "entente: waiting for the other window (process %d), which %s\n", h.PID, h.Doing)
	}
	if s.first.locked(library, waiting) {
		_, sent := host.Send(context.Background(), library, host.Request{Files: imports, Raise: true}, os.Stdout, os.Stderr)
		if sent == nil {
			return nil // the window that has the library open takes over
		}
	}
	faces, err := h.Fonts()
	if err != nil {
		return err
	}
	seen := newRecent(h)
	fyneapp.SetMetadata(metadata())
	a := fyneapp.New()
	a.SetIcon(metadata().Icon)
	w, err := app.New(a, app.Ports{Fonts: assets.Fonts(), Faces: faces, Now: time.Now, Today: h.Today, Day: host.Day, Week: host.Week(), Open: s.open, Use: s.use, Keep: s.keeper(),
		Reader: h.Reader, Formats: host.Formats(), Files: host.Files, Sample: h.Sample, WriteFile: h.WriteFile, WriteFolder: host.WriteFolder,
		Home: home(), Exit: os.Exit, Screen: screenSize, Serve: s.serve, About: about, Recent: seen.list, Opened: seen.opened,
		Blocs: h.Blocs, Country: h.Country, Fresh: host.Fresh, CopyImage: copyImage, OpenFile: host.OpenFile, Scratch: host.Scratch, ShowFile: host.ShowFile})
	if err != nil {
		return err
	}
	w.Open(library)
	w.Import(imports)
	w.Show()
	a.Run()
	w.Ended()
	return nil
}

const about = "A timeline explorer for diplomacy. It reads news articles, works out what happened, when, and between whom, and shows it on a timeline.\n\n" +
	"Nothing that you import leaves this computer. Free under the MIT licence; the typeface is Inter, under the SIL Open Font Licence."

// home is the folder that is proposed for files that are saved.
func home() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return dir
}

// arguments tells a library among the files from what is to be imported, and makes the paths absolute: a window that is
// open already may be in another folder.
func arguments(h *host.Host, db string, files []string) (library string, imports []string, err error) {
	for _, f := range files {
		abs, err := filepath.Abs(f)
		if err != nil {
			return "", nil, err
		}
		if db == "" && filepath.Ext(f) == ".entente" {
			db = abs
			continue
		}
		imports = append(imports, abs)
	}
	if db == "" {
		library, err = h.LibraryFile()
		return library, imports, err
	}
	library, err = filepath.Abs(db)
	return library, imports, err
}

// session is the library that is open in the window.
type session struct {
	host  *host.Host
	store atomic.Pointer[store.Store]
	first *ahead // the one that is opened before there is a window; nil when it was asked for
}

// open implements app.Ports.Open.
func (s *session) open(ctx context.Context, path string, tell progress.Func) (desk.Library, func() error, error) {
	st, err := s.openStore(ctx, path, tell)
	if err != nil {
		return nil, nil, err
	}
	return st, func() error { return host.CloseLibrary(st) }, nil
}

func (s *session) openStore(ctx context.Context, path string, tell progress.Func) (*store.Store, error) {
	if first := s.first; first != nil {
		s.first = nil
		return first.wait(ctx, tell)
	}
	return host.OpenLibrary(ctx, path, tell)
}

// use implements app.Ports.Use.
func (s *session) use(lib desk.Library) { s.store.Store(lib.(*store.Store)) }

func (s *session) keeper() desk.Keeper {
	return host.Shelf{Open: s.store.Load}
}

// serve implements app.Ports.Serve: a second start hands its files over, and ententectl works on the open library.
func (s *session) serve(path string, r app.Remote) (func(), error) {
	verb := verbs.Answer(s.host, s.store.Load(), r.Changed)
	return host.Serve(path, func(ctx context.Context, q host.Request, stdout, stderr io.Writer) int {
		if len(q.Args) > 0 {
			return verb(ctx, q, stdout, stderr)
		}
		r.Import(q.Files)
		r.Raise()
		return exitOK
	})
}
