package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// How a title tells what somebody says.

// statement words what somebody said: "Champagne says Canada will not stand by".
func (x *Teller) statement(d *event.Draft, who string, many bool) string {
	say := d.Say
	if many {
		say = lexicon.Plural(say)
	}
	what := strings.Trim(x.Said(d.Content.Start, d.Content.End), " ,:;")
	if d.Front.End > 0 {
		return who + " " + say + " " + x.lowerFirst(d.Front.Start, strings.Trim(x.Said(d.Front.Start, d.Front.End), " ,")) + " " + what
	}
	if d.Say == "says" {
		what = strings.TrimPrefix(what, "that ")
		if verb := x.Text[d.VerbAt:]; len(verb) > len("report") && strings.EqualFold(verb[:len("report")], "report") && !x.HasVerb(what, false) {
			say = map[bool]string{false: "reports", true: "report"}[many] // "reports heavy shelling"
		}
	} else if behindThat := strings.HasSuffix(strings.TrimRight(x.Text[:d.Content.Start], " "), " that"); behindThat && !x.HasVerb(strings.TrimSuffix(strings.TrimPrefix(x.Shorten(who+" "+say+" "+what), who+" "+say), "…"), false) {
		what = "that " + what // "announces that exercises with Chad…", whose verb is cut off
	}
	for _, w := range [...]string{"But ", "And ", "Meanwhile, ", "However, "} {
		if rest, cut := strings.CutPrefix(what, w); cut && rest != "" {
			return who + " " + say + " " + x.lowerFirst(d.Content.Start+strings.Index(x.Text[d.Content.Start:], w)+len(w), rest)
		}
	}
	switch first, _, _ := strings.Cut(what, " "); strings.ToLower(first) {
	case "i", "i'm", "i’m", "i've", "we", "we're", "we’re", "my", "our", "let's", "let’s", "you", "your", "let", "please":
		return who + " " + say + ": " + what
	}
	return who + " " + say + " " + x.lowerFirst(d.Content.Start, what)
}

// lowerFirst begins s, the words at a byte of the text, with a small letter when its first word is no name.
func (x *Teller) lowerFirst(at int, s string) string {
	for n, named := range [2][]actor.Mention{x.Found.Mentions, x.Found.Phrases} {
		for i := range named {
			m := &named[i]
			if m.Start > at+1 {
				break
			}
			article, noun, _ := strings.Cut(m.Text, " ")
			if m.End > at && !m.Pronoun && !(m.Start >= at && articles[article] && (n == 1 || !withArticle[noun])) {
				return s
			}
		}
	}
	word, _, _ := strings.Cut(s, " ")
	r, n := utf8.DecodeRuneInString(s)
	first, _, _ := strings.Cut(strings.ToLower(word), "-")
	if word == "I" || len(word) > n && strings.ToUpper(word) == word || x.Lexicon.Forms(first)[0].Lemma == 0 && words.ClassOf(first) == 0 && !peopleOf(first) && !openers[first] {
		return s // a name that nobody found, an abbreviation
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// articles begin phrases, and nouns that stand for somebody, with a capital only where a sentence begins: "The President of Chad", "The country".
var articles = words.Set("The A An His Her Its Their Our My")

// withArticle are the names to which their article belongs.
var withArticle = words.Set("Hague Gambia Bahamas")

// openers are words that begin sentences and are no names, though no patterns either: such as count, and others.
var openers = words.Set("there nobody nothing everybody everyone everything somebody something most few much little twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands dozens scores tens eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")

// peopleOf reports whether a word looks like a plural for people by what they do: "voters", "protesters", "investors", "scientists".
func peopleOf(word string) bool {
	for _, end := range [...]string{"ters", "ders", "kers", "ners", "tors", "sors", "ists"} {
		if strings.HasSuffix(word, end) && len(word) > len(end)+1 {
			return true
		}
	}
	return false
}
