package raster

// The outline of a stroke is the line shifted to either side by half its width, with mitred corners:
//
//	left side    a───────────b
//	line         p───────────q
//	right side   d───────────c
//
// On the inner side of a bend the shifted lines cross; the small loop runs the other way round, so that the
// rasteriser, which adds up signed areas, takes off again what the two overlapping ends count twice.

// miterLimit is the length of a corner's tip, in widths, above which it is cut off: SVG's default.
const miterLimit = 4

// stroke appends the outlines of src's lines to dst.
func stroke(dst, src *geometry, width float32) {
	for _, c := range src.contours {
		strokeContour(dst, src.pts[c.from:c.to], c.closed, width/2)
	}
}

func strokeContour(dst *geometry, pts []vec2, closed bool, half float32) {
	pts = distinct(pts, closed)
	n := len(pts)
	if n < 2 {
		return
	}
	if !closed {
		dst.moveTo(pts[0].add(normal(pts[0], pts[1], half)))
		for i := 1; i < n-1; i++ {
			bend(dst, pts[i-1], pts[i], pts[i+1], half)
		}
		end := normal(pts[n-2], pts[n-1], half)
		dst.lineTo(pts[n-1].add(end))
		dst.lineTo(pts[n-1].sub(end))
		for i := n - 2; i > 0; i-- {
			bend(dst, pts[i+1], pts[i], pts[i-1], half)
		}
		dst.lineTo(pts[0].sub(normal(pts[0], pts[1], half)))
		return
	}
	dst.moveTo(pts[0].add(normal(pts[n-1], pts[0], half)))
	for i := range n {
		bend(dst, pts[(i+n-1)%n], pts[i], pts[(i+1)%n], half)
	}
	dst.moveTo(pts[0].add(normal(pts[1], pts[0], half)))
	for i := n; i > 0; i-- {
		bend(dst, pts[(i+1)%n], pts[i%n], pts[i-1], half)
	}
}

// distinct removes, in place, points that lie on their predecessor: they have no direction.
func distinct(pts []vec2, closed bool) []vec2 {
	const near = 1e-3
	out := pts[:0]
	for _, p := range pts {
		if len(out) == 0 || p.sub(out[len(out)-1]).length() > near {
			out = append(out, p)
		}
	}
	for closed && len(out) > 1 && out[0].sub(out[len(out)-1]).length() <= near {
		out = out[:len(out)-1]
	}
	return out
}

// normal is the shift to the left of the line from p to q.
func normal(p, q vec2, half float32) vec2 {
	d := q.sub(p)
	f := half / d.length()
	return vec2{d.y * f, -d.x * f}
}

// bend adds the left side of the corner at q on the way from p to s.
func bend(dst *geometry, p, q, s vec2, half float32) {
	a, b := normal(p, q, half), normal(q, s, half)
	dst.lineTo(q.add(a))
	if cross := a.x*b.y - a.y*b.x; cross > 0 { // a right turn: the left side is outside
		m := a.add(b)
		// The tip lies along m; its distance from q is half / cos(angle/2), and |m| = 2 half cos(angle/2).
		if l := m.length() / (2 * half); l > 1.0/miterLimit {
			dst.lineTo(q.add(m.times(1 / (2 * l * l))))
		}
	}
	dst.lineTo(q.add(b))
}

// maxDashes bounds the work on a dashed line. A longer one, most of which is out of sight, becomes solid.
const maxDashes = 20_000

// dash appends to dst the dashes of src's lines, each as long as the gap after it.
func dash(dst, src *geometry, length float32) {
	for _, c := range src.contours {
		pts := src.pts[c.from:c.to]
		if len(pts) < 2 {
			continue
		}
		total := pts[0].sub(pts[len(pts)-1]).length()
		for i := 1; i < len(pts); i++ {
			total += pts[i].sub(pts[i-1]).length()
		}
		if !(length > 0) || total/length > maxDashes {
			dst.moveTo(pts[0])
			for _, p := range pts[1:] {
				dst.lineTo(p)
			}
			continue
		}
		dashContour(dst, pts, c.closed, length)
	}
}

func dashContour(dst *geometry, pts []vec2, closed bool, length float32) {
	n := len(pts)
	if closed {
		n++
	}
	on, left := true, length
	dst.moveTo(pts[0])
	for i := 1; i < n; i++ {
		a, b := pts[i-1], pts[i%len(pts)]
		rest := b.sub(a).length()
		for rest > left {
			a = a.to(b, left/rest)
			rest -= left
			if on {
				dst.lineTo(a)
			} else {
				dst.moveTo(a)
			}
			on, left = !on, length
		}
		left -= rest
		if on {
			dst.lineTo(b)
		}
	}
}
