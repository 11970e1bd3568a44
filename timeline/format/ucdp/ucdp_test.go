package ucdp

import (
	"os"
	"sync"
	"testing"

	"entente/timeline/format/codes"
	"entente/timeline/format/formattest"
)

func book() (*codes.Book, error) { return codes.Load(os.DirFS("../../../assets")) }

const header = "id,year,type_of_violence,side_a,side_b,source_headline,where_coordinates,adm_1,country,date_prec,date_start,date_end,best\n"

// Ensure that the date is as precise as UCDP says, and that governments are their countries.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(book), []formattest.Case{
		{Name: "precision", File: "GEDEvent_v23_1.csv", In: header +
			"1,2010,1,Government of Mali,AQIM,\"Troops, rebels clash\",Gao town,Gao,Mali,1,2010-01-02 00:00:00.000,2010-01-02 00:00:00.000,4\n" +
			"2,2010,3,AQIM,Civilians,,,Gao,Mali,3,2010-01-04,2010-01-10,1\n3,2010,2,AQIM,MNLA,,,Gao,Mali,4,2010-02-01,2010-02-28,2\n4,2010,1,A,B,,,,,1,2010-02-02,2010-02-01,2\n",
			Want: `actor country:MLI "Mali" country MLI
actor name:aqim "AQIM" group MLI
event ucdp:1 2010-01-02 ASSAULT firearms "Government of Mali – AQIM: fighting, Gao town" "Gao, Mali" "Troops, rebels clash" source=Mali target=AQIM [type_of_violence=1] [date_prec=1] [where_coordinates=Gao town] [adm_1=Gao] [country=Mali] [best=4]
actor name:civilians "Civilians" group MLI
event ucdp:2 2010-W01 ASSAULT massacre "AQIM – Civilians: attack on civilians" "Gao, Mali" source=AQIM target=Civilians [type_of_violence=3] [date_prec=3] [adm_1=Gao] [country=Mali] [best=1]
actor name:mnla "MNLA" group MLI
event ucdp:3 2010-02 ASSAULT firearms "AQIM – MNLA: fighting" "Gao, Mali" source=AQIM target=MNLA [type_of_violence=2] [date_prec=4] [adm_1=Gao] [country=Mali] [best=2]
problem line 5: date_start "2010-02-02" and date_end "2010-02-01" are no dates in order`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(sync.OnceValues(book)), header+"1,2010,1,A,B,,,,Mali,5,2010-01-02,2010-09-02,4\n")
}
