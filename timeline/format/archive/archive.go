// Package archive opens compressed files and zip archives within bounds, so that a small file cannot fill the memory or
// the disk, and nothing in it can name a place outside.
package archive

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"strings"
)

// Bounds of what comes out of a compressed file.
const (
	mostEntries = 10_000
	mostBytes   = 2 << 30 // all entries together
	MostDepth   = 2       // archives within archives
	mostRatio   = 200     // beyond freeBytes
	freeBytes   = 10 << 20
	mostInPlace = 256 << 20 // of an archive that cannot be read at any place, such as one from a pipe
)

var (
	// ErrTooLarge is returned when more comes out of a file than the bounds allow.
	ErrTooLarge = errors.New("more comes out of it than a file of data can hold (2 GiB in all, 200 times its size): it was refused")
	// ErrTooDeep is returned for archives within archives within archives.
	ErrTooDeep = errors.New("archives lie in it more than two deep")
)

// IsGzip and IsZip tell by the first bytes.
func IsGzip(head []byte) bool { return bytes.HasPrefix(head, []byte{0x1f, 0x8b, 8}) }

// IsZip reports whether head begins a zip archive.
func IsZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// Gunzip returns what a gzip file holds, within the bounds.
func Gunzip(in io.Reader) (io.Reader, error) {
	counted := &counter{Reader: in}
	z, err := gzip.NewReader(counted)
	if err != nil {
		return nil, fmt.Errorf("unpack: %w; the file is cut off or damaged: copy or download it again", err)
	}
	return &bounded{Reader: z, in: func() int64 { return counted.n }, left: mostBytes}, nil
}

type counter struct {
	io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// bounded counts the bytes that really come out; what a header declares is not believed.
type bounded struct {
	io.Reader
	in   func() int64 // bytes that went in
	out  int64
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	b.out += int64(n)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, gzip.ErrChecksum) {
		err = fmt.Errorf("unpack: %w; the file is cut off or damaged: copy or download it again", err)
	}
	if b.out > b.left || b.out > freeBytes && b.out > mostRatio*b.in() {
		return 0, ErrTooLarge
	}
	return n, err
}

// Zip is an open archive.
type Zip struct {
	entries []*zip.File
	total   int64 // bytes that came out so far
}

// Open opens an archive of size bytes, or of unknown size when size is negative. in is read at any place when it can be,
// and otherwise into memory.
func Open(in io.Reader, size int64) (*Zip, error) {
	at, ok := in.(io.ReaderAt)
	if !ok || size < 0 {
		raw, err := io.ReadAll(io.LimitReader(in, mostInPlace+1))
		if err != nil {
			return nil, fmt.Errorf("read the archive: %w", err)
		}
		if len(raw) > mostInPlace {
			return nil, fmt.Errorf("the archive has more than %d MiB, too much for one that lies in another or comes from a pipe: save it as a file", mostInPlace>>20)
		}
		at, size = bytes.NewReader(raw), int64(len(raw))
	}
	z, err := zip.NewReader(at, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) { // names are examined one by one
		return nil, fmt.Errorf("open the archive: %w; the file is cut off or damaged: copy or download it again", err)
	}
	if len(z.File) > mostEntries {
		return nil, fmt.Errorf("the archive has %d entries, more than %d", len(z.File), mostEntries)
	}
	return &Zip{entries: z.File}, nil
}

// Has reports whether there is an entry of this name.
func (z *Zip) Has(name string) bool {
	for _, e := range z.entries {
		if e.Name == name {
			return true
		}
	}
	return false
}

// Each calls fn for every file in the archive. Entries with a name that leads outside, links, encrypted ones and such
// that come twice go to refuse.
func (z *Zip) Each(fn func(name string, in io.Reader, size int64) error, refuse func(name, why string)) error {
	names := map[string]bool{}
	for _, e := range z.entries {
		if strings.HasSuffix(e.Name, "/") {
			continue
		}
		why := wrong(e)
		if why == "" && names[e.Name] {
			why = "it is there twice; only the first was read"
		}
		if why != "" {
			refuse(printable(e.Name), why)
			continue
		}
		names[e.Name] = true
		if base := path.Base(e.Name); strings.HasPrefix(base, ".") || strings.HasPrefix(e.Name, "__MACOSX/") {
			continue
		}
		if err := z.open(e, fn); err != nil {
			return err
		}
	}
	return nil
}

// File calls fn for one entry and reports whether there is one.
func (z *Zip) File(name string, fn func(in io.Reader) error) (bool, error) {
	for _, e := range z.entries {
		if e.Name == name {
			return true, z.open(e, func(_ string, in io.Reader, _ int64) error { return fn(in) })
		}
	}
	return false, nil
}

func (z *Zip) open(e *zip.File, fn func(string, io.Reader, int64) error) error {
	in, err := e.Open()
	if err != nil {
		return fmt.Errorf("%s in the archive: %w", printable(e.Name), err)
	}
	defer in.Close()
	packed := int64(min(e.CompressedSize64, mostBytes))
	b := &bounded{Reader: in, in: func() int64 { return packed }, left: mostBytes - z.total}
	err = fn(e.Name, b, int64(min(e.UncompressedSize64, mostBytes)))
	z.total += b.out
	return err
}

func wrong(e *zip.File) string {
	name := e.Name
	switch {
	case !filepath.IsLocal(filepath.FromSlash(name)) || strings.ContainsAny(name, "\\:\x00"):
		return "its name leads out of the archive"
	case reserved(name):
		return "its name cannot be a file everywhere"
	case !e.Mode().IsRegular():
		return "it is no file but a link or a device"
	case e.Flags&1 != 0:
		return "it is encrypted"
	}
	return ""
}

// reserved reports whether a part of a name is one that Windows keeps for devices, or ends in a way that it drops.
func reserved(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		stem, _, _ := strings.Cut(strings.ToUpper(part), ".")
		switch strings.TrimRight(stem, "0123456789 ") {
		case "CON", "PRN", "AUX", "NUL", "COM", "LPT":
			if stem == "CON" || stem == "PRN" || stem == "AUX" || stem == "NUL" || len(stem) == 4 {
				return true
			}
		}
		if strings.HasSuffix(part, ".") && part != "." || strings.HasSuffix(part, " ") {
			return true
		}
	}
	return false
}

// printable makes a foreign name fit for a message.
func printable(name string) string { return strings.Trim(fmt.Sprintf("%+q", name), `"`) }
