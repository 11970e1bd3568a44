package raster

import "entente/timeline/draw/scene"

// run is where runLength items of a scene that follow one another stand. A strip passes over those that stand elsewhere
// in one step: the columns of a lane follow one another, and a large picture has many strips.
type run struct {
	top, bottom float32 // CSS px
	open        bool    // may stand anywhere, or opens and closes groups
}

const runLength = 64

// runsOf appends the runs of a scene to dst. Items at its end that fill no run belong to none.
func runsOf(s *scene.Scene, dst []run) []run {
	for from := 0; from+runLength <= len(s.Ops); from += runLength {
		const never = 1e30
		k := run{top: never, bottom: -never}
		for _, op := range s.Ops[from : from+runLength] {
			switch op.Kind {
			case scene.KindRect:
				q := &s.Rects[op.Index]
				k.top, k.bottom = min(k.top, q.Y), max(k.bottom, q.Y+q.H)
			case scene.KindText:
				top, bottom := extent(&s.Texts[op.Index])
				k.top, k.bottom = min(k.top, top), max(k.bottom, bottom)
			default:
				k.open = true
			}
		}
		dst = append(dst, k)
	}
	return dst
}

// extent returns the rows that a text may reach, its halo included.
func extent(t *scene.Text) (top, bottom float32) {
	return t.Y - t.Run.Ascent - t.Run.Size, t.Y + t.Run.Descent + t.Run.Size
}
