package own

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"io/fs"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"entente/timeline"
	"entente/timeline/format"
)

// spread is a library with numbers that are far apart, as after deletions.
func spread(t testing.TB) memory {
	m := full(t)
	for _, id := range []timeline.EventID{99, 100, 20_000_000} {
		m[timeline.Ref{Kind: timeline.KindEvent, ID: uint64(id)}] = &timeline.Event{ID: id, Title: "E", Confidence: 1}
	}
	m[timeline.Ref{Kind: timeline.KindLink, ID: 7}] = &timeline.Link{ID: 7, From: 99, To: 100, Type: timeline.Postpones}
	m[timeline.Ref{Kind: timeline.KindLayer, ID: 9}] = &timeline.Layer{ID: 9, Name: "y1"}
	return m
}

// Ensure that the files of a folder, put behind one another, are the file that Encode writes, and are read as it is:
// with every number, whatever else lies there.
func TestFolder(t *testing.T) {
	want := spread(t)
	var file bytes.Buffer
	if err := Encode(context.Background(), &file, want); err != nil {
		t.Fatal(err)
	}
	dir, marks := fstest.MapFS{}, []string{}
	err := Folder().Folder(context.Background(), want, func(name string, content []byte) error {
		if name == FolderMark {
			marks = append(marks, string(content))
		} else if dir[name] != nil {
			t.Errorf("%s comes twice", name)
		}
		dir[name] = &fstest.MapFile{Data: bytes.Clone(content)}
		return nil
	})
	if err != nil || len(marks) != 2 || !strings.Contains(marks[0], "unfinished") || marks[1] != `{"entente":1}`+"\n" {
		t.Fatalf("Folder = %v, marks %q", err, marks)
	}
	parts, err := FolderParts(dir)
	if err != nil {
		t.Fatal(err)
	}
	joined := string(dir[FolderMark].Data)
	for _, p := range parts {
		joined += string(dir[p].Data)
	}
	if joined != file.String() {
		t.Errorf("the files together are\n%s\nwant\n%s", joined, file.String())
	}
	last := dir["events/20000000.jsonl"]
	last.Data = bytes.TrimSuffix(last.Data, []byte("\n"))
	dir["events/notes.txt"] = &fstest.MapFile{Data: []byte("mine")}
	dir["events/out.jsonl"] = &fstest.MapFile{Data: []byte("/etc/passwd"), Mode: fs.ModeSymlink}
	dir["README.md"] = &fstest.MapFile{Data: []byte("ours")}
	in, err := OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(in)
	if err != nil || in.Close() != nil {
		t.Fatal(err)
	}
	if got := decode(t, data); !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, want %+v", got, want)
	}
}

// Ensure that a problem names its file and the line in it, and that folders which are not whole are refused.
func TestFolder_Problems(t *testing.T) {
	dir := fstest.MapFS{FolderMark: {Data: []byte(`{"entente":1}`)}, "actors/0000000.jsonl": {Data: []byte("\n<<<<<<< ours")},
		"events/0000000.jsonl": {Data: []byte("{}")}}
	in, err := OpenFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	err = Decode(context.Background(), in, func(timeline.Entity) error { return nil }, func(p format.Problem) { got = append(got, p.String()) })
	if err != nil || len(got) != 2 || !strings.HasPrefix(got[0], "line 2: this is not") || !strings.HasSuffix(got[0], "(in actors/0000000.jsonl)") ||
		got[1] != `line 1: the object has no "kind" (in events/0000000.jsonl)` {
		t.Errorf("Decode = %v, %q", err, got)
	}
	for mark, want := range map[string]string{`{"entente":1,"unfinished":true}`: "cut short", `no`: "does not say"} {
		if _, err := OpenFolder(fstest.MapFS{FolderMark: {Data: []byte(mark)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("OpenFolder with %s = %v, want %q", mark, err, want)
		}
	}
}

// Ensure that an archive holds the file that Encode writes and nothing that changes with the day.
func TestZip(t *testing.T) {
	want, file := spread(t), bytes.Buffer{}
	if err := Encode(context.Background(), &file, want); err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	if err := Zip().Encode(context.Background(), &packed, want); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(packed.Bytes()), int64(packed.Len()))
	if err != nil || len(z.File) != 1 || !z.File[0].Modified.IsZero() && z.File[0].Modified.Year() > 1980 {
		t.Fatalf("the archive: %v, %+v", err, z)
	}
	in, err := z.Open(zipped)
	if err != nil {
		t.Fatal(err)
	}
	if data, err := io.ReadAll(in); err != nil || string(data) != file.String() {
		t.Errorf("it holds %s, %v", data, err)
	}
}

// Ensure that numbers in a file are kept, that those of other things keep clear of them, and that the same id never
// makes one link of two.
func TestDecode_Numbers(t *testing.T) {
	m := decode(t, []byte(`{"entente":1}
{"kind":"event","id":"e9","title":"A"}
{"kind":"event","key":"k","title":"B"}
{"kind":"event","id":"e99999999999999999","title":"C"}
{"kind":"link","id":"l3","from":"e9","to":"k","type":"leads to"}
{"kind":"link","id":"l3","from":"k","to":"e9","type":"leads to"}`))
	events, links := map[string]uint64{}, 0
	for ref, e := range m {
		switch e := e.(type) {
		case *timeline.Event:
			events[e.Title] = ref.ID
		case *timeline.Link:
			links++
		}
	}
	if links != 2 || events["A"] != 9 || events["B"] <= keyed || events["C"] <= keyed || events["B"] == events["C"] {
		t.Errorf("events %v and %d links", events, links)
	}
}
