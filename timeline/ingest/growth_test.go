//go:build unix

package ingest

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode"
)

// badInput lists texts that nobody would call an article, and ways to make them as long as is wanted. Each has made
// some reader of texts, ours or others, crash or take hours.
var badInput = []struct {
	name string
	text func(size int) string
}{
	{"articles in a row", repeat(visit)},
	{"no line ends", repeat(strings.ReplaceAll(visit, "\n", " "))},
	{"no full stops", repeat(strings.Map(letters, visit) + " ")},
	{"all capitals", repeat(strings.ToUpper(visit))},
	{"all lower case", repeat(strings.ToLower(visit))},
	{"a sentence without end", repeat("and Estonian President Mari Tamm met Rui Sousa in Lisbon on Tuesday ")},
	{"one line of clauses", repeat("he said that she said that France will say that ")},
	{"different names", counted("Anna%s Berg%s, ")},
	{"different full names with titles", counted("Foreign Minister Anna%s Berg%s met President Carl%s Dahl%s. ")},
	{"one name", repeat("Mari Tamm, ")},
	{"one surname, different first names", counted("Anna%s Tamm met him. ")},
	{"capitalised words without end", repeat("Berg Dahl Lund ")},
	{"countries", repeat("France, Germany and Italy ")},
	{"weekdays", repeat("Tuesday Wednesday ")},
	{"one figure", repeat("1 ")},
	{"letters and figures", repeat("a1")},
	{"years", repeat("In 1901 ")},
	{"clocks", repeat("at 10:30 ")},
	{"days without a month", repeat("on the 5th, until then ")},
	{"dates with slashes", repeat("05/03/2021 ")},
	{"dates", repeat("3 May 2001, 4 June 2002 and ")},
	{"numbers", repeat("1234567890 12 3.5 ")},
	{"one number", repeat("1")},
	{"one word", repeat("a")},
	{"one capital word", repeat("Aa")},
	{"bullets", repeat("- \n")},
	{"takeaways", repeat("Key takeaways:\n- Norway met Sweden.\n")},
	{"blank lines", repeat("\n")},
	{"spaces", repeat(" ")},
	{"open brackets", repeat("(")},
	{"quotes that open", repeat("“he said ")},
	{"quotes that may open or close", repeat("\"'he' ")},
	{"full stops", repeat(". ")},
	{"abbreviations", repeat("Mr. U.S. Gen. J. ")},
	{"a table", repeat("France\t2001\t12.5 %\tParis\n")},
	{"code", repeat("func (r *Reader) Read(a *Article) { return a.May[2001] } // on Tuesday\n")},
	{"HTML", repeat("<p>On <b>Tuesday</b> <a href=\"x\">France</a> met Germany.</p>\n")},
	{"Russian", repeat("Президент Эстонии прибудет в Лиссабон во вторник. ")},
	{"Chinese", repeat("爱沙尼亚总统将于星期二抵达里斯本。")},
	{"Arabic", repeat("سيصل رئيس إستونيا إلى لشبونة يوم الثلاثاء. ")},
	{"accents on nothing", repeat("\u0301")},
	{"emoji", repeat("👩‍👩‍👧‍👦")},
	{"no UTF-8", repeat("\xff\xfe\x80")},
	{"zero bytes", repeat("\x00")},
}

func repeat(s string) func(int) string {
	return func(size int) string { return strings.Repeat(s, max(1, size/len(s))) }
}

// counted fills the %s of form with words that are all different.
func counted(form string) func(int) string {
	return func(size int) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			args := slices.Repeat([]any{word(i)}, strings.Count(form, "%s"))
			fmt.Fprintf(&b, form, args...)
		}
		return b.String()
	}
}

// word writes i in letters.
func word(i int) string {
	w := ""
	for ; i > 0; i /= 20 {
		w += string("bcdfghjklmnpqrstvwxz"[i%20]) + "a"
	}
	return w
}

func letters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return ' '
}

// Ensure that eight times as much text takes about eight times as long, whatever the text. Squared it would be 64 times;
// caches and the collector of garbage make it up to 16. A figure that is too high is measured again, since other
// programs run meanwhile.
func TestExtractText_Growth(t *testing.T) {
	r := load(t)
	published := day(t, "2023-02-27")
	took := func(text string) time.Duration {
		start := cpu(t)
		if err := r.ExtractText(io.Discard, "x", text, published); err != nil {
			t.Fatal(err)
		}
		return max(cpu(t)-start, time.Millisecond)
	}
	const size, times, most = 32 << 10, 8, 20
	for _, in := range badInput {
		ratio := 0.0
		for range 3 {
			small := max(took(in.text(size)), took(in.text(size)))
			if ratio = float64(took(in.text(times*size))) / float64(small); ratio < most {
				break
			}
		}
		if ratio >= most {
			t.Errorf("%s: %d times the text took %.0f times as long", in.name, times, ratio)
		}
	}
}

// cpu is the processor time that this process has used.
func cpu(t testing.TB) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
