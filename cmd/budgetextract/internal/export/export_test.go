package export

import "testing"

func TestX(t *testing.T) {}
