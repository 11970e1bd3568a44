package intake_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
)

// Ensure that a file of a format that is always UTF-8 is read as it was meant when somebody has saved it otherwise.
func TestImport_SavedOtherwise(t *testing.T) {
	const file = `{"kind":"event","key":"k","title":"Talks in Strelsau: “Brücke”"}` + "\n" + `{"kind":"event","key":"l","title":"More"}` + "\n"
	wide := "\xff\xfe"
	for _, u := range utf16.Encode([]rune(file)) {
		wide += string([]byte{byte(u), byte(u >> 8)})
	}
	windows, err := charmap.Windows1252.NewEncoder().String(file)
	if err != nil {
		t.Fatal(err)
	}
	late := strings.Repeat(`{"kind":"event","title":"`+strings.Repeat("x", 10_000)+`"}`+"\n", 10) + windows
	for name, x := range map[string]string{"UTF-8": file, "UTF-16": wide, "UTF-16 without a mark": wide[2:], "Windows": windows, "later": late,
		"old Macintosh": strings.ReplaceAll(file, "\n", "\r")} {
		s := library(t)
		told := problems(read(t, s, intake.Options{}, desktest.Source("x.jsonl", x)))
		if got := desktest.Lossless(t, s); len(told) > 0 || !strings.Contains(got, "Strelsau: “Brücke”") || !strings.Contains(got, `"More"`) {
			t.Errorf("%s: %q\n%.500s", name, told, got)
		}
	}
}
