package desk_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/blob"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/format/own"
)

// attached is a library with an article.
func attached(t *testing.T) (*desk.Desk, desk.Library, func() string) {
	t.Helper()
	s := library(t)
	desktest.Put(t, s, &timeline.Article{ID: 1, Key: "sha256:a", Title: "Visit", Size: 3, From: timeline.DateUnknown}, &timeline.Text{ID: 1, Body: "one"})
	return open(t, s), s, func() string { return desktest.Lossless(t, s) }
}

// memFile is a file that lies nowhere, and may have any name.
type memFile struct {
	*strings.Reader
	name string
}

func memoryFile(name, data string) fs.File { return memFile{strings.NewReader(data), name} }

func (f memFile) Close() error               { return nil }
func (f memFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f memFile) Name() string               { return f.name }
func (f memFile) Mode() fs.FileMode          { return 0 }
func (f memFile) ModTime() time.Time         { return time.Time{} }
func (f memFile) IsDir() bool                { return false }
func (f memFile) Sys() any                   { return nil }

func file(t *testing.T, name, path, data string) blob.File {
	t.Helper()
	f, err := blob.Read(context.Background(), path, memoryFile(name, data), nil)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func content(t *testing.T, lib desk.Library, a *timeline.Attachment, open func(string) (io.ReadCloser, error)) (string, error) {
	t.Helper()
	var b bytes.Buffer
	err := blob.Write(context.Background(), lib, a, open, &b, nil)
	return b.String(), err
}

// Ensure that files go onto an article and off again in steps that are undone, the same file once.
func TestAttach(t *testing.T) {
	d, lib, dump := attached(t)
	before := dump()
	png := "\x89PNG\r\n\x1a\n\x00\x00\x00"
	if n, err := d.Attach(1, file(t, "photo.png", "", png), file(t, "notes.bin", "", "\xff\x00")); n != 2 || err != nil {
		t.Fatalf("Attach = %d, %v", n, err)
	}
	if n, err := d.Attach(1, file(t, "photo.png", "", png)); n != 0 || err != nil {
		t.Errorf("Attach again = %d, %v, want none", n, err)
	}
	list := d.Attachments(1)
	if len(list) != 2 || !list[0].IsPicture() || list[1].IsPicture() || list[0].Size != int64(len(png)) ||
		list[0].Sum != fmt.Sprintf("%x", sha256.Sum256([]byte(png))) {
		t.Fatalf("Attachments = %+v", list)
	}
	if got, err := content(t, lib, list[0], nil); got != png || err != nil {
		t.Errorf("Content = %q, %v", got, err)
	}
	with := dump()
	if err := d.Detach(list[0].ID); err != nil || len(d.Attachments(1)) != 1 {
		t.Errorf("Detach = %v, left %v", err, d.Attachments(1))
	}
	if undo, _, err := d.NextSteps(); undo != "Remove “photo.png” from “Visit”" || err != nil {
		t.Errorf("the step is %q, %v", undo, err)
	}
	if err := d.DeleteArticle(1); err != nil || len(d.Attachments(1)) != 0 {
		t.Errorf("DeleteArticle = %v, left %v", err, d.Attachments(1))
	}
	for _, want := range []string{"", with, before} {
		if _, err := d.Undo(context.Background()); err != nil {
			t.Fatal(err)
		}
		if got := dump(); want != "" && got != want {
			t.Errorf("undone it is\n%s\nwant\n%s", got, want)
		}
	}
	if len(d.Attachments(1)) != 0 {
		t.Error("what was attached is still there")
	}
	if _, err := d.Attach(7, file(t, "a", "", "")); !errors.Is(err, timeline.ErrNotFound) {
		t.Errorf("on no article: %v", err)
	}
}

// Ensure that a large file is kept by its path and sum, and that one which has changed or gone is told.
func TestAttach_Large(t *testing.T) {
	d, lib, _ := attached(t)
	large := strings.Repeat("0123456789abcdef", timeline.MaxBlob/16) + "!"
	if _, err := d.Attach(1, file(t, "film.mp4", "/films/film.mp4", large), file(t, "fits.bin", "/x", large[:timeline.MaxBlob])); err != nil {
		t.Fatal(err)
	}
	film, fits := d.Attachments(1)[0], d.Attachments(1)[1]
	if film.Kept() || film.Size != timeline.MaxBlob+1 || !fits.Kept() {
		t.Fatalf("film %+v, fits %+v", film, fits)
	}
	reads := func(data string, err error) func(string) (io.ReadCloser, error) {
		return func(path string) (io.ReadCloser, error) {
			if path != "/films/film.mp4" {
				t.Errorf("opens %q", path)
			}
			return io.NopCloser(strings.NewReader(data)), err
		}
	}
	if got, err := content(t, lib, film, reads(large, nil)); err != nil || got != large {
		t.Errorf("Content = %d bytes, %v", len(got), err)
	}
	if _, err := content(t, lib, film, reads(large[1:], nil)); !errors.Is(err, blob.ErrOther) {
		t.Errorf("another file: %v, want %v", err, blob.ErrOther)
	}
	if _, err := content(t, lib, film, reads("", fs.ErrNotExist)); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "put it back") {
		t.Errorf("no file: %v", err)
	}
}

// Ensure that attachments travel with the lossless file: into a new library as they were, into one that has the article
// already once, and not at all when their bytes are others.
func TestAttach_Import(t *testing.T) {
	d, lib, dump := attached(t)
	if _, err := d.Attach(1, file(t, "a.bin", "", "\x00\xfe"), file(t, "b.bin", "", "bee")); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := own.Encode(context.Background(), &out, lib); err != nil {
		t.Fatal(err)
	}
	from := func(text string) intake.Source { return desktest.Source("library.jsonl", text) }
	fresh := library(t)
	if r := read(t, fresh, intake.Options{}, from(out.String())); len(r[0].Problems) > 0 {
		t.Error(r)
	}
	if got, want := desktest.Lossless(t, fresh), dump(); got != want {
		t.Errorf("it became\n%s\nwant\n%s", got, want)
	}
	other := open(t, fresh)
	if err := other.Detach(other.Attachments(1)[0].ID); err != nil {
		t.Fatal(err)
	}
	read(t, fresh, intake.Options{}, from(out.String()), from(out.String()))
	if err := other.Reload(); err != nil {
		t.Fatal(err)
	}
	if list := other.Attachments(1); len(list) != 2 || list[0].Name != "b.bin" || list[1].Name != "a.bin" {
		t.Fatalf("after reading it again: %+v", list)
	}
	if got, err := content(t, fresh, other.Attachments(1)[1], nil); got != "\x00\xfe" || err != nil {
		t.Errorf("Content = %q, %v", got, err)
	}
	if _, err := other.Undo(context.Background()); err != nil || len(other.Attachments(1)) != 1 {
		t.Errorf("Undo = %v, %+v", err, other.Attachments(1))
	}
	broken := strings.Replace(out.String(), `"data":"AP4="`, `"data":"AP8="`, 1)
	r := read(t, library(t), intake.Options{}, from(broken))
	if len(r[0].Problems) != 1 || !strings.Contains(r[0].Problems[0].Message, "“a.bin” is not what it was") || r[0].Problems[0].Line == 0 {
		t.Errorf("other bytes: %+v", r[0].Problems)
	}
}
