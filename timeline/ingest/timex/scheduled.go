package timex

import "strings"

// What is to come by plan, told in the present or named as what something comes before:
//
//	"The border closes on Friday", "Leaders gather in Nairobi on Thursday"
//	"ahead of Thursday's talks", "days before Sunday's vote", "met to prepare Friday's summit"

// scheduledOne and scheduledMany are verbs in the present of what has its day, of one and of several.
var (
	scheduledOne  = set("closes opens reopens begins starts ends expires resumes convenes rules debates votes gathers meets receives hosts arrives returns comes runs kicks takes decides hears")
	scheduledMany = set("close open reopen begin start end expire resume convene debate vote gather meet receive host arrive return come run kick take decide hear")
)

// scheduled reports whether the word at token i is such a verb behind the few words with which its clause begins: "The new law takes effect on".
func (r *resolver) scheduled(i int) bool {
	const few = 4 // words of the subject
	t := r.at(i)
	if t.kind != word || t.has(capital) {
		return false
	}
	w := r.text[t.start:t.end]
	many := scheduledMany[w]
	if !many && !scheduledOne[w] {
		return false
	}
	subject := r.at(i - 1)
	if subject.kind != word || subject.is(cVerbs) || many != (r.text[subject.end-1] == 's' && subject.end-subject.start > 3) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-few; k-- {
		if r.sentenceEnds(k) {
			return k < i-1 || many // "The border closes", "Leaders gather"
		}
		if r.toks[k].kind != word || r.verbAt(k).tense != NoTense {
			return false
		}
	}
	return false
}

// comesBefore reports whether the token before the weekday f leads to what something comes before: "ahead of Thursday's talks", "the run-up to
// Sunday's vote", "to prepare Friday's summit".
func (r *resolver) comesBefore(f *form) bool {
	k := f.from - 1
	switch {
	case r.isWord(k, "of"):
		return r.isWord(k-1, "ahead")
	case r.isWord(k, "to"):
		return r.isWord(k-1, "run-up") || r.isWord(k-1, "runup") || r.isWord(k-1, "up") && r.at(k-2).mark == '-'
	}
	if r.isWord(k, "before") {
		return r.isWord(k-1, "days") || r.isWord(k-1, "hours") || r.isWord(k-1, "day") || r.isWord(k-1, "weeks") || r.sentenceEnds(k)
	}
	return (r.isWord(k-1, "to") || r.at(k-1).is(cWould)) && (r.isWord(k, "prepare") || r.isWord(k, "attend") || r.isWord(k, "skip"))
}

// set makes a set of words.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
