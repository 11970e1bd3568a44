package codes

import (
	"fmt"
	"os"
	"testing"
)

func load(t *testing.T) *Book {
	t.Helper()
	b, err := Load(os.DirFS("../../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Ensure that a small letter is made of any first letter, and of none in an abbreviation.
func TestSmall(t *testing.T) {
	for in, want := range map[string]string{"Étude": "étude", "NATO meets": "NATO meets", "Talks": "talks", "": "", "x": "x"} {
		if got := Small(in); got != want {
			t.Errorf("Small(%q) = %q, want %q", in, got, want)
		}
	}
}

// Ensure that codes of actors become countries, organisations and groups with names that people understand.
func TestActor(t *testing.T) {
	b := load(t)
	tests := []struct{ code, want string }{
		{"CHN", "country:CHN China country CHN"},
		{"ROM", "country:ROU Romania country ROU"},
		{"USAGOV", "cameo:USAGOV United States: government group USA"},
		{"NGAGOVMED", "cameo:NGAGOVMED Nigeria: government, media group NGA"},
		{"COP", "cameo:COP Police group "},
		{"JUDJUD", "cameo:JUDJUD Judiciary group "},
		{"IGOWSTNAT", "cameo:IGOWSTNAT NATO organisation "},
		{"NGOHLHIRC", "cameo:NGOHLHIRC Red Cross organisation "},
		{"MNCUSAMED", "cameo:MNCUSAMED Multinational company, United States, media organisation USA"},
		{"EUR", "cameo:EUR Europe group "},
		{"CHRCTH", "cameo:CHRCTH Christians, catholics group "},
		{"zzz", "cameo:zzz zzz group "},
		{"x", "cameo:x x group "},
		{"Uéé", "cameo:Uéé Uéé group "},
		{"", "cameo:  group "},
	}
	for _, tt := range tests {
		a := b.Actor(tt.code)
		if got := fmt.Sprintf("%s %s %s %s", a.Key, a.Name, a.Kind, a.Country); got != tt.want {
			t.Errorf("Actor(%q) = %q, want %q", tt.code, got, tt.want)
		}
	}
}

// Ensure that event codes have types and words, and that unknown ones fall back to what stands above them.
func TestDeed(t *testing.T) {
	b := load(t)
	tests := []struct{ code, want string }{
		{"043", "CONSULT visit 2.8 host a visit"},
		{"010", "STATEMENT  0.0 make statement"},
		{"0873", "RETREAT disarm 9.0 demobilize armed forces"},
		{"057", "SUPPORT sign 8.0 sign formal agreement"},
		{"1829", "ASSAULT beat -9.5 physically assault"},
	}
	for _, tt := range tests {
		d, ok := b.Deed(tt.code)
		if got := fmt.Sprintf("%s %s %s %s", d.Type, d.Mode, d.Goldstein, d.Words); got != tt.want || !ok {
			t.Errorf("Deed(%q) = %q, want %q", tt.code, got, tt.want)
		}
	}
	if _, ok := b.Deed("99"); ok {
		t.Error("Deed(99) is known")
	}
}

// Ensure that countries are found by every list of codes and by their names.
func TestCountries(t *testing.T) {
	b := load(t)
	for _, tt := range []struct{ got, want string }{
		{b.FIPS("UP"), "UKR"}, {b.FIPS("GZ"), "PSE"}, {b.FIPS("RB"), "SRB"}, {b.Numeric("4"), "AFG"}, {b.Numeric("840"), "USA"},
		{b.Named("South Korea"), "KOR"}, {b.Named("Myanmar (Burma)"), "MMR"}, {b.Named("DR Congo (Zaire)"), "COD"}, {b.Named("Nowhere (at all)"), ""},
		{b.FIPS("ZZ"), ""}, {b.CountryName("FRA"), "France"},
	} {
		if tt.got != tt.want {
			t.Errorf("got %q, want %q", tt.got, tt.want)
		}
	}
}

// Ensure that names in capitals become words and others stay.
func TestTitle(t *testing.T) {
	for in, want := range map[string]string{"JOHN HOWARD": "John Howard", "THE U.S. SENATE": "The U.S. Senate", "BANK OF CHINA": "Bank of China",
		"McDonald": "McDonald", "HAGUE-BASED": "Hague-Based", "": "", "1 2": "1 2"} {
		if got := Title(in); got != want {
			t.Errorf("Title(%q) = %q, want %q", in, got, want)
		}
	}
}
