package bench

import (
	"time"

	"entente/timeline/desk"
)

// rounds is how often the real window is walked through: one walk takes less than a second.
const rounds = 5

// Driver measures the real window: it takes the walk's next step before each frame and notes when that was drawn.
type Driver struct {
	r      Result
	memory *Memory
	done   func(Result)

	opened time.Time // when the library was open
	steps  []Window
	began  time.Time // the present step
	at     int       // step, -1 before the first
	frames []time.Duration

	settled bool // what goes on beside the window after opening is over

	// when it was
	start    time.Time
	cpu      time.Duration
	pictures int
}

// NewDriver starts measuring before the library is opened. done gets the result after the last frame.
func NewDriver(done func(Result)) *Driver {
	return &Driver{memory: watchMemory(), done: done, opened: time.Now(), at: -1}
}

// Opened notes that the library is open.
func (b *Driver) Opened() {
	b.r.Open, b.opened = Millis(time.Since(b.opened)), time.Now()
}

// Step shows the next window of time; the first one shows the whole. It returns false after the last.
func (b *Driver) Step(d *desk.Desk) bool {
	b.began = time.Now()
	if b.at < 0 {
		from, to := d.Extent()
		for range rounds {
			b.steps = append(b.steps, Walk(from, to)...)
		}
		b.r.Events, b.r.Lanes = d.Status().Events, d.LaneCount()
		d.PanWindow(from, to)
		return true
	}
	if b.at == 0 && !b.settled {
		if b.settled = !d.Working(); !b.settled {
			return true
		}
		b.start, b.cpu = time.Now(), cpu()
	}
	if b.at == len(b.steps) {
		b.end()
		return false
	}
	d.PanWindow(b.steps[b.at].From, b.steps[b.at].To)
	return true
}

// Drawn notes that the frame of the last step is on its way to the screen.
func (b *Driver) Drawn(pictures int) {
	switch {
	case b.at < 0:
		b.r.First = Millis(time.Since(b.opened))
	case !b.settled:
		b.pictures = pictures
		return
	default:
		b.frames = append(b.frames, time.Since(b.began))
		b.r.Shown = pictures - b.pictures
	}
	b.at++
}

func (b *Driver) end() {
	b.r.Time(b.frames)
	b.r.FPS = float64(b.r.Shown) / time.Since(b.start).Seconds()
	if b.cpu > 0 {
		b.r.CPU = Millis(cpu()-b.cpu) / float64(len(b.steps))
	}
	b.r.RSS = b.memory.Stop()
	b.done(b.r)
}
