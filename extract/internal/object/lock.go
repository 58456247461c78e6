package object

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"crypto/md5"
	"crypto/rc4"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"slices"
)

// lock is what an encryption dictionary says about passwords (PDF 32000-1,
// 7.6.3; ISO 32000-2, 7.6.4).
type lock struct {
	revision      int
	keyLength     int // bytes
	owner, user   []byte
	ownerKey      []byte // OE and UE: the file's key under each password
	userKey       []byte
	permissions   uint32
	id            []byte // first of the file's IDs
	plainMetadata bool
}

// passwordPad fills up passwords that are short.
var passwordPad = []byte("\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08" +
	"\x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A")

// Lengths of the entries O and U: a hash and, from revision 5, two salts.
const (
	hashLength   = 32
	saltLength   = 8
	saltedLength = hashLength + 2*saltLength
)

func lockOf(dict Value, id string) *lock {
	meta := dict.Key("EncryptMetadata")
	l := &lock{
		revision:      int(dict.Key("R").Int()),
		keyLength:     int(dict.Key("Length").Int()) / 8,
		owner:         []byte(dict.Key("O").Text()),
		user:          []byte(dict.Key("U").Text()),
		ownerKey:      []byte(dict.Key("OE").Text()),
		userKey:       []byte(dict.Key("UE").Text()),
		permissions:   uint32(dict.Key("P").Int()),
		id:            []byte(id),
		plainMetadata: meta.Kind() == Bool && !meta.Bool(),
	}
	switch v := dict.Key("V").Int(); {
	case v == 4:
		l.keyLength = 16
	case v == 1 || l.keyLength < 5 || l.keyLength > 16:
		l.keyLength = 5
	}
	return l
}

// open returns the key of the file, nil when the password fits neither as the
// user's nor as the owner's. Before revision 5 passwords are in Latin-1; a tool
// may have taken the bytes as they came.
func (l *lock) open(password string) []byte {
	if l.revision >= 5 {
		return l.openSalted([]byte(password[:min(len(password), 127)]))
	}
	for _, p := range [][]byte{[]byte(password), latin1(password)} {
		if key := l.openUser(p); key != nil {
			return key
		}
		if key := l.openUser(l.userPassword(p)); key != nil {
			return key
		}
	}
	return nil
}

func latin1(s string) []byte {
	var b []byte
	for _, r := range s {
		if r > 255 {
			r = '?'
		}
		b = append(b, byte(r))
	}
	return b
}

func padded(password []byte) []byte {
	return slices.Concat(password, passwordPad)[:hashLength]
}

// hashes returns MD5 of data, from revision 3 on hashed 50 times more, cut to n
// bytes.
func (l *lock) hashes(data []byte, n int) []byte {
	sum := md5.Sum(data)
	if l.revision >= 3 {
		for range 50 {
			sum = md5.Sum(sum[:n])
		}
	}
	return sum[:n]
}

// length is the length of the file's key in bytes.
func (l *lock) length() int {
	if l.revision < 3 {
		return 5
	}
	return l.keyLength
}

// openUser returns the key of the file if the user password fits (algorithms 2
// and 6).
func (l *lock) openUser(password []byte) []byte {
	if len(l.owner) < hashLength || len(l.user) < md5.Size {
		return nil
	}
	data := slices.Concat(padded(password), l.owner[:hashLength])
	data = binary.LittleEndian.AppendUint32(data, l.permissions)
	data = append(data, l.id...)
	if l.revision >= 4 && l.plainMetadata {
		data = append(data, 0xff, 0xff, 0xff, 0xff)
	}
	key := l.hashes(data, l.length())
	if l.revision < 3 {
		if !bytes.Equal(rc4Rounds(key, passwordPad, 0, 0), l.user[:min(hashLength, len(l.user))]) {
			return nil
		}
		return key
	}
	sum := md5.Sum(slices.Concat(passwordPad, l.id))
	if !bytes.Equal(rc4Rounds(key, sum[:], 0, 19), l.user[:md5.Size]) {
		return nil
	}
	return key
}

// userPassword returns the user password under an owner password (algorithm 7).
func (l *lock) userPassword(owner []byte) []byte {
	if len(l.owner) < hashLength {
		return nil
	}
	key := l.hashes(padded(owner), l.length())
	if l.revision < 3 {
		return rc4Rounds(key, l.owner[:hashLength], 0, 0)
	}
	return rc4Rounds(key, l.owner[:hashLength], 19, 0)
}

// rc4Rounds encrypts data with the key XORed by each number from one to
// another, up or down.
func rc4Rounds(key, data []byte, from, to int) []byte {
	data = slices.Clone(data)
	step := 1
	if to < from {
		step = -1
	}
	for i := from; ; i += step {
		k := slices.Clone(key)
		for j := range k {
			k[j] ^= byte(i)
		}
		if c, err := rc4.NewCipher(k); err == nil {
			c.XORKeyStream(data, data)
		}
		if i == to {
			return data
		}
	}
}

// openSalted returns the key of the file under a password of revisions 5 and 6
// (ISO 32000-2, algorithm 2.A).
func (l *lock) openSalted(password []byte) []byte {
	if len(l.user) < saltedLength {
		return nil
	}
	user := l.user[:saltedLength]
	for _, try := range []struct{ entry, key, with []byte }{
		{user, l.userKey, nil}, {l.owner, l.ownerKey, user},
	} {
		if len(try.entry) < saltedLength || len(try.key) < hashLength {
			continue
		}
		salts := try.entry[hashLength:saltedLength]
		if !bytes.Equal(l.saltedHash(password, salts[:saltLength], try.with), try.entry[:hashLength]) {
			continue
		}
		block, err := aes.NewCipher(l.saltedHash(password, salts[saltLength:], try.with))
		if err != nil {
			return nil
		}
		key := make([]byte, hashLength)
		cipher.NewCBCDecrypter(block, make([]byte, aes.BlockSize)).CryptBlocks(key, try.key[:hashLength])
		return key
	}
	return nil
}

// saltedHash is SHA-256 in revision 5 and algorithm 2.B of ISO 32000-2 in
// revision 6: at least 64 rounds, and never more than 288.
func (l *lock) saltedHash(password, salt, with []byte) []byte {
	sum := sha256.Sum256(slices.Concat(password, salt, with))
	k := sum[:]
	if l.revision < 6 {
		return k
	}
	for round := 0; ; round++ {
		e := bytes.Repeat(slices.Concat(password, k, with), 64)
		block, err := aes.NewCipher(k[:16])
		if err != nil {
			return nil
		}
		cipher.NewCBCEncrypter(block, k[16:32]).CryptBlocks(e, e)
		digits := 0 // 256 is 1 modulo 3, so the digits tell what the number does
		for _, c := range e[:16] {
			digits += int(c)
		}
		switch digits % 3 {
		case 0:
			sum := sha256.Sum256(e)
			k = sum[:]
		case 1:
			sum := sha512.Sum384(e)
			k = sum[:]
		case 2:
			sum := sha512.Sum512(e)
			k = sum[:]
		}
		if round >= 63 && int(e[len(e)-1]) <= round+1-32 {
			return k[:hashLength]
		}
	}
}
