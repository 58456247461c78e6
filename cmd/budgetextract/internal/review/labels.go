package review

import (
	"encoding/json"
	"sync"

	"budgetextract/schema"
)

// labelled are the types whose fields the page names. Of fields that share a
// name, the first counts.
var labelled = []string{
	"Budget", "PerformanceTarget", "Indicator", "SpendingPlan", "Statement", "PerformanceFigure", "Institution", "Procurement", "FixedAssets", "AssetRow", "Entity",
}

// fieldLabels are the Chinese names of fields, as the JSON Schema has them.
var fieldLabels = sync.OnceValue(func() map[string]string {
	var s struct {
		Defs map[string]struct {
			Properties map[string]struct {
				Title string `json:"title"`
			} `json:"properties"`
		} `json:"$defs"`
	}
	if err := json.Unmarshal(schema.JSONSchema(), &s); err != nil {
		panic(err) // embedded: the program was built wrong
	}
	labels := map[string]string{}
	for _, def := range labelled {
		for field, property := range s.Defs[def].Properties {
			if labels[field] == "" {
				labels[field] = property.Title
			}
		}
	}
	return labels
})
