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
	mentions := flag.Bool("mentions", false, "write two mentions of each row instead")
	flag.Parse()
	write := bench.Rows
	if *mentions {
		write = bench.Mentions
	}
	if err := write(os.Stdout, *n, *seed); err != nil {
		log.Fatal(err)
	}
}
