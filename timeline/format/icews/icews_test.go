package icews

import (
	"os"
	"sync"
	"testing"

	"entente/timeline/format/codes"
	"entente/timeline/format/formattest"
)

func book() (*codes.Book, error) { return codes.Load(os.DirFS("../../../assets")) }

const header = "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n"

// Ensure that what two do together is one event, that a visit and its other end are too, and that all else stays apart.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(book), []formattest.Case{
		{Name: "a meeting both ways", File: "events.2018.tab", In: header +
			"1\t2018-06-01\tJohn Example\tGovernment\tJapan\tConsult\t040\t1\tPolice (Vietnam)\tPolice\tVietnam\t9\t2\tNews\tHanoi\tNA\tHanoi\tVietnam\t21.0\t105.8\n" +
			"2\t2018-06-01\tVietnam\tNA\tVietnam\tMake statement\t010\t0\tNA\tNA\tNA\t9\t2\tNews\tNA\tNA\tNA\tNA\tNA\tNA\n" +
			"3\t2018-06-01\tPolice (Vietnam)\tPolice\tVietnam\tConsult\t040\t1\tJohn Example\tGovernment\tJapan\t9\t2\tNews\tHanoi\tNA\tHanoi\tVietnam\t21.0\t105.8\n",
			Want: `actor name:john example "John Example" person JPN
actor name:police (vietnam) "Police (Vietnam)" group VNM
actor country:VNM "Vietnam" country VNM
event icews:2018-06-01:1 2018-06-01 CONSULT "John Example – Police (Vietnam): consult" "Hanoi, Vietnam" source=John Example target=Police (Vietnam) [Source Sectors=Government] [Source Country=Japan] [Event Text=Consult] [Intensity=1] [Target Sectors=Police] [Target Country=Vietnam] [Story ID=9] [Sentence Number=2] [Publisher=News] [City=Hanoi] [Province=Hanoi] [Country=Vietnam] [Latitude=21.0] [Longitude=105.8] [Event ID of the other direction=3]
event icews:2018-06-01:2 2018-06-01 STATEMENT "Vietnam: make statement" source=Vietnam [Source Country=Vietnam] [Event Text=Make statement] [Intensity=0] [Story ID=9] [Sentence Number=2] [Publisher=News]`},
		{Name: "a visit and its other end, codes without their zero", File: "x.tab", In: header +
			"4\t2018-06-02\tUnited States\tNA\tNA\tHost a visit\t43\t2.8\tNorth Korea\tNA\tNA\t7\t1\t\t\t\t\t\t\t\n" +
			"5\t2018-06-02\tNorth Korea\tNA\tNA\tMake a visit\t42\t1.9\tUnited States\tNA\tNA\t7\t1\t\t\t\t\t\t\t\n",
			Want: `actor country:USA "United States" country USA
actor country:PRK "North Korea" country PRK
event icews:2018-06-02:4 2018-06-02 CONSULT visit "United States – North Korea: host a visit" host=United States visitor=North Korea [Event Text=Host a visit] [Intensity=2.8] [Story ID=7] [Sentence Number=1] [Event ID of the other direction=5] [CAMEO Code of the other direction=042]`},
		{Name: "deeds that both do against each other stay apart, bad rows are named", File: "x.tab", In: header +
			"6\t2018-06-02\tA\tNA\tNA\tFight\t190\t-10\tB\tNA\tNA\t7\t1\n7\t2018-06-02\tB\tNA\tNA\tFight\t190\t-10\tA\tNA\tNA\t7\t1\n8\tsoon\tA\n",
			Want: `actor name:a "A" organisation 
actor name:b "B" organisation 
event icews:2018-06-02:6 2018-06-02 ASSAULT "A – B: fight" source=A target=B [Event Text=Fight] [Intensity=-10] [Story ID=7] [Sentence Number=1]
event icews:2018-06-02:7 2018-06-02 ASSAULT "B – A: fight" source=B target=A [Event Text=Fight] [Intensity=-10] [Story ID=7] [Sentence Number=1]
problem line 4: the Event Date "soon" is no date`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(sync.OnceValues(book)), header+"1\t2018-06-01\tA\t\t\tConsult\t40\t1\tB\n", header+"\"\t\xff")
}

// Ensure that a deed of nobody to nobody has a title.
func TestTitle(t *testing.T) {
	if got := title("", "", "Consult"); got != "Unnamed: consult" {
		t.Errorf("title %q", got)
	}
}
