package desk

// Moves is the number of ghosts in the picture.
func (d *Desk) Moves() int {
	d.Frame()
	return len(d.result().Moves)
}
