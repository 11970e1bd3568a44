package grammar

import "entente/timeline/ingest/coding/words"

// settingOff are the verbs whose subject brings about, or suffers, what others do: "the test unleashed rioting in Tahiti".
var settingOff = words.Set("unleash spark trigger provoke prompt cause ignite fuel stir inspire face see quell crush suppress stop halt end condemn fear report")

// SetOff reports whether the verb of m, in -ing, is the object of such a verb right before it, so that its subject is not told.
func (s *Sentence) SetOff(m *Match) bool {
	k := m.Group - 1
	return (m.Participle || m.Gerund) && m.Group == m.Start && k > 0 && s.VerbLike(k) && settingOff[s.Lexicon.Base(s.Lower(k))]
}

// Follows reports whether the noun of m is what a verb before it says to come of its subject, who does not do it: "the ban led to protests in".
func (s *Sentence) Follows(m *Match) bool {
	k := s.PhraseStart(m.Start)
	if k < 2 {
		return false
	}
	switch s.Lower(k - 1) {
	case "to", "in":
		w := s.Lower(k - 2)
		return w == "lead" || w == "leads" || w == "led" || w == "leading" || w == "result" || w == "results" || w == "resulted" || w == "resulting"
	}
	return settingOff[s.Lexicon.Base(s.Lower(k-1))] && s.Lower(k-1) != "reported" // "whose reported attacks on"
}
