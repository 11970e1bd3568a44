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
