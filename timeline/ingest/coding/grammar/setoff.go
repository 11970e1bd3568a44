package grammar

import "entente/timeline/ingest/coding/words"

// settingOff are the verbs whose subject brings about, or suffers, what others do: "the test unleashed rioting in Tahiti".
var settingOff = words.Set("unleash spark trigger provoke prompt cause ignite fuel stir inspire face see quell crush suppress stop halt end condemn fear report")

// SetOff reports whether the verb of m, in -ing, is the object of such a verb right before it, so that its subject is not told.
func (s *Sentence) SetOff(m *Match) bool {
	k := m.Group - 1
	return (m.Participle || m.Gerund) && m.Group == m.Start && k > 0 && s.VerbLike(k) && settingOff[s.Lexicon.Base(s.Lower(k))]
}
