package texts

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that lines and lists of articles are read with what is told of each, and that one that cannot be read is named.
func TestArticles(t *testing.T) {
	formattest.RunArticles(t, Format(), []formattest.Case{
		{Name: "lines", File: "x.jsonl", In: `{"id":"1","published":"2023-02-27","text":"They met."}

{"headline":"A visit","date":"27 Feb 2023","body":"<p>One</p><p>Two</p>","url":"http://example.com/1","source":{"name":"Courier"},"authors":["Ann","Ben"]}
{"id":
{"id":"3","text":""}
{"title":"T","text":"x","published":"some day"}
`, Want: `line 1: "" "They met." by "", "", 2023-02-27 
line 3: "A visit" "One\nTwo" by "Ann", "Courier", 2023-02-27 http://example.com/1
problem line 4: this is not a JSON object: unexpected end of JSON input
problem line 5: the article has neither a title nor a text
line 6: "T" "x" by "", "",  `},
		{Name: "list", File: "x.json", In: `[{"title":"T","content":"x","publishedAt":"2023-02-27T10:00:00Z"},5]`,
			Want: "item 1: \"T\" \"x\" by \"\", \"\", 2023-02-27T10:00 \nproblem item 2: this is not a JSON object: json: cannot unmarshal number into Go value of type map[string]json.RawMessage"},
	})
}

// Ensure that an article is known by what it has where its text is longer than what is looked at, and that other JSON is not.
func TestSniff(t *testing.T) {
	if !Format().Sniff("x", []byte(`{"id":"1","text":"`+strings.Repeat("x", 64<<10))) {
		t.Error("a long text is not known")
	}
	for _, in := range []string{"", "[", "{}", `{"text":"x"}`, `{"id":1}`, `"text"`, `[5]`, `text`} {
		if Format().Sniff("x.jsonl", []byte(in)) {
			t.Errorf("Sniff(%q) = true", in)
		}
	}
}

func FuzzArticles(f *testing.F) {
	formattest.FuzzArticles(f, Format(), `{"id":"1","text":"x"}`, `[{"title":["a"],"text":{"name":1}}]`)
}
