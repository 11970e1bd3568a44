package dialog

import "testing"

// Ensure that the longest ending that fits is found, in capitals as well.
func TestEnding(t *testing.T) {
	formats := []ExportFormat{{Ext: ".json"}, {Ext: ".jsonl.zip"}, {Ext: ".timelinejs.json"}, {Ext: ".png"}}
	for name, want := range map[string]string{"a.png": ".png", "A.PNG": ".png", "a.json": ".json", "a.timelinejs.json": ".timelinejs.json",
		"a.jsonl.zip": ".jsonl.zip", "a.zip": "", "a": "", "": ""} {
		if got := Ending(name, formats); got != want {
			t.Errorf("Ending(%q) = %q, want %q", name, got, want)
		}
	}
}
