package schema

func checkProse(b *Budget) {}
