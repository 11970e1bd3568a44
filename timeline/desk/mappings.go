package desk

import (
	"encoding/json"
	"fmt"

	"entente/timeline/format"
)

// mappingsKey is the setting of a library that holds the mappings of tables that a person has saved.
const mappingsKey = "table mappings"

// Mappings returns what the columns of tables hold, by the names under which a person has saved that in the library.
func Mappings(lib Library) (map[string]format.Mapping, error) {
	list := map[string]format.Mapping{}
	s, err := lib.Setting(mappingsKey)
	if err != nil || s == "" {
		return list, err
	}
	if err := json.Unmarshal([]byte(s), &list); err != nil {
		return map[string]format.Mapping{}, fmt.Errorf("read the saved mappings of tables: %w", err)
	}
	return list, nil
}

// SaveMapping saves a mapping under a name, in place of the one that has it.
func SaveMapping(lib Library, name string, m format.Mapping) error {
	list, err := Mappings(lib)
	if err != nil {
		return err
	}
	list[name] = m
	b, err := json.Marshal(list)
	if err != nil {
		return err
	}
	return lib.SetSetting(mappingsKey, string(b))
}
