package app

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/progress"
	"entente/timeline/format"
	"entente/timeline/format/archive"
	"entente/timeline/format/table"
	"entente/timeline/when"
)

// dropped imports files that were dropped on the window; on the page of an article they are attached to it.
func (w *Window) dropped(at fyne.Position, uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if id := w.droppedOn(at); id != 0 && len(paths) > 0 {
		w.attach(id, paths...)
		return
	}
	w.importPaths(paths)
}

// importPaths imports files and folders, and shows the view of a picture.
func (w *Window) importPaths(paths []string) {
	if paths = w.openPictures(paths); len(paths) == 0 || !w.writable("Import") {
		return
	}
	if i := slices.IndexFunc(paths, isLayer); i >= 0 {
		if len(paths) > 1 {
			w.fail("Import", fmt.Errorf("%s holds a layer; drop it alone, to look at what it changes", filepath.Base(paths[i])))
			return
		}
		w.mergeLayer(paths[i])
		return
	}
	var files []intake.Source
	for _, p := range paths {
		list, err := w.ports.Files(p)
		if err != nil {
			w.fail("Import "+filepath.Base(p), err)
			return
		}
		files = append(files, list...)
	}
	if len(files) == 0 {
		w.fail("Import", errors.New("there are no files in it; choose a folder with articles or data files"))
		return
	}
	w.importNext(files...)
}

// importNext imports files as soon as nothing else is being read or asked: files that come while another one is are
// imported together after it, so that questions do not pile up.
func (w *Window) importNext(files ...intake.Source) {
	w.coming = append(w.coming, files...)
	if len(w.coming) == 0 || w.job != nil || w.sheets.Top() != nil || w.desk == nil {
		return
	}
	files, w.coming = w.coming, nil
	if len(files) == 1 {
		w.importOne(files[0])
		return
	}
	w.importAll(fmt.Sprintf("Import %d files", len(files)), files, when.Span{})
}

// writable says why nothing can be imported, when that is so.
func (w *Window) writable(what string) bool {
	if w.desk == nil {
		w.fail(what, errors.New("no library is open; open one or make a new one first"))
		return false
	}
	if why := w.lib.ReadOnly(); why != "" {
		w.fail(what, fmt.Errorf("%w: %s", timeline.ErrReadOnly, why))
		return false
	}
	return true
}

// importOne imports one file. When it is an article without a date a person is asked first.
func (w *Window) importOne(f intake.Source) {
	var ask *intake.Inspection
	var look *table.Look
	var raw []byte
	lib := w.lib
	w.run("Read "+baseName(f.Name), func(context.Context, progress.Func) error {
		var err error
		raw, ask, look, err = w.inspect(lib, f)
		return err
	}, func(err error) {
		switch {
		case stopped(err):
		case err != nil:
			w.fail("Import "+baseName(f.Name), err)
		case look != nil:
			w.askColumns(f, *look)
		case ask == nil:
			w.importAll("Import "+baseName(f.Name), []intake.Source{f}, when.Span{})
		default:
			held := intake.Source{Name: f.Name, Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(raw)), nil }}
			w.askDate(*ask, func(s when.Span) { w.importAll("Import "+baseName(f.Name), []intake.Source{held}, s) })
		}
	})
}

// inspect reads a file and returns what is known of it when it is an article without a date, or a table that is not clear.
func (w *Window) inspect(lib desk.Library, f intake.Source) ([]byte, *intake.Inspection, *table.Look, error) {
	in, err := f.Open()
	if err != nil {
		return nil, nil, nil, err
	}
	defer in.Close()
	raw, err := io.ReadAll(io.LimitReader(in, timeline.MaxText+1))
	if err != nil {
		return nil, nil, nil, err
	}
	if archive.IsZip(raw) || archive.IsGzip(raw) {
		return nil, nil, nil, nil
	}
	const head = 64 << 10
	for _, fm := range w.ports.Formats {
		if !fm.Readable() || !fm.Sniff(f.Name, raw[:min(head, len(raw))]) {
			continue
		}
		if fm.Name == table.Format().Name {
			if l, err := table.LookAt(raw[:min(head, len(raw))], format.Mapping{}); err == nil && !l.Clear() {
				return nil, nil, &l, nil
			}
		}
		return nil, nil, nil, nil
	}
	im, err := w.importer(lib)
	if err != nil {
		return nil, nil, nil, err
	}
	x, err := im.Inspect(f.Name, raw, w.ports.Today())
	if err != nil {
		return nil, nil, nil, err
	}
	if !x.WantsDay {
		return nil, nil, nil, nil
	}
	return raw, &x, nil, nil
}

