package store

import (
	"fmt"

	"entente/store/seal"
)

// Setting reads a value that belongs to the library, "" when it was never set.
func (s *Store) Setting(key string) (value string, err error) {
	err = s.view(func(r *reader) error {
		stored := r.bucket(spaceSettings).Get([]byte(key))
		if stored == nil {
			return nil
		}
		rec, err := seal.Open(byte(spaceSettings), []byte(key), stored)
		if err != nil {
			s.damaged.add(Problem{Text: fmt.Sprintf("setting %q: %v", key, err)})
			return fmt.Errorf("setting %q: %w: %w", key, ErrDamaged, err)
		}
		value = string(rec.Payload)
		return nil
	})
	return value, err
}

// SetSetting writes a value, or removes it when it is "". It is not part of the history.
func (s *Store) SetSetting(key, value string) error {
	if key == "" {
		return fmt.Errorf("internal error: a setting without a name")
	}
	return s.write(func(w *writer) error {
		if value == "" {
			return w.erase(spaceSettings, []byte(key))
		}
		return w.seal(spaceSettings, []byte(key), 0, []byte(value))
	})
}
