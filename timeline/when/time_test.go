package when

import (
	"testing"
	"time"
	_ "time/tzdata" // the zones of TestZones, on machines without them
)

// Ensure that calendar and clock agree with package time, for every day of some eight centuries and far away.
func TestTime_AgainstStandardLibrary(t *testing.T) {
	check := func(tm Time) {
		t.Helper()
		u := time.Unix(int64(tm), 0).UTC()
		y, m, d := tm.Civil()
		hh, mm, ss := tm.Clock()
		if uy, um, ud := u.Date(); y != uy || m != um || d != ud {
			t.Fatalf("Civil(%d) = %d-%d-%d, want %v", tm, y, m, d, u)
		}
		if hh != u.Hour() || mm != u.Minute() || ss != u.Second() || tm.Weekday() != u.Weekday() {
			t.Fatalf("clock of %d = %d:%d:%d %v, want %v", tm, hh, mm, ss, tm.Weekday(), u)
		}
		gy, gw := tm.ISOWeek()
		if wy, ww := u.ISOWeek(); gy != wy || gw != ww {
			t.Fatalf("ISOWeek(%v) = %d-W%d, want %d-W%d", tm, gy, gw, wy, ww)
		}
		if got := DateTime(y, m, d, hh, mm, ss); got != tm || Of(u) != tm {
			t.Fatalf("DateTime(Civil(%d)) = %d, Of = %d", tm, got, Of(u))
		}
	}
	for tm := day(1600, 1, 1); tm < day(2410, 1, 1); tm = tm.AddDays(1) {
		check(tm + 13*Hour + 59*Minute + 58)
	}
	for y := -100_000; y < 100_000; y += 97 {
		check(day(y, 2, 29))
		check(day(y, 12, 31) - 1)
	}
}

// Ensure that days that do not exist are carried over and that months end where they end.
func TestTime_Arithmetic(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want Time
	}{
		{"day 0", day(2023, 14, 0), day(2024, 1, 31)},
		{"month 0", day(2023, 0, 1), day(2022, 12, 1)},
		{"month -12", day(2023, -12, 1), day(2021, 12, 1)},
		{"AddMonths to a short month", (day(2023, 1, 31) + 5*Hour).AddMonths(1), day(2023, 2, 28) + 5*Hour},
		{"AddMonths back over 1 BCE", day(1, 2, 28).AddMonths(-12), day(0, 2, 28)},
		{"AddMonths far back", day(2023, 3, 31).AddMonths(-13), day(2022, 2, 28)},
		{"AddDays of an end of time", Max.AddDays(1), Max},
		{"AddMonths of an end of time", Min.AddMonths(-1), Min},
		{"Midnight before the epoch", Time(-1).Midnight(), day(1969, 12, 31)},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

// Ensure that units start where people and EDTF expect it, around the year zero too, and leave no gaps.
func TestGranularity_Floor(t *testing.T) {
	for _, c := range []struct {
		g        Granularity
		in, want Time
	}{
		{ToMinute, day(2023, 2, 28) + 61, day(2023, 2, 28) + 60},
		{ToHour, day(1969, 12, 31) + 23*Hour + 1, day(1969, 12, 31) + 23*Hour},
		{ToWeek, day(2023, 3, 5), day(2023, 2, 27)},
		{ToWeek, day(2023, 2, 27), day(2023, 2, 27)},
		{ToSeason, day(2024, 2, 29), day(2023, 12, 1)},
		{ToSeason, day(2023, 12, 31), day(2023, 12, 1)},
		{ToSeason, day(2023, 5, 31), day(2023, 3, 1)},
		{ToQuarter, day(2023, 3, 31), day(2023, 1, 1)},
		{ToDecade, day(1849, 12, 31), day(1840, 1, 1)},
		{ToDecade, day(9, 1, 1), day(1, 1, 1)},
		{ToDecade, day(0, 1, 1), day(-9, 1, 1)},
		{ToDecade, day(-9, 1, 1), day(-9, 1, 1)},
		{ToDecade, day(-10, 1, 1), day(-19, 1, 1)},
		{ToCentury, day(1848, 1, 1), day(1800, 1, 1)},
		{ToCentury, day(-43, 3, 15), day(-99, 1, 1)},
		{ToMillennium, day(-1258, 1, 1), day(-1999, 1, 1)},
		{ToMillennium, day(999, 1, 1), day(1, 1, 1)},
		{ToYear, Max, Max},
	} {
		if got := c.g.Floor(c.in); got != c.want {
			t.Errorf("%v.Floor(%v) = %v, want %v", c.g, c.in, got, c.want)
		}
	}
	for g := ToDay; g <= ToMillennium; g++ {
		for lo := g.Floor(day(-3500, 6, 15)); lo < day(3500, 1, 1); {
			next := g.Next(lo)
			if next <= lo || g.Floor(lo) != lo || g.Floor(next-1) != lo || g.Floor(next) != next {
				t.Fatalf("%v: unit [%v, %v) has floors %v, %v and %v", g, lo, next, g.Floor(lo), g.Floor(next-1), g.Floor(next))
			}
			lo = next
		}
	}
}

// Ensure that names are the words of messages, and unknown values do not break them.
func TestGranularity_String(t *testing.T) {
	for g, want := range map[Granularity]string{None: "", ToDay: "day", ToMillennium: "millennium", 99: "unknown"} {
		if got := g.String(); got != want {
			t.Errorf("Granularity(%d).String() = %q, want %q", g, got, want)
		}
	}
}

// Ensure that no result depends on the zone of the machine.
func TestZones(t *testing.T) {
	local := time.Local
	defer func() { time.Local = local }()
	results := func() (all []string) {
		for _, c := range edtfCases {
			s := mk(t, c.in)
			all = append(all, four(s), s.String())
		}
		return append(all, Of(time.Date(2023, time.April, 2, 23, 59, 0, 0, time.Local)).String())
	}
	time.Local = time.UTC
	want := results()
	for _, name := range []string{"Pacific/Auckland", "America/Los_Angeles", "Africa/Casablanca"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		time.Local = zone
		for i, got := range results() {
			if got != want[i] {
				t.Errorf("%s: got %s, want %s", name, got, want[i])
			}
		}
	}
}
