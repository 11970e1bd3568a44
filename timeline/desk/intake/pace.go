package intake

import (
	"io"
	"sync/atomic"

	"entente/timeline/desk/progress"
)

// pace tells how far the present file was read.
type pace struct {
	step progress.Step
	to   progress.Func // nil: nobody
	at   *position
}

// newPace tells that a file is begun.
func newPace(step progress.Step, to progress.Func) pace {
	p := pace{step, to, &position{}}
	p.tell(0)
	return p
}

// tell says how many rows of the file have been read.
func (p *pace) tell(rows int) {
	if p.to != nil {
		step := p.step
		step.Rows, step.Read = rows, p.at.n.Load()
		p.to(step)
	}
}

// reader reads the file that lies on the disk, and counts. Archives are read without holding them in memory.
func (p *pace) reader(in io.Reader) io.Reader {
	p.at.in = in
	if at, ok := in.(io.ReaderAt); ok {
		return &positionAt{p.at, at}
	}
	return p.at
}

// position counts what was read of a file, also by another goroutine.
type position struct {
	in io.Reader
	n  atomic.Int64
}

// Read implements io.Reader.
func (p *position) Read(b []byte) (int, error) {
	n, err := p.in.Read(b)
	p.n.Add(int64(n))
	return n, err
}

type positionAt struct {
	*position
	at io.ReaderAt
}

// ReadAt implements io.ReaderAt.
func (p *positionAt) ReadAt(b []byte, off int64) (int, error) {
	n, err := p.at.ReadAt(b, off)
	p.n.Add(int64(n))
	return n, err
}
