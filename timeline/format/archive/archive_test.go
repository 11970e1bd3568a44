package archive

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
)

// zipped makes an archive of names and contents, in order.
func zipped(t testing.TB, entries ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		e, err := w.Create(entries[i])
		if err == nil {
			_, err = io.WriteString(e, entries[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// list opens an archive and writes down what is read and what is refused.
func list(raw []byte, in io.Reader, size int64) (string, error) {
	if in == nil {
		in, size = bytes.NewReader(raw), int64(len(raw))
	}
	z, err := Open(in, size)
	if err != nil {
		return "", err
	}
	var out []string
	err = z.Each(func(name string, in io.Reader, _ int64) error {
		b, err := io.ReadAll(in)
		out = append(out, fmt.Sprintf("%s=%.9s", name, b))
		return err
	}, func(name, why string) { out = append(out, name+"! "+why) })
	return strings.Join(out, "; "), err
}

// Ensure that files are read wherever the archive comes from, and that what leads outside or pretends is refused.
func TestZip(t *testing.T) {
	tests := []struct {
		name, want string
		raw        []byte
	}{
		{"files and folders", "a.txt=one; b/c.txt=two", zipped(t, "a.txt", "one", "b/", "", "b/c.txt", "two", "__MACOSX/a.txt", "x", ".hidden", "x")},
		{"leads outside", "../../etc/evil.csv! its name leads out of the archive; /etc/passwd! its name leads out of the archive; " +
			`C:\\\\x! its name leads out of the archive; a\x00b! its name leads out of the archive; ok=x`,
			zipped(t, "../../etc/evil.csv", "x", "/etc/passwd", "x", `C:\\x`, "x", "a\x00b", "x", "ok", "x")},
		{"names of devices", "CON! its name cannot be a file everywhere; a/nul.txt! its name cannot be a file everywhere; " +
			"lpt1! its name cannot be a file everywhere; x.! its name cannot be a file everywhere; console=x",
			zipped(t, "CON", "x", "a/nul.txt", "x", "lpt1", "x", "x.", "x", "console", "x")},
		{"twice", "a=1; a! it is there twice; only the first was read", zipped(t, "a", "1", "a", "2")},
		{"empty", "", zipped(t)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for from, in := range map[string]io.Reader{"memory": nil, "pipe": io.MultiReader(bytes.NewReader(tt.raw))} {
				if got, err := list(tt.raw, in, -1); got != tt.want || err != nil {
					t.Errorf("from %s: got %s, %v\nwant %s", from, got, err, tt.want)
				}
			}
		})
	}
}

// Ensure that links and encrypted entries are refused.
func TestZip_Kinds(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	link := &zip.FileHeader{Name: "link"}
	link.SetMode(fs.ModeSymlink | 0o777)
	secret := &zip.FileHeader{Name: "secret", Flags: 1}
	for _, h := range []*zip.FileHeader{link, secret} {
		e, err := w.CreateRaw(h)
		if err == nil {
			_, err = io.WriteString(e, "/etc/passwd")
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := list(b.Bytes(), nil, 0)
	if want := "link! it is no file but a link or a device; secret! it is encrypted"; got != want || err != nil {
		t.Errorf("got %s, %v, want %s", got, err, want)
	}
}

// zeros writes n zero bytes.
func zeros(w io.Writer, n int) error {
	_, err := io.CopyN(w, zero{}, int64(n))
	return err
}

type zero struct{}

func (zero) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// Ensure that a small file from which very much comes out is given up early, whatever its header says.
func TestBombs(t *testing.T) {
	var gz, z bytes.Buffer
	g := gzip.NewWriter(&gz)
	w := zip.NewWriter(&z)
	e, err := w.Create("zeros")
	if err != nil {
		t.Fatal(err)
	}
	for name, err := range map[string]error{"gzip": zeros(g, 64<<20), "close": g.Close(), "zip": zeros(e, 64<<20), "close zip": w.Close()} {
		if err != nil {
			t.Fatal(name, err)
		}
	}
	in, err := Gunzip(&gz)
	if err != nil {
		t.Fatal(err)
	}
	n, err := io.Copy(io.Discard, in)
	if !errors.Is(err, ErrTooLarge) || n > 32<<20 {
		t.Errorf("gzip: %d bytes, %v", n, err)
	}
	if _, err := list(z.Bytes(), nil, 0); !errors.Is(err, ErrTooLarge) {
		t.Errorf("zip: %v", err)
	}
}

// Ensure that an archive of very many entries, one that is cut and one that is none are refused.
func TestOpen_Refused(t *testing.T) {
	many := make([]string, 0, 2*mostEntries+2)
	for i := range mostEntries + 1 {
		many = append(many, fmt.Sprint(i), "")
	}
	whole := zipped(t, "a", "one")
	for name, raw := range map[string][]byte{"many": zipped(t, many...), "cut": whole[:len(whole)/2], "none": []byte("PK\x03\x04 not really")} {
		if _, err := list(raw, nil, 0); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if !IsZip(whole) || IsZip([]byte("PK")) || !IsGzip([]byte{0x1f, 0x8b, 8, 0}) || IsGzip(whole) {
		t.Error("the first bytes are not told apart")
	}
}

// FuzzOpen: no archive, however damaged, does more than give an error.
func FuzzOpen(f *testing.F) {
	f.Add(zipped(f, "a", "one", "b/../c", "two"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, _ = list(raw, nil, 0)
		if in, err := Gunzip(bytes.NewReader(raw)); err == nil {
			_, _ = io.Copy(io.Discard, in)
		}
	})
}

// Ensure that a file that ends too early says what to do, after what could be read.
func TestGunzip_Cut(t *testing.T) {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	if _, err := w.Write([]byte(strings.Repeat("Talks in Riga. ", 1000))); err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	for _, cut := range []int{1, 20} {
		r, err := Gunzip(bytes.NewReader(packed.Bytes()[:packed.Len()-cut]))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(r); err == nil || !strings.Contains(err.Error(), "cut off or damaged: copy or download it again") {
			t.Errorf("%d bytes less: %v", cut, err)
		}
	}
}
