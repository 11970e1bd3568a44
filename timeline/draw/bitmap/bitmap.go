// Package bitmap writes pictures of pixels as PNG and JPEG files, with words about them inside.
//
// The pixels are asked for in bands of rows, which several goroutines paint and pack at a time, so that a poster needs
// the memory of a few bands. What comes out does not depend on how many goroutines there are.
package bitmap

import (
	"context"
	"image"
	"io"
	"runtime"
	"sync"
)

// Painter paints the rows of a picture that the bounds of dst cover; dst is empty before. Every goroutine has its own.
type Painter func(dst *image.RGBA)

// Picture is what is written.
type Picture struct {
	W, H       int
	Opaque     bool    // no pixel is translucent
	PPI        float32 // pixels an inch, 0 for unknown
	Words      []Word
	NewPainter func() Painter
	// Tell, when there is one, is told how many rows of how many are done, in order.
	Tell func(done, total int)
}

// Word is something that the file says: key is of plain ASCII, as PNG has "Title", "Description", "Software".
type Word struct{ Key, Text string }

// bandBytes is the memory of a band of pixels: enough that starting anew with each one does not show in the size.
const bandBytes = 2 << 20

// mostHands bounds the goroutines that paint and pack, and so the memory.
const mostHands = 8

func (p *Picture) rows() int { return max(8, bandBytes/(4*max(p.W, 1))) }

// band is a stretch of rows on its way into the file.
type band struct {
	y0, y1 int
	pix    *image.RGBA
	out    any // what pack made of it
	done   chan struct{}
}

// each paints the bands of a picture, packs them with what newPack returned, and hands them to put in their order.
func (p *Picture) each(ctx context.Context, newPack func() func(*band), put func(*band) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	hands := min(max(runtime.GOMAXPROCS(0), 1), mostHands)
	todo, inOrder := make(chan *band), make(chan *band, hands) // what is made and not yet put waits in inOrder
	var wg sync.WaitGroup
	for range hands {
		wg.Go(func() {
			paint, pack := p.NewPainter(), newPack()
			var mem []byte
			for b := range todo {
				n := 4 * p.W * (b.y1 - b.y0)
				if cap(mem) < n {
					mem = make([]byte, n)
				}
				clear(mem[:n])
				b.pix = &image.RGBA{Pix: mem[:n], Stride: 4 * p.W, Rect: image.Rect(0, b.y0, p.W, b.y1)}
				paint(b.pix)
				pack(b)
				b.pix = nil
				close(b.done)
			}
		})
	}
	wg.Go(func() {
		defer close(inOrder)
		defer close(todo)
		for y := 0; y < p.H; y += p.rows() {
			b := &band{y0: y, y1: min(y+p.rows(), p.H), done: make(chan struct{})}
			select {
			case inOrder <- b:
			case <-ctx.Done():
				return
			}
			select {
			case todo <- b:
			case <-ctx.Done():
				close(b.done)
				return
			}
		}
	})
	var err error
	for b := range inOrder {
		<-b.done
		if err == nil {
			err = ctx.Err()
		}
		if err == nil {
			err = put(b)
		}
		if err != nil {
			stop()
			continue
		}
		if p.Tell != nil {
			p.Tell(b.y1, p.H)
		}
	}
	wg.Wait()
	if err == nil {
		err = ctx.Err()
	}
	return err
}

// errWriter keeps the first error of a writer.
type errWriter struct {
	w   io.Writer
	err error
}

func (e *errWriter) Write(b []byte) (int, error) {
	if e.err == nil {
		_, e.err = e.w.Write(b)
	}
	return len(b), e.err
}
