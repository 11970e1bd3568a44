package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An organisation is often told once in full, with its letters in brackets, and by these from then on:
//
//	"the Karsk National Front (KNF) … the KNF said"
//
// Both are one actor, under the full name.

// acronyms finds such letters and what they are short for.
func (r *resolver) acronyms() {
	for k := range r.raws {
		m := &r.raws[k]
		if !r.inBrackets(m) || m.Actor >= 0 || m.entry.class != noClass || len(m.Text) < 2 || !isUpper(m.Text) {
			continue
		}
		name := inFull(strings.TrimSuffix(r.text[m.sent:m.Start], " ("), m.Text)
		if name == "" || r.inFull[m.Text] != nil {
			continue
		}
		full := &raw{Mention: Mention{Text: name}}
		for i := k - 1; i >= 0 && i > k-4; i-- {
			if p := &r.raws[i]; p.End == m.Start-len(" (") && (p.Kind == KindOrganisation || p.nobodys()) && strings.HasSuffix(p.Text, name) {
				p.Kind, full = KindOrganisation, p
			}
		}
		if r.inFull == nil {
			r.inFull = map[string]*raw{}
		}
		r.inFull[m.Text] = full
	}
	if r.inFull == nil {
		return
	}
	for k := range r.raws {
		if m := &r.raws[k]; m.entry.class == noClass && m.Actor < 0 && r.inFull[m.Text] != nil {
			m.Kind, m.entry = KindOrganisation, r.inFull[m.Text].entry
		}
	}
}

// inFull returns the words at the end of s whose first letters are those of short, small words between them left out: "Karsk National
// Front" for KNF. "" for none.
func inFull(s, short string) string {
	end := len(s)
	for n := len(short); n > 0; {
		k := strings.LastIndexAny(strings.TrimRight(s[:end], " "), " -") + 1
		word := strings.TrimRight(s[k:end], " -")
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(first) && word[0] == short[n-1]:
			n--
		case n == len(short) || !linking(word):
			return ""
		}
		end = k
		if n > 0 && k == 0 {
			return ""
		}
	}
	return s[end:]
}

// linking reports whether w is one of the small words of names that their letters leave out.
func linking(w string) bool {
	switch w {
	case "of", "for", "the", "and", "in", "on", "to", "de", "la", "del", "des", "du":
		return true
	}
	return false
}

// inBrackets reports whether m stands in brackets by itself.
func (r *resolver) inBrackets(m *raw) bool {
	return m.Start > 1 && r.text[m.Start-1] == '(' && m.End < len(r.text) && r.text[m.End] == ')'
}
