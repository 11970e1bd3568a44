package verbs

import (
	"flag"
	"regexp"
	"slices"
	"strings"

	"entente/timeline"
)

// What package flag says of an option that it does not take.
var (
	noOption  = regexp.MustCompile(`^flag provided but not defined: -(.*)$`)
	noValue   = regexp.MustCompile(`^flag needs an argument: -(.*)$`)
	badOption = regexp.MustCompile(`^invalid (?:boolean )?value ("(?:[^"\\]|\\.)*") for (?:flag )?-([^:]*): `)
)

// badOption says of an option that cannot be read what is wrong with it, as it is typed.
func (c *call) badOption(err error) error {
	text := err.Error()
	if m := noOption.FindStringSubmatch(text); m != nil {
		return usage("%s has no option -%s; what is no option comes after --", c.flags.Name(), m[1])
	}
	if m := noValue.FindStringSubmatch(text); m != nil {
		return usage("--%s needs a value after it", m[1])
	}
	if m := badOption.FindStringSubmatch(text); m != nil {
		want := "a number such as 2"
		switch f := c.flags.Lookup(m[2]); {
		case f == nil:
		case isSwitch(f):
			want = "true, false or nothing"
		case strings.HasSuffix(f.DefValue, "s") && f.DefValue != "s": // of a duration: "2s"
			want = "a time such as 500ms or 1m"
		}
		return usage("--%s %s: expected %s", m[2], m[1], want)
	}
	return usageError{err}
}

func isSwitch(f *flag.Flag) bool {
	b, is := f.Value.(interface{ IsBoolFlag() bool })
	return is && b.IsBoolFlag()
}

// givenOf reports whether one of these options was given.
func (c *call) givenOf(names ...string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return given(c, n) })
}

// validColour returns an error for what is no colour.
func validColour(s string) error {
	if timeline.IsColour(s) {
		return nil
	}
	return usage("--colour %q is no colour: one of %s, or #rrggbb", s, strings.Join(timeline.PaletteNames(), ", "))
}
