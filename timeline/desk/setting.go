package desk

import (
	"encoding/json"
	"fmt"
)

// Settings are what a library keeps beside its records, as JSON: they are no part of its history.

// setting reads one; it is the zero value when it was never kept. what names it in errors.
func setting[T any](lib Library, key, what string) (v T, err error) {
	text, err := lib.Setting(key)
	if err != nil || text == "" {
		return v, err
	}
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		var none T
		return none, fmt.Errorf("read %s: %w", what, err)
	}
	return v, nil
}

// keepSetting keeps one for the next start.
func keepSetting(lib Library, key, what string, v any) error {
	if err := writable(lib); err != nil {
		return err
	}
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("keep %s: %w", what, err)
	}
	return lib.SetSetting(key, string(b))
}
