package intake

import (
	"bytes"
	"io"
	"runtime"
	"sync"

	"entente/timeline/format/archive"
	"entente/timeline/ingest"
	"entente/timeline/ingest/article"
)

// ahead reads the articles that come next while the present one is met with the library and stored, on as many processors as there are. What it
// cannot be sure of is left to the import itself, which reads such a file as if nothing had been read ahead.
type ahead struct {
	*run
	files []Source
	at    int              // the present file
	next  int              // the first that is not begun
	begun map[int]chan got // by file
	// idle is set while articles come that the library has: reading them would be for nothing.
	idle bool
	wait sync.WaitGroup
}

// got is an article that was read ahead; its article is nil where the file is none.
type got struct {
	raw     []byte
	article *article.Article
	reading *ingest.Reading
}

const (
	mostAhead  = 8         // articles
	longestYet = 256 << 10 // bytes of a file that is read ahead: news is shorter
)

func newAhead(r *run, files []Source) *ahead {
	return &ahead{run: r, files: files, begun: map[int]chan got{}}
}

// to tells that file i is read now and begins those behind it.
func (a *ahead) to(i int) {
	a.at, a.next = i, max(a.next, i+1)
	n := min(runtime.GOMAXPROCS(0), mostAhead)
	if n < 2 || a.idle {
		return
	}
	for ; a.next < len(a.files) && a.next <= i+n; a.next++ {
		f, out := a.files[a.next], make(chan got, 1)
		if f.Once || f.Size > longestYet {
			continue
		}
		a.begun[a.next] = out
		a.wait.Go(func() { out <- a.read(f) })
	}
}

// read reads a file if it is an article for sure.
func (a *ahead) read(f Source) got {
	in, err := f.Open()
	if err != nil {
		return got{}
	}
	defer in.Close()
	raw, err := io.ReadAll(io.LimitReader(in, longestYet+1))
	head := raw[:min(len(raw), sniffLength)]
	start := bytes.TrimSpace(head)
	switch _, known := a.pick(f.Name, head); {
	case err != nil, known, len(raw) > longestYet, archive.IsGzip(head), archive.IsZip(head), dataKind(f.Name, head) != "",
		bytes.HasPrefix(start, []byte("{")), bytes.HasPrefix(start, []byte("[")), bytes.HasPrefix(start, []byte("BEGIN:")):
		return got{}
	}
	art, err := a.reader.Decode(f.Name, raw, a.opts.Published)
	if err != nil {
		return got{}
	}
	return got{raw, art, a.reader.Read(art)}
}

// take returns what was read ahead of the present file, nil where nothing was or the file has changed since.
func (a *ahead) take(raw []byte) (*article.Article, *ingest.Reading) {
	out, ok := a.begun[a.at]
	if !ok {
		return nil, nil
	}
	delete(a.begun, a.at)
	if g := <-out; g.article != nil && bytes.Equal(g.raw, raw) {
		return g.article, g.reading
	}
	return nil, nil
}

// end waits for what is still being read.
func (a *ahead) end() { a.wait.Wait() }
