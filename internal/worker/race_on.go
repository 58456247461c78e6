//go:build race

package worker

// raceDetector tells that the program is built with the race detector, which
// reserves terabytes of address space that no limit may cut.
const raceDetector = true
