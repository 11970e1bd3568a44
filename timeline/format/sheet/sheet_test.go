package sheet

import (
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"entente/timeline/format"
)

// Ensure that letters which come late in a table are read as they were meant, whatever encoding the file turns out to have.
func TestReader_LateLetters(t *testing.T) {
	var plain strings.Builder
	plain.WriteString("when,title\n")
	for plain.Len() < 40<<10 {
		plain.WriteString("2023-02-28,Talks\n")
	}
	for name, x := range map[string]struct{ row, want string }{
		"windows":        {"2023-03-01,Caf\xe9 \x96 Br\xfccke", "Café – Brücke"},
		"utf-8":          {"2023-03-01,Café – 北京 😀", "Café – 北京 😀"},
		"cut off":        {"2023-03-01,Caf\xe2\x82", "Cafâ‚"},
		"a letter alone": {"2023-03-01,\xe9", "é"},
	} {
		in := plain.String() + x.row
		for _, r := range []string{"at once", "byte by byte"} {
			from := strings.NewReader(in)
			read, err := Open(t.Context(), from, 0)
			if r != "at once" {
				read, err = Open(t.Context(), iotest.OneByteReader(strings.NewReader(in)), 0)
			}
			if err != nil {
				t.Fatal(err)
			}
			rows, last := 0, ""
			err = read.Each(func(row []string) error { rows, last = rows+1, row[1]; return nil },
				func(p format.Problem) { t.Errorf("%s: %s", name, p) })
			if want := strings.Count(plain.String(), "\n"); err != nil || rows != want || last != x.want {
				t.Errorf("%s, %s: %d rows, the last %q, %v; want %d, %q", name, r, rows, last, err, want, x.want)
			}
		}
	}
}

func BenchmarkReader_Plain(b *testing.B) {
	in := "when,title\n" + strings.Repeat("2023-02-28,Talks between two countries on what both want\n", 100_000)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		r, err := Open(b.Context(), strings.NewReader(in), 0)
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		if err := r.Each(func([]string) error { n++; return nil }, func(format.Problem) {}); err != nil || n != 100_000 {
			b.Fatal(fmt.Sprint(n, err))
		}
	}
}
