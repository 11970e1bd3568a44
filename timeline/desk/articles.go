package desk

import "entente/timeline/desk/shelf"

// Shelf returns the articles as lists. In a large library nothing is placed while what events say is still being read beside
// the window. It is shared and must not be changed.
func (d *Desk) Shelf() *shelf.Shelf {
	if d.shelf != nil && d.shelfAt == d.Revision() {
		return d.shelf
	}
	if d.cat.Said == nil && !d.waits() {
		_ = d.cat.Need() // without it nothing is placed
	}
	d.shelf, d.shelfAt = shelf.New(d.cat), d.Revision()
	return d.shelf
}
