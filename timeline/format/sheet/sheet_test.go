package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

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

// Ensure that a table is read in any encoding with two bytes a letter, with a mark of it or without, and with any ends of lines.
func TestReader_Encodings(t *testing.T) {
	const in = "title,when\nCafé,2001\n\"Brücke\nüber\",2002\n"
	wide := func(text string, little bool) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(text)) {
			lo, hi := byte(u), byte(u>>8)
			if !little {
				lo, hi = hi, lo
			}
			b.WriteByte(lo)
			b.WriteByte(hi)
		}
		return b.String()
	}
	for name, x := range map[string]string{
		"plain": in, "byte order mark": "\ufeff" + in, "Windows": strings.ReplaceAll(in, "\n", "\r\n"), "old Macintosh": strings.ReplaceAll(in, "\n", "\r"),
		"UTF-16": wide("\ufeff"+in, true), "UTF-16, big": wide("\ufeff"+in, false), "UTF-16, no mark": wide(in, true), "UTF-16, big, no mark": wide(in, false),
		"UTF-16, old Macintosh": wide(strings.ReplaceAll(in, "\n", "\r"), true),
	} {
		got, told, err := rows(t, x)
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], "\r\n", "\n")
		}
		if want := []string{"2 Café", "3 Brücke\nüber"}; err != nil || len(told) > 0 || !slices.Equal(got, want) {
			t.Errorf("%s: %q, told %q, %v; want %q", name, got, told, err, want)
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
