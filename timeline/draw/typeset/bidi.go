package typeset

import "golang.org/x/text/unicode/bidi"

// The Unicode bidirectional algorithm (UAX #9) for one line without explicit controls: Clean removed those, so that
// there is one isolating run and no level above 2. Rule numbers are those of UAX #9.
//
// The libraries at hand give the direction of runs but not their levels, without which a number after an Arabic
// word ends up on the wrong side of it.

// bidiLine holds the memory of one computation.
type bidiLine struct {
	class []bidi.Class // current class of each character
	level []uint8
	orig  []bidi.Class
	pairs [][2]int // brackets: open, close
}

// levels returns the embedding level of each rune: even runs from left to right, odd from right to left. The
// paragraph's direction is that of its first strong letter.
func (b *bidiLine) levels(text []rune) []uint8 {
	b.class, b.orig, b.level = b.class[:0], b.orig[:0], b.level[:0]
	base, found := uint8(0), false
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		c := p.Class()
		if !found && (c == bidi.L || c == bidi.R || c == bidi.AL) {
			found = true
			if c != bidi.L {
				base = 1
			}
		}
		b.class = append(b.class, c)
	}
	b.orig = append(b.orig, b.class...)
	sos := bidi.L
	if base == 1 {
		sos = bidi.R
	}
	b.weak(sos)
	b.brackets(text, sos)
	b.neutral(sos)
	for _, c := range b.class {
		l := base
		switch { // I1, I2
		case c == bidi.R && base == 0, c == bidi.L && base == 1:
			l++
		case (c == bidi.EN || c == bidi.AN) && base == 0:
			l += 2
		case c == bidi.EN || c == bidi.AN:
			l++
		}
		b.level = append(b.level, l)
	}
	for i := len(b.level) - 1; i >= 0 && white(b.orig[i]); i-- { // L1
		b.level[i] = base
	}
	return b.level
}

func white(c bidi.Class) bool { return c == bidi.WS || c == bidi.BN || c == bidi.S || c == bidi.B }

// weak resolves marks and numbers: W1 to W7.
func (b *bidiLine) weak(sos bidi.Class) {
	cl := b.class
	prev, strong := sos, sos // class before, last strong class
	for i, c := range cl {
		if c == bidi.NSM || c == bidi.BN { // W1; BN takes part like a mark, as 5.2 of UAX #9 allows
			c = prev
		}
		prev = c
		switch c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN:
			if strong == bidi.AL { // W2
				c = bidi.AN
			}
		}
		cl[i] = c
	}
	for i, c := range cl {
		if c == bidi.AL { // W3
			cl[i] = bidi.R
		}
	}
	for i := 1; i+1 < len(cl); i++ { // W4
		a, z := cl[i-1], cl[i+1]
		if a == z && (cl[i] == bidi.ES && a == bidi.EN || cl[i] == bidi.CS && (a == bidi.EN || a == bidi.AN)) {
			cl[i] = a
		}
	}
	for i := 0; i < len(cl); { // W5, W6
		if cl[i] != bidi.ET {
			if cl[i] == bidi.ES || cl[i] == bidi.CS {
				cl[i] = bidi.ON
			}
			i++
			continue
		}
		j := i
		for j < len(cl) && cl[j] == bidi.ET {
			j++
		}
		to := bidi.ON
		if i > 0 && cl[i-1] == bidi.EN || j < len(cl) && cl[j] == bidi.EN {
			to = bidi.EN
		}
		for ; i < j; i++ {
			cl[i] = to
		}
	}
	strong = sos
	for i, c := range cl {
		switch {
		case c == bidi.L || c == bidi.R:
			strong = c
		case c == bidi.EN && strong == bidi.L: // W7
			cl[i] = bidi.L
		}
	}
}

