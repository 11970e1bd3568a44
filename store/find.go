package store

import (
	"entente/store/codec"
	"entente/timeline"
)

// FindMany looks many keys of one kind up at once: for each the number of the entity that has it, 0 for none.
func (s *Store) FindMany(kind timeline.Kind, keys []string) ([]uint64, error) {
	out := make([]uint64, len(keys))
	if !codec.HasKey(kind) {
		return out, nil
	}
	err := s.view(func(r *reader) error {
		for i, key := range keys {
			if key == "" {
				continue
			}
			ref, found, err := r.find(kind, []byte(key))
			if err != nil {
				return err
			}
			if found {
				out[i] = ref.ID
			}
		}
		return nil
	})
	return out, err
}
