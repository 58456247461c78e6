package schema

// listError is an error about a row of a list, or about the list that starts with
// it. All sums may hold with what it tells: it keeps the budget from being verified.
func listError(b *Budget, t Table, line int, code, message string) Problem {
	return Problem{
		Severity: Error, Code: code, Page: t.Head().Pages[0],
		Entity: b.Entity.Name, Table: string(t.Kind()), Line: line, Message: message,
	}
}
