package object

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"fmt"
)

// cipherKind is a method of encryption (PDF 32000-1, 7.6.5; ISO 32000-2 for
// AES-256).
type cipherKind uint8

const (
	cipherNone cipherKind = iota
	cipherRC4
	cipherAES128
	cipherAES256
)

// cipherNames are the methods by their names in crypt filters.
var cipherNames = map[string]cipherKind{
	"None": cipherNone, "V2": cipherRC4, "AESV2": cipherAES128, "AESV3": cipherAES256,
}

// crypt takes the encryption off strings and streams, with the ciphers of the
// standard library.
type crypt struct {
	key           []byte // of the file
	text          cipherKind
	streams       cipherKind
	named         map[string]cipherKind // crypt filters
	plainMetadata bool
}

// openCrypt finds how the file is encrypted and derives its key.
func (f *File) openCrypt() error {
	dict := f.trailer.Key("Encrypt")
	if dict.Kind() != Dict {
		return nil
	}
	c, err := newCrypt(dict)
	if err != nil {
		return err
	}
	lock := lockOf(dict, f.trailer.Key("ID").Index(0).Text())
	if c.key = lock.open(f.options.Password); c.key == nil {
		if f.options.Password == "" {
			return ErrEncrypted
		}
		return fmt.Errorf("%w: the one given does not fit", ErrEncrypted)
	}
	f.crypt = c
	f.cache.clear() // its strings are still encrypted
	f.packs = packCache{}
	return nil
}

// newCrypt reads which ciphers an encryption dictionary asks for.
func newCrypt(dict Value) (*crypt, error) {
	if name := dict.Key("Filter").Name(); name != "Standard" {
		return nil, fmt.Errorf("%w: security handler %q", ErrUnsupported, name)
	}
	meta := dict.Key("EncryptMetadata")
	c := &crypt{plainMetadata: meta.Kind() == Bool && !meta.Bool()}
	switch v := dict.Key("V").Int(); v {
	case 1, 2, 3:
		c.text, c.streams = cipherRC4, cipherRC4
		return c, nil
	case 4, 5:
	default:
		return nil, fmt.Errorf("%w: version %d", ErrUnsupported, v)
	}
	c.named = map[string]cipherKind{"Identity": cipherNone}
	filters := dict.Key("CF")
	for _, name := range filters.Keys() {
		method := filters.Key(name).Key("CFM").Name()
		kind, known := cipherNames[method]
		if !known && method != "" {
			return nil, fmt.Errorf("%w: cipher %q", ErrUnsupported, method)
		}
		c.named[name] = kind
	}
	c.streams = c.named[dict.Key("StmF").Name()]
	c.text = c.named[dict.Key("StrF").Name()]
	return c, nil
}

// strings returns what takes the encryption off the strings of an object; nil
// when there is none. What it is given is overwritten.
func (c *crypt) strings(id ID) func([]byte) []byte {
	if c == nil || c.text == cipherNone {
		return nil
	}
	var key []byte
	return func(s []byte) []byte {
		if key == nil {
			key = c.objectKey(id, c.text)
		}
		return decipher(c.text, key, s)
	}
}

// cipher returns how a stream is encrypted.
func (c *crypt) cipher(v Value, chain []filter) cipherKind {
	if c == nil {
		return cipherNone
	}
	switch v.Key("Type").Name() {
	case "XRef":
		return cipherNone
	case "Metadata":
		if c.plainMetadata {
			return cipherNone
		}
	}
	for _, step := range chain {
		if step.name == "Crypt" {
			return c.named[step.parms.crypt]
		}
	}
	return c.streams
}

// objectKey derives the key of one object (PDF 32000-1, algorithm 1). AES-256
// uses the file's.
func (c *crypt) objectKey(id ID, kind cipherKind) []byte {
	if kind == cipherAES256 {
		return c.key
	}
	h := md5.New()
	h.Write(c.key)
	h.Write([]byte{byte(id.Num), byte(id.Num >> 8), byte(id.Num >> 16), byte(id.Gen), byte(id.Gen >> 8)})
	if kind == cipherAES128 {
		h.Write([]byte("sAlT"))
	}
	return h.Sum(nil)[:min(len(c.key)+5, md5.Size)]
}

// decipher decrypts data in place. Of AES data the first block is the
// initialization vector and the last byte the length of the padding; what does
// not fill a block is dropped.
func decipher(kind cipherKind, key, data []byte) []byte {
	if kind == cipherRC4 {
		if c, err := rc4.NewCipher(key); err == nil {
			c.XORKeyStream(data, data)
		}
		return data
	}
	block, err := aes.NewCipher(key)
	if err != nil || len(data) < 2*aes.BlockSize {
		return nil
	}
	iv, body := data[:aes.BlockSize], data[aes.BlockSize:]
	body = body[:len(body)/aes.BlockSize*aes.BlockSize]
	cipher.NewCBCDecrypter(block, iv).CryptBlocks(body, body)
	if pad := int(body[len(body)-1]); pad >= 1 && pad <= aes.BlockSize {
		body = body[:len(body)-pad]
	}
	return body
}
