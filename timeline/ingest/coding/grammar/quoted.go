package grammar

// QuoteBefore reports whether a quotation or its comma stands right before the verb of m.
func (s *Sentence) QuoteBefore(m *Match) bool {
	k := m.Group - 1
	return k >= 0 && (s.Toks[k].Punct == '"' || s.Toks[k].Punct == ',' && k > 0 && s.Toks[k-1].Punct == '"')
}

// Complains reports whether m, behind a quotation, is a verb that only says how it was said.
func (s *Sentence) Complains(m *Match) bool {
	switch s.Lexicon.Base(s.Lower(m.Start)) {
	case "protest", "complain", "retort", "warn", "object", "demand", "plead", "insist", "urge", "fume", "thunder", "lament":
		return m.End == m.Start+1 && m.End < len(s.Toks) && s.Toks[m.End].Punct == 0 && s.Toks[m.End].Capital
	}
	return false
}

// ComplainsBehind reports whether m is a verb that only says how it was said and that stands, without quotation marks, between what is said and
// who says so: ", complains Pashinyan". What others warn or urge may reach whom the verb names: "Chad attacks, warns Mali".
func (s *Sentence) ComplainsBehind(m *Match) bool {
	switch s.Lexicon.Base(s.Lower(m.Start)) {
	case "complain", "protest", "retort", "object", "insist", "lament":
	default:
		return false
	}
	return m.Start == m.Group && m.Start > 2 && s.Toks[m.Start-1].Punct == ',' && s.FirstVerb(0, m.Start-1) < m.Start-1 && s.Complains(m)
}
