package object

// valueCache keeps the values of objects.
type valueCache struct {
	at     []uint32              // by object number: which of the values, counted from 1; 0: none
	values []*[valuesAside]Value // so many side by side
	count  int
}

const valuesAside = 64

// get returns the value of object num, if it is kept.
func (c *valueCache) get(num uint32) (Value, bool) {
	if int64(num) >= int64(len(c.at)) || c.at[num] == 0 {
		return Value{}, false
	}
	i := c.at[num] - 1
	return c.values[i/valuesAside][i%valuesAside], true
}

// put keeps the value of object num of a file that has about so many.
func (c *valueCache) put(num uint32, v Value, objects int) {
	if int(num) >= len(c.at) {
		c.at = append(c.at, make([]uint32, max(int(num)+1, objects)-len(c.at))...)
	}
	i := c.count % valuesAside
	if i == 0 {
		c.values = append(c.values, new([valuesAside]Value))
	}
	c.values[len(c.values)-1][i] = v
	c.count++
	c.at[num] = uint32(c.count)
}

func (c *valueCache) clear() {
	clear(c.at)
	*c = valueCache{at: c.at}
}
