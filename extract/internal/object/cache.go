package object

// valueCache keeps the values of objects.
type valueCache struct {
	at     []uint32 // by object number: where in values, plus one; 0: not kept
	values []Value
}

// get returns the value of object num, if it is kept.
func (c *valueCache) get(num uint32) (Value, bool) {
	if int64(num) >= int64(len(c.at)) || c.at[num] == 0 {
		return Value{}, false
	}
	return c.values[c.at[num]-1], true
}

// put keeps the value of object num of a file that has about so many.
func (c *valueCache) put(num uint32, v Value, objects int) {
	if int(num) >= len(c.at) {
		c.at = append(c.at, make([]uint32, max(int(num)+1, objects)-len(c.at))...)
	}
	c.values = append(c.values, v)
	c.at[num] = uint32(len(c.values))
}

func (c *valueCache) clear() {
	clear(c.at)
	clear(c.values)
	c.values = c.values[:0]
}
