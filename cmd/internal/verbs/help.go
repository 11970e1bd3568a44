package verbs

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"entente/timeline"
)

// asksHelp returns what help is wanted on: "" for the whole page, a verb or a topic; ok is false when none is.
func asksHelp(args []string) (topic string, ok bool) {
	word := firstWord(args)
	if word == "help" {
		at := verbAt(args, "help")
		return firstWord(args[at+1:]), true
	}
	for _, a := range args {
		switch a {
		case "--":
			return "", false
		case "--help", "-help", "-h":
			if isVerb(word) {
				return word, true
			}
			return "", true
		}
	}
	return "", false
}

func isVerb(name string) bool {
	for _, v := range table() {
		if v.name == name {
			return true
		}
	}
	return false
}

// help writes the page on a verb or topic, or the list of all.
func help(w io.Writer, topic string) error {
	switch topic {
	case "":
		helpAll(w)
		return nil
	case "query":
		fmt.Fprint(w, queryHelp)
		return nil
	case "dates":
		fmt.Fprint(w, dateHelp)
		return nil
	}
	for _, v := range table() {
		if v.name == topic {
			helpVerb(w, v)
			return nil
		}
	}
	return usage("there is no help on %q: it is not a verb, and no topic (query, dates)", topic)
}

func helpAll(w io.Writer) {
	fmt.Fprint(w, "ententectl: Entente without a window\n\nusage: ententectl VERB [ARGUMENT…] [--db FILE] [--json] [--quiet]\n\n")
	for _, v := range table() {
		fmt.Fprintf(w, "  %-9s %s\n            %s\n", v.name, v.args, v.help)
	}
	fmt.Fprint(w, "\nhelp VERB explains its options, help query the filter language, help dates how dates are written.\n"+
		"Without --db the library of the desktop program is used. Exit codes: 0 done, 1 failed, 2 wrong usage.\n")
}

func helpVerb(w io.Writer, v verb) {
	fmt.Fprintf(w, "ententectl %s %s\n\n%s\n\n", v.name, v.args, capital(v.help))
	words := glossary()
	for _, o := range append(options(v.args), "db", "json", "quiet") {
		word := words[v.name+" "+o]
		if word == "" {
			word = words[o]
		}
		fmt.Fprintf(w, "  --%-11s %s\n", o, word)
	}
}

// options lists the names of the options that stand in a row of the table, in their order.
func options(args string) []string {
	var names []string
	for _, f := range strings.FieldsFunc(args, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("[]|…", r) }) {
		if name, is := strings.CutPrefix(f, "--"); is {
			names = append(names, name)
		}
	}
	return names
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] + "." }

