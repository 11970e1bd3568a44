package lines

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func all(in string) (list []string, err error) {
	r := New(context.Background(), strings.NewReader(in))
	for {
		s, err := r.Next()
		if err != nil {
			return list, err
		}
		list = append(list, s)
	}
}

// Ensure that lines come whole, however long, with any line ends, and as valid UTF-8.
func TestNext(t *testing.T) {
	long := strings.Repeat("x", 3<<20)
	tests := []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"mixed ends", "a\nb\r\n\nc", []string{"a", "b", "", "c"}},
		{"byte order mark", "\ufeffa\n", []string{"a"}},
		{"long", long + "\n" + long, []string{long, long}},
		{"not UTF-8", "a\xffb\n", []string{"a\ufffdb"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got, err := all(tt.in); !slices.Equal(got, tt.want) || !errors.Is(err, io.EOF) {
				t.Errorf("got %.100q, %v, want %.100q", got, err, tt.want)
			}
		})
	}
}

// Ensure that a line without end is refused and not gathered, and that a cancelled reading ends.
func TestNext_Bounds(t *testing.T) {
	if _, err := all(strings.Repeat("x", most+1)); err == nil || !strings.Contains(err.Error(), "line 1 is longer than 16 MiB") {
		t.Errorf("a long line: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := New(ctx, strings.NewReader(strings.Repeat("\n", 10*checkEvery)))
	for {
		if _, err := r.Next(); err != nil {
			if !errors.Is(err, context.Canceled) || r.N > checkEvery {
				t.Errorf("%v in line %d", err, r.N)
			}
			return
		}
	}
}

func FuzzNext(f *testing.F) {
	f.Add("a\tb\r\n\xff")
	f.Fuzz(func(t *testing.T, in string) {
		list, err := all(in)
		if !errors.Is(err, io.EOF) {
			t.Fatal(err)
		}
		for _, s := range list {
			fields, ok := Fields(s, nil, 1<<20)
			if !utf8.ValidString(s) || !ok || strings.Join(fields, "\t") != s {
				t.Fatalf("%q: %q", in, s)
			}
		}
	})
}
