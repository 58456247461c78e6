package schema

import _ "embed"

//go:generate go run ./internal/schemagen

//go:embed schema.json
var jsonSchema []byte

// JSONSchema is the JSON Schema (2020-12) of the output, made from the types
// of this package: titles in Chinese, descriptions in English. Do not change
// it.
func JSONSchema() []byte { return jsonSchema }
