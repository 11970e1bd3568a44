package card

import (
	"strings"
	"testing"
	"time"
)

// Ensure that words stay apart as a reader sees them, and that what is no text is left out, whatever its letters.
func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"<h2>Talks</h2>They met.<ul><li>one</li><li>two</li></ul>after":   "Talks\nThey met.\none\ntwo\nafter",
		"<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>": "a b\nc",
		"a<!-- 1 > 2, <b>no</b> -->b":                                     "ab",
		"a<!-- never ends":                                                "a",
		"a<SCRIPT>if (1 < 2) {}</Script >b":                               "ab",
		"<script>" + strings.Repeat("Ⱥ", 100) + "</script>b":              "b",
		"<style>never ends":                                               "never ends",
		"<br/>5 < 6 &amp; 7":                                              "5 < 6 & 7",
	} {
		if got := Plain(in); got != want {
			t.Errorf("Plain(%q) = %q, want %q", in, got, want)
		}
	}
}

// Ensure that a page of many scripts takes no more time than its length is worth.
func TestPlain_ManyScripts(t *testing.T) {
	start := time.Now()
	Plain(strings.Repeat("<style>x</style>", 100_000))
	Plain(strings.Repeat("<style>", 1_000_000))
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
}
