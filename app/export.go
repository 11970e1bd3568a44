package app

import (
	"context"
	"encoding/json"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/app/dialog"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/say"
	"entente/timeline/draw/paint"
	"entente/timeline/query"
	"entente/timeline/when"
)

// prefExport holds what was chosen the last time.
const prefExport = "export.last"

// exporting is the preview of the sheet: one is drawn at a time, beside the window, and of those that were asked for
// meanwhile the last one.
type exporting struct {
	busy bool
	next func()
}

// export asks how the timeline is saved, and saves it beside the window.
func (w *Window) export() {
	if w.nothingToExport() {
		return
	}
	in := dialog.ExportInput{First: w.firstExport(), Formats: w.exportFormats(), Selected: len(w.desk.Selection()), Suggests: proposedTitle(w.desk), Today: w.ports.Today(),
		Browse: func(then func(string)) { w.chooseDir("The folder for the export", then) }, Preview: w.previewExport, Then: w.confirmExport, Closed: w.exportClosed,
		Save: func(name string, c dialog.ExportChoice) error {
			b, err := json.Marshal(c)
			if err != nil {
				return err
			}
			return w.desk.SetExportPreset(name, b)
		}, Delete: func(name string) error { return w.desk.SetExportPreset(name, nil) }}
	for _, v := range w.desk.Views() {
		in.Views = append(in.Views, v.Name)
	}
	if w.ports.CopyImage != nil {
		in.Copy = w.copyExport
	}
	presets, err := w.desk.ExportPresets()
	if err != nil {
		w.fail("Export", err)
	}
	for _, p := range presets {
		c := dialog.ExportChoice{}
		if json.Unmarshal(p.Settings, &c) == nil { // one of a newer version is passed over
			in.Presets = append(in.Presets, dialog.Preset{Name: p.Name, Choice: c})
		}
	}
	dialog.Export(w.sheets, in)
}

// nothingToExport says so while the library is empty: there is no chart then whose picture could be made.
func (w *Window) nothingToExport() bool {
	if !w.desk.IsEmpty() {
		return false
	}
	w.say("There is nothing to export yet: the library has no events")
	return true
}

// firstExport is what was chosen the last time, with what belongs to the present view.
func (w *Window) firstExport() dialog.ExportChoice {
	s := w.chart.Size()
	look := "light"
	if w.dress.IsDark(w.app.Settings().ThemeVariant()) {
		look = "dark"
	}
	c := dialog.ExportChoice{Format: "png", Scale: 2, Theme: look, Overview: true}
	if text := w.app.Preferences().String(prefExport); text != "" {
		_ = json.Unmarshal([]byte(text), &c) // what cannot be read any more is as it was the first time
	}
	c.What, c.Span, c.Title, c.Subtitle = dialog.WhatView, "", "", ""
	if c.Paper == "" {
		c.W, c.H = float32(int(s.Width)), float32(int(s.Height))
	}
	dir := filepath.Dir(c.Path)
	if info, err := os.Stat(dir); c.Path == "" || err != nil || !info.IsDir() {
		dir = w.ports.Home
	}
	c.Path = filepath.Join(dir, "timeline.png")
	return c
}

// exportClosed keeps the choice for the next time.
func (w *Window) exportClosed(c dialog.ExportChoice) {
	if b, err := json.Marshal(c); err == nil {
		w.app.Preferences().SetString(prefExport, string(b))
	}
}

// exportFormats lists what can be written.
func (w *Window) exportFormats() []dialog.ExportFormat {
	list := []dialog.ExportFormat{{Name: "png", Title: "PNG image", Ext: ".png", Pixels: true}, {Name: "jpg", Title: "JPEG image", Ext: ".jpg", Pixels: true},
		{Name: "webp", Title: "WebP image", Ext: ".webp", Pixels: true},
		{Name: "svg", Title: "SVG drawing", Ext: ".svg"}, {Name: "pdf", Title: "PDF document", Ext: ".pdf"}, {Name: "html", Title: "Web page", Ext: ".html"}}
	for _, f := range w.ports.Formats {
		if f.Folder != nil && w.ports.WriteFolder != nil {
			list = append(list, dialog.ExportFormat{Name: f.Name, Title: f.Title, Data: true, Folder: true})
		}
		if f.Encode != nil && len(f.Exts) > 0 {
			list = append(list, dialog.ExportFormat{Name: f.Name, Title: f.Title, Ext: f.Exts[0], Data: true})
		}
	}
	return list
}

