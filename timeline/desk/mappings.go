package desk

import "entente/timeline/format"

// The setting of a library that holds the mappings of tables that a person has saved, and what it is called.
const mappingsKey, mappingsWords = "table mappings", "the saved mappings of tables"

// Mappings returns what the columns of tables hold, by the names under which a person has saved that in the library.
func Mappings(lib Library) (map[string]format.Mapping, error) {
	list, err := setting[map[string]format.Mapping](lib, mappingsKey, mappingsWords)
	if list == nil {
		list = map[string]format.Mapping{}
	}
	return list, err
}

// SaveMapping saves a mapping under a name, in place of the one that has it.
func SaveMapping(lib Library, name string, m format.Mapping) error {
	list, err := Mappings(lib)
	if err != nil {
		return err
	}
	list[name] = m
	return keepSetting(lib, mappingsKey, mappingsWords, list)
}
