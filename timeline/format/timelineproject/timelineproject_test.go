package timelineproject

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that categories, containers, eras, fuzzy dates and fields without a place are read.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "all", File: "x.timeline", In: `<?xml version="1.0" encoding="utf-8"?>
<timeline><version>2.3.0</version><timetype>gregoriantime</timetype>
<eras><era><name>War</name><start>1914-07-28 00:00:00</start><end>1918-11-11 00:00:00</end><color>255,128,0</color></era></eras>
<categories><category><name>Work</name><color>128,255,128</color></category></categories>
<events>
<event><start>2013-03-30 11:16:00</start><end>2013-03-30 11:16:00</end><text>[3]Release</text><progress>0</progress><fuzzy>False</fuzzy><locked>False</locked><ends_today>False</ends_today><default_color>200,200,200</default_color></event>
<event><start>2013-07-07 00:00:00</start><end>2013-07-09 00:00:00</end><text>(3)Part &amp; parcel</text><progress>50</progress><fuzzy>True</fuzzy><category>Work</category><description>Some text</description><hyperlink>http://example.com</hyperlink><milestone>True</milestone></event>
<event><start>-44-03-15 00:00:00</start><end>-44-03-16 00:00:00</end><text> (no child)</text></event>
<event><start>2013-13-01 00:00:00</start><end>2013-07-09 00:00:00</end><text>bad</text></event>
</events><view></view></timeline>`, Want: `layer "mine"
band "War" of "" 1914-07-28/1918-11-10#ff8000
event timelineproject:d9f0aff14d461408bef153d1 2013-03-30T11:16  "Release" [container=3]
event timelineproject:89acc79aa0f94ca0346bf57d 2013-07-07~/2013-07-08~  "Part & parcel" "Some text" "Release,Work" [in container=3] [category.color=128,255,128] [progress=50] [hyperlink=http://example.com] [milestone=True]
event timelineproject:6f7ba3be98807a3088a81914 -0044-03-15  "(no child)"
problem line 9: "bad": the dates "2013-13-01 00:00:00" and "2013-07-09 00:00:00" are none`}})
}

// Ensure that everything survives a file, and that changes which somebody has made to it win.
func TestRoundTrip(t *testing.T) {
	file := formattest.RoundTrip(t, Format())
	got := formattest.Dump(t, Format(), strings.Replace(file, "<text>Some month</text>", "<text>Another title</text>", 1))
	if want := `2023-02  "Another title"`; !strings.Contains(got, want) {
		t.Errorf("%q is missing in\n%s", want, got)
	}
}

// Ensure that horrors of XML are refused.
func TestDecode_Hostile(t *testing.T) {
	for name, in := range map[string]string{
		"bomb":   `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;">]><timeline><events><event><text>&c;</text></event></events></timeline>`,
		"deep":   "<timeline>" + strings.Repeat("<a>", 50_000),
		"deeper": "<timeline><event>" + strings.Repeat("<a>", 50_000),
		"cut":    "<timeline><events><event><start>2013",
	} {
		if got := formattest.Dump(t, Format(), in); !strings.HasPrefix(got, "error line ") {
			t.Errorf("%s: %.200s", name, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), "<timeline><events><event><start>2013-03-30 11:16:00</start><end>2013-03-30 11:16:00</end><text>(1)a</text></event></events></timeline>")
}

// Ensure that all categories of an event are tags.
func TestDecode_Categories(t *testing.T) {
	got := formattest.Dump(t, Format(), `<timeline><events><event><start>2013-03-30 00:00:00</start><end>2013-03-31 00:00:00</end><text>A</text><category>B</category><category>C</category>`+
		`<categories><category>D</category></categories></event></events></timeline>`)
	if !strings.Contains(got, `"B,C,D"`) {
		t.Errorf("got %s", got)
	}
}