// proposedTitle says which title a picture could have.
func proposedTitle(d *desk.Desk) string {
	t := d.Period()
	if !d.Filter().IsZero() {
		t += " · " + d.Filter().String()
	}
	return "No title, or: " + t
}

// exportOptions turns a choice into what the desk understands.
func exportOptions(c dialog.ExportChoice) (page.Options, error) {
	t := paint.Light()
	switch c.Theme {
	case "dark":
		t = paint.Dark()
	case "print":
		t = paint.Print()
	}
	o := page.Options{Format: c.Format, W: c.W, H: c.H, Scale: c.Scale, Text: c.Text, DPI: c.DPI, Title: c.Title, Subtitle: c.Subtitle, Legend: c.Legend,
		Footer: c.Footer, Overview: c.Overview, Sources: c.Sources, NoAxis: c.NoAxis, NoHeads: c.NoHeads, NoNotes: c.NoNotes,
		Theme: &t, Transparent: c.Transparent && c.Format != "jpg" && c.Format != "html", NoView: c.NoView,
		Tall: c.Lanes == dialog.LanesGrow, Pages: c.Lanes == dialog.LanesPages}
	switch c.What {
	case dialog.WhatSelection:
		o.What = page.Selected
	case dialog.WhatEverything:
		o.What = page.Everything
	}
	var err error
	switch c.Paper {
	case "":
		return o, nil
	case dialog.PaperOwn:
		o.Paper, err = page.ParsePaper(fmt.Sprintf("%gx%gmm", c.W, c.H))
	default:
		way := "-landscape"
		if c.Tall {
			way = "-portrait"
		}
		o.Paper, err = page.ParsePaper(c.Paper + way)
	}
	o.W, o.H = 0, 0
	return o, err
}

// exportDesk returns a desk of its own for a choice, showing the saved view that it names, and the options for it.
func (w *Window) exportDesk(c dialog.ExportChoice) (*desk.Desk, page.Options, error) {
	o, err := exportOptions(c)
	if err != nil {
		return nil, o, err
	}
	d := w.desk.Snapshot()
	if name, is := strings.CutPrefix(c.What, dialog.ViewPrefix); is {
		return d, o, d.OpenView(name)
	}
	if c.What == dialog.WhatSpan {
		s, err := when.ParseWords(c.Span, w.ports.Today())
		if err != nil {
			return nil, o, err
		}
		return d, o, d.Span(&o, s.Start(), s.End())
	}
	return d, o, nil
}

// previewExport draws a choice small, beside the window.
func (w *Window) previewExport(c dialog.ExportChoice, width, height int, show func(image.Image, string, error)) {
	if w.desk == nil { // it is closed meanwhile
		return
	}
	if w.exporting.busy {
		w.exporting.next = func() { w.previewExport(c, width, height, show) }
		return
	}
	if c.What == dialog.WhatViews {
		c.What = dialog.ViewPrefix + w.desk.Views()[0].Name
	}
	d, o, err := w.exportDesk(c)
	if err != nil {
		show(nil, "", err)
		return
	}
	w.exporting.busy = true
	go func() {
		var p page.Preview
		err := safely(func() error {
			c, err := d.Compose(o)
			if err == nil {
				p, err = c.Preview(width, height)
			}
			return err
		})
		w.queue.Post("", func() {
			w.exporting.busy = false
			if next := w.exporting.next; next != nil {
				w.exporting.next = nil
				next()
				return
			}
			show(p.Image, previewWords(p), err)
		})
	}()
}

func previewWords(p page.Preview) string {
	unit := ""
	if p.Pixels {
		unit = " pixels"
	}
	words := fmt.Sprintf("%s × %s%s · %s of %s events shown one by one · %s", say.Count(p.W), say.Count(p.H), unit, say.Count(p.Shown), say.Count(p.Matching), p.Period)
	if p.Pages > 1 {
		words = fmt.Sprintf("Page 1 of %s · ", say.Count(p.Pages)) + words
	}
	return words
}

// target is one file of an export.
type target struct {
	path    string
	desk    *desk.Desk
	options page.Options
}

