package desk

import "entente/timeline"

// landNames tell the names of countries by their codes. They may be asked by another goroutine.
type landNames struct {
	actors map[string]*timeline.Actor // countries of the library by code; never changed in place
	known  func(code string) string   // nil: no others are known
}

// landNames returns those of the library as it is now.
func (d *Desk) landNames() landNames {
	if d.countries == nil || d.countriesAt != d.cat.Version {
		d.countries, d.countriesAt = map[string]*timeline.Actor{}, d.cat.Version
		for _, a := range d.cat.Actors {
			if a.Kind == timeline.Country && a.Country != "" {
				d.countries[a.Country] = a
			}
		}
	}
	return landNames{d.countries, d.opts.Country}
}

// name is what the library calls a country, or its name in English; a code that nobody knows, and "", come back.
func (l landNames) name(code string) string {
	if a := l.actors[code]; a != nil {
		return a.Name
	}
	if l.known != nil {
		if name := l.known(code); name != "" {
			return name
		}
	}
	return code
}
