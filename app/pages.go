package app

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/rhythm"
	"entente/timeline/desk/say"
)

// leaf is what the panel at the right shows: a page, or what is selected.
type leaf struct {
	actor    timeline.ActorID   // its page; 0 for none
	with     timeline.ActorID   // with actor: the page of both; 0 for none
	article  timeline.ArticleID // its page; 0 for none
	brief    bool               // the brief
	selected []timeline.EventID // when the leaf was turned to
}

func (l *leaf) isPage() bool { return l.actor != 0 || l.article != 0 || l.brief }

// mostLeaves bounds the way back.
const mostLeaves = 30

// turnTo shows a page at the right. What was there is found again by going back.
func (w *Window) turnTo(l leaf) {
	l.selected = w.desk.Selection()
	now := w.leaf
	now.selected = l.selected
	if l.isPage() && l.actor == now.actor && l.with == now.with && l.article == now.article && l.brief == now.brief {
		return
	}
	w.leaves = append(w.leaves, now)
	if len(w.leaves) > mostLeaves {
		w.leaves = slices.Delete(w.leaves, 0, 1)
	}
	w.leaf = l
	if w.hideRight {
		w.hideRight = false
		w.arrange()
	}
	w.refreshSide()
	w.refreshLists()
}

// turnBack shows what was at the right before. It reports false when there is nothing.
func (w *Window) turnBack() bool {
	n := len(w.leaves)
	if n == 0 {
		return false
	}
	w.leaf = w.leaves[n-1]
	w.leaves = w.leaves[:n-1]
	w.desk.LightActor(0)
	if !slices.Equal(w.desk.Selection(), w.leaf.selected) {
		w.desk.Select(w.leaf.selected...)
	}
	w.leaf.selected = w.desk.Selection() // some may be gone
	w.refreshSide()
	w.refreshLists()
	w.chart.UpdateOverlay()
	return true
}

// follow turns from a page to what has been selected since. What is selected on the chart has no way back; what is
// selected on a page has the page.
func (w *Window) follow() {
	ids := w.desk.Selection()
	if slices.Equal(ids, w.leaf.selected) {
		return
	}
	if w.leaf.isPage() && len(ids) > 0 {
		w.leaves = append(w.leaves, w.leaf)
		w.leaf = leaf{}
	} else if !w.leaf.isPage() {
		w.leaves = nil
	}
	w.leaf.selected = ids
}

// leafName names what a leaf shows.
func (w *Window) leafName(l leaf) string {
	switch {
	case l.actor != 0:
		if a := w.desk.Actor(l.actor); a != nil {
			if b := w.desk.Actor(l.with); b != nil {
				return a.Name + " and " + b.Name
			}
			return a.Name
		}
	case l.brief:
		return w.briefName()
	case l.article != 0:
		if a := w.desk.Article(l.article); a != nil {
			return cmp.Or(a.Title, "An article")
		}
	case len(l.selected) == 1:
		return w.desk.Title(l.selected[0])
	case len(l.selected) > 1:
		return say.Plural(len(l.selected), "event")
	}
	return "The period"
}

// shade shades the silences and bursts of an actor on its lanes, for as long as its page is shown.
func (w *Window) shade(id timeline.ActorID, list []rhythm.Spell) {
	w.desk.ShadeSpells(id, list)
	w.chart.UpdateOverlay()
}

// showBack offers the way back, named by where it leads.
func (w *Window) showBack() {
	if len(w.leaves) == 0 {
		w.side.SetBack("", nil)
		return
	}
	const most = 34
	name := []rune(w.leafName(w.leaves[len(w.leaves)-1]))
	if len(name) > most {
		name = append(name[:most-1], '…')
	}
	w.side.SetBack(string(name), func() { w.turnBack() })
}

// showPage fills the panel at the right with the page that it has turned to. It reports false when what the page tells of
// is gone.
func (w *Window) showPage() bool {
	if w.leaf.actor == 0 {
		w.shade(0, nil)
	}
	if w.leaf.brief {
		if w.showBrief() {
			return true
		}
	} else if w.leaf.article != 0 {
		if x, err := w.desk.ArticlePage(w.leaf.article); err == nil {
			w.side.ShowArticlePage(x)
			return true
		}
	} else if w.leaf.with != 0 {
		if x, err := w.desk.PairPage(w.leaf.actor, w.leaf.with); err == nil {
			w.side.ShowPair(x)
			w.shade(x.A.ID, x.Spells)
			return true
		}
	} else if x, err := w.desk.ActorPage(w.leaf.actor); err == nil {
		w.side.ShowActor(x)
		w.shade(x.Actor.ID, x.Spells)
		return true
	}
	w.leaf = leaf{selected: w.leaf.selected}
	return false
}
