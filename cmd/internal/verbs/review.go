package verbs

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/review"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// reviewCall is one call of the verb: what to decide, and of which article.
type reviewCall struct {
	*call
	accept, reject, cite, uncite, tie, untie multi
	acceptAll, all, again                    bool
	putBack                                  int
	made, title, threshold                   string

	d       *desk.Desk
	reader  *ingest.Reader
	article timeline.ArticleID // 0: none was named
}

func runReview(_ context.Context, c *call) error {
	r := reviewCall{call: c}
	f := c.flags
	f.Var(&r.accept, "accept", "")
	f.Var(&r.reject, "reject", "")
	f.Var(&r.cite, "cite", "")
	f.Var(&r.uncite, "uncite", "")
	f.Var(&r.tie, "tie", "")
	f.Var(&r.untie, "untie", "")
	f.BoolVar(&r.acceptAll, "accept-all", false, "")
	f.BoolVar(&r.all, "all", false, "")
	f.BoolVar(&r.again, "again", false, "")
	f.IntVar(&r.putBack, "put-back", 0, "")
	f.StringVar(&r.made, "new", "", "")
	f.StringVar(&r.title, "title", "", "")
	f.StringVar(&r.threshold, "threshold", "", "")
	if err := c.parse(0, 1); err != nil {
		return err
	}
	if len(c.args) == 1 {
		ref, err := timeline.ParseRef(c.args[0], timeline.KindArticle)
		if err != nil {
			return usageError{err}
		}
		if ref.Kind != timeline.KindArticle {
			return usage("%s is not an article; see ententectl article", c.args[0])
		}
		r.article = timeline.ArticleID(ref.ID)
	}
	if r.article == 0 && (r.acceptAll || r.again || r.putBack != 0 || r.made != "" || len(r.cite)+len(r.uncite)+len(r.tie)+len(r.untie) > 0) {
		return usage("--accept-all, --again, --put-back, --new, --cite, --uncite, --tie and --untie need the id of an article")
	}
	var err error
	if r.reader, err = c.Host.Reader(); err != nil {
		return err
	}
	write := r.acceptAll || r.again || r.putBack != 0 || r.made != "" || r.threshold != "" ||
		len(r.accept)+len(r.reject)+len(r.cite)+len(r.uncite)+len(r.tie)+len(r.untie) > 0
	return c.withDesk(write, func(d *desk.Desk, _ *store.Store) error {
		r.d = d
		if err := r.decide(); err != nil || write {
			return err
		}
		return r.list()
	})
}

// decide does what the options ask for, each as a step of its own.
func (r *reviewCall) decide() error {
	accept, err := eventIDs(r.accept)
	if err != nil {
		return err
	}
	reject, err := eventIDs(r.reject)
	if err != nil {
		return err
	}
	if r.threshold != "" {
		if err := r.setThreshold(); err != nil {
			return err
		}
	}
	steps := []func() error{
		func() error { return r.d.Accept(accept...) },
		func() error { return r.rejectAll(reject) },
		func() error { return r.acceptArticle() },
		func() error { return r.words() },
		func() error { return r.ties() },
		func() error { return r.readAgain() },
	}
	for _, s := range steps {
		if err := s(); err != nil {
			return err
		}
	}
	return nil
}

func (r *reviewCall) setThreshold() error {
	f, err := strconv.ParseFloat(r.threshold, 32)
	if err != nil || !(f >= 0 && f <= 1) {
		return usage("--threshold %s is not between 0 and 1", r.threshold)
	}
	n, err := r.d.SetThreshold(float32(f))
	if err == nil && n > 0 {
		r.note("accepted %d", n)
	}
	return err
}

// rejectAll rejects events, each of the article that is named or of its only one.
func (r *reviewCall) rejectAll(ids []timeline.EventID) error {
	by := map[timeline.ArticleID][]timeline.EventID{}
	var order []timeline.ArticleID
	for _, id := range ids {
		article := r.article
		if article == 0 {
			e, err := r.d.Event(id)
			if err != nil {
				return fmt.Errorf("%s: %w", id, err)
			}
			list := e.Articles()
			if len(list) != 1 {
				return fmt.Errorf("%s is told by %d articles; name the one that does not tell it", id, len(list))
			}
			article = list[0]
		}
		if by[article] == nil {
			order = append(order, article)
		}
		by[article] = append(by[article], id)
	}
	for _, a := range order {
		if err := r.d.Reject(a, by[a]...); err != nil {
			return err
		}
	}
	return nil
}

func (r *reviewCall) acceptArticle() error {
	if r.acceptAll {
		return r.d.AcceptAll(r.article)
	}
	return nil
}

// words cites words for events and makes an event of words.
func (r *reviewCall) words() error {
	for i, list := range []multi{r.cite, r.uncite} {
		for _, s := range list {
			name, place, _ := strings.Cut(s, "=")
			id, err := eventID(name)
			if err != nil {
				return err
			}
			at, err := byteRange(place)
			if err != nil {
				return err
			}
			if i == 0 {
				err = r.d.Cite(r.reader, id, r.article, at)
			} else {
				err = r.d.Uncite(id, r.article, at)
			}
			if err != nil {
				return err
			}
		}
	}
	if r.made == "" {
		return nil
	}
	at, err := byteRange(r.made)
	if err != nil {
		return err
	}
	draft, err := r.d.Draft(r.reader, r.article, at)
	if err != nil {
		return err
	}
	if r.title != "" {
		draft.Title = r.title
	}
	id, err := r.d.AddDraft(r.reader, draft)
	if err != nil {
		return err
	}
	return r.print(map[string]string{"id": id.String()}, "%s\n", id)
}

