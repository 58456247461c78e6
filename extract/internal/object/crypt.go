package object

// crypt takes the encryption off strings and streams.
type crypt struct{}

func (f *File) openCrypt() error {
	if f.trailer.Key("Encrypt").Kind() == Dict {
		return ErrEncrypted
	}
	return nil
}

func (c *crypt) strings(id ID) func([]byte) []byte { return nil }

func (c *crypt) stream(v Value, chain []filter, raw []byte) []byte { return raw }
