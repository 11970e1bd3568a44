package gdelt

import (
	"context"
	"strings"
	"testing"

	"entente/timeline/format"
)

// mention0 is a row of 16 columns, with some of them set.
func mention0(columns int, set map[int]string) string {
	f := strings.Split("7\t20180101000000\t20180102030000\t1\texample.com\thttps://example.com/a\t3\t-1\t58\t120\t1\t70\t2810\t-2.5\t\t", "\t")[:columns]
	for col, text := range set {
		f[col] = text
	}
	return strings.Join(f, "\t") + "\n"
}

// Ensure that a row is an article that speaks of an event, that nothing it says of the passage is lost, and that rows
// which cannot be used are told of.
func TestMentions(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
	}{
		{"a page", mention0(16, nil), "gdelt:7; https://example.com/a; https://example.com/a; example.com; 2018-01-02; https://example.com/a 20180102030000|1|3|-1|58|120|1|70|2810|-2.5||"},
		{"of 14 columns", mention0(14, nil), "gdelt:7; https://example.com/a; https://example.com/a; example.com; 2018-01-02; https://example.com/a 20180102030000|1|3|-1|58|120|1|70|2810|-2.5"},
		{"no page", mention0(16, map[int]string{menType: "4", menAddress: "10.1/x-y-z"}), "gdelt:7; 10.1/x-y-z; ; example.com; 2018-01-02; 10.1/x-y-z 20180102030000|4|3|-1|58|120|1|70|2810|-2.5||"},
		{"no number", mention0(16, map[int]string{menEvent: "x"}), "line 1: GLOBALEVENTID \"x\" is not a number"},
		{"no article", mention0(16, map[int]string{menAddress: ""}), "line 1: MentionIdentifier is empty: there is no telling which article it is"},
		{"no moment", mention0(16, map[int]string{menTime: "2018"}), "line 1: MentionTimeDate \"2018\" is not a moment written as YYYYMMDDHHMMSS"},
		{"no day", mention0(16, map[int]string{menTime: "20180231000000"}), "line 1: MentionTimeDate \"20180231000000\" is not a day"},
		{"too short", "7\t8\n", "line 1: the row has 2 columns; a mention has 14 to 16"},
	} {
		var got []string
		err := readMentions(context.Background(), strings.NewReader(c.in), func(m format.Mention) error {
			a := m.Article
			got = append(got, strings.Join([]string{m.Event, a.Title, a.Address, a.Outlet, a.Published.String(), m.Extra.Value}, "; "))
			return nil
		}, func(p format.Problem) { got = append(got, p.String()) })
		if err != nil || strings.Join(got, "\n") != c.want {
			t.Errorf("%s: %v, got\n%s\nwant\n%s", c.name, err, strings.Join(got, "\n"), c.want)
		}
	}
}

// Ensure that mentions and events are told apart under any name.
func TestMentions_Sniff(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     bool
	}{
		{"a mention", mention0(16, nil), true}, {"one of 14 columns", mention0(14, nil), true}, {"an event", mk(61, nil), false},
		{"another table", strings.Repeat("7\t", 15) + "\n", false}, {"nothing", "", false},
	} {
		if got := sniffMentions("x", []byte(c.in)); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
		if c.want && sniff("x", []byte(c.in)) {
			t.Errorf("%s is taken for an event", c.name)
		}
	}
}

// Ensure that a title is made of an address only when it has words.
func TestHeadline(t *testing.T) {
	for in, want := range map[string]string{
		"https://e.org/2023/02/xi-meets-lukashenko-1234567.html": "Xi meets lukashenko", "https://e.org/n/xi_meets_him/": "Xi meets him",
		"https://e.org/%C3%A9tat-de-siege": "État de siege", "https://e.org/xi-meets-him/story.php": "Xi meets him",
		"https://e.org/a?id=7": "https://e.org/a?id=7", "https://e.org": "https://e.org", "::": "::",
	} {
		if got := headline(in); got != want {
			t.Errorf("headline(%s) = %q, want %q", in, got, want)
		}
	}
}
