package when

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Ensure that whatever parses prints to text that parses to the same span and prints the same again, that its points
// are in order, and that neither joining it nor moving it breaks that.
func FuzzParse(f *testing.F) {
	for _, c := range edtfCases {
		f.Add(c.in)
	}
	f.Add("2004?-06-~11/..")
	f.Add("[1667~..1670,1671?]/Y-17E7S1")
	f.Fuzz(func(t *testing.T, in string) {
		s, err := Parse(in)
		if err != nil {
			_ = err.Error()
			return
		}
		checkSpan(t, s)
		for _, o := range []Span{mk(t, "1984"), mk(t, "[1667..1670-05-03]~"), mk(t, "../1990-06?"), mk(t, "1950-02-03/")} {
			for _, join := range []func(a, b Span) (Span, bool){Between, Within} {
				for _, pair := range [][2]Span{{s, o}, {o, s}} {
					if r, ok := join(pair[0], pair[1]); ok {
						checkSpan(t, r)
					}
				}
			}
		}
		checkSpan(t, Since(s))
		checkSpan(t, until(s))
	})
}

// checkSpan fails unless s is in order and its text stands for it.
func checkSpan(t testing.TB, s Span) {
	t.Helper()
	text := s.String()
	again, err := Parse(text)
	if err != nil || again != s {
		t.Fatalf("Parse(%q) = %+v, %v; want %+v", text, again, err, s)
	}
	if got := again.String(); got != text {
		t.Fatalf("String of %q = %q", text, got)
	}
	if !s.Valid() {
		t.Fatalf("%q is not in order: %+v", text, s)
	}
}

// Ensure that Civil and Date are inverse, agree with package time where its years hold, and go up with time.
func FuzzCivil(f *testing.F) {
	for _, seed := range []int64{0, -1, 951782400, -62167219200, int64(day(-100_000, 2, 29)), int64(day(100_000, 12, 31))} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seconds int64) {
		tm := Time(seconds)
		if limit := day(MaxYear, 1, 1); tm > limit || tm < -limit {
			return
		}
		y, m, d := tm.Civil()
		if got := Date(y, m, d); got != tm.Midnight() {
			t.Fatalf("Date(Civil(%d)) = %d, want %d", tm, got, tm.Midnight())
		}
		if m < 1 || m > 12 || d < 1 || d > 31 {
			t.Fatalf("Civil(%d) = %d-%d-%d", tm, y, m, d)
		}
		ny, nm, nd := (tm + Day).Civil()
		if next := (y == ny && (m == nm && nd == d+1 || nm == m+1 && nd == 1)) || ny == y+1 && nm == 1 && nd == 1 && m == 12; !next {
			t.Fatalf("the day after %d-%d-%d is %d-%d-%d", y, m, d, ny, nm, nd)
		}
		if y > -1_000_000 && y < 1_000_000 {
			if u := time.Unix(seconds, 0).UTC(); u.Year() != y || u.Month() != m || u.Day() != d {
				t.Fatalf("Civil(%d) = %d-%d-%d, want %v", tm, y, m, d, u)
			}
		}
	})
}

// Ensure that units and intervals of all precisions round trip over ±100 000 years.
func TestSpan_RoundTrip(t *testing.T) {
	point := rapid.Custom(func(r *rapid.T) Span {
		at := rapid.Int64Range(int64(day(-100_000, 1, 1)), int64(day(100_000, 1, 1))).Draw(r, "at")
		if rapid.Bool().Draw(r, "near the year zero") {
			at = int64(day(0, 1, 1)) + at%(3000*366*Day)
		}
		s := Point(Time(at), Granularity(rapid.IntRange(int(ToSecond), int(ToMillennium)).Draw(r, "granularity")))
		s.Approximate, s.Uncertain = rapid.Bool().Draw(r, "approximate"), rapid.Bool().Draw(r, "uncertain")
		return s
	})
	rapid.Check(t, func(r *rapid.T) {
		a, b := point.Draw(r, "a"), point.Draw(r, "b")
		if b.Start() < a.Start() {
			a, b = b, a
		}
		if a.Gran != a.normal().Gran {
			t.Fatalf("%v is to the %v, its points to the %v", a, a.Gran, a.normal().Gran)
		}
		checkSpan(t, a)
		s, ok := Between(a, b)
		if !ok {
			t.Fatalf("Between(%v, %v) is not ok", a, b)
		}
		checkSpan(t, s)
		checkSpan(t, s.Shift(rapid.IntRange(-400, 400).Draw(r, "days")))
		w, _ := Within(a, b)
		checkSpan(t, w)
		if c, ok := Between(s, w); ok {
			checkSpan(t, c)
		}
	})
}
