package app

import (
	"fmt"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	fynedialog "fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"entente/app/dialog"
)

// libraryExt is the ending of libraries.
const libraryExt = ".entente"

// chooser is as large as the window allows: names of files are long.
func (w *Window) chooser() fyne.Size {
	s := w.win.Canvas().Size()
	return fyne.NewSize(min(s.Width-60, 900), min(s.Height-60, 620))
}

// chooseFile lets a person choose a file with one of the endings, or any, under a title that says what for.
func (w *Window) chooseFile(title, button string, then func(path string), endings ...string) {
	d := fynedialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		w.chosen()
		if err != nil {
			w.fail("Choose a file", err)
			return
		}
		if f == nil {
			return
		}
		path := f.URI().Path()
		_ = f.Close() // it is opened anew by those who read it
		then(path)
	}, w.win)
	if len(endings) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(endings))
	}
	w.choose(d, title, button)
}

// chooseDir lets a person choose a folder.
func (w *Window) chooseDir(title string, then func(path string)) {
	d := fynedialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		w.chosen()
		if err != nil {
			w.fail("Choose a folder", err)
			return
		}
		if u != nil {
			then(u.Path())
		}
	}, w.win)
	w.choose(d, title, "Choose")
}

// choose shows the toolkit's chooser. It takes no keys by itself, so that the window has to keep them from what is below it.
func (w *Window) choose(d *fynedialog.FileDialog, title, button string) {
	w.tips.Hide()
	d.SetTitleText(title)
	d.SetConfirmText(button)
	d.SetView(fynedialog.ListView) // what a person then chooses is kept: names of articles are long
	if w.sheets.Top() == nil {
		w.keysBack = w.keysHere()
	}
	d.Show()
	d.Resize(w.chooser()) // only after Show has made what Resize measures
	w.choosing = d
}

// chosen is called when the chooser is gone.
func (w *Window) chosen() {
	if w.choosing = nil; w.sheets.Top() == nil {
		w.keysBack()
	}
	w.goOn()
}

func (w *Window) chooseImport() {
	w.chooseFile("Import a file", "Import", func(p string) { w.importPaths([]string{p}) })
}

func (w *Window) chooseFolder() {
	w.chooseDir("Import a folder", func(p string) { w.importPaths([]string{p}) })
}

func (w *Window) chooseLibrary() { w.chooseFile("Open a library", "Open", w.Open, libraryExt) }

// newLibrary asks for the place of a new library.
func (w *Window) newLibrary() {
	w.askPath(dialog.Ask{Title: "New library", Help: "The file that will hold it. It must not be there yet.", Button: "Make it"}, "new"+libraryExt,
		func(path string) error {
			w.queue.Post("", func() { w.Open(path) })
			return nil
		})
}

// askPath asks where to write a file that is not there yet; name is proposed, and its ending is added when none is typed.
func (w *Window) askPath(a dialog.Ask, name string, then func(path string) error) {
	a.Passing = true
	a.Text = filepath.Join(w.ports.Home, name)
	a.Then = func(path string) error {
		if filepath.Ext(path) == "" {
			path += filepath.Ext(name)
		}
		if _, err := os.Lstat(path); err == nil {
			return fmt.Errorf("there is a file %s already; choose another name", filepath.Base(path))
		}
		if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
			return fmt.Errorf("there is no folder %s", filepath.Dir(path))
		}
		return then(path)
	}
	a.Show(w.sheets)
}
