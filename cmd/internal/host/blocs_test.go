package host

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"entente/assets"
	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that the embedded blocs are read whole: every country has a name in the dictionary, and terms run forward.
func TestBlocs(t *testing.T) {
	blocs := New().Blocs()
	countries := map[string]bool{}
	for _, file := range []string{"dict/countries.txt", "dict/extra-countries.txt"} {
		err := rows(assets.Dictionaries(), file, 2, func(c []string) error { countries[c[0]] = true; return nil })
		if err != nil {
			t.Fatal(err)
		}
	}
	at := map[string]int{}
	for _, b := range blocs {
		at[b.Key] = len(b.Members)
		for _, m := range b.Members {
			if !countries[m.Country] || m.From >= m.To {
				t.Errorf("%s: %+v", b.Key, m)
			}
		}
	}
	for key, least := range map[string]int{"eu": 28, "nato": 32, "au": 55, "arab-league": 21, "asean": 11, "gcc": 6} {
		if at[key] < least {
			t.Errorf("%s has %d members, want %d at least", key, at[key], least)
		}
	}
}

// Ensure that members come with their terms, those without one from the other file, and that mistakes name their line.
func TestReadBlocs(t *testing.T) {
	files := func(blocs string) fstest.MapFS {
		return fstest.MapFS{"dict/members.txt": {Data: []byte("# members\na\tFRA DEU\n")}, "dict/blocs.txt": {Data: []byte(blocs)}}
	}
	got, err := readBlocs(files("a\tBloc\tGBR 1973/2020-01-31; FRA 1958\n"))
	want := []timeline.Membership{{Country: "DEU", From: when.Min, To: when.Max}, {Country: "FRA", From: when.Date(1958, 1, 1), To: when.Max},
		{Country: "GBR", From: when.Date(1973, 1, 1), To: when.Date(2020, 2, 1)}}
	if err != nil || len(got) != 1 || got[0].Name != "Bloc" || !slices.Equal(got[0].Members, want) {
		t.Errorf("readBlocs = %+v, %v, want %+v", got, err, want)
	}
	for _, text := range []string{"a\tBloc\n", "a\tBloc\tGBR soon\n", "a\tBloc\tEngland 1973\n", "a\tBloc\tGBR 1973/later\n"} {
		if _, err := readBlocs(files("# head\n" + text)); err == nil || !strings.Contains(err.Error(), "blocs.txt, line 2") {
			t.Errorf("readBlocs(%q) fails with %v", text, err)
		}
	}
}

// Ensure that countries have the names that people know them by.
func TestHost_Country(t *testing.T) {
	h := New()
	for code, want := range map[string]string{"CHN": "China", "USA": "United States", "VNM": "Vietnam", "PHL": "Philippines", "XQX": ""} {
		if got := h.Country(code); got != want {
			t.Errorf("Country(%s) = %q, want %q", code, got, want)
		}
	}
}
