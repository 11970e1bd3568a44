package host

import (
	"os"
	"slices"
	"strings"

	"entente/timeline/desk"
)

// Territories by the day on which their weeks begin, where that is not Monday. Source: Unicode CLDR, supplemental data,
// weekData.
const (
	weeksFromSaturday = "AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY"
	weeksFromSunday   = "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ " +
		"NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
)

// Week is the day on which weeks begin where the user lives, by LC_ALL, LC_TIME or LANG.
func Week() desk.Week {
	for _, name := range []string{"LC_ALL", "LC_TIME", "LANG"} {
		if v := os.Getenv(name); v != "" {
			return weekOf(v)
		}
	}
	return desk.FromMonday
}

// weekOf reads the territory of a locale: "en_US.UTF-8", "de_AT@euro".
func weekOf(locale string) desk.Week {
	locale, _, _ = strings.Cut(locale, ".")
	locale, _, _ = strings.Cut(locale, "@")
	_, territory, _ := strings.Cut(strings.ReplaceAll(locale, "-", "_"), "_")
	territory = strings.ToUpper(territory)
	switch {
	case slices.Contains(strings.Fields(weeksFromSaturday), territory):
		return desk.FromSaturday
	case slices.Contains(strings.Fields(weeksFromSunday), territory):
		return desk.FromSunday
	}
	return desk.FromMonday
}
