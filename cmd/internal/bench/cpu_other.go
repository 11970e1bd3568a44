//go:build !unix

package bench

import "time"

// cpu is 0 where the system does not tell it in the same way: then no figure is printed.
func cpu() time.Duration { return 0 }
