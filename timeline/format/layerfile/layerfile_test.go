package layerfile

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

func mk(t testing.TB, edtf string) when.Span {
	t.Helper()
	s, err := when.Parse(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func sample(t testing.TB) *File {
	visit := &Thing{Key: "k", Name: "A “visit” <b>", When: mk(t, "2023-02-14/2023-02-16")}
	return &File{Name: "reviewer", Colour: "red", Items: []Item{
		{Kind: timeline.Note, On: Target{Event: visit}, Text: "Two\nlines"},
		{Kind: timeline.Star, On: Target{Actor: &Thing{Name: "Xi Jinping"}}},
		{Kind: timeline.Tag, On: Target{Article: &Thing{Key: "sha256:1", Name: "T"}, Takeaway: 2}, Text: "oil", Colour: "green"},
		{Kind: timeline.Note, On: Target{Lane: "China", Other: "Iran"}, Text: "pair"},
		{Kind: timeline.Callout, On: Target{Event: visit}, Text: "Look", DX: -40, DY: 12, Key: "abc"},
		{Kind: timeline.Band, On: Target{When: mk(t, "1947/1991~")}, Text: "Cold War", Colour: "#0a0b0c"},
	}}
}

// Ensure that a layer is known by how it begins, whatever its name.
func TestSniff(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, sample(t)); err != nil {
		t.Fatal(err)
	}
	for head, want := range map[string]bool{b.String()[:30]: true, "\xef\xbb\xbf {\r\n\t\"ententeLayer\": 9": true, `{"entente":1}`: false, `["ententeLayer"]`: false,
		"It said {\"ententeLayer\"}": false, "": false} {
		if got := Sniff([]byte(head)); got != want {
			t.Errorf("Sniff(%q) = %v", head, got)
		}
	}
}

// Ensure that what is written is read as it was, in the same bytes, and that a person can read it.
func TestRoundTrip(t *testing.T) {
	f := sample(t)
	var b bytes.Buffer
	if err := Write(&b, f); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"ententeLayer": 1`, `"name": "reviewer"`, "A “visit” <b>", `"when": "2023-02-14/2023-02-16"`} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%s is not in %s", want, b.String())
		}
	}
	got, err := Read(strings.NewReader("\ufeff" + b.String()))
	if err != nil || !reflect.DeepEqual(got, f) {
		t.Fatalf("got %+v, %v\nwant %+v", got, err, f)
	}
	var again bytes.Buffer
	if err := Write(&again, got); err != nil || again.String() != b.String() {
		t.Errorf("written again it is %s, %v", again.String(), err)
	}
}

// Ensure that what is wrong with a file is said, with the place and with what can be done.
func TestRead_Damaged(t *testing.T) {
	var whole bytes.Buffer
	if err := Write(&whole, sample(t)); err != nil {
		t.Fatal(err)
	}
	head := "{\"ententeLayer\": 1, \"name\": \"x\",\n\"items\": ["
	tests := map[string]struct{ text, want string }{
		"empty":            {"", "no layer of Entente"},
		"other JSON":       {`{"a": 1}`, "no layer of Entente"},
		"a list":           {`[1, 2]`, "no layer of Entente"},
		"not text":         {"\xff\xfe\x00", "not UTF-8"},
		"newer":            {`{"ententeLayer": 2, "name": "x", "items": [], "more": true}`, "newer Entente (version 2"},
		"older than any":   {`{"ententeLayer": 0, "name": "x", "items": []}`, "version 0 does not exist"},
		"cut":              {whole.String()[:len(whole.String())/2], "it ends in the middle"},
		"cut tells a line": {whole.String()[:len(whole.String())/2], "line "},
		"no name":          {`{"ententeLayer": 1, "items": []}`, "lacks the layer's name"},
		"no items":         {`{"ententeLayer": 1, "name": "x"}`, "lacks the layer's name or its items"},
		"wrong type":       {head + `{"type": "note", "text": 3}]}`, "line 2"},
		"unknown kind":     {head + `{"type": "smell", "text": "x", "when": "2023"}]}`, `item 1: "smell"`},
		"bad date":         {head + `{"type": "note", "text": "x", "when": "yesterday"}]}`, "item 1"},
		"on nothing":       {head + `{"type": "star"}]}`, "stands on nothing"},
		"on two":           {head + `{"type": "star", "event": {"name": "a"}, "actor": {"name": "b"}}]}`, "several things"},
		"empty note":       {head + `{"type": "note", "text": "  ", "when": "2023"}]}`, "the note is empty"},
		"after the end":    {whole.String() + "}", "line "},
	}
	for name, tt := range tests {
		if f, err := Read(strings.NewReader(tt.text)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %+v, %v; want an error with %q", name, f, err, tt.want)
		}
	}
}

// Ensure that no file makes the reader panic, and that what it takes is written and read again as it is.
func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := Write(&b, sample(f)); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"ententeLayer":1,"name":"x","items":[{"type":"marker","when":"2023","text":"y"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		var out bytes.Buffer
		if err := Write(&out, got); err != nil {
			t.Fatal(err)
		}
		again, err := Read(&out)
		if err != nil || !reflect.DeepEqual(again, got) {
			t.Errorf("got %+v, %v, want %+v", again, err, got)
		}
	})
}
