package ui

import "entente/timeline/when"

// order is the order of day and month that the reader has set. It is of the window like its theme: set and read on its goroutine.
var order when.Order

// SetDates sets how the lists, panels and sheets of the window write dates.
func SetDates(o when.Order) { order = o }

// Dates returns a style with the order of day and month that the reader has set.
func Dates(s when.Style) when.Style {
	s.Order = order
	return s
}