// askColumns asks what the columns of a table hold, and imports it.
func (w *Window) askColumns(f intake.Source, look table.Look) {
	saved, err := desk.Mappings(w.lib)
	if err != nil {
		w.fail("Import "+baseName(f.Name), err)
		return
	}
	lib := w.lib
	dialog.Mapping(w.sheets, dialog.MappingInput{File: baseName(f.Name), Look: look, Saved: saved, Then: func(m format.Mapping, save string) {
		if save = strings.TrimSpace(save); save != "" {
			if err := desk.SaveMapping(lib, save, m); err != nil {
				w.fail("Save “"+save+"”", err)
			}
		}
		w.importWith("Import "+baseName(f.Name), []intake.Source{f}, intake.Options{Map: &m})
	}})
}

// importer may be called on any goroutine.
func (w *Window) importer(lib desk.Library) (*intake.Importer, error) {
	reader, err := w.ports.Reader()
	if err != nil {
		return nil, err
	}
	return intake.New(lib, reader, w.ports.Formats), nil
}

// askDate asks when an article was published. then is given the date, or the zero date to go on without.
func (w *Window) askDate(x intake.Inspection, then func(when.Span)) {
	dialog.Published(w.sheets, dialog.PublishedInput{Title: x.Title, Candidates: candidates(x.Candidates), Today: w.ports.Today(),
		Then: then})
}

// importAll imports files beside the window.
func (w *Window) importAll(name string, files []intake.Source, published when.Span) {
	w.importWith(name, files, intake.Options{Published: published})
}

// importWith is importAll with more to say of how.
func (w *Window) importWith(name string, files []intake.Source, o intake.Options) {
	var reports []intake.Report
	lib, near := w.lib, w.desk.Table()
	o.Accept, o.Name = w.desk.Threshold(), name
	before := w.holds()
	w.run(name, w.guarded(func(ctx context.Context, tell progress.Func) error {
		im, err := w.importer(lib)
		if err != nil {
			return err
		}
		reports, err = im.Near(near).Import(ctx, files, o, tell)
		return err
	}), func(err error) {
		w.reload(func() {
			w.showNew(before)
			if err != nil && !stopped(err) {
				w.fail(name, err)
				return
			}
			if !slices.ContainsFunc(files, func(f intake.Source) bool { return f.Accept > 0 }) { // that has what it is about already
				w.offerReview(before, reports)
			}
			w.report(reports, stopped(err))
		})
	})
}

// paste imports the text of the clipboard as an article.
func (w *Window) paste() {
	text := w.app.Clipboard().Content()
	if strings.TrimSpace(text) == "" {
		w.fail("Paste", errors.New("the clipboard holds no text; copy the text of an article first"))
		return
	}
	if !w.writable("Paste") {
		return
	}
	if paths := pastedPaths(text); len(paths) > 0 {
		w.importPaths(paths)
		return
	}
	w.importNext(intake.Source{Name: "pasted text", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }})
}

// pastedPaths returns the files that a file manager has put on the clipboard as addresses.
func pastedPaths(text string) []string {
	var list []string
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		p, ok := strings.CutPrefix(line, "file://")
		if !ok {
			return nil
		}
		p = strings.TrimPrefix(p, "localhost")
		if plain, err := url.PathUnescape(p); err == nil { // else a program has written it as it is
			p = plain
		}
		list = append(list, localPath(p))
	}
	return list
}

// localPath is the path of a file's address as this system writes it: "/C:/x" is "C:\x" where disks have letters.
func localPath(p string) string {
	if local := strings.TrimPrefix(p, "/"); filepath.VolumeName(filepath.FromSlash(local)) != "" {
		p = local
	}
	return filepath.FromSlash(p)
}

func (w *Window) openSample() {
	if w.writable("Add the sample library") {
		w.importAll("Add the sample library", w.ports.Sample(), when.Span{})
	}
}