// strongOf is the direction that a class counts as among neutrals; ON for none.
func strongOf(c bidi.Class) bidi.Class {
	switch c {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// maxBrackets is the depth at which BD16 stops to look for pairs.
const maxBrackets = 63

// brackets gives both brackets of a pair one direction: N0.
func (b *bidiLine) brackets(text []rune, sos bidi.Class) {
	b.findPairs(text)
	for _, p := range b.pairs {
		same, other := false, false
		for i := p[0] + 1; i < p[1]; i++ {
			switch s := strongOf(b.class[i]); s {
			case bidi.ON:
			case sos:
				same = true
			default:
				other = true
			}
		}
		var to bidi.Class
		switch {
		case same:
			to = sos
		case other:
			to = sos
			for i := p[0] - 1; i >= 0; i-- {
				if s := strongOf(b.class[i]); s != bidi.ON {
					to = s
					break
				}
			}
		default:
			continue
		}
		for _, i := range p {
			b.class[i] = to
			for j := i + 1; j < len(b.class) && b.orig[j] == bidi.NSM; j++ {
				b.class[j] = to
			}
		}
	}
}

// findPairs lists the pairs of brackets by their opening ones: BD16.
func (b *bidiLine) findPairs(text []rune) {
	b.pairs = b.pairs[:0]
	var stack [maxBrackets]struct {
		close rune
		at    int
	}
	n := 0
	for i, r := range text {
		if b.class[i] != bidi.ON {
			continue
		}
		p, _ := bidi.LookupRune(r)
		if !p.IsBracket() {
			continue
		}
		if p.IsOpeningBracket() {
			if n == maxBrackets {
				b.pairs = b.pairs[:0]
				return
			}
			stack[n].close, stack[n].at = mirror(r), i
			n++
			continue
		}
		for k := n - 1; k >= 0; k-- {
			if stack[k].close == canonicalBracket(r) {
				b.pairs = append(b.pairs, [2]int{stack[k].at, i})
				n = k
				break
			}
		}
	}
	// By opening bracket; labels hold few pairs, so insertion does.
	for i := 1; i < len(b.pairs); i++ {
		for j := i; j > 0 && b.pairs[j][0] < b.pairs[j-1][0]; j-- {
			b.pairs[j], b.pairs[j-1] = b.pairs[j-1], b.pairs[j]
		}
	}
}

// mirror returns the bracket that closes what r opens.
func mirror(r rune) rune {
	for _, c := range bidi.ReverseString(string(r)) {
		return canonicalBracket(c)
	}
	return r
}

// canonicalBracket maps the angle brackets that Unicode holds twice to one form.
func canonicalBracket(r rune) rune {
	switch r {
	case '\u2329':
		return '\u3008'
	case '\u232a':
		return '\u3009'
	}
	return r
}

// neutral gives spaces and signs the direction of what stands around them: N1, N2.
func (b *bidiLine) neutral(sos bidi.Class) {
	cl := b.class
	for i := 0; i < len(cl); {
		if strongOf(cl[i]) != bidi.ON {
			i++
			continue
		}
		j := i
		for j < len(cl) && strongOf(cl[j]) == bidi.ON {
			j++
		}
		left, right := sos, sos
		if i > 0 {
			left = strongOf(cl[i-1])
		}
		if j < len(cl) {
			right = strongOf(cl[j])
		}
		to := sos
		if left == right {
			to = left
		}
		for ; i < j; i++ {
			cl[i] = to
		}
	}
}

// visual puts items, which stand in reading order, into the order from left to right: L2.
func visual(items []item) {
	top := uint8(0)
	for _, it := range items {
		top = max(top, it.level)
	}
	for l := top; l > 0; l-- {
		for i := 0; i < len(items); i++ {
			j := i
			for j < len(items) && items[j].level >= l {
				j++
			}
			for a, z := i, j-1; a < z; a, z = a+1, z-1 {
				items[a], items[z] = items[z], items[a]
			}
			i = max(i, j)
		}
	}
}
