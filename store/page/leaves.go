package page

import "slices"

// Leaves returns the pages of the leaves below root in ascending order, without reading them. A tree that is damaged
// gives fewer.
func (f *File) Leaves(root uint64) []uint64 {
	var leaves []uint64
	level := []uint64{root}
	for depth := 0; len(level) > 0 && depth < maxDepth; depth++ {
		first, err := f.Read(level[0])
		if err != nil {
			break
		}
		if first.Leaf() { // all leaves of a tree have the same depth
			leaves = level
			break
		}
		var next []uint64
		for _, id := range level {
			p, err := f.Read(id)
			if err != nil || p.Leaf() {
				continue
			}
			for i := range p.Count {
				_, child := p.Child(i)
				next = append(next, child)
			}
		}
		if uint64(len(next)) > f.Pages() {
			break
		}
		level = next
	}
	slices.Sort(leaves)
	return leaves
}

// maxDepth bounds the depth of a tree: with two children a branch, 64 levels would hold more than any disk.
const maxDepth = 64
