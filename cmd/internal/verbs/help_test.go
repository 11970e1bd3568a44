package verbs

import (
	"context"
	"strings"
	"testing"

	"entente/timeline/query"
	"entente/timeline/when"
)

// Ensure that every option in the table of verbs is explained, and that nothing is explained that does not exist.
func TestHelp_ExplainsEveryOption(t *testing.T) {
	words, used := glossary(), map[string]bool{"db": true, "json": true, "quiet": true}
	for _, v := range table() {
		for _, o := range options(v.args) {
			used[o], used[v.name+" "+o] = true, true
			if words[o] == "" {
				t.Errorf("%s --%s is not explained", v.name, o)
			}
		}
	}
	for o := range words {
		if !used[o] && o != "o" && o != "map" {
			t.Errorf("--%s is explained and no verb has it", o)
		}
	}
}

// Ensure that help is found wherever it is asked for, and that what it says of queries and dates is true.
func TestHelp(t *testing.T) {
	for _, c := range []struct {
		args string
		want string
		code int
	}{
		{"help", "ententectl VERB", Done}, {"--help", "ententectl VERB", Done}, {"-h", "ententectl VERB", Done},
		{"--db x.entente help", "ententectl VERB", Done}, {"help export", "--scale", Done}, {"export --help", "--scale", Done},
		{"help query", "is:starred", Done}, {"help dates", "EDTF", Done}, {"help nonsense", "", Usage},
	} {
		var out, err strings.Builder
		code := Run(context.Background(), &Env{Stdout: &out, Stderr: &err}, strings.Fields(c.args))
		if code != c.code || !strings.Contains(out.String(), c.want) {
			t.Errorf("%s: code %d, %q %q", c.args, code, out.String(), err.String())
		}
	}
	for _, line := range strings.Split(queryHelp, "\n") {
		if !strings.HasPrefix(line, "  ") {
			continue
		}
		example, _, _ := strings.Cut(line[2:], "   ")
		if _, err := query.Parse(example); err != nil {
			t.Errorf("query help: %s: %v", example, err)
		}
	}
	for _, line := range strings.Split(dateHelp, "\n") {
		if !strings.HasPrefix(line, "  ") {
			continue
		}
		example, _, _ := strings.Cut(line[2:], "   ")
		for _, date := range strings.Split(example, ", ") {
			if _, err := when.ParseWords(date, when.Date(2026, 1, 1)); err != nil {
				t.Errorf("date help: %s: %v", date, err)
			}
		}
	}
}
