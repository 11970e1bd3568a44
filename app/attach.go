package app

import (
	"context"
	"errors"
	"image"
	"io"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/panel"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/blob"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/say"
	"entente/timeline/draw/thumb"
)

// fileCalls are what clicks on the files of an article do.
func (w *Window) fileCalls() panel.FileCalls {
	return panel.FileCalls{Attach: w.chooseAttachment, Open: w.openAttachment, Menu: w.attachmentMenu, Picture: w.smallPicture}
}

// chooseAttachment asks for a file and attaches it to an article.
func (w *Window) chooseAttachment(id timeline.ArticleID) {
	if w.writable("Attach a file") {
		w.chooseFile("Attach a file", "Attach", func(path string) { w.attach(id, path) })
	}
}

// attach reads files beside the window and puts them on an article, in one step.
func (w *Window) attach(id timeline.ArticleID, paths ...string) {
	if !w.writable("Attach a file") {
		return
	}
	name := "Attach " + say.Plural(len(paths), "file")
	var files []blob.File
	w.run(name, func(ctx context.Context, tell progress.Func) error {
		for _, p := range paths {
			f, err := readAttachment(ctx, p, tell)
			if err != nil {
				return err
			}
			files = append(files, f)
		}
		return nil
	}, func(err error) {
		if err == nil {
			var n int
			if n, err = w.desk.Attach(id, files...); err == nil && n < len(files) {
				w.status.Say(say.Several(len(files)-n, "file is", "files are") + " attached to it already")
			}
		}
		if err != nil && !stopped(err) {
			w.fail(name, err)
		}
	})
}

func readAttachment(ctx context.Context, path string, tell progress.Func) (blob.File, error) {
	in, err := os.Open(path)
	if err != nil {
		return blob.File{}, err
	}
	defer in.Close()
	return blob.Read(ctx, path, in, tell)
}

// openOutside opens the file of an attachment that the library does not hold.
func openOutside(path string) (io.ReadCloser, error) { return os.Open(path) }

// openAttachment opens a file with the program that the desktop has for it, after asking: it may come from anybody.
func (w *Window) openAttachment(a *timeline.Attachment) {
	if w.ports.OpenFile == nil || w.ports.Scratch == nil {
		w.saveAttachment(a)
		return
	}
	words := "It opens in the program that your desktop has for such files, as a copy: what you change there is not kept."
	if !a.Kept() {
		words = a.Path + "\n\nIt opens in the program that your desktop has for such files."
	}
	dialog.Confirm(w.sheets, "Open “"+ui.Cut(a.Name, 60)+"”?", words, "Open", func() { w.openChecked(a) })
}

// openChecked compares a file with what it was and opens it.
func (w *Window) openChecked(a *timeline.Attachment) {
	const what = "Open the file"
	lib, path := w.lib, a.Path
	w.run("Open "+a.Name, func(ctx context.Context, tell progress.Func) (err error) {
		if !a.Kept() {
			return blob.Write(ctx, lib, a, openOutside, io.Discard, tell)
		}
		path, err = w.ports.Scratch(a.Name, func(out io.Writer) error { return blob.Write(ctx, lib, a, nil, out, tell) })
		return err
	}, func(err error) {
		open := func() { w.try(what, func() error { return w.ports.OpenFile(path) }) }
		switch {
		case stopped(err):
		case errors.Is(err, blob.ErrOther) && !a.Kept():
			dialog.Confirm(w.sheets, "The file has changed", "“"+a.Name+"” is no longer the file that was attached: its SHA-256 is another. Open it all the same?",
				"Open", open)
		case err != nil:
			w.fail(what, err)
		default:
			open()
		}
	})
}

// saveAttachment asks where a file is to be written to.
func (w *Window) saveAttachment(a *timeline.Attachment) {
	lib := w.lib
	w.askPath(dialog.Ask{Title: "Save “" + ui.Cut(a.Name, 60) + "”", Button: "Save", Help: "A copy of the file, as it was attached."}, a.Name, func(path string) error {
		w.run("Save "+a.Name, func(ctx context.Context, tell progress.Func) error {
			return w.ports.WriteFile(path, func(out io.Writer) error { return blob.Write(ctx, lib, a, openOutside, out, tell) })
		}, func(err error) {
			switch {
			case err == nil:
				w.status.Say("Saved " + path)
			case !stopped(err):
				w.fail("Save the file", err)
			}
		})
		return nil
	})
}

func (w *Window) attachmentMenu(a *timeline.Attachment, over fyne.CanvasObject, at fyne.Position) {
	items := []ui.MenuItem{{Name: "Open…", Run: func() { w.openAttachment(a) }}, {Name: "Save a copy…", Run: func() { w.saveAttachment(a) }}}
	if !a.Kept() && w.ports.ShowFile != nil {
		items = append(items, ui.MenuItem{Name: "Show it in its folder", Run: func() {
			w.try("Show the file", func() error { return w.ports.ShowFile(a.Path) })
		}})
	}
	ui.MenuAt(over, at, append(items, ui.MenuItem{}, ui.MenuItem{Name: "Remove from the article", Off: w.lib.ReadOnly() != "",
		Run: func() { w.try("Remove the file", func() error { return w.desk.Detach(a.ID) }) }})...)
}

// mostPictures bounds how many small pictures are kept: more than a few articles have.
const mostPictures = 200

// smallPicture gives a small picture of a file to show, made beside the window the first time.
func (w *Window) smallPicture(a *timeline.Attachment, width, height int, show func(image.Image)) {
	if p, made := w.pictures[a.Sum]; made {
		if p != nil {
			show(p)
		}
		return
	}
	if !a.Kept() { // the file may be of any size, or on a disk that sleeps
		return
	}
	lib := w.lib
	var small image.Image
	w.beside(func() {
		var data strings.Builder
		if blob.Write(context.Background(), lib, a, nil, &data, nil) != nil {
			return // opening it says why
		}
		if p, err := thumb.Make(data.String(), a.Media, width, height); err == nil {
			small = p
		}
	}, func() {
		if len(w.pictures) >= mostPictures || w.pictures == nil {
			w.pictures = map[string]image.Image{}
		}
		w.pictures[a.Sum] = small
		if small != nil {
			show(small)
		}
	})
}

// droppedOn returns the article whose page lies at a place of the window, 0 for none.
func (w *Window) droppedOn(at fyne.Position) timeline.ArticleID {
	if w.leaf.article == 0 || w.hideRight || w.review.open || w.sheets.Top() != nil {
		return 0
	}
	from := w.app.Driver().AbsolutePositionForObject(w.side)
	if s := w.side.Size(); at.X < from.X || at.Y < from.Y || at.X > from.X+s.Width || at.Y > from.Y+s.Height {
		return 0
	}
	return w.leaf.article
}