// glossary explains every option once. One that means something else with a verb stands under both names.
func glossary() map[string]string {
	return map[string]string{
		"db":            "the library's file; without it that of the desktop program",
		"json":          "for programs: JSON, one object a line where there are many",
		"quiet":         "no messages and no progress; errors are still said",
		"map":           "what the columns of a table hold, as title=Headline,when=2,actors=Who,dates=dmy, by header or number; or the name of a mapping that was saved",
		"save-map":      "save what --map says under this name in the library, once something was read with it",
		"once":          "read what lies there and has not changed for the time of --every, then end",
		"every":         "how often the folder is looked at, as 500ms or 1m (2s); a file is read when it was the same twice",
		"format":        "read as this format instead of finding it out; ententectl formats lists them",
		"published":     "the day on which the text was published, from which \"Tuesday\" is counted",
		"dry-run":       "say what would be read and change nothing",
		"accept":        "the confidence from 0 to 1 from which what is found becomes an event (0.5); the rest waits, see is:proposed",
		"jsonl":         "read lines {\"id\",\"published\",\"text\"} and answer in the same order",
		"query":         "only what matches; ententectl help query explains the language",
		"limit":         "no more than this many",
		"delete":        "delete the article; its events stay where another article says them too",
		"remove":        "take this attachment off the article",
		"save":          "write the bytes of this attachment to the file of -o",
		"note":          "words about it; Markdown without pictures",
		"tag":           "a word to find it by; can be given several times",
		"untag":         "take a tag off",
		"star":          "mark it as important: it keeps its label longest",
		"unstar":        "take the star off",
		"colour":        "blue, green, amber, red, grey or #rrggbb",
		"at":            "the date that the mark is put on, in words or as EDTF",
		"lane":          "the lane that the mark is put on: an actor's name, or what else the lanes are made of",
		"and":           "the second one of a pair of lanes",
		"callout":       "words beside the event or date, with an arrow to it",
		"band":          "words over the span of --at",
		"marker":        "words at a vertical line at the day of --at",
		"as":            "merge into the layer of this name instead of the file's own",
		"mine":          "what differs stays as it is here",
		"theirs":        "what differs becomes what the file says",
		"both":          "of what differs both are kept, where that can be; notes are joined",
		"settle":        "one by one: 1=mine,2=theirs,3=both, by the numbers of the list",
		"layer":         "the layer that the mark belongs to; made when there is none of that name",
		"title":         "what it is called",
		"when":          "the date in words or as EDTF; ententectl help dates explains it",
		"type":          "what kind it is: a PLOVER type such as CONSULT, or of a link such as \"leads to\"",
		"mode":          "the PLOVER mode within the type, such as visit",
		"place":         "where it happened",
		"summary":       "a sentence on it",
		"role":          "who took part as what: China=host, \"Xi Jinping=target\"; can be given several times. A name that no actor has makes a new one",
		"since":         "from this day on, itself included",
		"merge":         "make this actor part of the one named first, with its events, marks and names; one step, which undo takes back",
		"rename":        "its name from now on; the former one stays as another name",
		"alias":         "one more name, by which it is found and known again",
		"split":         "take one of its other names out into an actor of its own, with the events whose evidence names it so",
		"o":             "the file to write; its ending says what: png, jpg, svg, pdf, html, jsonl, jsonl.zip, csv and what ententectl formats lists; DIR/ is a folder for version control; - with data forms writes to standard output",
		"from":          "the first day of the picture",
		"to":            "the last day of the picture, included",
		"view":          "the period, lanes and filter of a saved view, or of a picture file that was exported before",
		"fit":           "the period of everything that matches; what is done when no period is given",
		"lanes":         "what makes a lane: " + groupingWords() + "; in groups: bloc/country/person",
		"bench lanes":   "how many lanes the generated library has (20)",
		"bench scale":   "pixels a CSS pixel (1): --size 1920x1080 --scale 2 is a screen of 3840x2160",
		"as-known":      "as it was known on this day: only what articles published up to it said, with the dates that they gave",
		"dyad":          "two actors or blocs with a comma between: what the one does alone, what both do, what the other does alone",
		"fold":          "the days of all years upon one another, a lane a year; --from and --to say which years",
		"open":          "how many levels of groups are open (all); 0 shows each group as one lane",
		"order":         "lanes by number of events, by first date or by name",
		"joins":         "an event with several lanes is joined across them, or repeated in each",
		"size":          "width and height in CSS pixels (1600x900)",
		"scale":         "pixels a CSS pixel (1); 2 for sharp screens. With --paper: how much larger everything is",
		"paper":         "a0 to a5, letter, legal, tabloid, slide169, slide43 or WIDTHxHEIGHTmm, then -portrait or -landscape: one page, what has no room is left out and counted",
		"dpi":           "pixels an inch of paper (300)",
		"pages":         "cut into as many pages as it takes to show every event; PDF and HTML hold them, others become files with numbers",
		"tall":          "grow to the height of all lanes",
		"transparent":   "without grounds, to lay it over something",
		"subtitle":      "a line below the title",
		"sources":       "list the sources with numbers that stand at the events",
		"no-axis":       "without the axis",
		"no-heads":      "without the heads of the lanes",
		"no-notes":      "without notes, bands and markers",
		"no-view":       "the file does not say which view it shows, so it cannot be opened again",
		"font":          "a font file for scripts beyond Latin, Greek and Cyrillic, before those of the system",
		"theme":         "light, dark or print",
		"legend":        "explain colours and shapes below the chart",
		"overview":      "show the histogram of everything below the lanes",
		"all":           "those that are decided too",
		"accept-all":    "accept all that waits in the article",
		"reject":        "these are not what the article says; they don't come back when it is read again",
		"put-back":      "let what was rejected wait again, by its number in the list",
		"cite":          "make bytes FROM to TO of the text evidence of an event",
		"uncite":        "take that passage off the evidence of the event",
		"new":           "make an event of bytes FROM to TO of the text",
		"tie":           "tie the event to takeaway N of the article, counted from 1",
		"untie":         "take that back",
		"again":         "read the article anew with what is known now",
		"threshold":     "accept all from this confidence, from 0 to 1",
		"review accept": "these happened as the article says: they become events",
		"events":        "how many events the generated library has (1000000)",
	}
}

const queryHelp = `A filter is words and terms, all of which must hold:

  beijing "joint statement"     words and phrases in titles, takeaways, texts and notes
  actor:China  country:BLR      who takes part, by name or by code
  by:France  to:Germany         who does it, and to whom: visitor and host, source and target
  type:visit  tag:reviewed      what kind of event; what somebody has tagged it with
  place:Geneva  source:Reuters  where; which outlet reports it
  layer:draft                   what has marks in a layer
  is:starred                    also undated, announced, cancelled, postponed, overdue, conflict, proposed
  date:2023-02..2023-04         overlaps a period, its last day included; before:2020, after:1990
  -type:visit                   not: a minus at the start of a term
  actor:Iran OR actor:Oman      either; brackets group

Quotation marks keep a value together: actor:"Xi Jinping".
`

const dateHelp = `Dates are written in words or as EDTF (ISO 8601-2):

  28 Feb 2023, 2023-02-28       a day
  2023-02, March 1985, 1985     a month, a year
  2023-02-28/2023-03-02         from a day to a day
  28 Feb to 2 Mar 2023          the same in words
  1945~, circa 1945             about; 1945? is uncertain
  198X, 1980s                   a decade; 19XX a century
  early 2023, late 1840s        the first and the last third of it; so do mid and "the end of"
  13 or 14 March 2024           one of the two
  2021-21                       spring 2021 (21 spring, 22 summer, 23 autumn, 24 winter)
  1990/..                       since 1990, without an end
  -0043, 44 BCE                 before our era: EDTF counts a year 0, words do not
`

// groupingWords lists what can make a lane.
func groupingWords() string {
	var words []string
	for _, g := range timeline.Groupings() {
		words = append(words, string(g))
	}
	return strings.Join(words, ", ")
}
