// Package worker converts documents in child processes, so that one that
// crashes, stalls or eats memory harms no other.
//
// The parent holds a [Pool]; each child runs [Serve] on its standard input and
// output. A child is reused until it dies:
//
//	pool := worker.New(worker.Config{Command: []string{exe, "worker"}, Workers: 2})
//	defer pool.Close()
//	answer, err := pool.Convert(ctx, worker.Job{Name: "a.pdf", Size: n, Open: open})
//
// What passes between the two, in both directions, is a frame: the length of a
// JSON header (4 bytes, big endian), the header, and a body whose length the
// header states.
package worker
