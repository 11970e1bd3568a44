package scene

// Stop is a place along a bar, from 0 to 1, and how solid the bar is there; between two stops it changes evenly.
type Stop struct{ At, Alpha float32 }

// Stops describes the fades of a rectangle for back ends that know gradients; nil when its ends are sharp.
func (r *Rect) Stops() []Stop {
	if !(r.FadeLeft > 0) && !(r.FadeRight > 0) || !(r.W > 0) {
		return nil
	}
	left, right := max(0, r.FadeLeft)/r.W, max(0, r.FadeRight)/r.W
	at := func(x float32) Stop {
		a := float32(1)
		if left > 0 {
			a = min(a, x/left)
		}
		if right > 0 {
			a = min(a, (1-x)/right)
		}
		return Stop{x, a}
	}
	if left+right > 1 { // the slopes cross before the bar is solid
		return []Stop{at(0), at(left / (left + right)), at(1)}
	}
	return []Stop{at(0), at(min(left, 1)), at(max(1-right, 0)), at(1)}
}
