package store

// prefetch is empty for now.
func (r *reader) prefetch(space) {}
