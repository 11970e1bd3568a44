package progress_test

import (
	"testing"
	"time"

	"entente/timeline/desk/progress"
)

// Ensure that the part that is done grows within a file whose size is known, and never beyond the whole.
func TestStep_Part(t *testing.T) {
	for _, tt := range []struct {
		step progress.Step
		want float32
	}{
		{progress.Step{}, 0},
		{progress.Step{Done: 1, Total: 4}, 0.25},
		{progress.Step{Done: 1, Total: 4, Read: 50, Size: 100}, 0.375},
		{progress.Step{Done: 1, Total: 4, Read: 500, Size: 100}, 0.5},
		{progress.Step{Done: 4, Total: 4, Read: 50, Size: 100}, 1},
	} {
		if got := tt.step.Part(); got != tt.want {
			t.Errorf("%+v: %v is done, want %v", tt.step, got, tt.want)
		}
	}
}

// Ensure that the rate and the time that is left are told once they can be known, and anew for each file.
func TestPace_Words(t *testing.T) {
	var p progress.Pace
	start := time.Unix(1000, 0)
	for _, tt := range []struct {
		step  progress.Step
		after time.Duration
		want  string
	}{
		{progress.Step{What: "a"}, 0, ""},
		{progress.Step{What: "a", Rows: 10}, 200 * time.Millisecond, "10 rows"},
		{progress.Step{What: "a", Rows: 2468}, 2 * time.Second, "2\u00a0468 rows, 1\u00a0200 a second"},
		{progress.Step{What: "a", Rows: 2468, Read: 10, Size: 100}, 2 * time.Second, "2\u00a0468 rows, 1\u00a0200 a second, 18 s left"},
		{progress.Step{What: "a", Rows: 2468, Read: 1, Size: 301}, 2 * time.Second, "2\u00a0468 rows, 1\u00a0200 a second, 10 min left"},
		{progress.Step{What: "a", Rows: 2468, Read: 1, Size: 36_001}, 2 * time.Second, "2\u00a0468 rows, 1\u00a0200 a second, 20 h left"},
		{progress.Step{What: "a", Rows: 2468, Read: 100, Size: 100}, 2 * time.Second, "2\u00a0468 rows, 1\u00a0200 a second, nearly done"},
		{progress.Step{What: "b", Rows: 10}, 2 * time.Second, "10 rows"},
	} {
		if got := p.Words(tt.step, start.Add(tt.after)); got != tt.want {
			t.Errorf("after %v, %+v: %q, want %q", tt.after, tt.step, got, tt.want)
		}
	}
}
