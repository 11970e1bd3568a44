package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
)

// BenchmarkReviewOpen reads an article of 1 MB for the review, as when it is opened.
func BenchmarkReviewOpen(b *testing.B) {
	s := library(b)
	read(b, s, intake.Options{Accept: desk.AskAlways}, desktest.Source("long.txt", strings.Repeat(riga, 1<<20/len(riga))))
	d := open(b, s)
	b.SetBytes(1 << 20)
	for b.Loop() {
		if err := d.Reload(); err != nil {
			b.Fatal(err)
		}
		x, err := d.Review(reader(b), 1)
		if err != nil || len(x.Items) == 0 {
			b.Fatal(err)
		}
	}
}

// BenchmarkReviewDecide accepts a proposal of one of a hundred articles beside the sample library, shows the article anew
// and takes that back.
func BenchmarkReviewDecide(b *testing.B) {
	s := sample(b)
	var files []intake.Source
	for i := range 100 {
		files = append(files, desktest.Source(fmt.Sprintf("%d.txt", i), strings.Replace(riga, "Baltic ministers", fmt.Sprintf("Meeting %d: ministers", i), 1)))
	}
	read(b, s, intake.Options{Accept: desk.AskAlways}, files...)
	d := open(b, s)
	queue := d.Waiting()
	if len(queue) != 100 {
		b.Fatalf("%d articles wait", len(queue))
	}
	var ids []timeline.EventID
	for _, q := range queue {
		ids = append(ids, looked(b, d, q.Article).Items[0].ID)
	}
	for i := 0; b.Loop(); i++ {
		if err := d.Accept(ids[i%len(ids)]); err != nil {
			b.Fatal(err)
		}
		if x := looked(b, d, queue[i%len(ids)].Article); x.Decided() != 1 || len(d.Waiting()) != 100 {
			b.Fatalf("%d decided", x.Decided())
		}
		if _, err := d.Undo(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
