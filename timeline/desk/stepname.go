package desk

import (
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
)

// deed is one of the things that a step does. It stands among others, "tag “watch”", or alone around what it is done to:
// "tag … as “watch”".
type deed struct {
	with          string
	before, after string // alone; both empty where it is with and "on"
}

func starDeed(on bool) deed {
	if on {
		return deed{with: "star", before: "star "}
	}
	return deed{with: "unstar", before: "unstar "}
}

func tagDeed(tags []string) deed {
	t := quotedList(tags)
	return deed{with: "tag " + t, before: "tag ", after: " as " + t}
}

func untagDeed(tags []string) deed {
	t := quotedList(tags)
	return deed{with: "remove tag " + t, before: "remove tag " + t + " from "}
}

func quotedList(words []string) string { return "“" + strings.Join(words, "”, “") + "”" }

// stepName words a step by what it does and to what.
func stepName(what []deed, joint, target string) string {
	name := "annotate " + target
	switch {
	case len(what) == 1 && what[0].before != "":
		name = what[0].before + target + what[0].after
	case len(what) > 0:
		list := make([]string, len(what))
		for i := range what {
			list[i] = what[i].with
		}
		name = strings.Join(list, joint) + " on " + target
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

// targetCount counts what a step is done to: "14 events".
func targetCount(refs []timeline.Ref) string {
	unit := "item"
	if len(refs) > 0 && refs[0].ID != 0 {
		unit = refs[0].Kind.String()
	}
	for _, r := range refs {
		if r.Kind != refs[0].Kind {
			unit = "item"
		}
	}
	return say.Plural(len(refs), unit)
}
