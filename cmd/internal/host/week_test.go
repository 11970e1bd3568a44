package host

import (
	"testing"

	"entente/timeline/desk"
)

// Ensure that weeks begin as usual where the user lives.
func TestWeek(t *testing.T) {
	for locale, want := range map[string]desk.Week{
		"en_US.UTF-8": desk.FromSunday, "en_GB.UTF-8": desk.FromMonday, "ar_EG": desk.FromSaturday, "de_AT@euro": desk.FromMonday,
		"pt-BR": desk.FromSunday, "C": desk.FromMonday, "C.UTF-8": desk.FromMonday, "en_001": desk.FromMonday, "eo": desk.FromMonday,
		"xx_Y ": desk.FromMonday,
	} {
		if got := weekOf(locale); got != want {
			t.Errorf("%s: %s, want %s", locale, got, want)
		}
	}
}

// Ensure that LC_ALL counts before LC_TIME, and that before LANG.
func TestWeek_Order(t *testing.T) {
	t.Setenv("LANG", "en_US.UTF-8")
	t.Setenv("LC_TIME", "")
	t.Setenv("LC_ALL", "")
	if got := Week(); got != desk.FromSunday {
		t.Errorf("LANG: %s", got)
	}
	t.Setenv("LC_TIME", "en_GB.UTF-8")
	if got := Week(); got != desk.FromMonday {
		t.Errorf("LC_TIME: %s", got)
	}
}
