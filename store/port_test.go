package store_test

import (
	"entente/store"
	"entente/timeline/desk"
)

var _ desk.Library = (*store.Store)(nil)
