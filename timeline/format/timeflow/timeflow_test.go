package timeflow

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that the head tells what the columns are, and that quoted fields with tabs are read.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "spill", File: "spill.time", In: strings.Join([]string{
		"#TIMEFLOW\tformat version\t1", "#TIMEFLOW\tsource\t[source unspecified]", "#TIMEFLOW\tfield\tID\tNumber", "#TIMEFLOW\tfield\tStart\tDate/Time",
		"#TIMEFLOW\tfield\tEnd\tDate/Time", "#TIMEFLOW\tfield\tLabel\tText\t45", "#TIMEFLOW\tfield\tActors\tList", "#TIMEFLOW\tfield\tTags\tList",
		"#TIMEFLOW\tfield\tDescription\tText", "#TIMEFLOW\tfield\tLink\tURL", "#TIMEFLOW\tend-metadata", "#TIMEFLOW\talias\tTIMEFLOW_START\tStart",
		"#TIMEFLOW\talias\tTIMEFLOW_END\tEnd", "#TIMEFLOW\talias\tTIMEFLOW_LABEL\tLabel", "#TIMEFLOW\t====== End of Header.",
		"ID\tStart\tEnd\tLabel\tActors\tTags\tDescription\tLink",
		"1.0\tApr 20 2010\t\tExplosion\tBP,Coast Guard\twell\t\"With\ta tab\"\thttp://example.com",
		"2.0\tMay 24 2010\tMay 28 2010 15:45:00\tTop kill\tBP\t\t\t", "3.0\tsoon\t\tBad\t\t\t\t", ""}, "\n"), Want: `actor name:bp "BP" group 
actor name:coast guard "Coast Guard" group 
event timeflow:1 2010-04-20  "Explosion" "With\ta tab" "well" source=BP source=Coast Guard [Link=http://example.com]
event timeflow:2 2010-05-24/2010-05-28T15:45  "Top kill" source=BP
problem line 19: "Bad": the start "soon" is no date`}})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), "#TIMEFLOW\tformat version\t1\n#TIMEFLOW\talias\tTIMEFLOW_START\tStart\nStart\tLabel\n2010\tx\n")
}

// Ensure that of several columns for one thing none is lost, nor an end that is no date, nor a field beyond the header.
func TestDecode_Rest(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "rest", File: "x.time", In: strings.Join([]string{
		"#TIMEFLOW\tformat version\t1", "#TIMEFLOW\tfield\tActors\tList", "#TIMEFLOW\tfield\tPeople\tList", "#TIMEFLOW\tfield\tDescription\tText", "#TIMEFLOW\tfield\tText\tText",
		"#TIMEFLOW\talias\tTIMEFLOW_START\tStart", "#TIMEFLOW\talias\tTIMEFLOW_END\tEnd", "#TIMEFLOW\talias\tTIMEFLOW_LABEL\tLabel",
		"Start\tEnd\tLabel\tActors\tPeople\tDescription\tText", "2010\tlater\tTalks\tA\tB\tone\ttwo\tthree", ""}, "\n"), Want: `actor name:a "A" group 
actor name:b "B" group 
event timeflow:887c485bb755f9aa442a6178 2010  "Talks" "one" source=A source=B [end=later] [Text=two] [column 8=three]`}})
}
