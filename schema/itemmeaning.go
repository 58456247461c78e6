package schema

// ItemMeaning is what an item of a two-sided table stands for in the tables of
// codes.
type ItemMeaning struct {
	Sum     bool   // the sum of the items of its side: 本年收入合计, 支出总计
	Year    bool   // … without what is carried over
	Carried bool   // what comes from or goes to another year
	Source  string // key of the column of 收入总表 that holds the same money, empty if it is none
	Class   string // code of the function of this name, empty if it is none
}

// MeaningOfItem reads an item, with or without its number.
func MeaningOfItem(item string) ItemMeaning {
	_, label := numbering(item)
	switch roleOf(label) {
	case roleYear:
		return ItemMeaning{Sum: true, Year: true}
	case roleTotal:
		return ItemMeaning{Sum: true}
	case roleCarry:
		return ItemMeaning{Carried: true}
	case roleItem:
		if class := classCodes()[plainName(label)]; class != "" {
			return ItemMeaning{Class: class}
		}
		return ItemMeaning{Source: string(sourceOf(label))}
	}
	return ItemMeaning{}
}
