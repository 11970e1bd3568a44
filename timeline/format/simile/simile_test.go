package simile

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that XML and JSON are read with their four points.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{
		{Name: "xml", File: "jfk.xml", In: `<data>
<!-- Sources -->
<event start="Sat May 20 1961 00:00:00 GMT-0600" title="'Bay of Pigs' Invasion"></event>
<event start="Wed May 01 1963 00:00:00 GMT-0600" end="Sat Jun 01 1963 00:00:00 GMT-0600" isDuration="true" title="Moves" link="http://example.com">Some &lt;i&gt;text&lt;/i&gt;</event>
<event start="1845" end="1846" title="Imprecise"/>
<event start="1900-01-01" latestStart="1900-01-05" earliestEnd="1900-02-01" end="1900-02-10" isDuration="true" title="Four points"/>
<event start="never" title="Bad"/>
</data>`, Want: `event simile:551b9961e2d2d36884dde82c 1961-05-20  "'Bay of Pigs' Invasion"
event simile:8a5aedb9b4920fffa50843cc 1963-05-01/1963-06-01  "Moves" "Some text" [description=Some <i>text</i>] [link=http://example.com]
event simile:e22a5d08675fca47d3616ec1 [1845..1846]  "Imprecise"
event simile:28b438edb99d2fff813076c6 [1900-01-01..1900-01-05]/[1900-02-01..1900-02-10]  "Four points"
problem line 7: "Bad": the start "never" is no date`},
		{Name: "json", File: "x.json", In: `{"dateTimeFormat":"iso8601","events":[{"start":"2006-06-28T14:30:00Z","title":"A","description":"d","color":"red"},{"start":1990,"end":"1991","durationEvent":true,"title":"B"},7]}`, Want: `event simile:260f1137db0f83097a15b9bf 2006-06-28T14:30  "A" "d" [color=red]
event simile:9daa6be6edbe2e5be439c1e6 1990/1991  "B"
problem an event is no object: json: cannot unmarshal number into Go value of type map[string]json.RawMessage`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), `<data><event start="1845" end="1846" title="a">`+strings.Repeat("b", 3)+`</event></data>`, `{"events":[{"start":"1","title":"x"}]}`)
}

// Ensure that elements of HTML in a text, fields of one's own and an end that is no date are kept.
func TestDecode_Rest(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "rest", File: "x.xml", In: `<data><event start="1961" end="whenever" title="A" hoverText="h">They <b>met</b> &amp; agreed.</event></data>`,
		Want: `event simile:9261158ae8a02475ba00c34b 1961  "A" "They met & agreed." [description=They <b>met</b> &amp; agreed.] [hoverText=h] [end=whenever]`}})
}
