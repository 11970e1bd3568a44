package vis

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that lists and objects with groups are read.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{
		{Name: "list", File: "x.json", In: `[{"id":1,"content":"<b>A</b>","start":"2014-04-20","className":"red"},{"id":2,"content":"B","start":"2014-04-14T10:00:00Z","end":1397606400000,"type":"range"},{"content":"bad","start":"soon"},3]`, Want: `event vis:1 2014-04-20  "A" [content=<b>A</b>] [className=red]
event vis:2 2014-04-14T10:00/2014-04-16  "B" [type=range]
problem "bad": the start "soon" is no date
problem an item is no object: json: cannot unmarshal number into Go value of type map[string]json.RawMessage`},
		{Name: "object", File: "x.json", In: `{"items":[{"id":"x","content":"A","start":1397606400000,"group":2},{"content":"War","start":"1914","end":"1918","type":"background"}],"groups":[{"id":2,"content":"Second"}]}`, Want: `event vis:x 2014-04-16  "A" "Second"
layer "mine"
band "War" of "" 1914/1918`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), `[{"content":"`+strings.Repeat("a", 3)+`","start":"1"}]`, `{"items":[{"content":"a","start":2}],"groups":[null]}`)
}

// Ensure that an end that is no date, or that lies before the start, is kept.
func TestDecode_End(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "end", File: "x.json", In: `[{"id":1,"content":"A","start":"2014-04-20","end":"soon"},{"id":2,"content":"B","start":"2014-04-20","end":"2014-04-10"},{"id":3,"content":"C","start":"2014-04-20","end":"2014-04-20"}]`, Want: `event vis:1 2014-04-20  "A" [end=soon]
event vis:2 2014-04-20  "B" [end=2014-04-10]
event vis:3 2014-04-20  "C"`}})
}
