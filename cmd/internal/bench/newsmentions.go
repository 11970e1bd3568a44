package bench

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"
)

// Mentions writes two mentions of each of the n rows that Rows writes for the same seed: one by the article that the row
// comes from, one by another, which speaks of up to three events. So three mentions share an article, as in real files.
func Mentions(w io.Writer, n int, seed uint64) error {
	b := bufio.NewWriterSize(w, 1<<20)
	g, rnd := newNews(seed), rand.New(rand.NewPCG(seed, 2))
	other, left := "", 0
	for i := range n {
		g.row(i)
		if left--; left < 0 {
			left = rnd.IntN(3)
			outlets := strings.Fields(outlets)
			slug := strings.Split(strings.TrimPrefix(g.url, "http://"), "/")
			slug[0], slug[len(slug)-1] = "www."+outlets[rnd.IntN(len(outlets))], fmt.Sprintf("%s-%s-%d", words[:7], slug[len(slug)-1], rnd.IntN(1_000_000))
			other = "http://" + strings.Join(slug, "/")
		}
		for _, address := range []string{g.url, other} {
			b.WriteString(mentionRow(400_000_000+i, g.day, address, rnd))
		}
	}
	return b.Flush()
}

func mentionRow(event int, day time.Time, address string, rnd *rand.Rand) string {
	outlet, _, _ := strings.Cut(strings.TrimPrefix(address, "http://www."), "/")
	from, size := rnd.IntN(3000), 1000+rnd.IntN(5000)
	return fmt.Sprintf("%d\t%s\t%s\t1\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%.15g\t\t\n", event, day.Format("20060102150405"),
		day.Add(time.Duration(rnd.IntN(96))*15*time.Minute).Format("20060102150405"), outlet, address, 1+rnd.IntN(12), from, from+rnd.IntN(60),
		from+rnd.IntN(90), rnd.IntN(2), 10+10*rnd.IntN(10), size, rnd.NormFloat64()*4-2)
}
