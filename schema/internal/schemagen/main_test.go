package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"budgetextract/schema"
)

// The schema that is shipped is the one the types give. If not: go generate
// ./schema
func TestCurrent(t *testing.T) {
	t.Chdir("../..")
	want, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(want, schema.JSONSchema()) {
		t.Error("schema.json is older than the types; run go generate ./schema")
	}
}

// Every property has a title, in Chinese, and a description, in English.
func TestTitlesAndDescriptions(t *testing.T) {
	var s struct {
		Defs map[string]struct {
			Properties map[string]struct{ Title, Description string }
		} `json:"$defs"`
	}
	if err := json.Unmarshal(schema.JSONSchema(), &s); err != nil {
		t.Fatal(err)
	}
	for name, def := range s.Defs {
		for property, p := range def.Properties {
			if !strings.ContainsFunc(p.Title, isHan) || p.Description == "" {
				t.Errorf("%s.%s: title %q, description %q", name, property, p.Title, p.Description)
			}
		}
	}
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }
