package title

import "strings"

// Names joins the names of those who act together and begin a title.
func Names(list []string) string {
	switch len(list) {
	case 1:
		return list[0]
	case 2:
		return list[0] + " and " + The(list[1])
	}
	return list[0] + AndOthers
}

// AndOthers stands for all but the first of more than two.
const AndOthers = " and others"

// NamesWithin is names within a title.
func NamesWithin(list []string) string {
	return Names(append([]string{The(list[0])}, list[1:]...))
}

// The puts the article before a name that wants one within a sentence.
func The(name string) string {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	switch {
	case strings.HasPrefix(name, "the ") || strings.HasPrefix(name, "The "):
		return "the" + name[3:]
	case !strings.Contains(name, " "):
		switch name {
		case "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Comoros", "Vatican", "Kremlin", "Gulf", "Hague", "Taliban":
			return "the " + name
		}
		return name
	case strings.HasPrefix(name, "United ") || strings.HasPrefix(name, "Democratic Republic"):
		return "the " + name
	}
	switch last {
	case "Union", "Republic", "Emirates", "Islands", "Kingdom", "States", "Nations", "Sea", "Ocean", "Court", "League", "Front":
		return "the " + name
	}
	return name
}
