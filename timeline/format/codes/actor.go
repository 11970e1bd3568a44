package codes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
)

// Actor returns the actor that a CAMEO code stands for: a country, or parts of three letters that are put into words,
// "NGAGOV" → "Nigeria: government". An unknown code keeps itself as its name.
func (b *Book) Actor(code string) timeline.Actor {
	iso := ""
	if len(code) >= 3 {
		iso = b.cameo(code[:3])
	}
	if len(code) == 3 && iso != "" {
		a, _ := b.Country(iso)
		return a
	}
	a := timeline.Actor{Key: "cameo:" + code, Kind: timeline.Group, Country: iso}
	rest := code
	if iso != "" {
		rest = code[3:]
	}
	var parts []string
	if strings.IndexFunc(rest, func(r rune) bool { return r > unicode.MaxASCII }) >= 0 { // it is no code, and must not be cut
		parts, rest = append(parts, rest), ""
	}
	for ; len(rest) >= 3; rest = rest[3:] {
		w, ok := b.words[strings.ToUpper(rest[:3])]
		if other := b.cameo(rest[:3]); !ok && other != "" { // a company's home: MNCUSA
			a.Country = other
			w, ok = word{"region", b.countries[other]}, true
		}
		switch {
		case !ok:
			parts = append(parts, rest[:3])
		case w.class == "group": // what it is called says all that the other parts say
			a.Name, a.Kind = w.text, timeline.Organisation
		default:
			if rest[:3] == "IGO" || rest[:3] == "NGO" || rest[:3] == "MNC" {
				a.Kind = timeline.Organisation
			}
			if len(parts) == 0 || parts[len(parts)-1] != w.text {
				parts = append(parts, w.text)
			}
		}
	}
	if a.Name != "" {
		return a
	}
	for i, p := range parts {
		if _, place := b.names[strings.ToLower(p)]; !place && (i > 0 || iso != "") {
			parts[i] = Small(p)
		}
	}
	a.Name = strings.Join(parts, ", ")
	if iso != "" && a.Name != "" {
		a.Name = b.countries[iso] + ": " + a.Name
	}
	if a.Name == "" {
		a.Name = code
	}
	return a
}

// cameo returns the ISO code of a country that CAMEO names by three letters.
func (b *Book) cameo(code string) string {
	if iso, ok := b.iso["c"+code]; ok {
		return iso
	}
	if _, ok := b.countries[code]; ok {
		return code
	}
	return ""
}

// Small makes the first letter small unless the word goes on in capitals: NATO.
func Small(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); n == 0 || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// Title makes a name that stands in capitals one as people write it: "JOHN HOWARD" → "John Howard", "U.S." and names
// in mixed case stay.
func Title(name string) string {
	if strings.ToUpper(name) != name || !strings.ContainsFunc(name, unicode.IsLetter) {
		return name
	}
	b := make([]rune, 0, len(name))
	start := true
	for _, r := range name {
		if !start {
			r = unicode.ToLower(r)
		}
		b = append(b, r)
		start = r == ' ' || r == '-' || r == '.' || r == '(' || r == '/'
	}
	for i, small := range []string{" Of ", " And ", " The ", " For ", " In ", " On ", " De ", " Al "} {
		if s := string(b); strings.Contains(s, small) {
			b = []rune(strings.ReplaceAll(s, small, []string{" of ", " and ", " the ", " for ", " in ", " on ", " de ", " al "}[i]))
		}
	}
	return string(b)
}