func (r *reviewCall) ties() error {
	for i, list := range []multi{r.tie, r.untie} {
		for _, s := range list {
			name, number, _ := strings.Cut(s, "=")
			id, err := eventID(name)
			if err != nil {
				return err
			}
			n, err := strconv.Atoi(number)
			if err != nil {
				return usage("%q: expected an event and the number of a takeaway from 1, for example e12=1", s)
			}
			do, t := r.d.Tie, timeline.TakeawayRef{Article: r.article, N: n - 1}
			if i == 1 {
				do = r.d.Untie
			}
			if err := do(id, t); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *reviewCall) readAgain() error {
	if r.putBack != 0 {
		id, err := r.d.PutBack(r.reader, r.article, r.putBack-1)
		if err != nil {
			return err
		}
		if err := r.print(map[string]string{"id": id.String()}, "%s\n", id); err != nil {
			return err
		}
	}
	if !r.again {
		return nil
	}
	n, err := r.d.ReadAgain(r.reader, r.article)
	if err == nil {
		r.note("%d new proposals", n)
	}
	return err
}

// list prints what waits, or everything with --all.
func (r *reviewCall) list() error {
	queue := r.d.Waiting()
	if r.article != 0 {
		queue = []review.Line{{Article: r.article}}
	} else if r.all {
		return errors.New("--all needs the id of an article")
	}
	for _, q := range queue {
		x, err := r.d.Review(r.reader, q.Article)
		if err != nil {
			return err
		}
		if !r.json {
			fmt.Fprintf(r.Stdout, "%s %s, %d of %d decided\n", q.Article, strings.Join(nonEmpty(x.Article.Title, x.Article.Published.Words(when.Style{})), ", "), x.Decided(), len(x.Items))
			for _, c := range x.Candidates {
				fmt.Fprintf(r.Stdout, "  published %s? %s\n", c.Day, c.Why)
			}
		}
		for i := range x.Items {
			if it := &x.Items[i]; r.all || it.State == review.Waits {
				if err := r.item(x, it); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// proposalJSON is one line of review --json.
type proposalJSON struct {
	Article    string         `json:"article"`
	ID         string         `json:"id,omitempty"`
	State      string         `json:"state"`
	PutBack    int            `json:"putBack,omitempty"` // number to put a rejected one back with
	Title      string         `json:"title"`
	When       string         `json:"when"`
	WhenText   string         `json:"whenText,omitempty"`
	Type       string         `json:"type"`
	Marks      []string       `json:"marks"`
	Roles      []roleLine     `json:"roles"`
	Place      string         `json:"place"`
	Takeaways  []int          `json:"takeaways"` // from 0
	Confidence float64        `json:"confidence"`
	Why        string         `json:"why"`
	Doubts     []string       `json:"doubts"`
	Evidence   []evidenceJSON `json:"evidence"`
}

func (r *reviewCall) item(x *review.Page, it *review.Item) error {
	if !r.json {
		return r.plain(x, it)
	}
	out := proposalJSON{Article: x.Article.ID.String(), State: it.State.String(), Title: it.Title, When: it.When.String(), WhenText: it.WhenText,
		Type: it.Type.String(), Marks: list(it.Marks.Names()), Roles: []roleLine{}, Place: it.Place, Takeaways: append([]int{}, it.Takeaways...),
		Confidence: float64(int(it.Confidence*100+0.5)) / 100, Why: it.Why, Doubts: list(it.Doubts), Evidence: []evidenceJSON{}}
	if it.ID != 0 {
		out.ID = it.ID.String()
	} else {
		out.PutBack = it.Tomb + 1
	}
	for _, a := range it.Actors {
		out.Roles = append(out.Roles, roleLine{a.ID.String(), a.Name, string(a.As), a.Office, a.Country})
	}
	for _, e := range it.Evidence {
		out.Evidence = append(out.Evidence, evidenceJSON{Article: out.Article, Start: e.Start, End: e.End, Quote: x.Text[e.Start:e.End]})
	}
	return r.line(out)
}

func (r *reviewCall) plain(x *review.Page, it *review.Item) error {
	name, date := it.ID.String(), it.When.Words(when.Style{})
	if it.ID == 0 {
		name = "put back " + strconv.Itoa(it.Tomb+1)
	}
	if date == "" {
		date = strings.TrimSpace("undated " + it.WhenText)
	}
	var who []string
	for _, a := range it.Actors {
		who = append(who, a.Name+" ("+string(a.As)+")")
	}
	fmt.Fprintf(r.Stdout, "  %-7s %-8s %3.0f %%  %-12s %-24s %s\n", name, it.State, it.Confidence*100, it.Word, date, it.Title)
	for _, s := range nonEmpty(strings.Join(who, ", "), it.Why, strings.Join(it.Doubts, "; ")) {
		fmt.Fprintf(r.Stdout, "          %s\n", s)
	}
	for _, e := range it.Evidence {
		fmt.Fprintf(r.Stdout, "          “%s”\n", strings.Join(strings.Fields(x.Text[e.Start:e.End]), " "))
	}
	return nil
}

// eventIDs reads numbers of events, with commas between or each in an option of its own.
func eventIDs(list multi) ([]timeline.EventID, error) {
	var ids []timeline.EventID
	for _, s := range list {
		for part := range strings.SplitSeq(s, ",") {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			id, err := eventID(part)
			if err != nil {
				return nil, err
			}
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// byteRange reads "120-155", the end exclusive.
func byteRange(s string) (timeline.Range, error) {
	from, to, ok := strings.Cut(s, "-")
	a, err1 := strconv.Atoi(from)
	b, err2 := strconv.Atoi(to)
	if !ok || err1 != nil || err2 != nil {
		return timeline.Range{}, usage("%q is not a range of bytes of the text: expected start and end, for example 120-155", s)
	}
	return timeline.Range{Start: a, End: b}, nil
}
