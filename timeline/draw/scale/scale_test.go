package scale

import (
	"math"
	"testing"

	"entente/timeline/when"

	"pgregory.net/rapid"
)

const year = 31556952 // seconds

func drawScale(rt *rapid.T) Scale {
	from := when.Time(rapid.Int64Range(-1e11, 1e11).Draw(rt, "year") * year)
	span := math.Exp(rapid.Float64Range(math.Log(60), math.Log(2e11*year)).Draw(rt, "log span"))
	return New(from, from+when.Time(span), float32(rapid.IntRange(100, 4000).Draw(rt, "width")))
}

// Ensure that a position leads to a time that leads back to the position, at every zoom.
func TestScale_RoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawScale(rt)
		x := rapid.Float64Range(0, float64(s.Width())).Draw(rt, "x")
		at := s.Time(x)
		// A pixel can be shorter than the second that holds it.
		if got := s.X(at); math.Abs(got-x) > max(1, s.Px(1)) {
			rt.Fatalf("X(Time(%v)) = %v at %v s/px", x, got, s.PerPx())
		}
		from, to := s.Window()
		if s.X(from) > 0 || s.X(to) < float64(s.Width())-1e-6 {
			rt.Fatalf("Window = [%d, %d) lies at %v to %v, want around 0 to %v", from, to, s.X(from), s.X(to), s.Width())
		}
	})
}

// Ensure that zooming keeps the time under the pointer within a pixel, and panning moves by what was asked.
func TestScale_ZoomAndPan(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := drawScale(rt)
		x := rapid.Float64Range(0, float64(s.Width())).Draw(rt, "x")
		f := rapid.Float64Range(0.5, 2).Draw(rt, "factor")
		z := s.ZoomAt(x, f)
		at := s.part + x*s.perPx
		if math.Abs(float64(s.origin))+2*s.perPx*(s.width+600) >= reach*0.9 || math.Abs(float64(z.origin)) >= reach*0.9 || float64(z.origin)+z.perPx*z.width > reach*0.9 {
			return // the window was stopped at the end of time
		}
		if got := (at + float64(s.origin-z.origin) - z.part) / z.perPx; math.Abs(got-x) > 1 {
			rt.Fatalf("zoom by %v at %v moved the time there to %v", f, x, got)
		}
		px := rapid.Float64Range(-500, 500).Draw(rt, "px")
		p := s.Pan(px)
		if got := (float64(p.origin-s.origin) + p.part - s.part) / s.perPx; math.Abs(got-px) > 1 {
			rt.Fatalf("Pan(%v) moved by %v", px, got)
		}
	})
}

// Ensure that no window leaves the range of when.Time and that open ends have a place.
func TestScale_Extremes(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to when.Time
	}{
		{"all of time", when.Min, when.Max},
		{"an instant", 0, 0},
		{"backwards", 100, -100},
		{"the far end", when.Max - 10, when.Max},
	} {
		s := New(c.from, c.to, 1000)
		for range 200 {
			s = s.ZoomAt(700, 0.5)
		}
		for range 50 {
			s = s.Pan(1e6)
		}
		from, to := s.Window()
		if from >= to || from < -reach || to > reach+1 {
			t.Errorf("%s: the window after zooming out and panning is [%d, %d)", c.name, from, to)
		}
		for range 400 {
			s = s.ZoomAt(1, 2)
		}
		if s.PerPx() < minPerPx*0.999 {
			t.Errorf("%s: zoomed in to %v s/px, want at least %v", c.name, s.PerPx(), minPerPx)
		}
		for _, at := range []when.Time{when.Min, when.Max} {
			if x := s.X(at); math.IsNaN(x) || math.Abs(x) > maxPx {
				t.Errorf("%s: X(%d) = %v", c.name, at, x)
			}
		}
	}
}

// Ensure that Fit shows the span, centred, no deeper than asked.
func TestScale_Fit(t *testing.T) {
	s := New(0, 1000, 800).Fit(when.Date(2023, 2, 1), when.Date(2023, 4, 1), 40, when.Day)
	if a, b := s.X(when.Date(2023, 2, 1)), s.X(when.Date(2023, 4, 1)); math.Abs(a-40) > 1 || math.Abs(b-760) > 1 {
		t.Errorf("Fit put the span at %v to %v, want 40 to 760", a, b)
	}
	s = s.Fit(5000, 5000, 40, when.Day)
	if x := s.X(5000); math.Abs(x-400) > 1 || math.Abs(s.PerPx()-when.Day/800.0) > 1 {
		t.Errorf("Fit of an instant put it at %v with %v s/px, want 400 and %v", x, s.PerPx(), when.Day/800.0)
	}
	s = s.CentreOn(when.Date(-43, 3, 15))
	if x := s.X(when.Date(-43, 3, 15)); math.Abs(x-400) > 1 {
		t.Errorf("CentreOn put the time at %v, want 400", x)
	}
}

// Ensure that the way between two windows starts and ends at them and never leaves the ends of its zoom.
func TestScale_Between(t *testing.T) {
	a, b := New(when.Date(1815, 1, 1), when.Date(2024, 1, 1), 800), New(when.Date(2023, 2, 1), when.Date(2023, 3, 1), 800)
	if a.Between(b, 0) != a || a.Between(b, 1) != b {
		t.Error("Between does not start and end at its windows")
	}
	last := a.PerPx()
	for f := 0.1; f < 1; f += 0.1 {
		m := a.Between(b, f)
		if m.PerPx() >= last || m.PerPx() <= b.PerPx() {
			t.Errorf("at %v the zoom is %v s/px after %v", f, m.PerPx(), last)
		}
		last = m.PerPx()
	}
}

// Ensure that Snap gives units that a hand can hit.
func TestScale_Snap(t *testing.T) {
	for _, c := range []struct {
		days float64 // that the window of 1000 px shows
		want when.Granularity
	}{
		{0.1, when.ToMinute}, {2, when.ToHour}, {100, when.ToDay}, {5000, when.ToMonth}, {50000, when.ToYear},
		{5e5, when.ToDecade}, {5e6, when.ToCentury}, {5e8, when.ToMillennium},
	} {
		s := New(0, when.Time(c.days*when.Day), 1000)
		if got := s.Snap(); got != c.want {
			t.Errorf("Snap with %v days in 1000 px = %v, want %v", c.days, got, c.want)
		}
	}
	s := New(when.Date(2023, 2, 1), when.Date(2023, 3, 1), 1000)
	if at, g := s.SnapTime(s.X(when.DateTime(2023, 2, 9, 13, 0, 0))); at != when.Date(2023, 2, 10) || g != when.ToDay {
		t.Errorf("SnapTime(9 February 13:00) = %v %v, want 10 February, day", at, g)
	}
}
