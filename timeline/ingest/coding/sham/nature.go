package sham

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// What is told in words of attack and is nobody's deed: what a force of nature does, what a scandal or a disease does, accidents.

// forcesOfNature kill and destroy, in the singular; animals are some whose names no group of fighters bears.
var forcesOfNature = words.Set("cyclone hurricane typhoon storm earthquake quake tremor aftershock tsunami flood flooding floodwater eruption volcano rain " +
	"landslide mudslide heatwave wildfire drought tornado avalanche epidemic virus outbreak cholera fever measles ebola flu influenza plague malaria disease famine lightning blizzard monsoon rainstorm snowstorm weather fog icing " +
	"shark crocodile alligator elephant hippo rhino snake jellyfish")

// natural reports whether what attacks is a force of nature: "Cyclone Pam flattened the island", "towns that were flattened by the
// earthquake".
func (x Judge) natural(m *grammar.Match) bool {
	const behind = 10 // tokens
	end := m.Group
	if m.Passive {
		end = min(m.End+behind, len(x.Toks))
	}
	if m.Has(lexicon.Clause) {
		end = m.End
	}
	from := min(x.ClauseStart(m.Group), m.Group)
	if from > 1 && (x.Toks[from-1].Has(words.Relative) || x.RelativeThat(from-1)) {
		from -= 2 // "landslides that killed ten"
	}
	if from >= m.Group && m.Group > 1 && x.Toks[m.Group-1].Punct == ',' {
		from = x.ClauseStart(m.Group - 1) // "a typhoon loomed off Chad, threatening", "an earthquake killed ten, injured thirty"
	}
	for k := from; k < end; k++ {
		if forcesOfNature[strings.TrimSuffix(x.Lower(k), "s")] || x.Toks[k].Capital && x.Named != nil && x.Named()[x.Word(k)] {
			return true
		}
	}
	return false
}

// Storms returns the names by which a text calls forces of nature: Kenneth and Idai of "the cyclones Kenneth and Idai".
func Storms(text string) map[string]bool {
	names := map[string]bool{}
	const none, one, more = 0, 1, 2 // of what stands before a word: no force, "cyclone", "cyclones Kenneth and"
	state := none
	for w := range strings.FieldsSeq(text) {
		bare := strings.TrimRight(w, ".,;:\"”’'")
		switch force, several := ofNature(bare); {
		case force:
			if state = one; several {
				state = more
			}
			continue
		case state == none:
		case strings.ContainsFunc(bare, unicode.IsUpper):
			names[bare] = true
			if state == more && bare == w {
				continue
			}
		case state == more && bare == "and":
			continue
		}
		state = none
	}
	return names
}

// ofNature reports whether a word is a force of nature, in whatever letters, and whether it is several.
func ofNature(word string) (force, several bool) {
	var room [12]byte
	if len(word) > len(room) {
		return false, false
	}
	low := append(room[:0], word...)
	for i, c := range low {
		if c >= 'A' && c <= 'Z' {
			low[i] = c + 'a' - 'A'
		}
	}
	low, several = bytes.CutSuffix(low, []byte("s"))
	return forcesOfNature[string(low)], several
}

// circumstances are what changes much and decides nothing: prices, cuts, growth.
var circumstances = words.Set("cut cuts price prices cost costs inflation slump recession shortage shortages rise rises fall falls decline growth demand downturn deficit deficits debt debts " +
	"weather drought droughts harvest harvests delay delays uncertainty")

// circumstance reports whether the subject of m is one: "government cuts have reduced the programme of Chad".
func (x Judge) circumstance(m *grammar.Match) bool {
	if !m.Verb || m.Passive || m.Has(lexicon.Clause|lexicon.Noun) {
		return false
	}
	from, to := x.HeadOf(m.Group)
	return to > from && circumstances[x.Lower(to-1)] && !slices.ContainsFunc(x.Toks[from:to], func(t tokens.Token) bool {
		return t.Punct == '\'' || t.Mention > 0 && t.Capital && !strings.EqualFold(x.Text[t.Start:t.End], "government")
	})
}

