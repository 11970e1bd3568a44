package timesketch

import (
	"strings"
	"testing"

	"entente/timeline/format/formattest"
)

// Ensure that CSV and JSON Lines are read, and that two entries that say the same but in one field are two.
func TestDecode(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{
		{Name: "csv", File: "x.csv", In: "\"message\",\"timestamp\",\"datetime\",\"timestamp_desc\",\"data_type\"\n" +
			"\"A, b\",\"1437764461000000\",\"2015-07-24T19:01:01+00:00\",\"Write time\",\"foo\"\n\"A, b\",\"1437764461000000\",\"2015-07-24T19:01:01+00:00\",\"Write time\",\"bar\"\n" +
			"\"Old\",\"\",\"1601-01-01T00:00:00Z\",\"x\",\"\"\n\"By stamp\",\"1437764461000000\",\"\",\"x\",\"\"\n\"Bad\",\"88888888\",\"1234 19:01:01\",\"x\",\"\"\n", Want: `event timesketch:fe02fe59568544e968c4beb0 2015-07-24T19:01:01  "A, b" "Write time" [timestamp=1437764461000000] [timestamp_desc=Write time] [data_type=foo]
event timesketch:6244cecd13bf264742a9be6a 2015-07-24T19:01:01  "A, b" "Write time" [timestamp=1437764461000000] [timestamp_desc=Write time] [data_type=bar]
event timesketch:65b15de5ded2f67f78bf4cc4 1601-01-01  "Old" "x" [timestamp_desc=x]
event timesketch:8bbf1440ffd43aa424706088 2015-07-24T19:01:01  "By stamp" "x" [timestamp=1437764461000000] [timestamp_desc=x]
problem line 6: the datetime "1234 19:01:01" and the timestamp "88888888" are none`},
		{Name: "jsonl", File: "x.jsonl", In: `{"message":"M","datetime":"2015-07-24T19:01:01Z","timestamp_desc":"Write","extra":{"a":1}}` + "\n" + `{"message":"Bad","timestamp_desc":"x"}` + "\nnonsense\n", Want: `event timesketch:a297a3061b23c08c9d5a4f09 2015-07-24T19:01:01  "M" "Write" [extra={"a":1}] [timestamp_desc=Write]
problem line 2: the datetime "" and the timestamp "" are none
problem line 3: invalid character 'o' in literal null (expecting 'u')`},
	})
}

func FuzzDecode(f *testing.F) {
	formattest.Fuzz(f, Format(), "message,datetime,timestamp_desc\n"+strings.Repeat("a,2015-01-01,b\n", 2), `{"message":"M","timestamp":1437764461000000,"timestamp_desc":""}`)
}

// Ensure that the names of columns may have capitals, and that parts of a second are kept.
func TestDecode_Precise(t *testing.T) {
	formattest.Run(t, Format(), []formattest.Case{{Name: "precise", File: "x.csv", In: "Message,Datetime,Timestamp_desc\nA,2015-07-24T19:01:01.123456Z,x\n", Want: `event timesketch:9460ccefb61066e41fc9be4d 2015-07-24T19:01:01  "A" "x" [datetime=2015-07-24T19:01:01.123456Z] [timestamp_desc=x]`}})
}
