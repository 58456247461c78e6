package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEncrypted reads the same small file under every method. The files of
// testdata were made with qpdf --encrypt; NAME-user needs a password.
func TestEncrypted(t *testing.T) {
	tests := []struct {
		file      string
		passwords []string // that open it; the first is the user's
	}{
		{"rc4-40", []string{"", "owner"}},
		{"rc4-128", []string{"", "owner"}},
		{"aes-128", []string{"", "owner"}},
		{"aes-128-plain-metadata", []string{"", "owner"}},
		{"aes-256-r5", []string{"", "owner"}},
		{"aes-256-packed", []string{"", "owner"}},
		{"rc4-40-user", []string{"user", "owner"}},
		{"rc4-128-user", []string{"user", "owner"}},
		{"aes-256-user", []string{"用户", "owner"}},
	}
	for _, tt := range tests {
		data, err := os.ReadFile("testdata/" + tt.file + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		for _, password := range tt.passwords {
			t.Run(tt.file+"/"+password, func(t *testing.T) { openSecret(t, data, password) })
		}
		_, err = Open(data, Options{Password: "wrong"})
		if !errors.Is(err, ErrEncrypted) || !strings.Contains(err.Error(), "does not fit") {
			t.Errorf("%s with a wrong password: %v", tt.file, err)
		}
		if _, err = Open(data, Options{}); tt.passwords[0] != "" && (err != ErrEncrypted) {
			t.Errorf("%s without a password: %v", tt.file, err)
		}
	}
}

// openSecret checks a content stream, a string and the metadata.
func openSecret(t *testing.T, data []byte, password string) {
	f, err := Open(data, Options{Password: password})
	if err != nil {
		t.Fatal(err)
	}
	metadata, err := f.Catalog().Key("Metadata").Stream()
	if err != nil {
		t.Fatal(err)
	}
	got := append(contentOf(f), f.trailer.Key("Info").Key("Title").Text(), string(metadata))
	want := []string{"BT (secret page) Tj ET", "secret title", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if notes := notesOf(f); notes != nil {
		t.Error(notes)
	}
}

// TestEncryptedDamaged reads encrypted files whose cross-reference is lost, so
// long as the trailer is there.
func TestEncryptedDamaged(t *testing.T) {
	for _, name := range []string{"rc4-128", "aes-256-packed"} {
		data, err := os.ReadFile("testdata/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		f, err := Open([]byte(strings.ReplaceAll(string(data), "startxref", "startxxxx")), Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		if diff := cmp.Diff([]string{"BT (secret page) Tj ET"}, contentOf(f)); diff != "" {
			t.Error(name, diff)
		}
	}
}

// TestEncryptedWithoutTrailer finds the encryption dictionary of a file whose
// tail is lost. What needs the ID that went with it is not taken for plain.
func TestEncryptedWithoutTrailer(t *testing.T) {
	for name, want := range map[string]error{"aes-256-r5": nil, "aes-128": ErrEncrypted} {
		data, err := os.ReadFile("testdata/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		cut, _, _ := strings.Cut(string(data), "xref\n0")
		f, err := Open([]byte(cut), Options{})
		if err != want {
			t.Fatal(name, err)
		}
		if err != nil {
			continue
		}
		if diff := cmp.Diff([]string{"BT (secret page) Tj ET"}, contentOf(f)); diff != "" {
			t.Error(name, diff)
		}
	}
}

// TestDecipherShort takes AES data too short for a block, or not of whole
// blocks.
func TestDecipherShort(t *testing.T) {
	key := make([]byte, 16)
	for n := range 70 {
		decipher(cipherAES128, key, make([]byte, n))
		decipher(cipherRC4, key, make([]byte, n))
		decipher(cipherAES256, make([]byte, n), make([]byte, 64))
	}
}

// TestDecipherNothing tells data of nothing but padding from data that cannot be
// deciphered: that is how qpdf writes the stream of an empty page.
func TestDecipherNothing(t *testing.T) {
	key := make([]byte, 16)
	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	data := bytes.Repeat([]byte{aes.BlockSize}, 2*aes.BlockSize)
	cipher.NewCBCEncrypter(block, data[:aes.BlockSize]).CryptBlocks(data[aes.BlockSize:], data[aes.BlockSize:])
	if got := decipher(cipherAES128, key, data); got == nil || len(got) != 0 {
		t.Errorf("padding alone: %v", got)
	}
	if got := decipher(cipherAES128, key, make([]byte, aes.BlockSize)); got != nil {
		t.Errorf("an initialization vector alone: %v", got)
	}
}
