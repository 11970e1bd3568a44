package lanes

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// acting is what an actor acts for during a time.
type acting struct {
	from, to when.Time
	country  string
	bloc     *timeline.Bloc
}

// posts tell whom people act for.
type posts struct {
	blocs []timeline.Bloc
	orgs  map[string]*timeline.Actor // by key
}

func newPosts(of *Source) *posts {
	p := &posts{blocs: of.Blocs, orgs: map[string]*timeline.Actor{}}
	for _, a := range of.Actors {
		if a.Key != "" {
			p.orgs[a.Key] = a
		}
	}
	return p
}

// of says for whom an actor acts when. A country, an organisation, and a person without known terms of office do
// always; a person with terms acts for a country while he holds an office for it, and for none at other times.
func (p *posts) of(a *timeline.Actor) []acting {
	var list, gaps []acting
	dated := false
	for _, o := range a.Offices {
		s := p.post(a, o.For)
		s.from, s.to = when.Min, when.Max
		if !o.Term.IsZero() {
			s.from, s.to, dated = o.Term.Start(), o.Term.End(), true
		}
		if s.country != "" || s.bloc != nil {
			list = append(list, s)
		}
	}
	if len(list) == 0 && !dated {
		return []acting{{from: when.Min, to: when.Max, country: a.Country, bloc: p.blocOf(a.Key)}}
	}
	slices.SortFunc(list, func(a, b acting) int { return cmp.Compare(a.from, b.from) })
	at := when.Min
	for _, s := range list {
		if s.from > at {
			gaps = append(gaps, acting{from: at, to: s.from})
		}
		at = max(at, s.to)
	}
	if at < when.Max {
		gaps = append(gaps, acting{from: at, to: when.Max})
	}
	return append(list, gaps...)
}

// post says whom an office for a country, an organisation or a group stands for.
func (p *posts) post(a *timeline.Actor, key string) acting {
	if code, ok := strings.CutPrefix(key, "country:"); ok {
		return acting{country: code}
	}
	org := p.orgs[key]
	switch b := p.blocOf(key); {
	case b != nil:
		return acting{bloc: b}
	case org != nil && org.Country != "":
		return acting{country: org.Country}
	case key == "" || strings.HasPrefix(key, "group:"):
		return acting{country: a.Country} // a party or movement acts within a country
	}
	return acting{} // who works for an organisation of the world works for no country
}

// blocOf returns the bloc that an actor with this key is, or nil.
func (p *posts) blocOf(key string) *timeline.Bloc {
	_, name, _ := strings.Cut(key, ":")
	for i := range p.blocs {
		if name != "" && p.blocs[i].Key == name {
			return &p.blocs[i]
		}
	}
	return nil
}

// memberships cuts a time where its country joins or leaves blocs.
func (p *posts) memberships(s acting) []acting {
	if s.bloc != nil {
		return []acting{s}
	}
	var list []acting
	for i := range p.blocs {
		for _, m := range p.blocs[i].Members {
			if from, to := max(s.from, m.From), min(s.to, m.To); m.Country == s.country && s.country != "" && from < to {
				list = append(list, acting{from, to, s.country, &p.blocs[i]})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b acting) int { return cmp.Compare(a.from, b.from) })
	at := s.from
	for _, m := range list {
		if m.from > at {
			list = append(list, acting{from: at, to: m.from, country: s.country})
		}
		at = max(at, m.to)
	}
	if at < s.to {
		list = append(list, acting{from: at, to: s.to, country: s.country})
	}
	return list
}
