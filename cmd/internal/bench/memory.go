package bench

import (
	"bytes"
	"os"
	"runtime"
	"strconv"
	"sync"
	"time"
)

// sampleEvery is the time between two looks at the memory: short against what allocates much, and so long that looking
// takes no part of the processor's time that could be told.
const sampleEvery = 10 * time.Millisecond

// Memory watches the anonymous memory of the process.
type Memory struct {
	peak int64 // bytes
	stop chan struct{}
	done sync.WaitGroup
}

// watchMemory starts watching.
func watchMemory() *Memory {
	m := &Memory{stop: make(chan struct{})}
	m.done.Go(func() {
		tick := time.NewTicker(sampleEvery)
		defer tick.Stop()
		for {
			m.peak = max(m.peak, anonymous())
			select {
			case <-tick.C:
			case <-m.stop:
				m.peak = max(m.peak, anonymous())
				return
			}
		}
	})
	return m
}

// Stop ends watching and returns the peak in MB. It must be called once.
func (m *Memory) Stop() float64 {
	close(m.stop)
	m.done.Wait()
	return float64(m.peak>>10) / 1024
}

// anonymous is the anonymous memory of the process in bytes. Where the system does not tell, it is what Go has asked
// the system for.
func anonymous() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err == nil {
		if _, rest, ok := bytes.Cut(status, []byte("\nRssAnon:")); ok {
			if f := bytes.Fields(rest); len(f) > 0 {
				if kb, err := strconv.ParseInt(string(f[0]), 10, 64); err == nil {
					return kb << 10
				}
			}
		}
	}
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int64(s.Sys)
}
