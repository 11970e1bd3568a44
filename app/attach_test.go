package app

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// Ensure that files dropped on the page of an article are attached to it, shown with a small picture, opened after asking,
// saved, removed and brought back.
func TestAttach(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	var opened string
	b.w.ports.OpenFile = func(p string) error { opened = p; return nil }
	b.w.ports.Scratch = func(name string, write func(io.Writer) error) (string, error) {
		var buf bytes.Buffer
		err := write(&buf)
		return "copy of " + name + ": " + buf.String(), err
	}
	id := b.w.desk.Articles()[0].ID
	b.w.openArticle(id)
	b.settle()
	b.see(b.w.side, "Attach a picture or another file…")

	dir := t.TempDir()
	notes, photo := filepath.Join(dir, "notes.txt"), filepath.Join(dir, "photo.png")
	var picture bytes.Buffer
	err := errors.Join(png.Encode(&picture, image.NewRGBA(image.Rect(0, 0, 30, 20))), os.WriteFile(notes, []byte("words"), 0o600),
		os.WriteFile(photo, picture.Bytes(), 0o600))
	if err != nil {
		t.Fatal(err)
	}
	over := b.w.app.Driver().AbsolutePositionForObject(b.w.side).AddXY(20, 200)
	b.w.dropped(over, []fyne.URI{storage.NewFileURI(notes), storage.NewFileURI(photo)})
	b.settle()
	b.see(b.w.side, "notes.txt")
	b.see(b.w.side, "photo.png")
	list := b.w.desk.Attachments(id)
	if len(list) != 2 || len(b.w.desk.Articles()) != 1 {
		t.Fatalf("attached %+v, articles %d", list, len(b.w.desk.Articles()))
	}
	if p := b.w.pictures[list[1].Sum]; p == nil || p.Bounds().Dx() != 30 {
		t.Errorf("the small picture is %v", p)
	}
	b.w.openAttachment(list[0])
	b.settle()
	b.press("Open")
	b.settle()
	if opened != "copy of notes.txt: words" {
		t.Errorf("opened %q", opened)
	}
	b.w.saveAttachment(list[1])
	b.settle()
	b.press("Save")
	b.settle()
	if got, err := os.ReadFile(filepath.Join(b.w.ports.Home, "photo.png")); err != nil || !bytes.Equal(got, picture.Bytes()) {
		t.Errorf("saved %d bytes, %v", len(got), err)
	}
	if err := b.w.desk.Detach(list[0].ID); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.w.undo()
	b.settle()
	b.see(b.w.side, "notes.txt")
	b.w.dropped(over, []fyne.URI{storage.NewFileURI(dir)})
	b.settle()
	if s := b.w.sheets.Top(); s == nil || !strings.Contains(s.Title, "Could not attach 1 file") {
		t.Errorf("a folder: %+v", s)
	}
}
