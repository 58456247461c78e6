package convert

import (
	"bytes"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	"github.com/google/go-cmp/cmp"

	"budgetextract/internal/export"
)

// flinkJars names the folder with Flink, Beam's runner for it and all that they
// need: `mvn dependency:copy-dependencies` of testdata/flink/pom.xml makes it.
const flinkJars = "BUDGETEXTRACT_FLINK_JARS"

// Java 17 keeps these packages to itself; Flink looks into them.
var opened = strings.Fields("lang net io nio lang.reflect text time util util.concurrent util.concurrent.atomic util.concurrent.locks")

// flink is a cluster of this machine, each of its parts a process of its own.
type flink struct {
	t        *testing.T
	jars     string
	dir      string
	rest     int // ports
	jobs     int
	managers []*exec.Cmd
}

// startFlink starts a job manager, two task managers and Beam's job server, or
// skips the test where they are not to be had.
func startFlink(t *testing.T) *flink {
	jars := os.Getenv(flinkJars)
	if jars == "" {
		t.Skipf("no Flink: %s names no folder with its jars", flinkJars)
	}
	if _, err := exec.LookPath("java"); err != nil {
		t.Skip("no Flink: there is no java")
	}
	f := &flink{t: t, jars: jars, dir: t.TempDir(), rest: freePort(t), jobs: freePort(t)}
	template, err := os.ReadFile("testdata/flink/config.yaml")
	if err != nil {
		t.Fatal(err)
	}
	config := fmt.Sprintf("%sjobmanager.rpc.port: %d\nrest.port: %d\n", template, freePort(t), f.rest)
	if err := os.WriteFile(filepath.Join(f.dir, "config.yaml"), []byte(config), 0o666); err != nil {
		t.Fatal(err)
	}
	f.java("jobmanager", "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint", "--configDir", f.dir, "--executionMode", "cluster")
	f.manager()
	f.manager()
	f.java("jobserver", "org.apache.beam.runners.flink.FlinkJobServerDriver",
		fmt.Sprintf("--flink-master=localhost:%d", f.rest), "--job-host=localhost", fmt.Sprintf("--job-port=%d", f.jobs),
		fmt.Sprintf("--artifact-port=%d", freePort(t)), fmt.Sprintf("--expansion-port=%d", freePort(t)), "--artifacts-dir="+filepath.Join(f.dir, "artifacts"))
	f.await("two task managers", func() bool { return strings.Contains(f.overview(), `"slots-total":2`) })
	f.await("the job server", func() bool {
		c, err := net.Dial("tcp", fmt.Sprintf("localhost:%d", f.jobs))
		if err == nil {
			c.Close()
		}
		return err == nil
	})
	return f
}

// java starts a part, which ends with the test.
func (f *flink) java(name, class string, args ...string) *exec.Cmd {
	var all []string
	for _, p := range opened {
		all = append(all, "--add-opens=java.base/java."+p+"=ALL-UNNAMED")
	}
	all = append(all, "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", "-Xmx768m", "-cp", filepath.Join(f.jars, "*"), class)
	cmd := exec.Command("java", append(all, args...)...)
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := cmd.Start(); err != nil {
		f.t.Fatal(err)
	}
	f.t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		if f.t.Failed() {
			f.t.Logf("%s:\n%s", name, log.Bytes()[max(0, log.Len()-4000):])
		}
	})
	return cmd
}

func (f *flink) manager() {
	f.managers = append(f.managers, f.java("taskmanager", "org.apache.flink.runtime.taskexecutor.TaskManagerRunner", "--configDir", f.dir))
}

// overview is what the job manager says of the cluster.
func (f *flink) overview() string {
	r, err := http.Get(fmt.Sprintf("http://localhost:%d/overview", f.rest))
	if err != nil {
		return ""
	}
	defer r.Body.Close()
	var b bytes.Buffer
	_, _ = b.ReadFrom(r.Body)
	return b.String()
}

func (f *flink) await(what string, there func() bool) {
	f.t.Helper()
	for end := time.Now().Add(3 * time.Minute); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		if there() {
			return
		}
	}
	f.t.Fatalf("no %s", what)
}

// On a Flink cluster the rows are those of Prism, even if
// a task manager is killed on the way and another takes its place.
func TestFlinkLosesATaskManager(t *testing.T) {
	f := startFlink(t)
	names := corpus(t)
	quiet := testOptions(t, 3)
	runPipeline(t, names, quiet)

	*jobopts.Endpoint, *jobopts.EnvironmentType = fmt.Sprintf("localhost:%d", f.jobs), "LOOPBACK"
	*jobopts.Parallelism = 2
	t.Cleanup(func() { *jobopts.Endpoint, *jobopts.EnvironmentType, *jobopts.Parallelism = "", "", -1 })
	o := testOptions(t, 3)
	p, root := beam.NewPipelineWithRoot()
	Pipeline(root, names, o)
	over := make(chan error, 1)
	go func() {
		_, err := beam.Run(t.Context(), "flink", p)
		over <- err
	}()
	f.await("job under way", func() bool { return strings.Contains(f.overview(), `"jobs-running":1`) })
	time.Sleep(2 * time.Second)
	select {
	case err := <-over:
		t.Fatalf("the job was over before a task manager could be killed: %v", err)
	default:
	}
	_ = f.managers[0].Process.Kill()
	f.manager()
	if err := <-over; err != nil {
		t.Fatal(err)
	}
	for _, spec := range export.Specs() {
		pattern := "/tables/" + spec.Name + "-*.ndjson"
		if d := cmp.Diff(lines(t, quiet.Output+pattern), lines(t, o.Output+pattern)); d != "" {
			t.Errorf("%s: %s", spec.Name, d)
		}
	}
	if d := cmp.Diff(records(t, quiet.Output+"/manifest/*"), records(t, o.Output+"/manifest/*")); d != "" {
		t.Error(d)
	}
}
