package own

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"

	"entente/timeline"
	"entente/timeline/format"
)

// FolderMark is the file that makes a folder one of this format: its first line, as a file.
const FolderMark = "entente.json"

// Folder returns the format of a library as a folder of small files, for version control. Put behind one another in
// the order of the kinds and then of the numbers they are the file that Encode writes: an article and an attachment a file, of everything
// else those whose numbers agree but for the last two digits. A change touches the files that it is about, no others.
func Folder() format.Format {
	return format.Format{Name: "folder", Title: "Entente JSON Lines in a folder", Exts: []string{"/"},
		Sniff: func(string, []byte) bool { return false }, Decode: Decode, Folder: encodeFolder}
}

// partOf names the file that holds an entity.
func partOf(ref timeline.Ref) string {
	first := ref.ID
	if ref.Kind != timeline.KindArticle && ref.Kind != timeline.KindAttachment {
		first -= first % 100
	}
	return fmt.Sprintf("%ss/%07d.jsonl", ref.Kind, first)
}

// encodeFolder hands over each file, the mark at first as that of a folder that is not whole yet and at last as it stays.
func encodeFolder(ctx context.Context, src format.Source, put func(name string, content []byte) error) error {
	mark := func(h header) error {
		b, err := json.Marshal(h)
		if err != nil {
			return err
		}
		return put(FolderMark, append(b, '\n'))
	}
	if err := mark(header{Entente: Version, Unfinished: true}); err != nil {
		return err
	}
	name, part := "", []byte(nil)
	err := Records(ctx, src, func(e timeline.Entity, record []byte) error {
		if of := partOf(e.Ref()); of != name {
			if name != "" {
				if err := put(name, part); err != nil {
					return err
				}
			}
			name, part = of, nil
		}
		part = append(append(part, record...), '\n')
		return nil
	})
	if err != nil {
		return err
	}
	if name != "" {
		if err := put(name, part); err != nil {
			return err
		}
	}
	return mark(header{Entente: Version})
}

// FolderParts lists the files of a folder but for its mark, in the order in which they are read. What else lies in it, and
// links that might lead out of it, are left out.
func FolderParts(dir fs.FS) ([]string, error) {
	var parts []string
	for _, kind := range timeline.Kinds() {
		sub := kind.String() + "s"
		list, err := fs.ReadDir(dir, sub)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		var names []string
		for _, e := range list {
			if e.Type().IsRegular() && path.Ext(e.Name()) == ".jsonl" {
				names = append(names, path.Join(sub, e.Name()))
			}
		}
		slices.SortFunc(names, func(a, b string) int { return cmp.Or(len(a)-len(b), cmp.Compare(a, b)) })
		parts = append(parts, names...)
	}
	return parts, nil
}

// OpenFolder returns the files of a folder as one that Decode reads. Between them stand lines that say which one
// begins, so that a problem is told with its file.
func OpenFolder(dir fs.FS) (io.ReadCloser, error) {
	raw, err := fs.ReadFile(dir, FolderMark)
	if err != nil {
		return nil, err
	}
	var h header
	if err := json.Unmarshal(bytes.TrimPrefix(raw, []byte("\ufeff")), &h); err != nil {
		return nil, fmt.Errorf("%s does not say what the folder is: %w", FolderMark, err)
	}
	if h.Unfinished {
		return nil, errors.New("an export into this folder was cut short, so not all in it belongs together: export into it once more")
	}
	parts, err := FolderParts(dir)
	if err != nil {
		return nil, err
	}
	return &folderReader{dir: dir, parts: parts, now: bytes.NewReader(append(raw, '\n'))}, nil
}

// folderReader reads one file after the other.
type folderReader struct {
	dir   fs.FS
	parts []string  // that are to come
	now   io.Reader // what is read
	file  fs.File   // that now reads from, nil before the first
}

// Read implements io.Reader.
func (r *folderReader) Read(p []byte) (int, error) {
	for {
		n, err := r.now.Read(p)
		if n > 0 || !errors.Is(err, io.EOF) {
			return n, err
		}
		if err := r.next(); err != nil {
			return 0, err
		}
	}
}

func (r *folderReader) next() error {
	if err := r.Close(); err != nil {
		return err
	}
	if len(r.parts) == 0 {
		return io.EOF
	}
	name := r.parts[0]
	file, err := r.dir.Open(name)
	if err != nil {
		return err
	}
	line, err := json.Marshal(record{Entente: Version, Part: name})
	if err != nil {
		return errors.Join(err, file.Close())
	}
	// A file that was edited may lack its last line end.
	r.parts, r.file = r.parts[1:], file
	r.now = io.MultiReader(bytes.NewReader(append(append([]byte{'\n'}, line...), '\n')), file)
	return nil
}

// Close implements io.Closer.
func (r *folderReader) Close() error {
	if r.file == nil {
		return nil
	}
	f := r.file
	r.file = nil
	return f.Close()
}
