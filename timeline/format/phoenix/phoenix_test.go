package phoenix

import (
	"os"
	"strings"
	"sync"
	"testing"

	"entente/timeline/format/codes"
	"entente/timeline/format/formattest"
)

func book() (*codes.Book, error) { return codes.Load(os.DirFS("../../../assets")) }

// Ensure that both kinds of files are read: 26 columns without a header, and those of the Cline Center.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(book), []formattest.Case{
		{Name: "daily", File: "events.full.20140620.txt", In: "20140620_1\t20140620\t2014\t06\t20\tUSAGOV\tUSA\tGOV\t\tIRQ\tIRQ\t\t\t036\t03\t0\t4.0\tTALKS,2\t33.3\t44.4\tBaghdad\tBaghdad\tIRQ\t123_4\thttp://example.com/a\tbbc\n",
			Want: `actor cameo:USAGOV "United States: government" group USA
actor country:IRQ "Iraq" country IRQ
event phoenix:20140620_1 2014-06-20 AGREE "United States: government – Iraq: express intent to meet or negotiate" "Baghdad, Baghdad, Iraq" source=United States: government target=Iraq [SourceActorFull=USAGOV] [CountryCode=IRQ] [SourceActorEntity=USA] [SourceActorRole=GOV] [TargetActorEntity=IRQ] [EventRootCode=03] [PentaClass=0] [GoldsteinScore=4.0] [Issues=TALKS,2] [Lat=33.3] [Lon=44.4] [SentenceID=123_4] [URLs=http://example.com/a] [NewsSources=bbc]
`},
		{Name: "Cline Center", File: "PhoenixNYT.csv", In: "eid,story_date,year,month,day,source,source_root,target,code,goldstein,placename,countryname\nNYT1,2001-09-12,2001,9,12,USA,USA,AFG,130,-4.4,Kabul,AFG\nNYT2,never,,,,USA,,,010,,,\n",
			Want: `actor country:USA "United States" country USA
actor country:AFG "Afghanistan" country AFG
event phoenix:NYT1 2001-09-12 THREATEN "United States – Afghanistan: threaten" "Kabul, Afghanistan" source=United States target=Afghanistan [CountryCode=AFG] [source_root=USA] [goldstein=-4.4]
problem line 3: the date "never" is no day written as YYYYMMDD`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(sync.OnceValues(book)), "1\t20140620\t\t\t\tUSA", "eid,story_date,source,code\n1,2001-01-01,USA,010\n",
		"eid,story_date,source,code\n1,2001-01-01,U\xba\xba\xba")
}

// Ensure that a day is taken from its columns where the date is written otherwise, and that a byte order mark is no part of a number.
func TestDecode_Columns(t *testing.T) {
	got := formattest.Dump(t, Format(book), "\ufeffeid,story_date,year,month,day,source,target,code\nNYT1,9/2/2001,2001,9,2,USA,AFG,130\n") +
		formattest.Dump(t, Format(book), "\ufeff7\t20140620\t2014\t06\t20\tUSA\t\t\t\tIRQ\t\t\t\t036\t03\t0\t4.0\t\t\t\t\t\t\t\t\t\n")
	for _, want := range []string{"phoenix:NYT1 2001-09-02 ", "phoenix:7 2014-06-20 "} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}
