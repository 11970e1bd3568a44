package timex

import (
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"sync"
)

// Grammar finds expressions of time. It is immutable and safe for concurrent use.
type Grammar struct {
	lex      lexicon
	marks    [128]*lexeme
	rules    []rule
	holidays map[string][]holiday // by first word
	// rules that may start at a word, by lexeme; and those that may start at a digit
	byWord   []start
	byNumber start

	rooms sync.Pool // of *room
}

// rule is one line of time-rules.txt.
type rule struct {
	action   action
	attrs    form // what the rule says besides what it captures
	list     bool
	elements []element
	segments int // pairs of brackets, 0 when the whole match is the expression
}

// action is what becomes of a match.
type action uint8

const (
	actDate action = iota
	actOffset
	actDuration
	actSet
	actRef
	actRange
	actNever
)

var actionNames = [...]string{"date", "offset", "duration", "set", "ref", "range", "never"}

// element is one part of a pattern.
type element struct {
	mask     uint64
	literals []*lexeme
	sub      []subGrammar
	optional bool
	glued    bool
	segment  int8 // 0 outside brackets, else 1 or 2
}

// Load reads the grammar from the files time-words.txt, time-rules.txt and holidays.txt in the folder dir of fsys.
// Errors name file and line.
func Load(fsys fs.FS, dir string) (*Grammar, error) {
	g := &Grammar{holidays: map[string][]holiday{}, rooms: sync.Pool{New: func() any { return new(room) }}}
	for _, step := range []struct {
		file string
		load func(file, text string) error
	}{{"time-words.txt", g.lex.load}, {"holidays.txt", g.loadHolidays}, {"time-rules.txt", g.loadRules}} {
		file := path.Join(dir, step.file)
		text, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, fmt.Errorf("load the grammar of times: %w", err)
		}
		if err := step.load(file, string(text)); err != nil {
			return nil, fmt.Errorf("load the grammar of times: %w", err)
		}
	}
	g.index()
	return g, nil
}

func (g *Grammar) loadRules(file, text string) error {
	return eachLine(text, func(n int, line string) error {
		head, pattern, ok := strings.Cut(line, ": ")
		if !ok {
			return fmt.Errorf("%s:%d: expected \"action: pattern\", found %q", file, n, line)
		}
		r, err := g.rule(strings.Fields(head), strings.Fields(pattern))
		if err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
		g.rules = append(g.rules, r)
		return nil
	})
}

func (g *Grammar) rule(head, pattern []string) (rule, error) {
	r := rule{action: 255}
	for a, name := range actionNames {
		if name == head[0] {
			r.action = action(a)
		}
	}
	if r.action == 255 {
		return r, fmt.Errorf("%q is not an action", head[0])
	}
	for _, attr := range head[1:] {
		if err := r.attribute(attr); err != nil {
			return r, err
		}
	}
	segment := int8(0)
	for _, p := range pattern {
		bare := strings.TrimPrefix(p, "~")
		switch bare {
		case "[":
			r.segments++
			segment = int8(r.segments)
			continue
		case "]":
			segment = 0
			continue
		}
		e, err := g.element(p)
		if err != nil {
			return r, err
		}
		e.segment = segment
		r.elements = append(r.elements, e)
	}
	if r.segments > 2 && !r.list || r.segments > 3 || len(r.elements) == 0 || r.action == actRange && r.segments < 2 {
		return r, fmt.Errorf("a pattern holds one or two expressions, a range two, a list three at most")
	}
	return r, nil
}

func (r *rule) attribute(attr string) error {
	key, value, _ := strings.Cut(attr, "=")
	n, err := strconv.Atoi(value)
	switch key {
	case "dir":
		r.attrs.dir, r.attrs.hasDir = n, true
	case "told":
		r.attrs.told = n == 1
	case "half":
		r.attrs.half = n
	case "list":
		r.list = n == 1
	case "history":
		r.attrs.history = n == 1
	case "mod":
		r.attrs.mod, err = value, nil
	case "unit":
		r.attrs.unit, err = value, nil
	case "part":
		r.attrs.part, err = value, nil
	case "value":
		r.attrs.value, err = value, nil
	default:
		return fmt.Errorf("%q is not an attribute", key)
	}
	if err != nil {
		return fmt.Errorf("%q: expected a number", attr)
	}
	return nil
}

func (g *Grammar) element(p string) (element, error) {
	var e element
	p, e.glued = strings.CutPrefix(p, "~")
	p, e.optional = strings.CutSuffix(p, "?")
	for alt := range strings.SplitSeq(p, "|") {
		name, isClass := strings.CutPrefix(alt, "$")
		switch {
		case alt == "":
			return e, fmt.Errorf("%q: a word is missing", p)
		case !isClass && len(alt) == 1 && !isLetter(alt[0]):
			e.literals = append(e.literals, g.mark(alt[0]))
		case !isClass:
			e.literals = append(e.literals, g.lex.word(alt))
		default:
			if sub, ok := subGrammars[name]; ok {
				e.sub = append(e.sub, sub)
			} else if c, ok := classOf(name); ok {
				e.mask |= 1 << c
			} else {
				return e, fmt.Errorf("$%s is neither a class nor a small grammar", name)
			}
		}
	}
	return e, nil
}

func (g *Grammar) mark(c byte) *lexeme {
	if g.marks[c] == nil {
		g.marks[c] = g.lex.word(string(c))
	}
	return g.marks[c]
}
