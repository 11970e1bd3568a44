//go:build ignore

package main

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// office is a post as it stands in the output. A term that is only known from one look at the source has the form
// "~2019-06".
// end is open for those who still held the post when the source was last read, in May 2026; rank is the source's.
type office struct {
	title, code, start, end, seen string
	rank                          int
}

const open = "open"

func joinOffices(list []office) string {
	var out []string
	for _, o := range list {
		term := o.start + "/" + o.end
		if o.end == open {
			term = o.start + "/"
		}
		if o.start == "" && o.seen != "" {
			term = "~" + o.seen
		}
		out = append(out, o.title+"@"+o.code+":"+term)
	}
	return strings.Join(out, ";")
}

func overlap(a, b office) bool {
	lo, hi := cmp.Or(a.start, a.seen), cmp.Or(a.end, a.seen, "9999")
	lo2, hi2 := cmp.Or(b.start, b.seen), cmp.Or(b.end, b.seen, "9999")
	if a.end == open || a.end == "" && a.start != "" {
		hi = "9999"
	}
	if b.end == open || b.end == "" && b.start != "" {
		hi2 = "9999"
	}
	return lo <= hi2 && lo2 <= hi
}

// near reports whether two terms start in the same year, as far as that is known.
func near(a, b office) bool {
	return a.start == "" || b.start == "" || a.start[:4] == b.start[:4]
}

// terms joins what the sources say of one office: an exact term beats a year, which beats having been seen.
func terms(list []office) []office {
	slices.SortStableFunc(list, func(a, b office) int {
		return cmp.Or(cmp.Compare(a.title, b.title), cmp.Compare(a.code, b.code), -cmp.Compare(len(a.start), len(b.start)), cmp.Compare(a.start, b.start))
	})
	var out []office
next:
	for _, o := range list {
		for i := range out {
			r := &out[i]
			if r.title == o.title && r.code == o.code && overlap(*r, o) && near(*r, o) {
				switch {
				case o.end == open || r.end == open:
					r.end = open
				case r.rank == 1 && r.end != "":
				case o.rank == 1 && o.end != "":
					r.end = o.end
				default:
					r.end = max(r.end, o.end)
				}
				continue next
			}
		}
		out = append(out, o)
	}
	slices.SortStableFunc(out, func(a, b office) int { return cmp.Compare(cmp.Or(a.start, a.seen), cmp.Or(b.start, b.seen)) })
	return out
}

