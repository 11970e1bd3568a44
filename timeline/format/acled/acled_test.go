package acled

import (
	"os"
	"sync"
	"testing"

	"entente/timeline/format/codes"
	"entente/timeline/format/formattest"
)

func book() (*codes.Book, error) { return codes.Load(os.DirFS("../../../assets")) }

const header = "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,location,notes,fatalities\n"

// Ensure that the date is as precise as ACLED says, and that types are put into ours.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(book), []formattest.Case{
		{Name: "precision", File: "1900-01-01-2023-03-01.csv", In: header +
			"MLI1,28 February 2023,2023,1,Protests,Peaceful protest,Protesters (Mali),Labor Group (Mali); Women (Mali),,Mali,Bamako,Bamako,They marched.,0\n" +
			"MLI2,2023-02-15,2023,2,Battles,Armed clash,Military Forces of Mali (2021-),,Militia,Mali,Gao,Gao,,3\n" +
			"MLI3,2023-02-15,2023,3,Strategic developments,Agreement,Government of Mali,,,Mali,,,,0\nMLI4,never,2023,1,Battles,,A,,,Mali,,,,0\n",
			Want: `actor name:protesters (mali) "Protesters (Mali)" group MLI
actor name:labor group (mali) "Labor Group (Mali)" group MLI
actor name:women (mali) "Women (Mali)" group MLI
event acled:MLI1 2023-02-28 PROTEST demo "Protesters (Mali): peaceful protest in Bamako" "Bamako, Mali" "They marched." source=Protesters (Mali) source=Labor Group (Mali) source=Women (Mali) [event_type=Protests] [sub_event_type=Peaceful protest] [time_precision=1] [assoc_actor_1=Labor Group (Mali); Women (Mali)] [country=Mali] [admin1=Bamako] [location=Bamako] [fatalities=0]
actor name:military forces of mali (2021-) "Military Forces of Mali (2021-)" group MLI
actor name:militia "Militia" group MLI
event acled:MLI2 [2023-02-12..2023-02-18] ASSAULT firearms "Military Forces of Mali (2021-) – Militia: armed clash in Gao" "Gao, Mali" source=Military Forces of Mali (2021-) target=Militia [event_type=Battles] [sub_event_type=Armed clash] [time_precision=2] [country=Mali] [admin1=Gao] [location=Gao] [fatalities=3]
actor name:government of mali "Government of Mali" group MLI
event acled:MLI3 2023-02 AGREE "Government of Mali: agreement" "Mali" source=Government of Mali [event_type=Strategic developments] [sub_event_type=Agreement] [time_precision=3] [country=Mali] [fatalities=0]
problem line 5: the event_date "never" is no date`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(sync.OnceValues(book)), header+"A,2020-01-01,,2,Riots,,X (Mali),;,Y,Mali,,,,\n")
}
