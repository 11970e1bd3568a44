package polecat

import (
	"os"
	"strings"
	"sync"
	"testing"

	"entente/timeline/format/codes"
	"entente/timeline/format/formattest"
)

func book() (*codes.Book, error) { return codes.Load(os.DirFS("../../../assets")) }

// Ensure that types, modes, contexts and several actors of a side are read.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(book), []formattest.Case{
		{Name: "a visit", File: "ngecEvents.DV.2023.txt", In: "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tPrimary Actor Sector\tRecipient Name\tRecipient Country\tPrimary Recipient Sector\tPlacename\tCountry\tVersion\n" +
			"20230228-1\t2023-02-28\tCONSULT\tvisit\t3\tVERBAL COOPERATION\tdiplomatic;economic\tMary Example;BLR\tBLR;BLR\tGOV\tChina\tCHN\tNone\tBeijing\tChina\tNGEC_coder-1\n" +
			"\t2023-02-28\tCONSULT\n",
			Want: `actor name:mary example "Mary Example" person BLR
actor name:blr "BLR" group BLR
actor country:CHN "China" country CHN
event polecat:20230228-1 2023-02-28 CONSULT visit "Mary Example, BLR – China: visit" "Beijing, China" "diplomatic,economic" visitor=Mary Example visitor=BLR host=China [Actor Name=Mary Example;BLR] [Actor Country=BLR;BLR] [Primary Actor Sector=GOV] [Recipient Name=China] [Recipient Country=CHN] [Placename=Beijing] [Country=China] [Intensity=3] [Quad Code=VERBAL COOPERATION] [Version=NGEC_coder-1]
problem line 3: the row has no Event ID`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(sync.OnceValues(book)), "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tRecipient Name\n1\t2023-02-28\tAID\t\tA;B\tNone\n")
}

// Ensure that the countries of several actors stay beside them where one has none.
func TestDecode_NoCountry(t *testing.T) {
	got := formattest.Dump(t, Format(book), "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tRecipient Name\n"+
		"1\t2023-02-28\tCONSULT\tmeet\tMary Example; None;John Example\tNone;None; BLR\tNone\n")
	for _, want := range []string{"actor name:mary example \"Mary Example\" group \n", "actor name:john example \"John Example\" group BLR\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}
