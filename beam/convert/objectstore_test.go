package convert

import (
	"bytes"
	"io"
	"net"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/fsouza/fake-gcs-server/fakestorage"
	"github.com/google/go-cmp/cmp"
	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

// bucket is the one that all object stores of the tests hold.
const bucket = "budgets"

// store is an object store on this machine.
type store struct {
	put  func(t *testing.T, key string, data []byte)
	list func(t *testing.T) map[string][]byte
}

// stores starts an object store of each kind that the pipeline speaks to, by
// scheme. The SDK's clients find it by their environment.
var stores = map[string]func(t *testing.T) store{"s3": startS3, "gs": startGCS}

func startS3(t *testing.T) store {
	backend := s3mem.New()
	if err := backend.CreateBucket(bucket); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(gofakes3.New(backend).Server())
	t.Cleanup(server.Close)
	for name, value := range map[string]string{
		"AWS_ENDPOINT_URL": server.URL, "AWS_REGION": "eu-central-1", "AWS_ACCESS_KEY_ID": "id", "AWS_SECRET_ACCESS_KEY": "key",
		"AWS_EC2_METADATA_DISABLED": "true",
	} {
		t.Setenv(name, value)
	}
	put := func(t *testing.T, key string, data []byte) {
		t.Helper()
		if _, err := backend.PutObject(bucket, key, nil, bytes.NewReader(data), int64(len(data)), nil); err != nil {
			t.Fatal(err)
		}
	}
	list := func(t *testing.T) map[string][]byte {
		t.Helper()
		found, err := backend.ListBucket(bucket, nil, gofakes3.ListBucketPage{})
		if err != nil {
			t.Fatal(err)
		}
		all := map[string][]byte{}
		for _, c := range found.Contents {
			object, err := backend.GetObject(bucket, c.Key, nil)
			if err != nil {
				t.Fatal(err)
			}
			if all[c.Key], err = io.ReadAll(object.Contents); err != nil {
				t.Fatal(err)
			}
		}
		return all
	}
	return store{put, list}
}

func startGCS(t *testing.T) store {
	port := freePort(t)
	address := "127.0.0.1:" + strconv.Itoa(port)
	server, err := fakestorage.NewServerWithOptions(fakestorage.Options{Scheme: "http", Host: "127.0.0.1", Port: uint16(port), PublicHost: address})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(server.Stop)
	t.Setenv("STORAGE_EMULATOR_HOST", address)
	server.CreateBucketWithOpts(fakestorage.CreateBucketOpts{Name: bucket})
	put := func(_ *testing.T, key string, data []byte) {
		server.CreateObject(fakestorage.Object{ObjectAttrs: fakestorage.ObjectAttrs{BucketName: bucket, Name: key}, Content: data})
	}
	list := func(t *testing.T) map[string][]byte {
		t.Helper()
		found, err := server.ListObjectsWithOptionsPaginated(bucket, fakestorage.ListOptions{})
		if err != nil {
			t.Fatal(err)
		}
		all := map[string][]byte{}
		for _, attributes := range found.Objects {
			object, err := server.GetObject(bucket, attributes.Name)
			if err != nil {
				t.Fatal(err)
			}
			all[attributes.Name] = object.Content
		}
		return all
	}
	return store{put, list}
}

// freePort is one that nothing listens on.
func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// forgetClients has the next use of an object store look for it anew.
func forgetClients(t *testing.T) {
	forget := func() {
		clients.Lock()
		defer clients.Unlock()
		clients.byScheme = nil
	}
	forget()
	t.Cleanup(forget)
}

// From an object store into an object store the rows are those of local files,
// whatever characters the names hold.
func TestObjectStores(t *testing.T) {
	names := corpus(t)
	local := t.TempDir()
	for i, special := range []string{"2024年 预算#1.pdf", "100%25?.pdf", "[甲]+县&.pdf"} {
		data, err := os.ReadFile(names[i])
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(local, special), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want := testOptions(t, 2)
	runPipeline(t, []string{local + "/*"}, want)

	for scheme, start := range stores {
		t.Run(scheme, func(t *testing.T) {
			s := start(t)
			forgetClients(t)
			for _, path := range glob(t, local+"/*") {
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				s.put(t, "in/"+filepath.Base(path), data)
			}
			root := scheme + "://" + bucket
			o := testOptions(t, 2)
			o.Output = root + "/out #2"
			s.put(t, "out #2/documents/documents-00007-of-00009.ndjson", []byte("of an earlier run"))
			runPipeline(t, []string{root + "/in/*"}, o)

			o.Output = fetchStore(t, s, "out #2/")
			for _, r := range records(t, o.Output+"/failed/*.jsonl") {
				t.Errorf("%s: %s", r.Name, r.Reason)
			}
			for _, pattern := range []string{"tables/facts-*.ndjson", "documents/*.ndjson"} {
				got := lines(t, o.Output+"/"+pattern)
				for i := range got {
					got[i] = strings.Replace(got[i], root+"/in/", local+"/", 1)
				}
				slices.Sort(got)
				if d := cmp.Diff(lines(t, want.Output+"/"+pattern), got); d != "" || len(got) < 3 {
					t.Errorf("%s: %d lines: %s", pattern, len(got), d)
				}
			}
			checkPackage(t, o)
		})
	}
}

// fetchStore copies what an object store holds below a prefix into a folder.
func fetchStore(t *testing.T, s store, prefix string) string {
	t.Helper()
	dir := t.TempDir()
	for key, data := range s.list(t) {
		name, ok := strings.CutPrefix(key, prefix)
		if !ok {
			continue
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A name that no object has is one document that failed, not a run.
func TestObjectThatIsAbsent(t *testing.T) {
	for scheme, start := range stores {
		t.Run(scheme, func(t *testing.T) {
			start(t)
			forgetClients(t)
			o := testOptions(t, 1)
			runPipeline(t, []string{scheme + "://" + bucket + "/absent.pdf"}, o)
			if failed := records(t, o.Output+"/failed/*.jsonl"); len(failed) != 1 || failed[0].Reason == "" {
				t.Errorf("%v", failed)
			}
		})
	}
}
