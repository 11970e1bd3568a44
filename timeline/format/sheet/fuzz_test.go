package sheet

import (
	"strings"
	"testing"

	"entente/timeline/format"
)

// FuzzEach reads anything: it ends, names a line for what is wrong, and a table without quotes gives a row for each of its lines.
func FuzzEach(f *testing.F) {
	f.Add("a,b\n\"c,d\ne,f\n\"g\",h\n")
	f.Add("a;b\r\"c\rd\";e")
	f.Add("a,b\n1,\"2\n3,4\n5,6\"\n7,8\n")
	f.Fuzz(func(t *testing.T, in string) {
		r, err := Open(t.Context(), strings.NewReader(in), 0)
		if err != nil {
			return
		}
		rows, last := 0, 0
		err = r.Each(func([]string) error {
			if rows++; r.Line < last {
				t.Fatalf("line %d comes after %d", r.Line, last)
			}
			last = r.Line
			return nil
		}, func(p format.Problem) {
			if p.Line < 1 || p.Message == "" {
				t.Fatalf("problem %+v", p)
			}
		})
		if lines := strings.Count(in, "\n") + 1; err == nil && rows > lines+strings.Count(in, "\r")+strings.Count(in, "\x00") {
			t.Fatalf("%d rows of %d lines", rows, lines)
		}
	})
}
