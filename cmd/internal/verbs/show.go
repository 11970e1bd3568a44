package verbs

import (
	"context"
	"fmt"
	"strings"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

func runShow(_ context.Context, c *call) error {
	if err := c.parse(1, 1); err != nil {
		return err
	}
	id, err := eventID(c.args[0])
	if err != nil {
		return err
	}
	return c.withDesk(false, func(d *desk.Desk, _ *store.Store) error {
		x, err := d.Detail(id)
		if err != nil {
			return err
		}
		if c.json {
			e, err := d.Event(id)
			if err != nil {
				return err
			}
			return c.line(toDetail(d, e, x))
		}
		_, err = fmt.Fprint(c.Stdout, detailText(x))
		return err
	})
}

// detailJSON is what show --json gives.
type detailJSON struct {
	eventLine
	Summary   string         `json:"summary,omitempty"`
	WhenText  string         `json:"whenText,omitempty"`
	Takeaways []takeawayJSON `json:"takeaways"`
	Evidence  []evidenceJSON `json:"evidence"`
	Reasons   []reasonJSON   `json:"reasons"`
	Sources   []sourceJSON   `json:"sources"`
	Accounts  []accountJSON  `json:"accounts,omitempty"` // when the sources disagree
	Links     []linkJSON     `json:"links"`
	Notes     []noteJSON     `json:"notes"`
	Proposed  bool           `json:"proposed,omitempty"`
	Extra     []extraJSON    `json:"extra,omitempty"` // fields of the source that Entente has none for
}

type extraJSON struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

type takeawayJSON struct {
	Article string   `json:"article"`
	N       int      `json:"n"`
	Text    string   `json:"text"`
	Events  []string `json:"events"`
}

type evidenceJSON struct {
	Article string `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Quote   string `json:"quote"`
	Actor   string `json:"actor,omitempty"`
}

type reasonJSON struct {
	Article string   `json:"article"`
	Quote   string   `json:"quote"`
	Words   []string `json:"words"`
	When    string   `json:"when"`
	Why     string   `json:"why"`
}

type sourceJSON struct {
	Article   string `json:"article"`
	Title     string `json:"title"`
	Outlet    string `json:"outlet"`
	Address   string `json:"address"`
	Published string `json:"published"`
}

type accountJSON struct {
	Article string   `json:"article"` // "" for what was entered by hand
	Source  string   `json:"source"`
	When    string   `json:"when"`
	Actors  []string `json:"actors"`
	Marks   []string `json:"marks"`
}

type linkJSON struct {
	ID    string `json:"id"`
	Event string `json:"event"`
	Words string `json:"type"`
	Title string `json:"title"`
}

type noteJSON struct {
	ID    string `json:"id"`
	Layer string `json:"layer"`
	Text  string `json:"text"`
}

func toDetail(d *desk.Desk, e *timeline.Event, x desk.Detail) detailJSON {
	out := detailJSON{eventLine: toEventLine(d, e), Summary: x.Summary, WhenText: x.WhenText, Proposed: x.Proposed,
		Takeaways: []takeawayJSON{}, Evidence: []evidenceJSON{}, Reasons: []reasonJSON{}, Sources: []sourceJSON{}, Links: []linkJSON{}, Notes: []noteJSON{}}
	for _, g := range x.Groups {
		for _, t := range g.Items {
			events := []string{}
			for _, id := range t.Events {
				events = append(events, id.String())
			}
			out.Takeaways = append(out.Takeaways, takeawayJSON{g.Article.String(), t.Ref.N, t.Text, events})
		}
	}
	for _, v := range x.Evidence {
		out.Evidence = append(out.Evidence, evidenceJSON{Article: v.Article.String(), Start: v.Start, End: v.End, Quote: v.Quote})
	}
	for _, r := range e.Roles {
		if r.Cite.Article != 0 {
			out.Evidence = append(out.Evidence, evidenceJSON{r.Cite.Article.String(), r.Cite.Start, r.Cite.End, r.Cite.Quote, r.Actor.String()})
		}
	}
	for _, x := range x.Extra {
		out.Extra = append(out.Extra, extraJSON(x))
	}
	for _, r := range x.Reasons {
		words := []string{}
		for _, w := range r.Words {
			words = append(words, r.Quote[w.Start:w.End])
		}
		out.Reasons = append(out.Reasons, reasonJSON{r.Article.String(), r.Quote, words, r.When.String(), r.Why})
	}
	for _, s := range x.Sources {
		out.Sources = append(out.Sources, sourceJSON{s.Article.String(), s.Title, s.Outlet, s.Address, s.Published.String()})
	}
	for _, a := range x.Accounts {
		article := ""
		if a.Article != 0 {
			article = a.Article.String()
		}
		out.Accounts = append(out.Accounts, accountJSON{article, a.Source, a.When.String(), list(a.Actors), list(a.Marks.Names())})
	}
	for _, l := range x.Links {
		out.Links = append(out.Links, linkJSON{l.ID.String(), l.Event.String(), l.Words, l.Title})
	}
	for _, n := range x.Notes {
		out.Notes = append(out.Notes, noteJSON{n.ID.String(), n.Layer, n.Text})
	}
	return out
}

// detailText is what show prints for people.
func detailText(x desk.Detail) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	star := ""
	if x.Starred {
		star = " ★"
	}
	line("%s  %s%s", x.ID, x.Title, star)
	date := strings.TrimSpace("undated " + x.WhenText)
	if !x.When.IsZero() {
		date = x.When.Words(when.Style{}) + " · " + x.When.Precision()
	}
	line("%s", strings.Join(nonEmpty(x.Word, strings.Join(x.Marks.Names(), ", "), date, x.Place), " · "))
	if x.Summary != "" {
		line("\n%s", x.Summary)
	}
	if x.Total > 0 {
		line("\nTakeaways, %d of %d placed", x.Placed, x.Total)
	}
	for _, g := range x.Groups {
		for i, t := range g.Items {
			mark := fmt.Sprint(i + 1)
			if len(t.Events) == 0 {
				mark = "–"
			}
			line("  %s %s", mark, t.Text)
		}
	}
	if len(x.Actors) > 0 {
		line("\nActors")
	}
	for _, a := range x.Actors {
		line("  %s — %s", strings.Join(nonEmpty(a.Name, a.Office, a.Country), " · "), a.As)
	}
	if len(x.Reasons) > 0 {
		line("\nWhy this date")
	}
	for _, r := range x.Reasons {
		line("  “%s”\n  %s", r.Quote, r.Why)
	}
	if len(x.Accounts) > 0 {
		line("\nThe sources disagree")
	}
	for _, a := range x.Accounts {
		line("  %s: %s", a.Name(), a.Words())
	}
	for _, l := range x.Links {
		line("\n%s %s: %s", l.Words, l.Event, l.Title)
	}
	for _, s := range x.Sources {
		line("\nSource %s: %s", s.Article, strings.Join(nonEmpty(s.Title, s.Outlet, s.Published.String(), s.Address), ", "))
	}
	if len(x.Tags) > 0 {
		line("\nTags: %s", strings.Join(x.Tags, ", "))
	}
	if len(x.Extra) > 0 {
		line("\nAlso in the source")
	}
	for _, e := range x.Extra {
		line("  %s: %s", e.Key, e.Value)
	}
	for _, n := range x.Notes {
		line("\nNote (%s): %s", n.Layer, n.Text)
	}
	return b.String()
}

func nonEmpty(list ...string) []string {
	var out []string
	for _, s := range list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func runArticle(ctx context.Context, c *call) error {
	published := c.flags.String("published", "", "")
	del := c.flags.Bool("delete", false, "")
	if err := c.parse(0, 1); err != nil {
		return err
	}
	write := *published != "" || *del
	if write && len(c.args) == 0 {
		return usage("--published and --delete need the id of an article")
	}
	return c.withDesk(write, func(d *desk.Desk, _ *store.Store) error {
		if len(c.args) == 0 {
			for _, a := range d.Articles() {
				if err := c.articleLine(d, a); err != nil {
					return err
				}
			}
			return nil
		}
		ref, err := timeline.ParseRef(c.args[0], timeline.KindArticle)
		if err != nil {
			return usageError{err}
		}
		id := timeline.ArticleID(ref.ID)
		a := d.Article(id)
		if a == nil || ref.Kind != timeline.KindArticle {
			return fmt.Errorf("%s: %w", c.args[0], timeline.ErrNotFound)
		}
		if *del {
			return d.DeleteArticle(id)
		}
		if *published != "" {
			date, err := c.date(*published)
			if err != nil {
				return err
			}
			reader, err := c.Host.Reader()
			if err != nil {
				return err
			}
			if err := d.SetPublished(ctx, reader, id, date); err != nil {
				return err
			}
			a = d.Article(id)
		}
		return c.articleLine(d, a)
	})
}

func (c *call) articleLine(d *desk.Desk, a *timeline.Article) error {
	type takeaway struct {
		Text   string   `json:"text"`
		Start  int      `json:"start"`
		End    int      `json:"end"`
		Events []string `json:"events"`
	}
	takeaways, placed := []takeaway{}, 0
	for _, t := range d.Takeaways(a.ID) {
		x := takeaway{t.Text, a.Takeaways[t.Ref.N].Start, a.Takeaways[t.Ref.N].End, []string{}}
		for _, id := range t.Events {
			x.Events = append(x.Events, id.String())
		}
		if len(t.Events) > 0 {
			placed++
		}
		takeaways = append(takeaways, x)
	}
	events := []string{}
	for _, id := range d.EventsOf(a.ID) {
		events = append(events, id.String())
	}
	return c.print(map[string]any{"id": a.ID.String(), "title": a.Title, "outlet": a.Outlet, "address": a.Address, "author": a.Author,
		"published": a.Published.String(), "from": a.From, "takeaways": takeaways, "events": events, "file": a.File, "size": a.Size},
		"%-6s %-12s %d events, %d of %d takeaways placed  %s\n", a.ID, a.Published.String(), len(events), placed, len(takeaways),
		strings.Join(nonEmpty(a.Title, a.Outlet), ", "))
}
