package formattest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/timeline/format"
)

// RunArticles is Run for formats of texts.
func RunArticles(t *testing.T, f format.Format, cases []Case) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			for _, name := range []string{c.File, "unknown"} {
				if !f.Sniff(name, []byte(c.In)) {
					t.Errorf("Sniff(%q) = false", name)
				}
			}
			var b strings.Builder
			err := f.Articles(context.Background(), strings.NewReader(c.In), func(d format.Doc) error {
				fmt.Fprintf(&b, "%s: %q %q by %q, %q, %s %s\n", d.Name, d.Title, d.Text, d.Author, d.Outlet, d.Published, d.Address)
				return nil
			}, func(p format.Problem) { fmt.Fprintf(&b, "problem %s\n", p) })
			if err != nil {
				fmt.Fprintf(&b, "error %v\n", err)
			}
			if got := b.String(); strings.TrimSpace(got) != strings.TrimSpace(c.Want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.Want)
			}
		})
	}
}

// FuzzArticles feeds a reader of texts with anything: it must end without a panic, and all texts must be UTF-8.
func FuzzArticles(f *testing.F, fm format.Format, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		fm.Sniff("unknown", []byte(in))
		_ = fm.Articles(context.Background(), strings.NewReader(in), func(d format.Doc) error {
			for _, s := range []string{d.Title, d.Text, d.Author, d.Outlet} {
				if !utf8.ValidString(s) {
					t.Fatalf("%q is no UTF-8", s)
				}
			}
			return nil
		}, func(format.Problem) {})
	})
}