// targets lists the files of a choice: one, or one for each saved view.
func (w *Window) targets(c dialog.ExportChoice) ([]target, error) {
	if c.What != dialog.WhatViews {
		d, o, err := w.exportDesk(c)
		return []target{{c.Path, d, o}}, err
	}
	var list []target
	used := map[string]bool{} // names that not every file system tells apart count as the same
	ext := c.Path[len(c.Path)-len(dialog.Ending(c.Path, w.exportFormats())):]
	for _, v := range w.desk.Views() {
		one := c
		one.What = dialog.ViewPrefix + v.Name
		d, o, err := w.exportDesk(one)
		if err != nil {
			return nil, err
		}
		name := fileName(v.Name)
		for n := 2; used[query.Fold(name)]; n++ {
			name = fmt.Sprintf("%s %d", fileName(v.Name), n)
		}
		used[query.Fold(name)] = true
		list = append(list, target{strings.TrimSuffix(c.Path, ext) + " " + name + ext, d, o})
	}
	return list, nil
}

// fileName makes a name that every file system takes.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, name)
	const most = 80
	if r := []rune(name); len(r) > most {
		name = string(r[:most])
	}
	return strings.Trim(name, " .")
}

// confirmExport exports what was chosen, and asks before it replaces a file. Once nothing stands in the way, agreed is called.
func (w *Window) confirmExport(c dialog.ExportChoice, agreed func()) {
	list, err := w.targets(c)
	if err != nil {
		w.fail("Export", err)
		return
	}
	write := func() { agreed(); w.writeExport(c, list) }
	if w.isFolder(c) { // what else is in it is refused, and a library that is there is brought up to date
		write()
		return
	}
	there := 0
	for _, t := range list {
		if _, err := os.Stat(t.path); err == nil {
			there++
		}
	}
	switch {
	case there == 0:
		write()
	case len(list) == 1:
		dialog.Confirm(w.sheets, "Replace the file?", filepath.Base(c.Path)+" is there already.", "Replace", write)
	default:
		dialog.Confirm(w.sheets, "Replace the files?", fmt.Sprintf("%d of %d files are there already.", there, len(list)), "Replace", write)
	}
}

// writeExport writes the files beside the window.
func (w *Window) writeExport(c dialog.ExportChoice, list []target) {
	var written []string
	folder := w.isFolder(c)
	name := "Export " + filepath.Base(c.Path)
	w.run(name, func(ctx context.Context, tell progress.Func) error {
		for i, t := range list {
			if t.options.Tell = tell; len(list) > 1 {
				tell(progress.Step{Done: i, Total: len(list), What: filepath.Base(t.path)})
				t.options.Tell = nil
			}
			names, err := w.writeTarget(ctx, &t, folder)
			written = append(written, names...)
			if err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		switch {
		case stopped(err):
			words := "Stopped; what was there before is untouched"
			if len(written) > 0 {
				words = fmt.Sprintf("Stopped; %s been written", say.Several(len(written), "file has", "files have"))
			}
			w.status.Say(words)
		case err != nil:
			w.fail("Export", err)
		default:
			w.exported(written, c.Open)
		}
	})
}

func (w *Window) isFolder(c dialog.ExportChoice) bool {
	return slices.ContainsFunc(w.exportFormats(), func(f dialog.ExportFormat) bool { return f.Name == c.Format && f.Folder })
}

// writeTarget writes one file, or a folder of files, and returns the names of what is written.
func (w *Window) writeTarget(ctx context.Context, t *target, folder bool) ([]string, error) {
	if !folder {
		return t.desk.ExportFile(ctx, t.path, t.options, w.ports.Formats, w.ports.WriteFile)
	}
	_, err := w.ports.WriteFolder(t.path, func(put func(string, []byte) error) error {
		return t.desk.ExportFolder(ctx, t.options, w.ports.Formats, put)
	})
	if err != nil {
		return nil, err
	}
	return []string{t.path}, nil
}

// exported says what was saved, and opens it or offers to.
func (w *Window) exported(files []string, open bool) {
	if len(files) == 0 {
		return
	}
	words := "Saved " + files[0]
	if n := len(files); n > 1 {
		words = fmt.Sprintf("Saved %s files in %s", say.Count(n), filepath.Dir(files[0]))
	}
	w.status.Say(words)
	act := func(do func(string) error) func() {
		return func() {
			go func() { // the desktop may take its time
				if err := do(files[0]); err != nil {
					w.queue.Post("", func() { w.fail("Export", err) })
				}
			}()
		}
	}
	if w.ports.OpenFile == nil || w.ports.ShowFile == nil {
		return
	}
	if open {
		act(w.ports.OpenFile)()
		return
	}
	dialog.Exported(w.sheets, words, act(w.ports.OpenFile), act(w.ports.ShowFile))
}
