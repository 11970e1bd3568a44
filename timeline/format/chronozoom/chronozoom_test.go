package chronozoom

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that timelines within timelines and exhibits are read, in either spelling of the names.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "tree", File: "cosmos.json", In: `{"id":"0","title":"Cosmos","start":-13700000000,"end":9999,"timelines":[
{"Id":"1","Title":"Rome","Start":-752,"End":476,"Regime":"Humanity","Exhibits":[{"id":"x1","title":"Ides","time":-43.0,"contentItems":[{"title":"Caesar","description":"He died.","uri":"http://example.com/c.jpg","mediaType":"Picture"}]}]},
{"title":"Moon","start":1969,"end":1970,"exhibits":[{"title":"Landing","time":1969.55,"description":"One small step"},{"title":"Bad","time":"soon"},4]},7],"exhibits":[]}`, Want: `event chronozoom:0 Y-13700000000/..  "Cosmos"
event chronozoom:1 -0752/0476  "Rome" "Cosmos" [regime=Humanity]
event chronozoom:x1 -0043  "Ides" "Caesar\nHe died." "Rome" [contentItems.1.uri=http://example.com/c.jpg] [contentItems.1.mediaType=Picture]
event chronozoom:81cca2a988a459661b5e37b5 1969/1970  "Moon" "Cosmos"
event chronozoom:07e6015c28a4831e5a496970 1969-07-20  "Landing" "One small step" "Moon"
problem "Bad": the time "soon" is no year
problem this is no JSON object: json: cannot unmarshal number into Go value of type map[string]json.RawMessage
problem this is no JSON object: json: cannot unmarshal number into Go value of type map[string]json.RawMessage`}})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), `{"title":"a","start":1,"end":2,"exhibits":[{"title":"`+strings.Repeat("b", 2)+`","time":1.5}],"timelines":[{}]}`)
}

// Ensure that a timeline whose years are none is told of, and that an end is kept that is none.
func TestDecode_NoYears(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "no years", File: "x.json", In: `{"title":"All","exhibits":[],"timelines":[{"title":"A","start":"soon","end":"later"},{"id":"b","title":"B","start":1900,"end":"later"}]}`, Want: `event chronozoom:b 1900  "B" "All" [end=later]
problem "A": the start "soon" is no year`}})
}
