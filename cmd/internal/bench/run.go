package bench

import (
	"context"
	"errors"
	"image"
	"slices"
	"time"

	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/draw/raster"
)

// Open opens the library to measure and returns what closes it.
type Open func() (s *store.Store, closeStore func() error, err error)

// Screen is what a picture is drawn for: CSS pixels, and device pixels for each.
type Screen struct{ W, H, Scale float32 }

// Run opens a library and walks through it as the window does, without a window: a frame goes from the changed window
// of time to finished pixels.
func Run(ctx context.Context, open Open, o desk.Options, on Screen) (Result, error) {
	var r Result
	memory := watchMemory()
	err := r.run(ctx, open, o, on)
	r.RSS = memory.Stop()
	return r, err
}

func (r *Result) run(ctx context.Context, open Open, o desk.Options, on Screen) (err error) {
	began := time.Now()
	s, closeStore, err := open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	d, err := desk.Open(s, o)
	if err != nil {
		return err
	}
	d.Ready()
	r.Open = Millis(time.Since(began))

	began = time.Now()
	d.Resize(on.W, on.H)
	from, to := d.Extent()
	team := raster.NewTeam(o.Fonts)
	img := image.NewRGBA(image.Rect(0, 0, int(on.W*on.Scale), int(on.H*on.Scale)))
	frame := func(step Window) {
		d.PanWindow(step.From, step.To)
		team.Draw(img, d.Frame(), on.Scale)
	}
	frame(Window{from, to})
	r.First = Millis(time.Since(began))
	r.Events, r.Lanes = d.Status().Events, d.LaneCount()

	var frames, used []time.Duration
	first := cpu()
	for _, step := range Walk(from, to) {
		if err := ctx.Err(); err != nil {
			return err
		}
		before, began := cpu(), time.Now()
		frame(step)
		frames, used = append(frames, time.Since(began)), append(used, cpu()-before)
	}
	r.CPU = Millis(cpu()-first) / float64(len(frames))
	slices.Sort(used)
	r.CPUP95 = Millis(percentile95(used))
	r.Time(frames)
	return nil
}
