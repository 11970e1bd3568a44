package desk

import (
	"iter"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// SetFilter parses and applies an expression. On an error (a *query.Error) the filter stays as it was.
func (d *Desk) SetFilter(text string) error {
	q, err := query.Parse(text)
	if err != nil {
		return err
	}
	d.setQuery(q)
	return nil
}

func (d *Desk) setQuery(q query.Query) {
	if q.String() == d.filter.String() {
		return
	}
	d.filter = q
	d.view.scrollY = 0 // the lanes are others
	d.changed()
}

// Filter returns the filter in force.
func (d *Desk) Filter() query.Query { return d.filter }

// AddFilter adds field:value to the filter, or takes it away when it is there already. Types are gathered in one chip,
// since an event has one type only: "type:consult,agree".
func (d *Desk) AddFilter(field, value string) {
	for i, c := range d.filter.Chips() {
		if field == "type" && c.Field == field && !c.Negated {
			q := d.filter.Without(i)
			if types := toggled(c.Value, value); types != "" {
				q = q.With(field, types)
			}
			d.setQuery(q)
			return
		}
		if c.Field == field && c.Value == value && !c.Negated {
			d.setQuery(d.filter.Without(i))
			return
		}
	}
	d.setQuery(d.filter.With(field, value))
}

// toggled adds the parts of value to a list with commas, or takes them off when all are in it.
func toggled(list, value string) string {
	have, parts := strings.Split(list, ","), strings.Split(value, ",")
	if holdsAll(list, value) {
		return strings.Join(slices.DeleteFunc(have, func(s string) bool { return slices.Contains(parts, s) }), ",")
	}
	for _, p := range parts {
		if !slices.Contains(have, p) {
			have = append(have, p)
		}
	}
	return strings.Join(have, ",")
}

// holdsAll reports whether a list with commas has all parts of value.
func holdsAll(list, value string) bool {
	have := strings.Split(list, ",")
	for p := range strings.SplitSeq(value, ",") {
		if !slices.Contains(have, p) {
			return false
		}
	}
	return true
}

// DropFilter takes away the i-th chip of the filter.
func (d *Desk) DropFilter(i int) { d.setQuery(d.filter.Without(i)) }

// kept are the events that pass a filter and what they were chosen from.
type kept struct {
	set     *index.Set
	table   *index.Table
	filter  string
	version uint64 // of the catalogue; 0 when only the table counts
}

// keep returns the events that pass the filter, nil when all do. It is computed when it is first needed.
func (d *Desk) keep() *index.Set {
	k := kept{table: d.cat.table, filter: d.filter.String()}
	if !d.filter.IsZero() {
		k.version = d.cat.version
	}
	if k.table != d.kept.table || k.filter != d.kept.filter || k.version != d.kept.version {
		k.set = d.matches(d.filter)
		d.kept = k
	}
	return d.kept.set
}

// matching yields the events that pass the filter, by earliest start, then number, undated last.
func (d *Desk) matching() iter.Seq[index.Ord] {
	return func(yield func(index.Ord) bool) {
		kept := d.keep()
		for o := range index.Ord(d.cat.table.All()) {
			if kept.Has(o) && !yield(o) {
				return
			}
		}
	}
}

// matches returns the events that fit q, nil when all do. Proposals wait aside: only a query that asks for is:proposed
// sees them.
func (d *Desk) matches(q query.Query) *index.Set {
	t := d.cat.table
	proposals := q.Uses("is", "proposed")
	if q.IsZero() {
		if t.Proposals() == 0 {
			return nil
		}
		return t.Select(func(o index.Ord) bool { return !t.Proposed(o) })
	}
	test, err := d.quickly(q)
	if err != nil {
		return t.Select(func(index.Ord) bool { return false })
	}
	// What is read at the first call is read now, before all cores ask for it.
	if asksOf(q).tags || test == nil {
		d.cat.readTags()
	}
	d.countryActor("-")
	return t.SelectParallel(func() func(index.Ord) bool {
		if test == nil {
			folded := map[timeline.ArticleID]string{}
			return func(o index.Ord) bool {
				return (proposals || !t.Proposed(o)) && d.match(q, t.ID(o), folded)
			}
		}
		mine := test.copy()
		return func(o index.Ord) bool { return (proposals || !t.Proposed(o)) && mine.match(o) }
	})
}

// match tests an event that it reads.
func (d *Desk) match(q query.Query, id timeline.EventID, folded map[timeline.ArticleID]string) bool {
	e, err := d.cat.event(id)
	if err != nil {
		return false
	}
	s := query.Subject{Event: e, Starred: d.cat.starred(e.ID), Overdue: d.overdue(e.Marks, e.When), Conflict: conflict(e),
		Tags: d.foldedTags(e.ID), Layers: d.foldedLayers(e.ID)}
	for _, r := range e.Roles {
		names, countries := d.actorWords(r)
		s.Actors, s.Countries = append(s.Actors, names...), append(s.Countries, countries...)
	}
	for _, id := range e.Articles() {
		if a := d.cat.articles[id]; a != nil {
			s.Sources = append(s.Sources, query.Fold(a.Outlet), query.Fold(a.Title), query.Fold(a.Address))
		}
	}
	s.Texts = func(yield func(string) bool) { d.texts(e, folded, yield) }
	return q.Match(&s)
}

// actorWords returns what actor: and country: can say of a role, folded.
func (d *Desk) actorWords(r timeline.Role) (names, countries []string) {
	a := d.cat.actors[r.Actor]
	if a == nil {
		return nil, nil
	}
	names = append(names, query.Fold(a.Name))
	for _, alias := range a.Aliases {
		names = append(names, query.Fold(alias))
	}
	return names, d.countryNames(a, r)
}

func (d *Desk) foldedTags(id timeline.EventID) []string {
	var list []string
	for _, t := range d.cat.tags(id) {
		list = append(list, query.Fold(t))
	}
	return list
}

func (d *Desk) foldedLayers(id timeline.EventID) []string {
	var list []string
	for _, a := range d.cat.shown(eventRef(id)) {
		if l := d.cat.layers[a.Layer]; l != nil {
			list = append(list, query.Fold(l.Name))
		}
	}
	return list
}

// countryNames lists what country: can say of an actor in a role: code and name, folded.
func (d *Desk) countryNames(a *timeline.Actor, r timeline.Role) []string {
	var names []string
	for _, code := range []string{a.Country, r.Country} {
		if code == "" {
			continue
		}
		names = append(names, strings.ToLower(code))
		if c := d.countryActor(code); c != nil {
			names = append(names, query.Fold(c.Name))
		}
	}
	return names
}

// texts yields what words are searched in.
func (d *Desk) texts(e *timeline.Event, folded map[timeline.ArticleID]string, yield func(string) bool) {
	if !yield(query.Fold(e.Title)) || !yield(query.Fold(e.Summary)) || !yield(query.Fold(e.Place)) {
		return
	}
	for _, r := range e.Roles {
		if !yield(query.Fold(d.cat.actorName(r.Actor))) {
			return
		}
	}
	for _, a := range d.cat.shown(eventRef(e.ID)) {
		if a.Text != "" && !yield(query.Fold(a.Text)) {
			return
		}
	}
	for _, t := range e.Takeaways {
		if a := d.cat.articles[t.Article]; a != nil && t.N < len(a.Takeaways) && !yield(query.Fold(a.Takeaways[t.N].Text)) {
			return
		}
	}
	for _, id := range e.Articles() {
		f, ok := folded[id]
		if !ok {
			text, err := d.cat.text(id)
			if err == nil {
				f = query.Fold(text)
			}
			folded[id] = f
		}
		if !yield(f) {
			return
		}
	}
}

// overdue reports an announcement whose time is past and that nothing has confirmed or called off.
func (d *Desk) overdue(m timeline.Marks, s when.Span) bool {
	settled := timeline.Confirmed | timeline.Cancelled | timeline.Postponed
	return m&timeline.Future != 0 && m&settled == 0 && !s.IsZero() && s.End() <= d.opts.Today
}

// conflict reports an event whose sources give dates that cannot all be true.
func conflict(e *timeline.Event) bool {
	var seen []when.Span
	for _, c := range e.Claims {
		if c.When.IsZero() {
			continue
		}
		if e.When.IsRange() && c.When.Start() >= e.When.Start() && c.When.End() <= e.When.End() {
			continue // one day of several: the second of a visit, the last of a conference
		}
		for _, s := range seen {
			if !s.Overlaps(c.When.Start(), c.When.End()) {
				return true
			}
		}
		seen = append(seen, c.When)
	}
	return false
}

// claimed is the stretch of time that the sources of an event in conflict claim between them, nothing when they agree.
func claimed(e *timeline.Event) (from, to when.Time) {
	if !conflict(e) {
		return 0, 0
	}
	from, to = when.Max, when.Min
	for _, c := range e.Claims {
		if !c.When.IsZero() {
			from, to = min(from, c.When.Start()), max(to, c.When.End())
		}
	}
	return from, to
}

// AndFilter narrows the filter by what a person has typed. On an error (a *query.Error, with offsets into text) the
// filter stays as it was.
func (d *Desk) AndFilter(text string) error {
	q, err := query.Parse(text)
	if err != nil || q.IsZero() {
		return err
	}
	if d.filter.IsZero() {
		d.setQuery(q)
		return nil
	}
	parts := []string{}
	for _, c := range append(d.filter.Chips(), q.Chips()...) {
		if !slices.Contains(parts, c.Text) {
			parts = append(parts, c.Text)
		}
	}
	return d.SetFilter(strings.Join(parts, " "))
}
