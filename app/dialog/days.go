package dialog

import (
	"fmt"
	"strconv"
	"strings"

	"entente/timeline/desk/say"
)

// readDays reads how far events are moved: "7", "-3", "2 weeks"; 0 for nothing typed.
func readDays(text string) (int, error) {
	text = strings.ToLower(strings.Join(strings.Fields(text), ""))
	if text == "" {
		return 0, nil
	}
	unit := 1
	for _, u := range []struct {
		end string
		n   int
	}{{"weeks", 7}, {"week", 7}, {"w", 7}, {"days", 1}, {"day", 1}, {"d", 1}} {
		if rest, ok := strings.CutSuffix(text, u.end); ok {
			text, unit = rest, u.n
			break
		}
	}
	n, err := strconv.Atoi(strings.Replace(text, "−", "-", 1))
	if err != nil || n < -1e8 || n > 1e8 {
		return 0, fmt.Errorf("%q is no number of days; type 7, -3 or 2 weeks", text)
	}
	return n * unit, nil
}

func daysWords(n int) string {
	switch {
	case n == 0:
		return "A number of days, earlier with a minus."
	case n < 0:
		return "Understood: " + say.Plural(-n, "day") + " earlier"
	}
	return "Understood: " + say.Plural(n, "day") + " later"
}
