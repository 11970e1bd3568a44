package card

import (
	"testing"
	"time"
)

// Ensure that a clock with the name of a zone is the same moment wherever the program runs.
func TestDate_NamedZone(t *testing.T) {
	here := time.Local
	t.Cleanup(func() { time.Local = here })
	for _, zone := range []string{"UTC", "America/New_York", "Pacific/Auckland"} {
		local, err := time.LoadLocation(zone)
		if err != nil {
			t.Skip(err)
		}
		time.Local = local
		for in, want := range map[string]string{
			"Mon, 27 Feb 2023 23:30:00 EST":     "2023-02-28T04:30",
			"Mon, 27 Feb 2023 23:30:00 PDT":     "2023-02-28T06:30",
			"Mon, 27 Feb 2023 23:30:00 GMT":     "2023-02-27T23:30",
			"Mon, 27 Feb 2023 23:30:00 XYZ":     "2023-02-27T23:30",
			"Mon, 27 Feb 2023 23:30:00 -0500":   "2023-02-28T04:30",
			"Mon, 27 Feb 2023 00:00:00 EST":     "2023-02-27",
			"2023-02-27T23:30:00-05:00":         "2023-02-28T04:30",
			"Mon Feb 27 2023 23:30:00 GMT+1300": "2023-02-27T10:30",
			"Mon Feb 27 23:30:00 NZDT 2023":     "2023-02-27T23:30",
		} {
			if got := Date(in).String(); got != want {
				t.Errorf("in %s: Date(%q) = %s, want %s", zone, in, got, want)
			}
		}
	}
}

func TestDate_LeapSecond(t *testing.T) {
	if got := Date("2016-12-31T23:59:60Z").String(); got != "2016-12-31T23:59:59" {
		t.Errorf("read as %s", got)
	}
}
