package blob_test

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
	"entente/timeline/desk/blob"
	"entente/timeline/desk/progress"
)

// memFile is a file that lies nowhere, and may have any name.
type memFile struct {
	*strings.Reader
	name string
	mode fs.FileMode
}

func (f memFile) Close() error               { return nil }
func (f memFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f memFile) Name() string               { return f.name }
func (f memFile) Mode() fs.FileMode          { return f.mode }
func (f memFile) ModTime() time.Time         { return time.Time{} }
func (f memFile) IsDir() bool                { return f.mode.IsDir() }
func (f memFile) Sys() any                   { return nil }

func file(name, data string) fs.File { return memFile{Reader: strings.NewReader(data), name: name} }

// library keeps the bytes of one attachment; nil: it has none.
type library struct{ data *string }

func (l library) Get(timeline.Ref) (timeline.Entity, error) {
	if l.data == nil {
		return nil, timeline.ErrNotFound
	}
	return &timeline.Blob{ID: 1, Data: *l.data}, nil
}

// tooLarge is one byte more than a library keeps.
func tooLarge() string { return strings.Repeat("0123456789abcdef", timeline.MaxBlob/16) + "!" }

// Ensure that a file which fits is kept with its sum, and of a larger one the path and the sum.
func TestRead(t *testing.T) {
	for _, tt := range []struct {
		data string
		kept bool
	}{{"", true}, {"\x89PNG\r\n\x1a\n\x00", true}, {tooLarge()[:timeline.MaxBlob], true}, {tooLarge(), false}} {
		var last progress.Step
		f, err := blob.Read(t.Context(), "/films/a", file("a", tt.data), func(s progress.Step) { last = s })
		if err != nil {
			t.Fatal(err)
		}
		want := timeline.Attachment{Name: "a", Size: int64(len(tt.data)), Sum: fmt.Sprintf("%x", sha256.Sum256([]byte(tt.data))), Media: f.Facts.Media}
		if !tt.kept {
			want.Path = "/films/a"
		}
		if f.Facts != want || f.Facts.Kept() != tt.kept || tt.kept != (f.Data == tt.data) {
			t.Errorf("of %d bytes: %+v with %d bytes, want %+v", len(tt.data), f.Facts, len(f.Data), want)
		}
		if !tt.kept && (last.Read != int64(len(tt.data)) || last.Size != last.Read) {
			t.Errorf("of %d bytes the last that was told is %+v", len(tt.data), last)
		}
	}
}

// Ensure that what cannot be attached is refused, and that reading ends when nobody waits for it.
func TestRead_Refuses(t *testing.T) {
	for _, name := range []string{"", "..", "a/b", "a\nb", "\xff"} {
		if _, err := blob.Read(t.Context(), "", file(name, "x"), nil); err == nil {
			t.Errorf("%q is taken as a name", name)
		}
	}
	folder := memFile{strings.NewReader(""), "a", fs.ModeDir}
	if _, err := blob.Read(t.Context(), "", folder, nil); err == nil || !strings.Contains(err.Error(), "folder") {
		t.Errorf("a folder: %v", err)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := blob.Read(stopped, "/a", file("a", tooLarge()), nil); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
}

// Ensure that the bytes come from where they are kept, and that other bytes, and none, are told.
func TestWrite(t *testing.T) {
	kept, err := blob.Read(t.Context(), "", file("a", "kept"), nil)
	if err != nil {
		t.Fatal(err)
	}
	film, err := blob.Read(t.Context(), "/films/a", file("a", tooLarge()), nil)
	if err != nil {
		t.Fatal(err)
	}
	write := func(a *timeline.Attachment, lib blob.Library, data string, failed error) (string, error) {
		var b bytes.Buffer
		err := blob.Write(t.Context(), lib, a, func(path string) (io.ReadCloser, error) {
			if path != a.Path {
				t.Errorf("opens %q", path)
			}
			return io.NopCloser(strings.NewReader(data)), failed
		}, &b, nil)
		return b.String(), err
	}
	if got, err := write(&kept.Facts, library{&kept.Data}, "", nil); err != nil || got != "kept" {
		t.Errorf("what is kept: %q, %v", got, err)
	}
	other := "kegs"
	if _, err := write(&kept.Facts, library{&other}, "", nil); !errors.Is(err, blob.ErrOther) {
		t.Errorf("other bytes in the library: %v", err)
	}
	if _, err := write(&kept.Facts, library{}, "", nil); !errors.Is(err, timeline.ErrNotFound) {
		t.Errorf("none in the library: %v", err)
	}
	if got, err := write(&film.Facts, library{}, tooLarge(), nil); err != nil || got != tooLarge() {
		t.Errorf("what lies outside: %d bytes, %v", len(got), err)
	}
	if _, err := write(&film.Facts, library{}, tooLarge()[1:], nil); !errors.Is(err, blob.ErrOther) {
		t.Errorf("another file: %v", err)
	}
	if _, err := write(&film.Facts, library{}, "", fs.ErrNotExist); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "put it back") {
		t.Errorf("no file: %v", err)
	}
}
