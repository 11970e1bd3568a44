package xmlfile

import (
	"strings"
	"testing"
)

// Ensure that a file which is cut off, or in an encoding that it does not tell, says where it ends to be read and what to do, once.
func TestEach_Damaged(t *testing.T) {
	for name, in := range map[string]string{
		"cut off":  "<list>\n<item><name>Strelsau</name></item>\n<item><name>Zen",
		"encoding": "<list>\n<item><name>Strelsau</name></item>\n<item><name>Br\xfccke</name></item></list>",
	} {
		n := 0
		err := Each(t.Context(), strings.NewReader(in), []string{"item"}, func(*Node, int) error { n++; return nil })
		if err == nil || n != 1 || !strings.HasPrefix(err.Error(), "line 3: ") || strings.Count(err.Error(), "line") != 1 || !strings.Contains(err.Error(), "save it anew") {
			t.Errorf("%s: %d items, %v", name, n, err)
		}
	}
}
