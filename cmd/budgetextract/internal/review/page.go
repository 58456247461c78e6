package review

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"io/fs"
	"path"
	"strings"

	"budgetextract/cmd/budgetextract/internal/review/picture"
	"budgetextract/schema"
)

//go:embed page assets/*.gz assets/wasm_exec.js assets/verify.record
var files embed.FS

// Page is a review page of one document or of several that are looked at side
// by side.
type Page struct {
	Parts []*Part
	Years []picture.Headline // of other documents, to compare years with
	Index string             // address of the page that lists this one; empty for none
	Tool  string             // version of the program
}

// dataIndex is what the page reads first.
type dataIndex struct {
	Tool           string             `json:"tool"`
	Index          string             `json:"index,omitempty"`
	LeavesPerBlock int                `json:"leaves_per_block"`
	Documents      []*Part            `json:"documents"`
	Years          []picture.Headline `json:"years"`
	Forms          []form             `json:"forms"`
	Labels         map[string]string  `json:"labels"` // what fields are called in Chinese
}

// form is what the page knows of a kind.
type form struct {
	Kind     schema.Kind `json:"kind"`
	Label    string      `json:"label"`
	Standard bool        `json:"standard"`
	Lists    []formList  `json:"lists"`
}

type formList struct {
	Name string   `json:"name"`
	Keys []string `json:"keys"`
	Item bool     `json:"item"`
}

// Write writes the page.
func Write(w io.Writer, p *Page) error {
	index := dataIndex{Tool: p.Tool, Index: p.Index, LeavesPerBlock: leavesPerBlock, Years: p.Years, Forms: forms(), Labels: fieldLabels()}
	if index.Years == nil {
		index.Years = []picture.Headline{}
	}
	title := "budgetextract"
	var blocks []block
	for i, part := range p.Parts {
		bare := *part // without the blocks, which stand on their own
		bare.BudgetBlocks, bare.LeafBlocks = nil, nil
		index.Documents = append(index.Documents, &bare)
		blocks = append(blocks, numbered(fmt.Sprintf("d%db", i), part.BudgetBlocks)...)
		blocks = append(blocks, numbered(fmt.Sprintf("d%dp", i), part.LeafBlocks)...)
		if i == 0 {
			title = titleOf(part)
		}
	}
	return write(w, document{
		title: title, style: "page/page.css", scripts: "page/order", template: "page/page.html",
		lazy: []asset{{"echarts", "assets/echarts.min.js.gz"}}, programs: []asset{{"verify", "assets/verify.wasm.gz"}},
		index: index, blocks: blocks,
	})
}

func titleOf(p *Part) string {
	if len(p.Budgets) > 0 && p.Budgets[0].Entity != "" {
		return p.Budgets[0].Entity + " · " + p.Source.Name
	}
	return p.Source.Name
}

func forms() []form {
	var all []form
	for _, f := range schema.Forms {
		x := form{Kind: f.Kind, Label: f.Label, Standard: f.Standard}
		for _, l := range f.Lists {
			x.Lists = append(x.Lists, formList{l.Name, l.Keys, l.Item})
		}
		all = append(all, x)
	}
	return all
}

// block is a compressed block of data with its id in the page.
type block struct{ id, base64 string }

func numbered(prefix string, data []string) []block {
	blocks := make([]block, len(data))
	for i, d := range data {
		blocks[i] = block{fmt.Sprintf("%s%d", prefix, i), d}
	}
	return blocks
}

// asset is a compressed file that the page opens when it needs it.
type asset struct{ id, path string }

// document is an HTML file in its parts.
type document struct {
	title    string
	template string // body
	style    string
	scripts  string  // list of the scripts, which are one program
	lazy     []asset // scripts that the page runs later
	programs []asset // WebAssembly
	index    any
	blocks   []block
}

func write(w io.Writer, d document) error {
	style, body := read(d.style), read(d.template)
	script := program(d.scripts)
	policy := policyOf(script, style, d)
	index, err := json.Marshal(d.index) // escapes <, > and &
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, head, html.EscapeString(policy), html.EscapeString(strings.ToValidUTF8(d.title, "�")), style)
	b.WriteString(body)
	fmt.Fprintf(b, "<script type=\"application/json\" id=\"index\">%s</script>\n", index)
	for _, x := range d.blocks {
		if strings.Trim(x.base64, base64Alphabet) != "" { // a worker made it, and it may end in nothing but data
			return fmt.Errorf("block %s: %w", x.id, errBlock)
		}
		writeBlock(b, x.id, x.base64)
	}
	for _, x := range append(d.lazy, d.programs...) {
		writeBlock(b, x.id, base64.StdEncoding.EncodeToString([]byte(read(x.path))))
	}
	fmt.Fprintf(b, "<script>%s</script>\n</body>\n</html>\n", script)
	return b.Flush()
}

const head = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="%s">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>%s</title>
<style>%s</style>
</head>
`

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="

var errBlock = errors.New("is not base64")

func writeBlock(b *bufio.Writer, id, data string) {
	fmt.Fprintf(b, "<script type=\"application/gzip;base64\" id=\"%s\">%s</script>\n", id, data)
}

// policyOf lets the page run its own scripts and nothing else, and load
// nothing from anywhere.
func policyOf(script, style string, d document) string {
	scripts := []string{hashOf(script)}
	for _, x := range d.lazy {
		scripts = append(scripts, hashOf(inflate(x.path)))
	}
	if len(d.programs) > 0 {
		scripts = append(scripts, "'wasm-unsafe-eval'")
	}
	return "default-src 'none'; script-src " + strings.Join(scripts, " ") + "; style-src " + hashOf(style) +
		"; img-src data: blob:; base-uri 'none'; form-action 'none'"
}

func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// program joins the scripts that a list names, in its order, into one that
// shares a scope of its own.
func program(list string) string {
	var b strings.Builder
	b.WriteString("\n(() => {\n\"use strict\";\n")
	for name := range strings.FieldsSeq(read(list)) {
		b.WriteString(read(path.Join("page", name)))
	}
	b.WriteString("})();\n")
	return b.String()
}

// read gives an embedded file, which is there or the program was built wrong.
func read(name string) string {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		panic(err)
	}
	return string(data)
}
