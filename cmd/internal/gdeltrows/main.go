// Gdeltrows writes rows like those of GDELT 2.0 to standard output, for measuring imports.
package main

import (
	"flag"
	"log"
	"os"

	"entente/cmd/internal/bench"
)

func main() {
	log.SetFlags(0)
	n := flag.Int("n", 1_000_000, "rows")
	seed := flag.Uint64("seed", 42, "seed")
	flag.Parse()
	if err := bench.Rows(os.Stdout, *n, *seed); err != nil {
		log.Fatal(err)
	}
}
