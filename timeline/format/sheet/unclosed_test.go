package sheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/timeline/format"
)

// rows reads a table and returns what its rows begin with, with their lines, and what is said.
func rows(t *testing.T, in string) (got, told []string, err error) {
	t.Helper()
	r, err := Open(t.Context(), strings.NewReader(in), 0)
	if err != nil {
		t.Fatal(err)
	}
	err = r.Each(func(row []string) error { got = append(got, fmt.Sprintf("%d %s", r.Line, row[0])); return nil },
		func(p format.Problem) { told = append(told, p.String()) })
	return got, told, err
}

// Ensure that a quote which is not closed costs its own row and no other, and that its line is told, wherever the next quote or the
// end of the file is; and that cells of several lines, with commas and wild quotes in them, are read as they are.
func TestEach_Unclosed(t *testing.T) {
	const open = "a quote opens a cell here and is not closed"
	for _, x := range []struct {
		name, in   string
		want, told []string
	}{
		{"to the end", "title,when\na,2001\n\"b,2002\nc,2003\nd,2004\n", []string{"2 a", "4 c", "5 d"}, []string{"line 3: " + open}},
		{"before a quoted cell", "title,when,x\na,2001,\n\"b,2002,\nc,2003,\n\"d, e\",2004,\nf,2005,\n", []string{"2 a", "4 c", "5 d, e", "6 f"}, []string{"line 3: " + open}},
		{"twice", "title,when\n\"a,2001\nb,2002\n\"c,2003\nd,2004\n", []string{"3 b", "5 d"}, []string{"line 2: " + open, "line 4: " + open}},
		{"in the last column", "title,when\na,2001\nb,\"2002\nc,2003\n\nd,2004\n", []string{"2 a", "4 c", "6 d"}, []string{"line 3: " + open}},
		{"Windows", "title;when\r\na;2001\r\n\"b;2002\r\nc;2003\r\n", []string{"2 a", "4 c"}, []string{"line 3: " + open}},
		{"cut off", "title,text\na,\"They met.\nAll was said\nand the", nil, []string{"line 2: a quote opens a cell here and is closed nowhere"}},
		{"lines in a cell", "title,text,x\n\"a\nb, c\",\"d\n\ne\",f\ng,h,i\n", []string{"2 a\nb, c", "6 g"}, nil},
		{"quotes in a cell", "title,text,x\na,\"He said\n\"no\" to it\nand left\",f\ng,h,i\n", []string{"2 a", "5 g"}, nil},
		{"doubled", "title,text\na,\"He said\n\"\"no, 1\"\", 2\nb, 3\nand left\"\ng,h\n", []string{"2 a", "6 g"}, nil},
		{"on the last line", "title,when\na,2001\n\"b,2002", []string{"2 a", "3 b,2002"}, nil},
	} {
		got, told, err := rows(t, x.in)
		if err != nil || !slices.Equal(got, x.want) || !slices.EqualFunc(told, x.told, strings.HasPrefix) {
			t.Errorf("%s: %q, told %q, %v; want %q, %q", x.name, got, told, err, x.want, x.told)
		}
	}
}

// Ensure that a missing quote is found soon in a large table, and that many of them do not make it slow.
func TestEach_UnclosedLarge(t *testing.T) {
	const n = 200_000
	for name, every := range map[string]int{"one": n, "many": 1} {
		var in strings.Builder
		in.WriteString("title,when\n")
		for i := range n {
			if i%every == 0 {
				in.WriteByte('"')
			}
			fmt.Fprintf(&in, "Talks %d,2001\n", i)
		}
		begin := time.Now()
		got, told, err := rows(t, in.String())
		if err != nil || len(got)+len(told) < n || len(told) < n/every-1 || len(told) == 0 { // the last line holds only itself
			t.Errorf("%s: %d rows, %d problems, %v", name, len(got), len(told), err)
		}
		if took := time.Since(begin); took > 10*time.Second {
			t.Errorf("%s: it took %v", name, took)
		}
	}
}
