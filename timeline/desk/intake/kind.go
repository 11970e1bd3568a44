package intake

import (
	"bytes"
	"path"
	"strings"
)

// dataKind names the kind of data that a file holds which no format knows, "" for what may be an article: taken for
// one, it would be a page of brackets.
func dataKind(name string, head []byte) string {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	switch ext := strings.ToLower(path.Ext(name)); {
	case ext == ".json", ext == ".jsonl", ext == ".geojson", bytes.HasPrefix(head, []byte("{\"")), bytes.HasPrefix(head, []byte("[{")):
		return "JSON"
	case ext == ".xml" || bytes.HasPrefix(head, []byte("<?xml")):
		if bytes.Contains(bytes.ToLower(head), []byte("<html")) { // a web page
			return ""
		}
		return "XML"
	case ext == ".ics", bytes.HasPrefix(head, []byte("BEGIN:V")):
		return "a calendar or card"
	}
	return ""
}
