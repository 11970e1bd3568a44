package scale

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"entente/timeline/when"

	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// dump writes the ticks of a window as text.
func dump(s Scale) string {
	a := NewAxis(English())
	a.Update(s)
	var b strings.Builder
	for _, tier := range []struct {
		name  string
		ticks []Tick
	}{{"major", a.Major}, {"minor", a.Minor}} {
		fmt.Fprintf(&b, "%s\n", tier.name)
		for _, t := range tier.ticks {
			fmt.Fprintf(&b, "%7.1f %s\n", s.X(t.At), t.Label)
		}
	}
	return b.String()
}

// Ensure that the ticks at every kind of zoom are those that were looked at.
func TestAxis_Golden(t *testing.T) {
	noon := when.DateTime(2023, time.February, 28, 12, 0, 0)
	for _, c := range []struct {
		name   string
		centre when.Time
		length float64 // seconds in 900 px
	}{
		{"minute", noon, 60},
		{"quarter_hour", noon, 3 * when.Hour},
		{"hours", noon, when.Day},
		{"half_days", noon, 6 * when.Day},
		{"weekdays", noon, 12 * when.Day},
		{"days", noon, 28 * when.Day},
		{"weeks", noon, 100 * when.Day},
		{"long_months", noon, 0.7 * year},
		{"months", noon, 1.5 * year},
		{"quarters", noon, 4 * year},
		{"years", noon, 12 * year},
		{"two_years", noon, 25 * year},
		{"decades", noon, 110 * year},
		{"half_centuries", noon, 600 * year},
		{"around_the_era_years", when.Date(0, 1, 1), 9 * year},
		{"around_the_era_decades", when.Date(0, 1, 1), 100 * year},
		{"around_the_era_centuries", when.Date(0, 1, 1), 1500 * year},
		{"ten_thousand_years", noon, 1e4 * year},
		{"million_years", noon, 1e6 * year},
		{"billion_years", noon, 1e10 * year},
		{"all_of_time", noon, 2.8e11 * year},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := New(0, when.Time(c.length), 900).CentreOn(c.centre)
			got := dump(s)
			path := filepath.Join("testdata", c.name+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("got\n%swant\n%s", got, want)
			}
		})
	}
}

// Ensure that labels never collide, that ticks are in order and cover the window, at every zoom and place.
func TestAxis_NeverCollides(t *testing.T) {
	const perRune = 7.5 // px, a generous mean of the font at the axis' size
	rapid.Check(t, func(rt *rapid.T) {
		s := drawScale(rt)
		a := NewAxis(English())
		a.Update(s)
		for name, ticks := range map[string][]Tick{"minor": a.Minor, "major": a.Major} {
			if name == "minor" && (len(ticks) < 1 || len(ticks) > int(s.Width()/28)+2) {
				rt.Fatalf("%d minor ticks on %v px", len(ticks), s.Width())
			}
			for i, k := range ticks {
				if k.Next <= k.At || i > 0 && ticks[i-1].Next != k.At {
					rt.Fatalf("%s tick %d spans [%d, %d) after %+v", name, i, k.At, k.Next, ticks[max(i-1, 0)])
				}
				room := s.X(k.Next) - s.X(k.At)
				if i > 0 && k.Label != "" && i+1 < len(ticks) && float64(len([]rune(k.Label)))*perRune > room {
					rt.Fatalf("%s label %q has %v px at %v s/px", name, k.Label, room, s.PerPx())
				}
			}
		}
	})
}

// Ensure that an axis allocates nothing once its labels are made.
func TestAxis_NoAllocations(t *testing.T) {
	a := NewAxis(English())
	s := New(when.Date(2023, 1, 1), when.Date(2023, 4, 1), 900)
	a.Update(s)
	if n := testing.AllocsPerRun(10, func() { a.Update(s) }); n > 0 {
		t.Errorf("Update allocates %v times", n)
	}
}

func TestNames_YearAndPeriod(t *testing.T) {
	n := English()
	for year, want := range map[int]string{1995: "1995", 1: "1 CE", 0: "1 BCE", -43: "44 BCE", 12000: "12\u202f000",
		-9999: "10\u202f000 BCE", 2_500_000: "2.5 million", -2_999_999_999: "3 billion BCE", 1_234_567: "1\u202f234\u202f567"} {
		if got := n.Year(year); got != want {
			t.Errorf("Year(%d) = %q, want %q", year, got, want)
		}
	}
	for _, c := range []struct {
		from, to int
		want     string
	}{
		{1991, 2025, "1991 – 2024"}, {2023, 2024, "2023"}, {-1257, 2024, "1258 BCE – 2023"}, {-99, -43, "100 – 45 BCE"},
	} {
		if got := n.Period(when.Date(c.from, 1, 1), when.Date(c.to, 1, 1)); got != c.want {
			t.Errorf("Period(%d, %d) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// Ensure that weekends are Saturdays and Sundays, and only where days can be told apart.
func TestWeekends(t *testing.T) {
	s := New(when.Date(2023, 2, 19), when.Date(2023, 3, 1), 900) // from a Sunday
	got := Weekends(s, nil)
	if len(got) != 2 || got[0] != when.Date(2023, 2, 18) || got[1] != when.Date(2023, 2, 25) {
		t.Errorf("Weekends = %v, want 18 and 25 February", got)
	}
	if got := Weekends(New(0, 1000*when.Day, 900), nil); len(got) > 0 {
		t.Errorf("%d weekends at 1000 days on 900 px", len(got))
	}
}

func BenchmarkAxis(b *testing.B) {
	a := NewAxis(English())
	s := New(when.Date(2023, 1, 1), when.Date(2023, 4, 1), 1472)
	b.ReportAllocs()
	for b.Loop() {
		s = s.Pan(0.1)
		a.Update(s)
	}
}
