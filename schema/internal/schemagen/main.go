// Command schemagen writes the JSON Schema of the output, schema.json, from
// the types of package schema. Run it in that package's directory: go generate.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"slices"

	"github.com/invopop/jsonschema"

	"budgetextract/schema"
)

func main() {
	b, err := generate()
	if err == nil {
		err = os.WriteFile("schema.json", b, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "schemagen:", err)
		os.Exit(1)
	}
}

// generate makes the schema. The comments in the sources of package schema,
// which are in the working directory, become the descriptions.
func generate() ([]byte, error) {
	r := jsonschema.Reflector{Anonymous: true, ExpandedStruct: true, Mapper: special}
	if err := r.AddGoComments("budgetextract/schema", "."); err != nil {
		return nil, err
	}
	s := r.Reflect(&schema.Document{})
	s.Title = "部门预算"
	for _, f := range schema.Forms {
		s.Definitions[reflect.TypeOf(f.New()).Elem().Name()].Title = f.Label
	}
	for _, row := range []string{"ItemRow", "BudgetSplitRow"} {
		items(s.Definitions[row])
	}
	headersOnly(s.Definitions["OtherTable"])
	for name, def := range s.Definitions {
		for _, property := range nullables[name] {
			nullable(def, property)
		}
		if hasHead(def) {
			nullable(def, "unit")
			nullable(def, "pages")
			nullable(def, "note")
		}
		if _, row := def.Properties.Get("cells"); row {
			nullable(def, "code")
		}
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	err := enc.Encode(s)
	return out.Bytes(), err
}

// special are the types that write their own JSON.
func special(t reflect.Type) *jsonschema.Schema {
	switch t {
	case reflect.TypeFor[schema.Amount]():
		return types("number", "null")
	case reflect.TypeFor[schema.Text]():
		return types("string", "null")
	case reflect.TypeFor[schema.Value]():
		return types("number", "string", "null")
	case reflect.TypeFor[schema.Extra]():
		return &jsonschema.Schema{Type: "object", AdditionalProperties: types("number", "null")}
	}
	return nil
}

func types(names ...string) *jsonschema.Schema {
	return &jsonschema.Schema{Extras: map[string]any{"type": names}}
}

// nullables are properties of definitions whose Go zero value is null.
var nullables = map[string][]string{"Budget": {"scope", "fiscal_year"}, "Column": {"key"}}

// hasHead reports a table: what embeds schema.TableHead.
func hasHead(def *jsonschema.Schema) bool {
	_, rows := def.Properties.Get("columns")
	_, unit := def.Properties.Get("unit")
	_, entity := def.Properties.Get("entity")
	return rows && unit && !entity
}

// nullable lets a property be null besides what it is.
func nullable(def *jsonschema.Schema, property string) {
	p, ok := def.Properties.Get(property)
	if !ok || len(p.OneOf) > 0 {
		return
	}
	title, text := p.Title, p.Description
	p.Title, p.Description = "", ""
	def.Properties.Set(property, &jsonschema.Schema{
		Title: title, Description: text,
		OneOf: []*jsonschema.Schema{p, {Type: "null"}},
	})
}

// items makes the head of a row that of an item: item for name, and no codes.
func items(def *jsonschema.Schema) {
	properties := jsonschema.NewProperties()
	for pair := def.Properties.Oldest(); pair != nil; pair = pair.Next() {
		switch pair.Key {
		case "code", "entity_code":
		case "name":
			pair.Value.Title = "项目"
			pair.Value.Description = "the item as published, without inner white space"
			properties.Set("item", pair.Value)
		default:
			properties.Set(pair.Key, pair.Value)
		}
	}
	def.Properties = properties
	def.Required = slices.DeleteFunc(def.Required, func(s string) bool { return s == "code" })
	def.Required[slices.Index(def.Required, "name")] = "item"
}

// headersOnly leaves the columns of a table without keys their headers.
func headersOnly(def *jsonschema.Schema) {
	header := jsonschema.NewProperties()
	header.Set("header", &jsonschema.Schema{Type: "string", Title: "表头", Description: "header path joined by /"})
	columns, _ := def.Properties.Get("columns")
	columns.Items = &jsonschema.Schema{
		Type: "object", Properties: header, Required: []string{"header"}, AdditionalProperties: jsonschema.FalseSchema,
	}
}
