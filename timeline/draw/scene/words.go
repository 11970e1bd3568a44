package scene

import (
	"strconv"
	"strings"
)

// Far bounds the coordinates that text forms of a scene hold: viewers compute with 32 bits.
const Far = 1e6

// AppendNumber writes a number with at most n places after the point. What is not a number becomes 0.
func AppendNumber(b []byte, v float32, n int) []byte {
	if v != v {
		return append(b, '0')
	}
	start := len(b)
	b = strconv.AppendFloat(b, float64(max(-Far, min(v, Far))), 'f', n, 32)
	if n > 0 {
		for b[len(b)-1] == '0' {
			b = b[:len(b)-1]
		}
		if b[len(b)-1] == '.' {
			b = b[:len(b)-1]
		}
	}
	if string(b[start:]) == "-0" {
		return append(b[:start], '0')
	}
	return b
}

// SafeLink returns link if a picture may point to it, else "": a whole address of http or https with a host, or of
// mailto, without white space, controls or characters that no address holds.
func SafeLink(link string) string {
	scheme, rest, ok := strings.Cut(link, ":")
	if !ok || strings.ContainsFunc(link, func(r rune) bool { return r <= ' ' || r == 0x7f || strings.ContainsRune("\"<>\\^`{|}", r) }) {
		return ""
	}
	switch scheme = strings.ToLower(scheme); scheme {
	case "http", "https":
		host, ok := strings.CutPrefix(rest, "//")
		if !ok || host == "" || strings.ContainsRune("/?#:@", rune(host[0])) {
			return ""
		}
	case "mailto":
		if rest == "" {
			return ""
		}
	default:
		return ""
	}
	return scheme + ":" + rest
}