// accidental are words beside which an explosion is an accident.
var accidental = words.Set("accident accidents accidental accidentally coal colliery miner miners mining boiler boilers fireworks firecracker firecrackers methane propane")

// hostile are words beside which it is none.
var hostile = words.Set("bomb bombs bomber bombers bombing attack attacks attacker attackers attacked rebel rebels militant militants insurgent insurgents terrorist terrorists " +
	"sabotage saboteurs grenade grenades missile missiles rocket rockets troops soldiers soldier army mined landmine minefield")

// accident reports whether the explosion that the pattern of m tells of is one that nobody wanted: "a gas blast in a coal mine".
func (x Judge) accident(m *grammar.Match) bool {
	if m.Type == timeline.Assault && x.wreck() {
		return true
	}
	if m.Type != timeline.Assault || !slices.ContainsFunc(x.Toks, func(t tokens.Token) bool { return explosions[strings.ToLower(x.Text[t.Start:t.End])] }) {
		return false
	}
	mine, land, gas := false, false, false
	for k := range x.Toks {
		w := x.Lower(k)
		switch {
		case hostile[w]:
			return false
		case accidental[w]:
			mine = true
		case w == "land" || w == "roadside":
			land = true
		case w == "gas" && k+1 < len(x.Toks) && (explosions[x.Lower(k+1)] || x.Lower(k+1) == "leak"), w == "mine" && k+1 < len(x.Toks) && explosions[x.Lower(k+1)]:
			gas = true
		}
	}
	return mine || gas && !land
}

// wreck reports whether the sentence tells of a crash or a collapse, and of nobody who wanted it: "a bus collided with a truck, killing ten".
func (x Judge) wreck() bool {
	found := false
	for k := range x.Toks {
		switch w := x.Lower(k); {
		case hostile[w] || warlike[w]:
			return false
		case wrecks[w] && (x.Toks[k].Mention == 0 || x.Shouting()):
			found = true
		}
	}
	return found
}

// wrecks name what wrecks something by chance, and that it does.
var wrecks = words.Set("crash crashes crashed collide collides collided collision collapse collapses collapsed derail derails derailed derailment capsize capsizes " +
	"capsized overturn overturns overturned plunge plunges plunged stampede stampedes pile-up shipwreck accident accidents mishap wreck collisions")

// warlike are words beside which somebody wanted it.
var warlike = words.Set("shot shoot shooting fired gunfire gunmen gunman hijacked hijackers fighting clashes war explosives explosion blast suicide warplane warplanes " +
	"fighter fighters drone drones missiles struck strike strikes raid police troop protesters truce ceasefire talks")

// explosions name what goes off, and that it does.
var explosions = words.Set("explosion explosions blast blasts explode explodes exploded")

// Figurative reports whether what hits somebody is no deed: "a scandal hits Kenya", "AIDS strikes". Nobody acts, and the subject names
// nothing that is fired, thrown or set off.
func (x Judge) Figurative(d *event.Draft, m *grammar.Match) bool {
	if source, _ := d.Sides(); source || m.Passive || !m.Verb || m.Words > 1 || m.Has(lexicon.Clause|lexicon.Noun) {
		return false
	}
	switch x.Lemma(m.Start) {
	case "hit", "strike", "rock", "shake", "batter", "slam", "devastate", "ravage", "hammer":
	default:
		return false
	}
	from := x.ClauseStart(m.Group)
	return x.NounIn(from, m.Group) && !x.Happening(from, m.Group) && !slices.ContainsFunc(x.Toks[from:m.Group], func(t tokens.Token) bool {
		switch strings.TrimSuffix(strings.ToLower(x.Text[t.Start:t.End]), "s") {
		case "missile", "rocket", "bomb", "shell", "drone", "mortar", "grenade", "torpedo", "plane", "jet", "warplane", "helicopter", "gunman", "gunmen", "bomber", "troop",
			"soldier", "rebel", "militant", "fighter", "force", "bullet", "mine", "artillery", "gunfire", "fire", "attacker", "hacker", "malware", "cyberattack", "airstrike", "truck", "car", "boat":
			return true
		}
		return false
	})
}