// posts tells which offices are kept and under which title they are written. The first that matches counts.
var posts = []struct {
	match *regexp.Regexp
	title string
}{
	{regexp.MustCompile(`(?i)^(shadow|parliamentary|assistant|junior|associate|under)\b|private secretary|without portfolio|\bmember\b|judge|legislative|spouse|lady`), ""},
	{regexp.MustCompile(`(?i)^(vice|deputy)[ -](president|chair\w*)( of the (council of (ministers|state)|republic|government))?$|^(first|second|executive) vice president`), "Vice President"},
	{regexp.MustCompile(`(?i)^(acting|interim|transitional|caretaker)? ?president( of (the )?(republic|state|swiss confederation|transitional.*|[A-Z]\w+( [A-Z]\w+)?))?$|^state president|^federal president`), "President"},
	{regexp.MustCompile(`(?i)deputy (prime minister|premier|chancellor)|vice[- ]premier|vice[- ]chancellor`), "Deputy Prime Minister"},
	{regexp.MustCompile(`(?i)^(federal )?chancellor( of (germany|austria))?$`), "Chancellor"},
	{regexp.MustCompile(`(?i)^taoiseach`), "Taoiseach"},
	{regexp.MustCompile(`(?i)^(acting |interim |caretaker |chancellor of|governor)?.*\bprime minister|^premier|^head of government|president of the (government|council of ministers)`), "Prime Minister"},
	{regexp.MustCompile(`(?i)^crown prince`), "Crown Prince"},
	{regexp.MustCompile(`(?i)^(monarch|king|queen)\b`), "King"},
	{regexp.MustCompile(`(?i)^emperor`), "Emperor"},
	{regexp.MustCompile(`(?i)^(sultan)\b`), "Sultan"},
	{regexp.MustCompile(`(?i)^(amir|emir)\b`), "Emir"},
	{regexp.MustCompile(`(?i)^pope`), "Pope"},
	{regexp.MustCompile(`(?i)^supreme leader`), "Supreme Leader"},
	{regexp.MustCompile(`(?i)general secretary.*communist`), "General Secretary"},
	{regexp.MustCompile(`(?i)^chief executive$`), "Chief Executive"},
	{regexp.MustCompile(`(?i)^governor-general$`), "Governor-General"},
	{regexp.MustCompile(`(?i)^secretary of state$`), "Secretary of State"},
	{regexp.MustCompile(`(?i)^deputy secretary of state$`), "Deputy Secretary of State"},
	{regexp.MustCompile(`(?i)secretary of state for foreign|^foreign secretary`), "Foreign Secretary"},
	{regexp.MustCompile(`(?i)^deputy minister|minister of state|minister for europe$`), ""},
	{regexp.MustCompile(`(?i)^minister.*(foreign (affairs|relations)|external (affairs|relations)|europe.* foreign)|^foreign minister`), "Foreign Minister"},
	{regexp.MustCompile(`(?i)^secretary of (the )?(treasury|homeland security|energy|commerce)$`), "$0"},
	{regexp.MustCompile(`(?i)^secretary of defen[cs]e`), "Secretary of Defense"},
	{regexp.MustCompile(`(?i)secretary of state for defence`), "Defence Secretary"},
	{regexp.MustCompile(`(?i)^(federal )?minister.*(defen[cs]e|armed forces)`), "Defence Minister"},
	{regexp.MustCompile(`(?i)secretary of state for the home|^home secretary`), "Home Secretary"},
	{regexp.MustCompile(`(?i)^(federal )?minister.*(interior|internal affairs|home affairs)`), "Interior Minister"},
	{regexp.MustCompile(`(?i)^chancellor of the exchequer`), "Chancellor of the Exchequer"},
	{regexp.MustCompile(`(?i)^(federal )?minister (of|for) (the )?(economy,? (&|and) )?financ`), "Finance Minister"},
	{regexp.MustCompile(`(?i)^minister (of|for) (economy|economic)`), "Economy Minister"},
	{regexp.MustCompile(`(?i)^minister (of|for) (international )?(trade|commerce)`), "Trade Minister"},
	{regexp.MustCompile(`(?i)^minister (of|for) (energy|oil|petroleum)`), "Energy Minister"},
	{regexp.MustCompile(`(?i)^minister (of|for) justice`), "Justice Minister"},
	{regexp.MustCompile(`(?i)^national security advis[eo]r`), "National Security Adviser"},
	{regexp.MustCompile(`(?i)^white house press secretary`), "White House Press Secretary"},
	{regexp.MustCompile(`(?i)^director of the central intelligence`), "Director of the CIA"},
	{regexp.MustCompile(`(?i)^chair\w* of the joint chiefs`), "Chairman of the Joint Chiefs of Staff"},
	{regexp.MustCompile(`(?i)^chief of the general staff`), "Chief of the General Staff"},
	{regexp.MustCompile(`(?i)^speaker of the house of (representatives|commons)$`), "Speaker"},
	{regexp.MustCompile(`(?i)(ambassador|permanent representative) to the (united nations|UN)\b`), "Ambassador to the United Nations"},
	{regexp.MustCompile(`(?i)^ambassador to the (US|united states( of america)?)$`), "Ambassador to the United States"},
	{regexp.MustCompile(`(?i)^(deputy )?secretary-general of the united nations|^director-general of the world trade|^OSCE high`), "$0"},
}

func post(title string) string {
	for _, p := range posts {
		if p.match.MatchString(title) {
			if p.title == "$0" {
				return strings.ToUpper(title[:1]) + title[1:]
			}
			return p.title
		}
	}
	return ""
}
