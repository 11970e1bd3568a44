// Package words sorts the words of English that hold sentences together, whatever they tell of.
package words

import (
	"iter"
	"maps"
	"strings"
)

// Class sorts the words that hold clauses together.
type Class uint32

// The classes. A word can be of several.
const (
	Be Class = 1 << iota
	Have
	Will  // will, shall, 'll
	Would // would
	May   // may, might, could, can
	Must  // must, should
	Not
	To
	By
	Determiner
	Preposition
	Conjunction // and, but, or
	Clause      // that, because, after, while: begins a clause of its own
	Relative    // who, which
	Condition   // if, unless
	Pronoun
	Adverb
	Due      // due, expected, scheduled, planning
	Wish     // wants, seeks, hopes: what their "to" leads to is only wished
	Alleging // allegedly, reportedly
	Do
)

// classes are the words, each with its classes.
var classes = func() map[string]Class {
	m := map[string]Class{}
	for c, words := range map[Class]string{
		Be:          "is are was were be been being am 's 're",
		Have:        "has have had having",
		Will:        "will shall 'll",
		Would:       "would",
		May:         "may might could can",
		Must:        "must should",
		Not:         "not never n't cannot without neither nor",
		To:          "to",
		By:          "by",
		Determiner:  "the a an this these those his her its their our my some any no each every another several many two three four five six seven eight nine ten first second third new last next recent more other own further fresh such",
		Preposition: "of in on at for from with against over into onto about between among during under near across through toward towards within outside inside via despite amid following since until around",
		Conjunction: "and but or nor",
		Clause:      "that because after before while although though when as where whereas until since so whether",
		Relative:    "who which whom whose whereupon",
		Condition:   "if unless provided",
		Pronoun:     "he she they it we i you him them us himself themselves itself",
		Adverb:      "here also again still already now then later earlier twice soon recently formally officially bluntly flatly outright repeatedly routinely once often strongly sharply today yesterday tomorrow ever just only finally reportedly allegedly currently publicly openly jointly unanimously immediately reluctantly both all each together",
		Due:         "due expected scheduled supposed planning plans planned set going slated poised preparing intends intend",
		Wish:        "want wants wanted seek seeks seeking sought hope hopes hoping hoped aims aiming aimed wish wishes",
		Alleging:    "allegedly reportedly purportedly supposedly alleged",
		Do:          "do does did",
	} {
		for w := range strings.FieldsSeq(words) {
			m[w] |= c
		}
	}
	return m
}()

// Denied returns the classes of an auxiliary that is written with a "not": the "hasn" of "hasn't", the "won" of "won't".
func Denied(w string) Class {
	switch w = strings.ToLower(w); w {
	case "won", "shan":
		return Will
	case "can":
		return May
	case "ain":
		return Be
	}
	return classes[strings.TrimSuffix(w, "n")]
}

// Subordinate reports whether w begins a clause that depends on another and tells when, where or why.
func Subordinate(w string) bool {
	switch w {
	case "after", "before", "because", "while", "although", "though", "when", "where":
		return true
	}
	return false
}

// Adjective reports whether a word ends as adjectives do.
func Adjective(w string) bool {
	for _, end := range [...]string{"ic", "ical", "ial", "nal", "ive", "ous", "ary", "ern"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// Set returns the words of s.
func Set(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// Classes visits all words that are of a class.
func Classes() iter.Seq2[string, Class] { return maps.All(classes) }

// ClassOf returns the classes of a word in small letters, 0 for none.
func ClassOf(w string) Class { return classes[w] }
