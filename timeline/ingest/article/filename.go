package article

import (
	"path"
	"strings"

	"entente/timeline/when"
)

// dateInName reads "2023-02-27", "2023_02_27", "2023.02.27" or "20230227" out of a file's name, the last part of it.
func dateInName(name string) when.Span {
	name = path.Base(strings.ReplaceAll(name, "\\", "/"))
	for i := 0; i < len(name); i++ {
		if !isDigit(name[i]) || i > 0 && isDigit(name[i-1]) {
			continue
		}
		run := i
		for run < len(name) && isDigit(name[run]) {
			run++
		}
		d := ""
		switch {
		case run-i == 8:
			d = name[i:i+4] + "-" + name[i+4:i+6] + "-" + name[i+6:run]
		case run-i == 4 && len(name) >= i+10 && strings.IndexByte("-_. ", name[i+4]) >= 0 && name[i+7] == name[i+4] &&
			(len(name) == i+10 || !isDigit(name[i+10])):
			d = name[i:i+4] + "-" + name[i+5:i+7] + "-" + name[i+8:i+10]
		default:
			continue
		}
		if day := isoDay(d); !day.IsZero() && d[:2] >= "15" && d[:2] <= "21" {
			return day
		}
	}
	return when.Span{}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
