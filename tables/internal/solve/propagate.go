package solve

import "slices"

// propagate excludes candidates that no equation in the queue can do with,
// until nothing changes. It returns false where a row has no candidate left;
// where the work ran out it stops early, which excludes less.
func (s *space) propagate() bool {
	ok := true
	for i := 0; i < len(s.queue); i++ {
		e := s.queue[i]
		if ok && !s.out() {
			ok = s.filter(e)
		}
		s.queued[e] = false // only now: filtering twice in a row excludes nothing more
	}
	s.queue = s.queue[:0]
	return ok
}

// drain empties the queue.
func (s *space) drain() {
	for _, e := range s.queue {
		s.queued[e] = false
	}
	s.queue = s.queue[:0]
}

// filter excludes the candidates of the rows of one equation that are in no
// combination with a sum in bounds.
func (s *space) filter(index int32) bool {
	e := &s.equations[index]
	lo, hi := e.bounds(s.slack[index])
	fixed, open := s.gather(e)
	lo, hi = lo-fixed, hi-fixed
	if open == 0 {
		return lo <= 0 && 0 <= hi
	}
	options := s.options[:open]
	if !trim(options, lo, hi) {
		return false
	}
	var kept [][]bool
	if open > 1 && !e.open() {
		ok := false
		if kept, ok = s.sums.support(options, lo, hi, &s.work); !ok {
			return false
		}
	}
	s.exclude(e, options, kept)
	return true
}

// gather sums what the closed rows of an equation add, and lists for each open
// row the different sums that it may add, in ascending order.
func (s *space) gather(e *equation) (fixed int64, open int) {
	fixed = e.constant
	for i := range e.parts {
		p := &e.parts[i]
		d := &s.domains[p.row]
		s.work += d.size
		if d.size == 1 {
			fixed += d.value(d.order[0], p.terms)
			continue
		}
		if open == len(s.lists) {
			s.lists = append(s.lists, nil)
			s.options = append(s.options, nil)
		}
		last := d.value(d.order[0], p.terms)
		list := append(s.lists[open][:0], last)
		for _, c := range d.order[1:d.size] {
			v := d.value(c, p.terms)
			if v == last { // as most are: the candidates stand in order
				continue
			}
			last = v
			if at, found := slices.BinarySearch(list, v); !found {
				list = slices.Insert(list, at, v)
			}
		}
		s.lists[open], s.options[open] = list, list
		open++
	}
	return fixed, open
}

// exclude takes from the open rows of an equation the candidates whose sum is
// not among the options, or not kept.
func (s *space) exclude(e *equation, options [][]int64, kept [][]bool) {
	open := 0
	for i := range e.parts {
		p := &e.parts[i]
		d := &s.domains[p.row]
		if d.size == 1 {
			continue
		}
		list := options[open]
		var good []bool
		if len(kept) > 0 {
			good = kept[open]
		}
		whole := len(list) == len(s.lists[open]) && !slices.Contains(good, false)
		open++
		if whole { // as it is most often: no candidate has another sum
			s.work += d.size
			continue
		}
		s.keep(p.row, func(c int32) bool {
			at, found := slices.BinarySearch(list, d.value(c, p.terms))
			return found && (good == nil || good[at])
		})
	}
}

// trim cuts from both ends of each list the options that are too small or too
// large whatever the others add.
func trim(options [][]int64, lo, hi int64) bool {
	var least, most int64
	for _, list := range options {
		least += list[0]
		most += list[len(list)-1]
	}
	for changed := true; changed; {
		changed = false
		for i, list := range options {
			low, high := list[0], list[len(list)-1]
			for len(list) > 0 && list[0] < lo-(most-high) {
				list = list[1:]
			}
			for len(list) > 0 && list[len(list)-1] > hi-(least-low) {
				list = list[:len(list)-1]
			}
			if len(list) == 0 {
				return false
			}
			if len(list) != len(options[i]) {
				options[i] = list
				least += list[0] - low
				most += list[len(list)-1] - high
				changed = true
			}
		}
	}
	return true
}
