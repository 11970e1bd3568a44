package say

import "testing"

// Ensure that what stands within quotation marks has inner ones, and that every byte stays where it was.
func TestQuote(t *testing.T) {
	for s, want := range map[string]string{
		"Tuesday":                           "“Tuesday”",
		"ties to an “all-weather” one":      "“ties to an ‘all-weather’ one”",
		`"We will go," he said`:             "“'We will go,' he said”",
		"Он сказал: „да“":                   "“Он сказал: ‚да‘”",
		"its ‘all-weather’ ties, Russia's ": "“its ‘all-weather’ ties, Russia's ”",
	} {
		if got := Quote(s); got != want || len(Inner(s)) != len(s) {
			t.Errorf("Quote(%q) = %q, want %q", s, got, want)
		}
	}
}
