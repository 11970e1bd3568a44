package cast

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
)

// Part is who takes part in an event, by name, and as what.
type Part struct {
	Name string            // without commas: see Plain
	As   timeline.RoleKind // "" for what is usual: source
}

// Plain returns a name as parts have it: commas stand between them.
func Plain(name string) string { return strings.ReplaceAll(name, ",", "") }

// Parse reads names with commas between, each with its part in brackets behind: "Xi Jinping (host), Belarus".
func Parse(text string) ([]Part, error) {
	var list []Part
	for p := range strings.SplitSeq(text, ",") {
		name, as := strings.TrimSpace(p), timeline.RoleKind("")
		if i := strings.LastIndexByte(name, '('); i > 0 && strings.HasSuffix(name, ")") {
			k := timeline.RoleKind(strings.ToLower(strings.TrimSpace(name[i+1 : len(name)-1])))
			if slices.Contains(timeline.RoleKinds(), k) {
				name, as = strings.TrimSpace(name[:i]), k
			} else if k == "" || !strings.ContainsAny(string(k), " ") {
				return nil, fmt.Errorf("%q is not a part: %s", name[i+1:len(name)-1], partNames())
			}
		}
		if name != "" {
			list = append(list, Part{name, as})
		}
	}
	return list, nil
}

func partNames() string {
	var names []string
	for _, k := range timeline.RoleKinds() {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

// Words writes parts as Parse reads them.
func Words(parts []Part) string {
	var list []string
	for _, p := range parts {
		list = append(list, p.Name+" ("+string(cmp.Or(p.As, timeline.Source))+")")
	}
	return strings.Join(list, ", ")
}
